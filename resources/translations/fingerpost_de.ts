<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Fingerpost::JsonPretty</name>
    <message>
        <source>the text begins with a byte order mark, which JSON does not allow</source>
        <translation>der Text beginnt mit einer Bytereihenfolge-Marke, die JSON nicht erlaubt</translation>
    </message>
    <message>
        <source>there is more after the end of the JSON</source>
        <translation>nach dem Ende des JSON steht noch etwas</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>the text ends before it is closed</source>
        <translation>der Text endet, bevor er geschlossen ist</translation>
    </message>
    <message>
        <source>a name in double quotes is expected</source>
        <translation>ein Name in Anführungszeichen wird erwartet</translation>
    </message>
    <message>
        <source>a colon is expected</source>
        <translation>ein Doppelpunkt wird erwartet</translation>
    </message>
    <message>
        <source>a comma or the end is expected</source>
        <translation>ein Komma oder das Ende wird erwartet</translation>
    </message>
    <message>
        <source>a comma or } is expected</source>
        <translation>ein Komma oder } wird erwartet</translation>
    </message>
    <message>
        <source>a comma or ] is expected</source>
        <translation>ein Komma oder ] wird erwartet</translation>
    </message>
    <message>
        <source>a control character stands in a text; write it with a backslash</source>
        <translation>in einem Text steht ein Steuerzeichen; schreiben Sie es mit einem Backslash</translation>
    </message>
    <message>
        <source>this is no escape of JSON</source>
        <translation>das ist keine Escape-Folge von JSON</translation>
    </message>
    <message>
        <source>these bytes are no UTF-8</source>
        <translation>diese Bytes sind kein UTF-8</translation>
    </message>
    <message>
        <source>the text has no closing quote</source>
        <translation>dem Text fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>a value is expected</source>
        <translation>ein Wert wird erwartet</translation>
    </message>
    <message>
        <source>%1 is no value of JSON</source>
        <translation>%1 ist kein Wert von JSON</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go to the URL</source>
        <translation>Zur URL</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>Neuer Tab</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>Geschlossenen Tab wieder öffnen</translation>
    </message>
    <message>
        <source>Duplicate tab</source>
        <translation>Tab duplizieren</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Tab</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Voriger Tab</translation>
    </message>
    <message>
        <source>Turn the layout</source>
        <translation>Anordnung drehen</translation>
    </message>
    <message>
        <source>Fold or unfold the request</source>
        <translation>Anfrage ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Save the answer&apos;s body</source>
        <translation>Body der Antwort speichern</translation>
    </message>
    <message>
        <source>Copy the answer&apos;s body</source>
        <translation>Body der Antwort kopieren</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Change the method</source>
        <translation>Methode wechseln</translation>
    </message>
    <message>
        <source>First to ninth tab</source>
        <translation>Erster bis neunter Tab</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::BodyEditor</name>
    <message>
        <source>JSON body</source>
        <translation>JSON-Body</translation>
    </message>
    <message>
        <source>Type or paste JSON; {{name}} stands for a variable</source>
        <translation>JSON eingeben oder einfügen; {{name}} steht für eine Variable</translation>
    </message>
    <message>
        <source>XML body</source>
        <translation>XML-Body</translation>
    </message>
    <message>
        <source>Type or paste XML; {{name}} stands for a variable</source>
        <translation>XML eingeben oder einfügen; {{name}} steht für eine Variable</translation>
    </message>
    <message>
        <source>Text body</source>
        <translation>Text-Body</translation>
    </message>
    <message>
        <source>Type or paste text; {{name}} stands for a variable</source>
        <translation>Text eingeben oder einfügen; {{name}} steht für eine Variable</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::BodyPane</name>
    <message>
        <source>Form fields</source>
        <translation>Formularfelder</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatieren</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>Art des Bodys</translation>
    </message>
    <message>
        <source>Indents the JSON; numbers and texts stay as they are</source>
        <translation>Rückt das JSON ein; Zahlen und Texte bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>This request has no body.</source>
        <translation>Diese Anfrage hat keinen Body.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Multipart</source>
        <translation>Multipart</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::BodyView</name>
    <message>
        <source>Pretty</source>
        <translation>Formatiert</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Copy the body</source>
        <translation>Body kopieren</translation>
    </message>
    <message>
        <source>Save the body to a file</source>
        <translation>Body in einer Datei speichern</translation>
    </message>
    <message>
        <source>How the body is shown</source>
        <translation>Darstellung des Bodys</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>Body der Antwort</translation>
    </message>
    <message>
        <source>%1 of binary data. Save it to a file to open it.</source>
        <translation>%1 Binärdaten. Zum Öffnen in einer Datei speichern.</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown. Saving writes all of it.</source>
        <translation>Angezeigt werden die ersten %1 von %2. Beim Speichern wird alles geschrieben.</translation>
    </message>
    <message>
        <source>Save the body</source>
        <translation>Body speichern</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CodeEditor</name>
    <message>
        <source>Tab writes. Control+M, or Escape and then Tab, leaves the editor.</source>
        <translation>Tab schreibt. Strg+M oder Escape und dann Tab verlässt den Editor.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Show colours</source>
        <translation>Farben zeigen</translation>
    </message>
    <message>
        <source>Break it into lines</source>
        <translation>In Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>The text of %1 has a line that is too long to be shown. It is sent as it is.</source>
        <translation>Der Text von %1 hat eine Zeile, die zu lang ist, um sie zu zeigen. Er wird gesendet, wie er ist.</translation>
    </message>
    <message>
        <source>Above 1 MB colours and folding are off.</source>
        <translation>Über 1 MB sind Farben und Einklappen aus.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::DocumentPage</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send without following redirects</source>
        <translation>Senden, ohne Weiterleitungen zu folgen</translation>
    </message>
    <message>
        <source>Send without verifying the certificate</source>
        <translation>Senden, ohne das Zertifikat zu prüfen</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::DocumentTabBar</name>
    <message>
        <source>, modified</source>
        <translation>, geändert</translation>
    </message>
    <message>
        <source>, running</source>
        <translation>, läuft</translation>
    </message>
    <message>
        <source>, preview</source>
        <translation>, Vorschau</translation>
    </message>
    <message>
        <source>Open tabs</source>
        <translation>Offene Tabs</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::DocumentTabStrip</name>
    <message>
        <source>New tab</source>
        <translation>Neuer Tab</translation>
    </message>
    <message>
        <source>All tabs</source>
        <translation>Alle Tabs</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::Documents</name>
    <message>
        <source>Open requests</source>
        <translation>Offene Anfragen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Duplicate tab</source>
        <translation>Tab duplizieren</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Close the other tabs</source>
        <translation>Andere Tabs schließen</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>Geschlossenen Tab wieder öffnen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::ErrorCard</name>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Send once without verifying</source>
        <translation>Einmal ohne Prüfung senden</translation>
    </message>
    <message>
        <source>Edit the URL</source>
        <translation>URL bearbeiten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Hop %1, after %2, at %3.</source>
        <translation>Hop %1, nach %2, bei %3.</translation>
    </message>
    <message>
        <source>After %1.</source>
        <translation>Nach %1.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::FindBar</name>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Not a pattern</source>
        <translation>Kein gültiges Muster</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::HopStrip</name>
    <message>
        <source>Hop %1: %2 %3, %4 %5</source>
        <translation>Hop %1: %2 %3, %4 %5</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::KeyCapRow</name>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::KeyValueActions</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Turn on or off</source>
        <translation>Ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Send as text</source>
        <translation>Als Text senden</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::KeyValueCellEdit</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::KeyValueDelegate</name>
    <message>
        <source>Override</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>%1, new row</source>
        <translation>%1, neue Zeile</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Drag to move, or press Alt+Up and Alt+Down</source>
        <translation>Zum Verschieben ziehen oder Alt+Auf und Alt+Ab drücken</translation>
    </message>
    <message>
        <source>Delete this row</source>
        <translation>Diese Zeile löschen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::KeyValueEditor</name>
    <message>
        <source>Bulk edit</source>
        <translation>Als Text bearbeiten</translation>
    </message>
    <message>
        <source>Edit the rows as text, one a line</source>
        <translation>Die Einträge als Text bearbeiten, einen je Zeile</translation>
    </message>
    <message>
        <source>Bulk edit: %1</source>
        <translation>Als Text bearbeiten: %1</translation>
    </message>
    <message>
        <source>A row a line, as %1. %2 in front turns it off, %3 adds a description.</source>
        <translation>Ein Eintrag je Zeile, als %1. %2 davor schaltet ihn aus, %3 fügt eine Beschreibung an.</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation>%1 als Text</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::KeyValueModel</name>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Send as text</source>
        <translation>Als Text senden</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1, new row</source>
        <translation>%1, neue Zeile</translation>
    </message>
    <message>
        <source>%1 is on</source>
        <translation>%1 ist eingeschaltet</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 ist ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 is added automatically</source>
        <translation>%1 wird automatisch hinzugefügt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Ablegen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::KeyValueTable</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::MainWindow</name>
    <message>
        <source>Practice server off</source>
        <translation>Übungsserver aus</translation>
    </message>
    <message>
        <source>Start the practice server</source>
        <translation>Übungsserver starten</translation>
    </message>
    <message>
        <source>About Fingerpost</source>
        <translation>Über Fingerpost</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>Übungsserver</translation>
    </message>
    <message>
        <source>Practice server at %1</source>
        <translation>Übungsserver unter %1</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>Type an address above. Enter sends it.</source>
        <translation>Oben eine Adresse eingeben. Die Eingabetaste sendet sie.</translation>
    </message>
    <message>
        <source>Send a first request to the practice server</source>
        <translation>Eine erste Anfrage an den Übungsserver senden</translation>
    </message>
    <message>
        <source>No account, no telemetry. Everything stays on this machine.</source>
        <translation>Kein Konto, keine Telemetrie. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 – Fingerpost</source>
        <comment>window title</comment>
        <translation>%1 – Fingerpost</translation>
    </message>
    <message>
        <source>Fingerpost %1

