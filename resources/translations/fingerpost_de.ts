<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Fingerpost::AuthField</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>for example X-API-Key</source>
        <translation>zum Beispiel X-API-Key</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <source>A header</source>
        <translation>einem Header</translation>
    </message>
    <message>
        <source>The query</source>
        <translation>der Query</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Geheimschlüssel</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Sitzungstoken</translation>
    </message>
    <message>
        <source>only with temporary keys</source>
        <translation>nur bei befristeten Schlüsseln</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>for example eu-central-1</source>
        <translation>zum Beispiel eu-central-1</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>for example execute-api</source>
        <translation>zum Beispiel execute-api</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Consumer-Key</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Consumer-Secret</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Access-Token</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
    <message>
        <source>Token secret</source>
        <translation>Token-Secret</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>The form in the body</source>
        <translation>dem Formular im Body</translation>
    </message>
    <message>
        <source>Realm</source>
        <translation>Realm</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>only when asking for a request token</source>
        <translation>nur bei der Frage nach einem Request-Token</translation>
    </message>
    <message>
        <source>Verifier</source>
        <translation>Verifier</translation>
    </message>
    <message>
        <source>only when asking for an access token</source>
        <translation>nur bei der Frage nach einem Access-Token</translation>
    </message>
    <message>
        <source>Sign a body that is no form, by its hash</source>
        <translation>Einen Body, der kein Formular ist, über seinen Hash signieren</translation>
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
    <name>Fingerpost::Ui::AuthForm</name>
    <message>
        <source>This version cannot do “%1”: choose another.</source>
        <translation>Diese Version kann „%1“ nicht: bitte etwas anderes wählen.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::AuthPane</name>
    <message>
        <source>Sends</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Kind of auth</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Nothing above says how to log in: the session decides.</source>
        <translation>Nichts darüber legt die Anmeldung fest: die Sitzung entscheidet.</translation>
    </message>
    <message>
        <source>Inherited from %1: %2</source>
        <translation>Geerbt von %1: %2</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::AuthWords</name>
    <message>
        <source>Inherit</source>
        <translation>Erben</translation>
    </message>
    <message>
        <source>No auth</source>
        <translation>Keine Anmeldung</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>netrc file</source>
        <translation>netrc-Datei</translation>
    </message>
    <message>
        <source>AWS Signature 4</source>
        <translation>AWS-Signatur 4</translation>
    </message>
    <message>
        <source>OAuth 1</source>
        <translation>OAuth 1</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>%1, user %2</source>
        <comment>kind of auth, user</comment>
        <translation>%1, Benutzer %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>API key, its name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <comment>kind of auth, key</comment>
        <translation>%1, Schlüssel %2</translation>
    </message>
    <message>
        <source>%1, which this version cannot carry out</source>
        <translation>%1, was diese Version nicht ausführen kann</translation>
    </message>
    <message>
        <source>Nothing is sent to log in, whatever the folders above say.</source>
        <translation>Zur Anmeldung wird nichts gesendet, was auch immer die Ordner darüber sagen.</translation>
    </message>
    <message>
        <source>User and password go along with every request, in Base64, which anybody can read: use https (RFC 7617).</source>
        <translation>Benutzer und Passwort gehen mit jeder Anfrage mit, in Base64, das jeder lesen kann: https verwenden (RFC 7617).</translation>
    </message>
    <message>
        <source>The server asks with 401 first; the answer proves that the password is known without sending it (RFC 7616).</source>
        <translation>Der Server fragt erst mit 401; die Antwort beweist, dass das Passwort bekannt ist, ohne es zu senden (RFC 7616).</translation>
    </message>
    <message>
        <source>Who holds the token is let in: use https (RFC 6750).</source>
        <translation>Wer das Token hat, wird eingelassen: https verwenden (RFC 6750).</translation>
    </message>
    <message>
        <source>The key becomes part of the URL, which servers and proxies write into their logs.</source>
        <translation>Der Schlüssel wird Teil der URL, die Server und Proxys in ihre Protokolle schreiben.</translation>
    </message>
    <message>
        <source>The key goes along as a header field of this name.</source>
        <translation>Der Schlüssel geht als Header dieses Namens mit.</translation>
    </message>
    <message>
        <source>User and password are those that the netrc file has for the request&apos;s host (NETRC, else ~/.netrc); without an entry nothing is sent.</source>
        <translation>Benutzer und Passwort sind die, die in der netrc-Datei beim Host der Anfrage stehen (NETRC, sonst ~/.netrc); ohne Eintrag wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Method, path, query, headers and body are signed with the secret key, which is not sent (AWS Signature Version 4).</source>
        <translation>Methode, Pfad, Query, Header und Body werden mit dem Geheimschlüssel signiert, der selbst nicht gesendet wird (AWS Signature Version 4).</translation>
    </message>
    <message>
        <source>Method, URL and parameters are signed with the secrets (RFC 5849). PLAINTEXT sends the secrets themselves: use https.</source>
        <translation>Methode, URL und Parameter werden mit den Secrets signiert (RFC 5849). PLAINTEXT sendet die Secrets selbst: https verwenden.</translation>
    </message>
    <message>
        <source>This version cannot carry it out and sends nothing to log in. In the file it stays as it is until you choose another kind.</source>
        <translation>Diese Version kann das nicht ausführen und sendet nichts zur Anmeldung. In der Datei bleibt es, wie es ist, bis eine andere Art gewählt wird.</translation>
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
        <source>JSON body</source>
        <translation>JSON-Body</translation>
    </message>
    <message>
        <source>Text body</source>
        <translation>Text-Body</translation>
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
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Above 1 MB the text is left as it is.</source>
        <translation>Über 1 MB bleibt der Text, wie er ist.</translation>
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
    <name>Fingerpost::Ui::DocsPane</name>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Write or preview the notes</source>
        <translation>Notizen schreiben oder als Vorschau lesen</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Noch keine Notizen</translation>
    </message>
    <message>
        <source>Say what this request is for and what to know before it is sent. Markdown works: # title, - list, **bold**, [link](https://…).</source>
        <translation>Wozu diese Anfrage dient und was man vor dem Senden wissen muss. Markdown geht: # Titel, - Liste, **fett**, [Link](https://…).</translation>
    </message>
    <message>
        <source>Write notes</source>
        <translation>Notizen schreiben</translation>
    </message>
    <message>
        <source>Notes as Markdown</source>
        <translation>Notizen als Markdown</translation>
    </message>
    <message>
        <source>What is this request for?</source>
        <translation>Wozu dient diese Anfrage?</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Too much to be laid out: shown as text.</source>
        <translation>Zu viel zum Setzen: als Text gezeigt.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 is no address of the web or of mail, so it is not opened.</source>
        <translation>%1 ist keine Web- oder Mail-Adresse und wird deshalb nicht geöffnet.</translation>
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
    <name>Fingerpost::Ui::FileField</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Datei wählen: %1</translation>
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
    <name>Fingerpost::Ui::MarkdownDocument</name>
    <message>
        <source>Image: %1</source>
        <translation>Bild: %1</translation>
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
    <name>Fingerpost::Ui::NumberRow</name>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1 in milliseconds</source>
        <translation>%1 in Millisekunden</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
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
    <message>
        <source>Auth</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Notizen</translation>
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
    <name>Fingerpost::Ui::SecretField</name>
    <message>
        <source>Hide: %1</source>
        <translation>Verbergen: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
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
    <name>Fingerpost::Ui::SettingRow</name>
    <message>
        <source>Override</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Inherit again: %1</source>
        <translation>Wieder erben: %1</translation>
    </message>
    <message>
        <source>Override: %1</source>
        <translation>Überschreiben: %1</translation>
    </message>
    <message>
        <source>the session decides</source>
        <translation>die Sitzung entscheidet</translation>
    </message>
    <message>
        <source>inherited from %1: %2</source>
        <translation>geerbt von %1: %2</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SettingsPane</name>
    <message>
        <source>Connect timeout</source>
        <translation>Verbindungszeit</translation>
    </message>
    <message>
        <source>Read timeout</source>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>Total timeout</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>Umleitungen</translation>
    </message>
    <message>
        <source>Follow them</source>
        <translation>Ihnen folgen</translation>
    </message>
    <message>
        <source>Most redirects</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check the server’s certificate</source>
        <translation>Das Zertifikat des Servers prüfen</translation>
    </message>
    <message>
        <source>Others can read and change it.</source>
        <translation>Andere können mitlesen und ändern.</translation>
    </message>
    <message>
        <source>CA bundle</source>
        <translation>CA-Bundle</translation>
    </message>
    <message>
        <source>the system’s certificates</source>
        <translation>die Zertifikate des Systems</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>in the certificate’s file</source>
        <translation>in der Datei des Zertifikats</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>kein Proxy</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Percent-encode what it may not hold</source>
        <translation>Unerlaubte Zeichen prozentkodieren</translation>
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
    <name>Fingerpost::Ui::SwitchRow</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
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
</TS>
