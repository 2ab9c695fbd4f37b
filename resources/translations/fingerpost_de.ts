<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Credentials</name>
    <message>
        <source>token of %1</source>
        <extracomment>%1 is a service: GitHub, Slack ...</extracomment>
        <translation>Token von %1</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>privater Schlüssel</translation>
    </message>
    <message>
        <source>JSON web token</source>
        <translation>JSON-Web-Token</translation>
    </message>
    <message>
        <source>password in a URL</source>
        <translation>Passwort in einer URL</translation>
    </message>
    <message>
        <source>bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>user and password (Basic)</source>
        <translation>Benutzer und Passwort (Basic)</translation>
    </message>
    <message>
        <source>value of &quot;%1&quot;</source>
        <translation>Wert von „%1“</translation>
    </message>
</context>
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
    <name>Fingerpost::Collections</name>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>The folders are nested too deep.</source>
        <translation>Die Ordner sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>A folder cannot be moved into itself.</source>
        <translation>Ein Ordner kann nicht in sich selbst verschoben werden.</translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash; it is still there.</source>
        <translation>%1 konnte nicht in den Papierkorb verschoben werden; es ist noch da.</translation>
    </message>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>Der Ordner %1 ist nicht leer.</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 does not lie in the collection.</source>
        <translation>%1 liegt nicht in der Sammlung.</translation>
    </message>
    <message>
        <source>This file holds no request.</source>
        <translation>Diese Datei enthält keine Anfrage.</translation>
    </message>
    <message>
        <source>There are too many files in %1.</source>
        <translation>In %1 sind zu viele Dateien.</translation>
    </message>
    <message>
        <source>This is a link to a folder; it is not followed.</source>
        <translation>Das ist eine Verknüpfung mit einem Ordner; ihr wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>This is a link to a file outside of the collection.</source>
        <translation>Das ist eine Verknüpfung mit einer Datei außerhalb der Sammlung.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr für %1.</translation>
    </message>
    <message>
        <source>%1 lies on a disk that can only be read.</source>
        <translation>%1 liegt auf einem Datenträger, der nur gelesen werden kann.</translation>
    </message>
    <message>
        <source>You may not read or write %1.</source>
        <translation>Sie dürfen %1 nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 could not be read or written (%2).</source>
        <translation>%1 konnte nicht gelesen oder geschrieben werden (%2).</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 ist zu groß.</translation>
    </message>
    <message>
        <source>This file holds no mapping of keys to values.</source>
        <translation>Diese Datei ordnet keinen Schlüsseln Werte zu.</translation>
    </message>
    <message>
        <source>Requests of the type &quot;%1&quot; cannot be opened yet.</source>
        <translation>Anfragen der Art „%1“ können noch nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>This change cannot be written into the file without harming the rest of it.</source>
        <translation>Diese Änderung kann nicht in die Datei geschrieben werden, ohne dem Rest zu schaden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>this is not YAML (%1)</source>
        <translation>das ist kein YAML (%1)</translation>
    </message>
    <message>
        <source>a second document begins; there may be one</source>
        <translation>ein zweites Dokument beginnt; es darf nur eines geben</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands twice here</source>
        <translation>der Schlüssel „%1“ steht hier zweimal</translation>
    </message>
    <message>
        <source>there is too much in this file</source>
        <translation>in dieser Datei steht zu viel</translation>
    </message>
    <message>
        <source>nothing is called &quot;%1&quot; above</source>
        <translation>weiter oben heißt nichts „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would hold itself</source>
        <translation>„%1“ würde sich selbst enthalten</translation>
    </message>
    <message>
        <source>the lists and mappings are nested too deep</source>
        <translation>die Listen und Zuordnungen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Profiles of AWS cannot be read yet: enter the access key itself.</source>
        <translation>Profile von AWS können noch nicht gelesen werden: Geben Sie den Zugriffsschlüssel selbst ein.</translation>
    </message>
    <message>
        <source>OAuth 1 cannot sign with %1 here.</source>
        <translation>OAuth 1 kann hier nicht mit %1 signieren.</translation>
    </message>
    <message>
        <source>Logging in with &quot;%1&quot; is not possible here yet.</source>
        <translation>Mit „%1“ kann man sich hier noch nicht anmelden.</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>den Namen</translation>
    </message>
    <message>
        <source>a header</source>
        <translation>einen Header</translation>
    </message>
    <message>
        <source>the authentication</source>
        <translation>die Anmeldung</translation>
    </message>
    <message>
        <source>a variable</source>
        <translation>eine Variable</translation>
    </message>
    <message>
        <source>a setting</source>
        <translation>eine Einstellung</translation>
    </message>
    <message>
        <source>the documentation</source>
        <translation>die Dokumentation</translation>
    </message>
    <message>
        <source>the color</source>
        <translation>die Farbe</translation>
    </message>
    <message>
        <source>something</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>Nothing was saved: Bruno&apos;s files cannot hold %1 as it is here. They have no place for blanks at the ends of a name or value, for carriage returns, for some special names, or for what Bruno does not know.</source>
        <translation>Es wurde nichts gespeichert: Brunos Dateien können %1 nicht so aufnehmen, wie es hier steht. In ihnen ist kein Platz für Leerzeichen am Anfang oder Ende eines Namens oder Wertes, für Wagenrückläufe, für manche besonderen Namen und für das, was Bruno nicht kennt.</translation>
    </message>
    <message>
        <source>%1: this is not JSON (%2)</source>
        <translation>%1: Das ist kein JSON (%2)</translation>
    </message>
    <message>
        <source>bruno.json must hold an object in braces.</source>
        <translation>bruno.json muss ein Objekt in geschweiften Klammern enthalten.</translation>
    </message>
    <message>
        <source>bruno.json has no name that could be changed.</source>
        <translation>bruno.json hat keinen Namen, der sich ändern ließe.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>Diese Datei ist zu groß.</translation>
    </message>
    <message>
        <source>this line is not UTF-8.</source>
        <translation>Diese Zeile ist kein UTF-8.</translation>
    </message>
    <message>
        <source>a block such as &quot;headers {&quot; should begin here, not &quot;%1&quot;.</source>
        <translation>Hier müsste ein Block wie „headers {“ beginnen, nicht „%1“.</translation>
    </message>
    <message>
        <source>the block &quot;%1&quot; is not closed: at its end a line must begin with the closing brace.</source>
        <translation>Der Block „%1“ ist nicht geschlossen: An seinem Ende muss eine Zeile mit der schließenden Klammer beginnen.</translation>
    </message>
    <message>
        <source>a colon is missing behind the name &quot;%1&quot;.</source>
        <translation>Hinter dem Namen „%1“ fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>a comma is missing behind &quot;%1&quot;.</source>
        <translation>Hinter „%1“ fehlt ein Komma.</translation>
    </message>
    <message>
        <source>the method</source>
        <translation>die Methode</translation>
    </message>
    <message>
        <source>the URL</source>
        <translation>die URL</translation>
    </message>
    <message>
        <source>a parameter</source>
        <translation>einen Parameter</translation>
    </message>
    <message>
        <source>the body</source>
        <translation>den Body</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>ein Schlagwort</translation>
    </message>
    <message>
        <source>The folder %1 is no collection: it has neither a file opencollection.yml nor a file bruno.json.</source>
        <translation>Der Ordner %1 ist keine Sammlung: Er hat weder eine Datei opencollection.yml noch eine Datei bruno.json.</translation>
    </message>
    <message>
        <source>An environment of Bruno&apos;s has the name of its file; no file can be called &quot;%1&quot;.</source>
        <translation>Eine Umgebung von Bruno heißt wie ihre Datei; keine Datei kann „%1“ heißen.</translation>
    </message>
    <message>
        <source>the collection “%1”</source>
        <translation>der Sammlung „%1“</translation>
    </message>
    <message>
        <source>the folder “%1”</source>
        <translation>dem Ordner „%1“</translation>
    </message>
    <message>
        <source>the session</source>
        <translation>der Sitzung</translation>
    </message>
</context>
<context>
    <name>Fingerpost::CredentialCheck</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Parameter “%1”</source>
        <translation>Parameter „%1“</translation>
    </message>
    <message>
        <source>Path variable “%1”</source>
        <translation>Pfadvariable „%1“</translation>
    </message>
    <message>
        <source>Header “%1”</source>
        <translation>Header „%1“</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Form field “%1”</source>
        <translation>Formularfeld „%1“</translation>
    </message>
    <message>
        <source>Part “%1”</source>
        <translation>Teil „%1“</translation>
    </message>
    <message>
        <source>Variable “%1”</source>
        <translation>Variable „%1“</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Auth, “%1”</source>
        <translation>Anmeldung, „%1“</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::DynamicValues</name>
    <message>
        <source>A random UUID, version 4</source>
        <translation>Eine zufällige UUID, Version 4</translation>
    </message>
    <message>
        <source>A random Nano ID of 21 characters</source>
        <translation>Eine zufällige Nano-ID aus 21 Zeichen</translation>
    </message>
    <message>
        <source>The time in seconds since 1970</source>
        <translation>Die Zeit in Sekunden seit 1970</translation>
    </message>
    <message>
        <source>The time in milliseconds since 1970</source>
        <translation>Die Zeit in Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>The time by ISO 8601, in UTC</source>
        <translation>Die Zeit nach ISO 8601, in UTC</translation>
    </message>
    <message>
        <source>The date by ISO 8601, in UTC</source>
        <translation>Das Datum nach ISO 8601, in UTC</translation>
    </message>
    <message>
        <source>A time within the last year</source>
        <translation>Ein Zeitpunkt im letzten Jahr</translation>
    </message>
    <message>
        <source>A time within the next year</source>
        <translation>Ein Zeitpunkt im nächsten Jahr</translation>
    </message>
    <message>
        <source>A time within the last day</source>
        <translation>Ein Zeitpunkt am letzten Tag</translation>
    </message>
    <message>
        <source>A day of the week</source>
        <translation>Ein Wochentag</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Ein Monat</translation>
    </message>
    <message>
        <source>An integer from 0 to 1000</source>
        <translation>Eine ganze Zahl von 0 bis 1000</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>A letter or a digit</source>
        <translation>Ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>The name of a colour</source>
        <translation>Der Name einer Farbe</translation>
    </message>
    <message>
        <source>A colour as #rrggbb</source>
        <translation>Eine Farbe als #rrggbb</translation>
    </message>
    <message>
        <source>A language of two or three letters</source>
        <translation>Eine Sprache aus zwei oder drei Buchstaben</translation>
    </message>
    <message>
        <source>A version number</source>
        <translation>Eine Versionsnummer</translation>
    </message>
    <message>
        <source>A company</source>
        <translation>Eine Firma</translation>
    </message>
    <message>
        <source>What a company ends in</source>
        <translation>Worauf der Name einer Firma endet</translation>
    </message>
    <message>
        <source>What a company is proud of</source>
        <translation>Worauf eine Firma stolz ist</translation>
    </message>
    <message>
        <source>The first word of such a phrase</source>
        <translation>Das erste Wort eines solchen Spruchs</translation>
    </message>
    <message>
        <source>The second word of such a phrase</source>
        <translation>Das zweite Wort eines solchen Spruchs</translation>
    </message>
    <message>
        <source>The last word of such a phrase</source>
        <translation>Das letzte Wort eines solchen Spruchs</translation>
    </message>
    <message>
        <source>What companies say they do</source>
        <translation>Was Firmen sagen, dass sie tun</translation>
    </message>
    <message>
        <source>An adjective that companies like</source>
        <translation>Ein Adjektiv, das Firmen mögen</translation>
    </message>
    <message>
        <source>A verb that companies like</source>
        <translation>Ein Verb, das Firmen mögen</translation>
    </message>
    <message>
        <source>A noun that companies like</source>
        <translation>Ein Substantiv, das Firmen mögen</translation>
    </message>
    <message>
        <source>A department of a store</source>
        <translation>Eine Abteilung eines Kaufhauses</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>Ein Produkt</translation>
    </message>
    <message>
        <source>What a product is like</source>
        <translation>Wie ein Produkt ist</translation>
    </message>
    <message>
        <source>What a product is made of</source>
        <translation>Woraus ein Produkt ist</translation>
    </message>
    <message>
        <source>What a product is</source>
        <translation>Was ein Produkt ist</translation>
    </message>
    <message>
        <source>A price from 0.00 to 1000.00</source>
        <translation>Ein Preis von 0.00 bis 1000.00</translation>
    </message>
    <message>
        <source>An account number of eight digits</source>
        <translation>Eine Kontonummer aus acht Ziffern</translation>
    </message>
    <message>
        <source>A kind of account</source>
        <translation>Eine Art von Konto</translation>
    </message>
    <message>
        <source>The last four digits of a card</source>
        <translation>Die letzten vier Ziffern einer Karte</translation>
    </message>
    <message>
        <source>A BIC</source>
        <translation>Eine BIC</translation>
    </message>
    <message>
        <source>A German IBAN with a valid checksum</source>
        <translation>Eine deutsche IBAN mit gültiger Prüfsumme</translation>
    </message>
    <message>
        <source>A kind of payment</source>
        <translation>Eine Art von Zahlung</translation>
    </message>
    <message>
        <source>A currency by ISO 4217</source>
        <translation>Eine Währung nach ISO 4217</translation>
    </message>
    <message>
        <source>The name of a currency</source>
        <translation>Der Name einer Währung</translation>
    </message>
    <message>
        <source>The sign of a currency</source>
        <translation>Das Zeichen einer Währung</translation>
    </message>
    <message>
        <source>Something in the shape of a Bitcoin address</source>
        <translation>Etwas, das wie eine Bitcoin-Adresse aussieht</translation>
    </message>
    <message>
        <source>The name of a column</source>
        <translation>Der Name einer Spalte</translation>
    </message>
    <message>
        <source>The type of a column</source>
        <translation>Der Typ einer Spalte</translation>
    </message>
    <message>
        <source>How a database compares texts</source>
        <translation>Wie eine Datenbank Texte vergleicht</translation>
    </message>
    <message>
        <source>How a database stores a table</source>
        <translation>Wie eine Datenbank eine Tabelle speichert</translation>
    </message>
    <message>
        <source>A first name</source>
        <translation>Ein Vorname</translation>
    </message>
    <message>
        <source>A last name</source>
        <translation>Ein Nachname</translation>
    </message>
    <message>
        <source>A first and a last name</source>
        <translation>Ein Vor- und ein Nachname</translation>
    </message>
    <message>
        <source>A title before a name</source>
        <translation>Ein Titel vor einem Namen</translation>
    </message>
    <message>
        <source>A title behind a name</source>
        <translation>Ein Titel hinter einem Namen</translation>
    </message>
    <message>
        <source>A job</source>
        <translation>Ein Beruf</translation>
    </message>
    <message>
        <source>What kind of job</source>
        <translation>Von welcher Art ein Beruf ist</translation>
    </message>
    <message>
        <source>What a job is about</source>
        <translation>Wovon ein Beruf handelt</translation>
    </message>
    <message>
        <source>What somebody with a job is</source>
        <translation>Was jemand mit einem Beruf ist</translation>
    </message>
    <message>
        <source>A telephone number of ten digits</source>
        <translation>Eine Telefonnummer aus zehn Ziffern</translation>
    </message>
    <message>
        <source>A telephone number of ten digits with an extension before it</source>
        <translation>Eine Telefonnummer aus zehn Ziffern mit einer Durchwahl davor</translation>
    </message>
    <message>
        <source>A city</source>
        <translation>Eine Stadt</translation>
    </message>
    <message>
        <source>A street</source>
        <translation>Eine Straße</translation>
    </message>
    <message>
        <source>A street with the number of a house</source>
        <translation>Eine Straße mit Hausnummer</translation>
    </message>
    <message>
        <source>A postal code of five digits</source>
        <translation>Eine Postleitzahl aus fünf Ziffern</translation>
    </message>
    <message>
        <source>A country</source>
        <translation>Ein Land</translation>
    </message>
    <message>
        <source>A country by ISO 3166, in two letters</source>
        <translation>Ein Land nach ISO 3166, in zwei Buchstaben</translation>
    </message>
    <message>
        <source>A latitude from -90 to 90</source>
        <translation>Eine geografische Breite von -90 bis 90</translation>
    </message>
    <message>
        <source>A longitude from -180 to 180</source>
        <translation>Eine geografische Länge von -180 bis 180</translation>
    </message>
    <message>
        <source>A word</source>
        <translation>Ein Wort</translation>
    </message>
    <message>
        <source>Two to five words</source>
        <translation>Zwei bis fünf Wörter</translation>
    </message>
    <message>
        <source>An abbreviation</source>
        <translation>Eine Abkürzung</translation>
    </message>
    <message>
        <source>An adjective</source>
        <translation>Ein Adjektiv</translation>
    </message>
    <message>
        <source>A noun</source>
        <translation>Ein Substantiv</translation>
    </message>
    <message>
        <source>A verb</source>
        <translation>Ein Verb</translation>
    </message>
    <message>
        <source>A verb that ends in -ing</source>
        <translation>Ein Verb, das auf -ing endet</translation>
    </message>
    <message>
        <source>A sentence as of somebody who knows computers</source>
        <translation>Ein Satz wie von jemandem, der sich mit Computern auskennt</translation>
    </message>
    <message>
        <source>A word of lorem ipsum</source>
        <translation>Ein Wort Lorem ipsum</translation>
    </message>
    <message>
        <source>Three words of lorem ipsum</source>
        <translation>Drei Wörter Lorem ipsum</translation>
    </message>
    <message>
        <source>Three words of lorem ipsum, joined by hyphens</source>
        <translation>Drei Wörter Lorem ipsum, mit Bindestrichen verbunden</translation>
    </message>
    <message>
        <source>A sentence of lorem ipsum</source>
        <translation>Ein Satz Lorem ipsum</translation>
    </message>
    <message>
        <source>Two to six sentences of lorem ipsum</source>
        <translation>Zwei bis sechs Sätze Lorem ipsum</translation>
    </message>
    <message>
        <source>A paragraph of lorem ipsum</source>
        <translation>Ein Absatz Lorem ipsum</translation>
    </message>
    <message>
        <source>Three paragraphs of lorem ipsum</source>
        <translation>Drei Absätze Lorem ipsum</translation>
    </message>
    <message>
        <source>Some lorem ipsum of any length</source>
        <translation>Lorem ipsum beliebiger Länge</translation>
    </message>
    <message>
        <source>One to five lines of lorem ipsum</source>
        <translation>Eine bis fünf Zeilen Lorem ipsum</translation>
    </message>
    <message>
        <source>An IPv4 address</source>
        <translation>Eine IPv4-Adresse</translation>
    </message>
    <message>
        <source>An IPv6 address</source>
        <translation>Eine IPv6-Adresse</translation>
    </message>
    <message>
        <source>A MAC address</source>
        <translation>Eine MAC-Adresse</translation>
    </message>
    <message>
        <source>A password of 15 letters and digits</source>
        <translation>Ein Passwort aus 15 Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>How a browser names itself</source>
        <translation>Wie ein Browser sich nennt</translation>
    </message>
    <message>
        <source>http or https</source>
        <translation>http oder https</translation>
    </message>
    <message>
        <source>A mail address in a domain that nobody has</source>
        <translation>Eine Mailadresse in einer Domain, die niemand hat</translation>
    </message>
    <message>
        <source>A mail address at example.com, example.net or example.org</source>
        <translation>Eine Mailadresse bei example.com, example.net oder example.org</translation>
    </message>
    <message>
        <source>A name to log in by</source>
        <translation>Ein Anmeldename</translation>
    </message>
    <message>
        <source>An address of a site that nobody has</source>
        <translation>Die Adresse einer Website, die niemand hat</translation>
    </message>
    <message>
        <source>The name of a host that nobody has</source>
        <translation>Der Name eines Rechners, den niemand hat</translation>
    </message>
    <message>
        <source>The end of a host name</source>
        <translation>Das Ende eines Rechnernamens</translation>
    </message>
    <message>
        <source>The first part of a host name</source>
        <translation>Der erste Teil eines Rechnernamens</translation>
    </message>
    <message>
        <source>The name of a file</source>
        <translation>Der Name einer Datei</translation>
    </message>
    <message>
        <source>The first part of a media type</source>
        <translation>Der erste Teil eines Medientyps</translation>
    </message>
    <message>
        <source>The end of the name of a file</source>
        <translation>Die Endung einer Datei</translation>
    </message>
    <message>
        <source>The name of a file of a common type</source>
        <translation>Der Name einer Datei von verbreitetem Typ</translation>
    </message>
    <message>
        <source>The first part of a common media type</source>
        <translation>Der erste Teil eines verbreiteten Medientyps</translation>
    </message>
    <message>
        <source>The end of the name of a file of a common type</source>
        <translation>Die Endung einer Datei von verbreitetem Typ</translation>
    </message>
    <message>
        <source>The path of a file</source>
        <translation>Der Pfad einer Datei</translation>
    </message>
    <message>
        <source>The path of a folder</source>
        <translation>Der Pfad eines Ordners</translation>
    </message>
    <message>
        <source>A media type</source>
        <translation>Ein Medientyp</translation>
    </message>
    <message>
        <source>An address of a picture of somebody</source>
        <translation>Die Adresse eines Bildes von jemandem</translation>
    </message>
    <message>
        <source>An address of an image</source>
        <translation>Die Adresse eines Bildes</translation>
    </message>
    <message>
        <source>An address of an abstract image</source>
        <translation>Die Adresse eines abstrakten Bildes</translation>
    </message>
    <message>
        <source>An address of an image of animals</source>
        <translation>Die Adresse eines Bildes von Tieren</translation>
    </message>
    <message>
        <source>An address of an image of business</source>
        <translation>Die Adresse eines Bildes aus dem Geschäftsleben</translation>
    </message>
    <message>
        <source>An address of an image of a cat</source>
        <translation>Die Adresse eines Bildes von einer Katze</translation>
    </message>
    <message>
        <source>An address of an image of a city</source>
        <translation>Die Adresse eines Bildes von einer Stadt</translation>
    </message>
    <message>
        <source>An address of an image of food</source>
        <translation>Die Adresse eines Bildes von Essen</translation>
    </message>
    <message>
        <source>An address of an image of the night</source>
        <translation>Die Adresse eines Bildes aus der Nacht</translation>
    </message>
    <message>
        <source>An address of an image of fashion</source>
        <translation>Die Adresse eines Bildes von Mode</translation>
    </message>
    <message>
        <source>An address of an image of people</source>
        <translation>Die Adresse eines Bildes von Menschen</translation>
    </message>
    <message>
        <source>An address of an image of nature</source>
        <translation>Die Adresse eines Bildes aus der Natur</translation>
    </message>
    <message>
        <source>An address of an image of sports</source>
        <translation>Die Adresse eines Bildes vom Sport</translation>
    </message>
    <message>
        <source>An address of an image of machines</source>
        <translation>Die Adresse eines Bildes von Maschinen</translation>
    </message>
    <message>
        <source>An address of an image of traffic</source>
        <translation>Die Adresse eines Bildes vom Verkehr</translation>
    </message>
    <message>
        <source>An image as a data URI</source>
        <translation>Ein Bild als Data-URI</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Exchange</name>
    <message>
        <source>“%1” in the URL cannot travel as typed. Write it percent-encoded, or let the settings encode the URL.</source>
        <translation>„%1“ in der URL kann nicht so gesendet werden, wie es getippt ist. Schreiben Sie es prozentkodiert, oder lassen Sie die URL in den Einstellungen kodieren.</translation>
    </message>
</context>
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
    <name>Fingerpost::SecretIndex</name>
    <message>
        <source>the file is too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>another version of Fingerpost wrote it</source>
        <translation>eine andere Version von Fingerpost hat sie geschrieben</translation>
    </message>
    <message>
        <source>The list of secrets could not be read (%1). It is kept in %2; the secrets are still in the keychain.</source>
        <translation>Die Liste der Geheimnisse ließ sich nicht lesen (%1). Sie liegt nun in %2; die Geheimnisse selbst sind noch im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The list of secrets cannot be kept in %1: %2.</source>
        <translation>Die Liste der Geheimnisse lässt sich nicht in %1 aufbewahren: %2.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>another window holds it</source>
        <translation>ein anderes Fenster hält sie fest</translation>
    </message>
</context>
<context>
    <name>Fingerpost::SecretStore</name>
    <message>
        <source>A secret needs a name of at most %L1 characters.</source>
        <translation>Ein Geheimnis braucht einen Namen von höchstens %L1 Zeichen.</translation>
    </message>
    <message>
        <source>A secret may have %L1 characters at most.</source>
        <translation>Ein Geheimnis darf höchstens %L1 Zeichen haben.</translation>
    </message>
    <message>
        <source>The keychain has not been asked yet.</source>
        <translation>Der Schlüsselbund wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Secrets are kept in the keychain.</source>
        <translation>Geheimnisse liegen im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked. Until you unlock it, secrets are kept for this session only.</source>
        <translation>Der Schlüsselbund ist gesperrt. Bis Sie ihn entsperren, bleiben Geheimnisse nur für diese Sitzung erhalten.</translation>
    </message>
    <message>
        <source>There is no keychain in this session, so secrets are forgotten when Fingerpost ends.</source>
        <translation>In dieser Sitzung gibt es keinen Schlüsselbund. Geheimnisse sind vergessen, sobald Fingerpost endet.</translation>
    </message>
    <message>
        <source>The keychain refused. Until it works, secrets are kept for this session only.</source>
        <translation>Der Schlüsselbund hat abgelehnt. Bis er es zulässt, bleiben Geheimnisse nur für diese Sitzung erhalten.</translation>
    </message>
    <message>
        <source>The keychain does not answer; it may be waiting for your password in another window. Until it does, secrets are kept for this session only.</source>
        <translation>Der Schlüsselbund antwortet nicht; vielleicht wartet er in einem anderen Fenster auf Ihr Passwort. Bis er antwortet, bleiben Geheimnisse nur für diese Sitzung erhalten.</translation>
    </message>
    <message>
        <source>%1 It said: %2</source>
        <translation>%1 Er sagt dazu: %2</translation>
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
    <message>
        <source>Save the request</source>
        <translation>Anfrage speichern</translation>
    </message>
    <message>
        <source>Open a collection…</source>
        <translation>Sammlung öffnen …</translation>
    </message>
    <message>
        <source>Choose the environment</source>
        <translation>Umgebung wählen</translation>
    </message>
    <message>
        <source>Edit variables…</source>
        <translation>Variablen bearbeiten …</translation>
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
        <source>Indents it; numbers and texts stay as they are</source>
        <translation>Rückt ihn ein; Zahlen und Texte bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A body of the kind “%1” stays as it is in its file; it cannot be edited or sent here.</source>
        <translation>Ein Body der Art „%1“ bleibt in seiner Datei, wie er ist; er kann hier weder bearbeitet noch gesendet werden.</translation>
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
    <name>Fingerpost::Ui::CollectionActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
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
        <source>Undo delete</source>
        <translation>Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>Deleted “%1”.</source>
        <translation>„%1“ gelöscht.</translation>
    </message>
    <message>
        <source>Deleted %1 items.</source>
        <translation>%1 Einträge gelöscht.</translation>
    </message>
    <message>
        <source>Headers, auth, variables…</source>
        <translation>Header, Anmeldung, Variablen …</translation>
    </message>
    <message>
        <source>Close collection</source>
        <translation>Sammlung schließen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CollectionModel</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1, collection</source>
        <translation>%1, Sammlung</translation>
    </message>
    <message>
        <source>%1, folder</source>
        <translation>%1, Ordner</translation>
    </message>
    <message>
        <source>%1, cannot be read</source>
        <translation>%1, nicht lesbar</translation>
    </message>
    <message>
        <source>%1, not supported</source>
        <translation>%1, nicht unterstützt</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CollectionView</name>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter collections</source>
        <translation>Sammlungen filtern</translation>
    </message>
    <message>
        <source>New request, folder or collection</source>
        <translation>Neue Anfrage, neuer Ordner oder neue Sammlung</translation>
    </message>
    <message>
        <source>No collection yet</source>
        <translation>Noch keine Sammlung</translation>
    </message>
    <message>
        <source>A collection is a folder of requests, as files that can be shared.</source>
        <translation>Eine Sammlung ist ein Ordner mit Anfragen, als Dateien, die man teilen kann.</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing here holds “%1”.</source>
        <translation>Nichts hier enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CollectionWork</name>
    <message>
        <source>Open a collection&apos;s folder</source>
        <translation>Ordner einer Sammlung öffnen</translation>
    </message>
    <message>
        <source>My collection</source>
        <translation>Meine Sammlung</translation>
    </message>
    <message>
        <source>The file was changed</source>
        <translation>Die Datei wurde geändert</translation>
    </message>
    <message>
        <source>The file of “%1” is gone.</source>
        <translation>Die Datei von „%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file of “%1” was changed by another program.</source>
        <translation>Die Datei von „%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Nothing has been overwritten. Choose which one is to stay.</source>
        <translation>Nichts wurde überschrieben. Wählen Sie, was bleiben soll.</translation>
    </message>
    <message>
        <source>On the disk:

%1

Here:

%2</source>
        <translation>Auf der Platte:

%1

Hier:

%2</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>Die der Datei nehmen</translation>
    </message>
    <message>
        <source>“%1” was changed by another program while you edit it. Saving shows both.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert, während Sie daran arbeiten. Das Speichern zeigt beides.</translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>Keine Umgebung</translation>
    </message>
    <message>
        <source>Edit variables…</source>
        <translation>Variablen bearbeiten …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The keychain has secrets of a collection “%1” whose folder is gone. If this is the same one, it can use them.</source>
        <translation>Der Schlüsselbund hat Geheimnisse einer Sammlung „%1“, deren Ordner nicht mehr da ist. Wenn es dieselbe ist, kann sie sie verwenden.</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>“%1” cannot be saved while {{sealed…}} stands for a credential that the keychain has not given back. Unlock it, or type the credential again.</source>
        <translation>„%1“ kann nicht gespeichert werden, solange {{sealed…}} für Zugangsdaten steht, die der Schlüsselbund nicht herausgegeben hat. Entsperren Sie ihn, oder tippen Sie die Zugangsdaten neu.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CredentialDialog</name>
    <message>
        <source>Before it is saved</source>
        <translation>Bevor gespeichert wird</translation>
    </message>
    <message>
        <source>“%1” holds what looks like a live credential. A collection is a folder that is easily shared. In the keychain only you can use it, and a variable stands in its place.</source>
        <translation>„%1“ enthält etwas, das nach echten Zugangsdaten aussieht. Eine Sammlung ist ein Ordner, der leicht weitergegeben wird. Im Schlüsselbund können nur Sie es verwenden, und eine Variable steht an seiner Stelle.</translation>
    </message>
    <message>
        <source>&amp;Variables go to</source>
        <translation>&amp;Variablen kommen in</translation>
    </message>
    <message>
        <source>What looks like a credential</source>
        <translation>Was nach Zugangsdaten aussieht</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>&amp;Move to the keychain and save</source>
        <translation>In den &amp;Schlüsselbund verschieben und speichern</translation>
    </message>
    <message>
        <source>&amp;Save as it is</source>
        <translation>&amp;Unverändert speichern</translation>
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
    <message>
        <source>“%1” held a credential that was kept for the last session only. Where {{sealed…}} stands in it, type it again.</source>
        <translation>„%1“ enthielt Zugangsdaten, die nur für die letzte Sitzung behalten wurden. Wo darin {{sealed…}} steht, tippen Sie sie neu.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::EnvironmentDocument</name>
    <message>
        <source>Make open</source>
        <translation>Offenlegen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::EnvironmentEditor</name>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>Neue Umgebung</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
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
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter variables</source>
        <translation>Variablen filtern</translation>
    </message>
    <message>
        <source>No environment yet</source>
        <translation>Noch keine Umgebung</translation>
    </message>
    <message>
        <source>An environment gives {{names}} in requests their values: one for testing, one for production.</source>
        <translation>Eine Umgebung gibt {{Namen}} in Anfragen ihre Werte: eine zum Testen, eine für den Betrieb.</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Farbe: %1</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit …</translation>
    </message>
    <message>
        <source>Duplicate environment</source>
        <translation>Umgebung duplizieren</translation>
    </message>
    <message>
        <source>Delete environment</source>
        <translation>Umgebung löschen</translation>
    </message>
    <message>
        <source>Deleted “%1”.</source>
        <translation>„%1“ gelöscht.</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>Farbe ändern</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::EnvironmentListDelegate</name>
    <message>
        <source>Name of “%1”</source>
        <translation>Name von „%1“</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::EnvironmentListModel</name>
    <message>
        <source>There is an environment “%1” already. Choose another name.</source>
        <translation>Es gibt schon eine Umgebung „%1“. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Rename environment</source>
        <translation>Umgebung umbenennen</translation>
    </message>
    <message>
        <source>%1, one variable</source>
        <translation>%1, eine Variable</translation>
    </message>
    <message>
        <source>%1, %2 variables</source>
        <translation>%1, %2 Variablen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::EnvironmentsPage</name>
    <message>
        <source>Whose variables</source>
        <translation>Wessen Variablen</translation>
    </message>
    <message>
        <source>Variables of</source>
        <translation>Variablen von</translation>
    </message>
    <message>
        <source>All collections (global)</source>
        <translation>Alle Sammlungen (global)</translation>
    </message>
    <message>
        <source>This session (not kept)</source>
        <translation>Diese Sitzung (wird nicht behalten)</translation>
    </message>
    <message>
        <source>Global variables</source>
        <translation>Globale Variablen</translation>
    </message>
    <message>
        <source>Session variables</source>
        <translation>Sitzungsvariablen</translation>
    </message>
    <message>
        <source>Environments: %1</source>
        <translation>Umgebungen: %1</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>An environment was changed by another program; it was not saved here.</source>
        <translation>Eine Umgebung wurde von einem anderen Programm geändert; hier wurde sie nicht gespeichert.</translation>
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
    <message>
        <source>The path variable “:%1” has no value.</source>
        <translation>Die Pfadvariable „:%1“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>Send as typed</source>
        <translation>Senden, wie getippt</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::FileBody</name>
    <message>
        <source>File to send</source>
        <translation>Zu sendende Datei</translation>
    </message>
    <message>
        <source>Drop a file here, or type its path</source>
        <translation>Datei hier ablegen oder Pfad eintippen</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Inhaltstyp</translation>
    </message>
    <message>
        <source>As application/octet-stream; empty: none is sent</source>
        <translation>Etwa application/octet-stream; leer: keiner wird gesendet</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose a file to send</source>
        <translation>Zu sendende Datei wählen</translation>
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
    <name>Fingerpost::Ui::FolderPage</name>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>What is set here holds for every request inside that does not set it itself.</source>
        <translation>Was hier steht, gilt für jede Anfrage darin, die es nicht selbst festlegt.</translation>
    </message>
    <message>
        <source>What is handed down</source>
        <translation>Was weitergegeben wird</translation>
    </message>
    <message>
        <source>Auth</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>The file was changed by another program. Nothing has been overwritten.</source>
        <translation>Die Datei wurde von einem anderen Programm geändert. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>Die der Datei nehmen</translation>
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
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
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
    <name>Fingerpost::Ui::OpenedCollections</name>
    <message>
        <source>A collection is named in its file.</source>
        <translation>Eine Sammlung wird in ihrer Datei benannt.</translation>
    </message>
    <message>
        <source>Its collection is closed. It is in the system&apos;s trash: %1</source>
        <translation>Die Sammlung dazu ist geschlossen. Es liegt im Papierkorb: %1</translation>
    </message>
    <message>
        <source>Nothing was moved: into another collection requests can be copied, with Ctrl+C and Ctrl+V.</source>
        <translation>Nichts wurde verschoben: In eine andere Sammlung lassen sich Anfragen kopieren, mit Strg+C und Strg+V.</translation>
    </message>
    <message>
        <source>Only requests can be copied into another collection. Copy the folder “%1” with your file manager.</source>
        <translation>In eine andere Sammlung lassen sich nur Anfragen kopieren. Kopieren Sie den Ordner „%1“ mit Ihrem Dateiverwalter.</translation>
    </message>
    <message>
        <source>A request of the kind “%1” can be seen here, not opened.</source>
        <translation>Eine Anfrage der Art „%1“ ist hier zu sehen, aber nicht zu öffnen.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::PathForm</name>
    <message>
        <source>In the path</source>
        <translation>Im Pfad</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Value of %1 in the path</source>
        <translation>Wert von %1 im Pfad</translation>
    </message>
    <message>
        <source>No value: “:%1” is sent as it stands</source>
        <translation>Kein Wert: „:%1“ wird so gesendet, wie es dasteht</translation>
    </message>
    <message>
        <source>Description of %1</source>
        <translation>Beschreibung von %1</translation>
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
    <name>Fingerpost::Ui::PromptDialog</name>
    <message>
        <source>Values for this request</source>
        <translation>Werte für diese Anfrage</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
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
    <name>Fingerpost::Ui::RequestDelegate</name>
    <message>
        <source>Name of “%1”</source>
        <translation>Name von „%1“</translation>
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
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
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
    <name>Fingerpost::Ui::SaveCheck</name>
    <message>
        <source>The environment “%1”</source>
        <translation>die Umgebung „%1“</translation>
    </message>
    <message>
        <source>The global variables</source>
        <translation>die globalen Variablen</translation>
    </message>
    <message>
        <source>Nothing was moved. %1</source>
        <translation>Nichts wurde verschoben. %1</translation>
    </message>
    <message>
        <source>The environment was changed by another program.</source>
        <translation>Die Umgebung wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>The environment is gone.</source>
        <translation>Die Umgebung ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The value went to the keychain; a variable stands in its place.</source>
        <translation>Der Wert ist im Schlüsselbund; eine Variable steht an seiner Stelle.</translation>
    </message>
    <message>
        <source>%1 values went to the keychain; variables stand in their place.</source>
        <translation>%1 Werte sind im Schlüsselbund; Variablen stehen an ihrer Stelle.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SaveDialog</name>
    <message>
        <source>Save the request</source>
        <translation>Anfrage speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>A new collection</source>
        <translation>Eine neue Sammlung</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
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
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Welche Anfragen</translation>
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
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>Keine Umgebung</translation>
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
    <name>Fingerpost::Ui::VariableDelegate</name>
    <message>
        <source>missing in “%1”</source>
        <translation>fehlt in „%1“</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>%1, new variable</source>
        <translation>%1, neue Variable</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::VariableModel</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Wahr oder falsch</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Turn on or off</source>
        <translation>Ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Make secret</source>
        <translation>Geheim machen</translation>
    </message>
    <message>
        <source>Delete variables</source>
        <translation>Variablen löschen</translation>
    </message>
    <message>
        <source>Move variable</source>
        <translation>Variable verschieben</translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message>
        <source>Rename variable</source>
        <translation>Variable umbenennen</translation>
    </message>
    <message>
        <source>Change secret</source>
        <translation>Geheimnis ändern</translation>
    </message>
    <message>
        <source>Change value</source>
        <translation>Wert ändern</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>Typ ändern</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>Beschreibung ändern</translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation>Variable hinzufügen</translation>
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
        <source>%1 is secret</source>
        <translation>%1 ist geheim</translation>
    </message>
    <message>
        <source>%1 is not secret</source>
        <translation>%1 ist nicht geheim</translation>
    </message>
    <message>
        <source>missing in “%1”</source>
        <translation>fehlt in „%1“</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::VariableTable</name>
    <message>
        <source>Turn on or off</source>
        <translation>Ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Show or hide the secret</source>
        <translation>Geheimnis zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Make secret or open</source>
        <translation>Geheim machen oder offenlegen</translation>
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
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::VariableView</name>
    <message>
        <source>from this session</source>
        <translation>aus dieser Sitzung</translation>
    </message>
    <message>
        <source>from this request</source>
        <translation>aus dieser Anfrage</translation>
    </message>
    <message>
        <source>from the folder “%1”</source>
        <translation>aus dem Ordner „%1“</translation>
    </message>
    <message>
        <source>from the environment “%1”</source>
        <translation>aus der Umgebung „%1“</translation>
    </message>
    <message>
        <source>from the collection “%1”</source>
        <translation>aus der Sammlung „%1“</translation>
    </message>
    <message>
        <source>from the global variables</source>
        <translation>aus den globalen Variablen</translation>
    </message>
    <message>
        <source>from the .env file</source>
        <translation>aus der .env-Datei</translation>
    </message>
    <message>
        <source>from the environment of the process</source>
        <translation>aus der Umgebung des Prozesses</translation>
    </message>
    <message>
        <source>made anew whenever it is sent; this is an example</source>
        <translation>bei jedem Senden neu; dies ist ein Beispiel</translation>
    </message>
    <message>
        <source>asked for when it is sent</source>
        <translation>wird beim Senden erfragt</translation>
    </message>
    <message>
        <source>from the last answer to “%1”</source>
        <translation>aus der letzten Antwort auf „%1“</translation>
    </message>
    <message>
        <source>The variable “%1” is defined nowhere.</source>
        <translation>Die Variable „%1“ ist nirgends definiert.</translation>
    </message>
    <message>
        <source>The variable “%1” mentions itself.</source>
        <translation>Die Variable „%1“ erwähnt sich selbst.</translation>
    </message>
    <message>
        <source>The secret “%1” has no value, or the keychain is locked.</source>
        <translation>Das Geheimnis „%1“ hat keinen Wert, oder der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>“%1” has not been answered.</source>
        <translation>„%1“ wurde nicht beantwortet.</translation>
    </message>
    <message>
        <source>The request that %1 takes its value from has not been answered yet.</source>
        <translation>Die Anfrage, aus der %1 den Wert nimmt, wurde noch nicht beantwortet.</translation>
    </message>
    <message>
        <source>The last answer does not hold what %1 asks for.</source>
        <translation>Die letzte Antwort enthält nicht, wonach %1 fragt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: check its quotes and its expression.</source>
        <translation>%1 ist nicht lesbar: Prüfen Sie Anführungszeichen und Ausdruck.</translation>
    </message>
    <message>
        <source>The variable “%1” becomes too long.</source>
        <translation>Die Variable „%1“ wird zu lang.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::VariablesPane</name>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
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