A native HTTP workbench on QRequests, with Qt %2.</source>
        <translation>Fingerpost %1

Eine native HTTP-Werkbank auf QRequests, mit Qt %2.</translation>
    </message>
    <message>
        <source>The program is free software under the GNU GPL 3 or later; QRequests is under the MIT licence. Icons by Lucide, ISC licence.</source>
        <translation>Das Programm ist freie Software unter der GNU GPL 3 oder neuer; QRequests steht unter der MIT-Lizenz. Symbole von Lucide, ISC-Lizenz.</translation>
    </message>
    <message>
        <source>Change the method</source>
        <translation>Methode wechseln</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::MethodButton</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Other…</source>
        <comment>any HTTP method, typed</comment>
        <translation>Andere …</translation>
    </message>
    <message>
        <source>Method %1</source>
        <translation>Methode %1</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::ProgressLine</name>
    <message>
        <source>Progress of the request</source>
        <translation>Fortschritt der Anfrage</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::RedirectsPane</name>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Request of the hop</source>
        <translation>Anfrage des Hops</translation>
    </message>
    <message>
        <source>Response of the hop</source>
        <translation>Antwort des Hops</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1 hops in %2</source>
        <translation>%1 Hops in %2</translation>
    </message>
    <message>
        <source>Hop %1 of %2</source>
        <translation>Hop %1 von %2</translation>
    </message>
    <message>
        <source>%1 became %2</source>
        <translation>aus %1 wurde %2</translation>
    </message>
    <message>
        <source>the body was dropped</source>
        <translation>der Body fiel weg</translation>
    </message>
    <message>
        <source>Authorization was left behind: another host</source>
        <translation>Authorization blieb zurück: anderer Host</translation>
    </message>
    <message>
        <source>cookies were left behind</source>
        <translation>Cookies blieben zurück</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::RequestPane</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>Parameter hinzufügen</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>Bulk edit</source>
        <translation>Als Text bearbeiten</translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation>Teile der Anfrage</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Unfold the request</source>
        <translation>Anfrage ausklappen</translation>
    </message>
    <message>
        <source>sent with every request</source>
        <translation>mit jeder Anfrage gesendet</translation>
    </message>
    <message>
        <source>from the body</source>
        <translation>aus dem Body</translation>
    </message>
    <message>
        <source>added by Qt; means the same as none</source>
        <translation>von Qt hinzugefügt; gleichbedeutend mit keinem</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::ResponseLine</name>
    <message>
        <source>Progress of the answer</source>
        <translation>Fortschritt der Antwort</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1, incomplete</source>
        <translation>%1, unvollständig</translation>
    </message>
    <message>
        <source>nothing sent</source>
        <translation>nichts gesendet</translation>
    </message>
    <message>
        <source>first byte %1</source>
        <translation>erstes Byte %1</translation>
    </message>
    <message>
        <source>nothing received</source>
        <translation>nichts empfangen</translation>
    </message>
    <message>
        <source>%1, decoded %2</source>
        <translation>%1, dekodiert %2</translation>
    </message>
    <message>
        <source>%1, not verified</source>
        <translation>%1, nicht geprüft</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::ResponsePane</name>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>The answer appears here</source>
        <translation>Hier erscheint die Antwort</translation>
    </message>
    <message>
        <source>Enter in the URL sends; it is shown while it still arrives.</source>
        <translation>Die Eingabetaste in der URL sendet; die Antwort ist zu sehen, während sie noch eintrifft.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Parts of the answer</source>
        <translation>Teile der Antwort</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Header der Antwort</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SamplesModel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SendButton</name>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <translation>Weitere Arten zu senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stop the request (Esc)</source>
        <translation>Anfrage abbrechen (Esc)</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::Sidebar</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::TabNameEdit</name>
    <message>
        <source>Name of the tab</source>
        <translation>Name des Tabs</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Turn the layout</source>
        <translation>Anordnung drehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::UrlBar</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Type a URL</source>
        <translation>URL eingeben</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::Words</name>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Unknown host</source>
        <translation>Unbekannter Host</translation>
    </message>
    <message>
        <source>No way there</source>
        <translation>Kein Weg dorthin</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Verbindung geschlossen</translation>
    </message>
    <message>
        <source>Not HTTP</source>
        <translation>Kein HTTP</translation>
    </message>
    <message>
        <source>Headers lost</source>
        <translation>Header verloren</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>Certificate not yet valid</source>
        <translation>Zertifikat noch nicht gültig</translation>
    </message>
    <message>
        <source>Certificate of another host</source>
        <translation>Zertifikat eines anderen Hosts</translation>
    </message>
    <message>
        <source>Self-signed certificate</source>
        <translation>Selbstsigniertes Zertifikat</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>Zertifikat widerrufen</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>1 redirect</source>
        <translation>1 Weiterleitung</translation>
    </message>
    <message>
        <source>%1 redirects</source>
        <translation>%1 Weiterleitungen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>Too many redirects</source>
        <translation>Zu viele Weiterleitungen</translation>
    </message>
    <message>
        <source>Invalid URL</source>
        <translation>Ungültige URL</translation>
    </message>
    <message>
        <source>Invalid header</source>
        <translation>Ungültiger Header</translation>
    </message>
    <message>
        <source>Invalid method</source>
        <translation>Ungültige Methode</translation>
    </message>
    <message>
        <source>Damaged answer</source>
        <translation>Beschädigte Antwort</translation>
    </message>
    <message>
        <source>No room for the answer</source>
        <translation>Kein Platz für die Antwort</translation>
    </message>
    <message>
        <source>Proxy failed</source>
        <translation>Proxy fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::XmlPretty</name>
    <message>
        <source>the text ends before it is closed</source>
        <translation>der Text endet, bevor er geschlossen ist</translation>
    </message>
</context>
</TS>
