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
    <name>Fingerpost::Assertions</name>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>ist keines von</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>has the length</source>
        <translation>hat die Länge</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>passt zu</translation>
    </message>
    <message>
        <source>does not match</source>
        <translation>passt nicht zu</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>liegt zwischen</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>ist nicht leer</translation>
    </message>
    <message>
        <source>is null</source>
        <translation>ist null</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>ist vorhanden</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>ist wahr</translation>
    </message>
    <message>
        <source>is false</source>
        <translation>ist falsch</translation>
    </message>
    <message>
        <source>is an object or array</source>
        <translation>ist ein Objekt oder Array</translation>
    </message>
    <message>
        <source>is a number</source>
        <translation>ist eine Zahl</translation>
    </message>
    <message>
        <source>is a text</source>
        <translation>ist ein Text</translation>
    </message>
    <message>
        <source>is true or false</source>
        <translation>ist wahr oder falsch</translation>
    </message>
    <message>
        <source>is an array</source>
        <translation>ist ein Array</translation>
    </message>
    <message>
        <source>&quot;between&quot; expects two values, as in 1, 10.</source>
        <translation>„between“ erwartet zwei Werte, etwa 1, 10.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regular expression.</source>
        <translation>„%1“ ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes too long.</source>
        <translation>„%1“ braucht zu lange.</translation>
    </message>
    <message>
        <source>expected a value that %1, got %2</source>
        <translation>erwartet: der Wert %1; bekommen: %2</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>erwartet: %1; bekommen: %2</translation>
    </message>
    <message>
        <source>There is no operator &quot;%1&quot;.</source>
        <translation>Den Operator „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The body is too long to be looked at.</source>
        <translation>Der Body ist zu lang, um hineinzusehen.</translation>
    </message>
    <message>
        <source>A variable in &quot;%1&quot; has no value.</source>
        <translation>Eine Variable in „%1“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither res nor req nor the name of a variable.</source>
        <translation>„%1“ ist weder res noch req noch der Name einer Variable.</translation>
    </message>
    <message>
        <source>The expression is empty.</source>
        <translation>Der Ausdruck ist leer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read at its character %2: an expression names a value, as res.body.items[0].name does.</source>
        <translation>„%1“ ist bei Zeichen %2 nicht lesbar: Ein Ausdruck benennt einen Wert, etwa res.body.items[0].name.</translation>
    </message>
    <message>
        <source>The expression is too long.</source>
        <translation>Der Ausdruck ist zu lang.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSONPath: see its character %2.</source>
        <translation>„%1“ ist kein JSONPath: siehe Zeichen %2.</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>die Zahl %1</translation>
    </message>
    <message>
        <source>the text %1</source>
        <translation>der Text %1</translation>
    </message>
    <message>
        <source>the array %1</source>
        <translation>das Array %1</translation>
    </message>
    <message>
        <source>the object %1</source>
        <translation>das Objekt %1</translation>
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
        <translation>keiner</translation>
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
    <name>Fingerpost::BodyComparison</name>
    <message>
        <source>Of “%1” only the first %2 were compared.</source>
        <translation>Von „%1“ wurden nur die ersten %2 verglichen.</translation>
    </message>
    <message>
        <source>JSON of more than %1 is compared by lines.</source>
        <translation>JSON von mehr als %1 wird zeilenweise verglichen.</translation>
    </message>
    <message>
        <source>The right body is no valid JSON, or too deep or large: both are compared by lines.</source>
        <translation>Der rechte Body ist kein gültiges JSON oder zu tief oder zu groß: Beide werden zeilenweise verglichen.</translation>
    </message>
    <message>
        <source>The left body is no valid JSON, or too deep or large: both are compared by lines.</source>
        <translation>Der linke Body ist kein gültiges JSON oder zu tief oder zu groß: Beide werden zeilenweise verglichen.</translation>
    </message>
    <message>
        <source>Both bodies are no valid JSON, or too deep or large: they are compared by lines.</source>
        <translation>Beide Bodys sind kein gültiges JSON oder zu tief oder zu groß: Sie werden zeilenweise verglichen.</translation>
    </message>
    <message>
        <source>Paths to ignore have no meaning for lines.</source>
        <translation>Zu ignorierende Pfade haben für Zeilen keine Bedeutung.</translation>
    </message>
    <message>
        <source>Some parts are too different to be lined up; they are shown side by side as they stand.</source>
        <translation>Manche Teile sind zu verschieden, um einander zugeordnet zu werden; sie stehen so nebeneinander, wie sie sind.</translation>
    </message>
    <message>
        <source>Only the first %1 lines were compared one by one.</source>
        <translation>Nur die ersten %1 Zeilen wurden einzeln verglichen.</translation>
    </message>
    <message>
        <source>The body of “%1” is no longer kept.</source>
        <translation>Der Body von „%1“ ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>A path to ignore takes too long in so large a body: what it selects was compared.</source>
        <translation>Ein Pfad, der ignoriert werden soll, dauert in einem so großen Body zu lange: Was er auswählt, wurde verglichen.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::BodyPattern</name>
    <message>
        <source>At character %1: %2.</source>
        <translation>Bei Zeichen %1: %2.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::CertificateFacts</name>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>RSA, %1 bits</source>
        <translation>RSA, %1 Bit</translation>
    </message>
    <message>
        <source>elliptic curve, %1 bits</source>
        <translation>elliptische Kurve, %1 Bit</translation>
    </message>
    <message>
        <source>DSA, %1 bits</source>
        <translation>DSA, %1 Bit</translation>
    </message>
    <message>
        <source>verification was switched off</source>
        <translation>die Prüfung war ausgeschaltet</translation>
    </message>
    <message>
        <source>the system&apos;s certificates</source>
        <translation>die Zertifikate des Systems</translation>
    </message>
    <message>
        <source>against %1; the name matches</source>
        <translation>gegen %1; der Name passt</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>gegen %1</translation>
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
        <translation>Anfragen des Typs „%1“ können noch nicht geöffnet werden.</translation>
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
        <translation>die Notizen</translation>
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
    <message>
        <source>an assertion</source>
        <translation>eine Prüfung</translation>
    </message>
    <message>
        <source>the session “%1”</source>
        <translation>der Sitzung „%1“</translation>
    </message>
</context>
<context>
    <name>Fingerpost::CookieKeeper</name>
    <message>
        <source>The cookies cannot be kept: %1.</source>
        <translation>Die Cookies lassen sich nicht aufbewahren: %1.</translation>
    </message>
    <message>
        <source>it is larger than 64 MB</source>
        <translation>die Datei ist größer als 64 MB</translation>
    </message>
    <message>
        <source>The cookies of last time could not be read (%1). They are kept in %2.</source>
        <translation>Die Cookies vom letzten Mal konnten nicht gelesen werden (%1). Sie sind in %2 aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::CookieWords</name>
    <message>
        <source>The answer came from no host.</source>
        <translation>Die Antwort kam von keinem Host.</translation>
    </message>
    <message>
        <source>It holds a control character.</source>
        <translation>Es enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>It has neither a name nor a value.</source>
        <translation>Es hat weder einen Namen noch einen Wert.</translation>
    </message>
    <message>
        <source>Name and value are longer than 4096 bytes, or its path is too long.</source>
        <translation>Name und Wert sind länger als 4096 Byte, oder der Pfad ist zu lang.</translation>
    </message>
    <message>
        <source>It names the domain %1, and %2 may not set cookies for it.</source>
        <translation>Es nennt die Domain %1, und %2 darf für sie keine Cookies setzen.</translation>
    </message>
    <message>
        <source>Its domain %1 is a public suffix: the cookie would go to strangers.</source>
        <translation>Seine Domain %1 ist ein Public Suffix: Das Cookie ginge an Fremde.</translation>
    </message>
    <message>
        <source>Its name begins with __Secure- or __Host-, and it does not keep what that promises: Secure, set over https, and for __Host- the path / and no Domain.</source>
        <translation>Sein Name beginnt mit __Secure- oder __Host-, und es hält nicht, was das verspricht: Secure, über https gesetzt, und bei __Host- der Pfad / und keine Domain.</translation>
    </message>
    <message>
        <source>Over http it would replace or hide a Secure cookie of the same name.</source>
        <translation>Über http würde es ein Secure-Cookie desselben Namens ersetzen oder verdecken.</translation>
    </message>
    <message>
        <source>It has ended already: the cookie of that name is removed.</source>
        <translation>Es ist bereits abgelaufen: Das Cookie dieses Namens wird entfernt.</translation>
    </message>
    <message>
        <source>another domain</source>
        <translation>andere Domain</translation>
    </message>
    <message>
        <source>only for %1 itself</source>
        <translation>nur für %1 selbst</translation>
    </message>
    <message>
        <source>path %1 is not in %2</source>
        <translation>Pfad %1 liegt nicht in %2</translation>
    </message>
    <message>
        <source>Secure, and this is not https</source>
        <translation>Secure, und dies ist nicht https</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>The URL has no host.</source>
        <translation>Die URL hat keinen Host.</translation>
    </message>
    <message>
        <source>It belongs to %1, and the request goes to %2.</source>
        <translation>Es gehört zu %1, und die Anfrage geht an %2.</translation>
    </message>
    <message>
        <source>It was set for %1 alone, without a Domain, and %2 is another host.</source>
        <translation>Es wurde nur für %1 gesetzt, ohne Domain, und %2 ist ein anderer Host.</translation>
    </message>
    <message>
        <source>Its path is %1. %2 begins with the same letters, but does not lie below it.</source>
        <translation>Sein Pfad ist %1. %2 beginnt mit denselben Zeichen, liegt aber nicht darunter.</translation>
    </message>
    <message>
        <source>Its path is %1, and the request goes to %2, which does not begin with it.</source>
        <translation>Sein Pfad ist %1, und die Anfrage geht an %2, was nicht damit beginnt.</translation>
    </message>
    <message>
        <source>It is Secure, and the request goes over %1.</source>
        <translation>Es ist Secure, und die Anfrage geht über %1.</translation>
    </message>
    <message>
        <source>It ended at %1.</source>
        <translation>Es ist abgelaufen: %1.</translation>
    </message>
    <message>
        <source>SameSite=Strict: a browser sends it only from pages of its own site.</source>
        <translation>SameSite=Strict: Ein Browser sendet es nur von Seiten der eigenen Site.</translation>
    </message>
    <message>
        <source>SameSite=Lax: a browser sends it from other sites only when a link is followed.</source>
        <translation>SameSite=Lax: Ein Browser sendet es von anderen Sites nur, wenn einem Link gefolgt wird.</translation>
    </message>
    <message>
        <source>SameSite=None without Secure: browsers refuse it.</source>
        <translation>SameSite=None ohne Secure: Browser lehnen es ab.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tagen</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahren</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>läuft in %1 ab</translation>
    </message>
    <message>
        <source>every host</source>
        <translation>jeder Host</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>%1, with subdomains</source>
        <translation>%1, mit Subdomains</translation>
    </message>
</context>
<context>
    <name>Fingerpost::CredentialCheck</name>
    <message>
        <source>Assertion “%1”</source>
        <translation>Prüfung „%1“</translation>
    </message>
    <message>
        <source>Description of “%1”</source>
        <translation>Beschreibung von „%1“</translation>
    </message>
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
    <name>Fingerpost::CredentialMove</name>
    <message>
        <source>The environment is gone.</source>
        <translation>Die Umgebung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The environment was changed by another program.</source>
        <translation>Die Umgebung wurde von einem anderen Programm geändert.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::CurlCommand</name>
    <message>
        <source>The body can be read only once, so it cannot be copied.</source>
        <translation>Der Body kann nur einmal gelesen werden und lässt sich daher nicht kopieren.</translation>
    </message>
    <message>
        <source>The body is larger than a command line may be (64 KiB).</source>
        <translation>Der Body ist größer, als eine Befehlszeile sein darf (64 KiB).</translation>
    </message>
</context>
<context>
    <name>Fingerpost::CurlParser</name>
    <message>
        <source>The option %1 of the curl command has no value.</source>
        <translation>Die Option %1 des curl-Befehls hat keinen Wert.</translation>
    </message>
    <message>
        <source>The curl command names no URL.</source>
        <translation>Der curl-Befehl nennt keine URL.</translation>
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
    <name>Fingerpost::HistoryCopy</name>
    <message>
        <source>There is no body to copy.</source>
        <translation>Es gibt keinen Body zu kopieren.</translation>
    </message>
    <message>
        <source>The body is larger than 16 MB: open the exchange and save it.</source>
        <translation>Der Body ist größer als 16 MB: Öffnen Sie den Eintrag und speichern Sie ihn.</translation>
    </message>
    <message>
        <source>The body is not a text: open the exchange and save it.</source>
        <translation>Der Body ist kein Text: Öffnen Sie den Eintrag und speichern Sie ihn.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::HistoryQuery</name>
    <message>
        <source>“%1” is no day; write it as 2026-11-30, today or 7d.</source>
        <translation>„%1“ ist kein Tag; schreiben Sie ihn wie 2026-11-30, today oder 7d.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::HistoryStore</name>
    <message>
        <source>There is no history: it cannot be opened.</source>
        <translation>Es gibt keinen Verlauf: Er kann nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::HopStory</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 → %2 is another host</source>
        <translation>%1 → %2 ist ein anderer Host</translation>
    </message>
    <message>
        <source>%1 → %2 is another scheme</source>
        <translation>%1 → %2 ist ein anderes Schema</translation>
    </message>
    <message>
        <source>%1 → %2 is another port</source>
        <translation>%1 → %2 ist ein anderer Port</translation>
    </message>
    <message>
        <source>From https to http</source>
        <translation>Von https zu http</translation>
    </message>
    <message>
        <source>From here on everybody on the way can read and change what is sent and what comes back. Requests follows; browsers would warn.</source>
        <translation>Ab hier kann jeder auf dem Weg mitlesen und ändern, was gesendet wird und was zurückkommt. Requests folgt; Browser würden warnen.</translation>
    </message>
    <message>
        <source>Another host: %1</source>
        <translation>Anderer Host: %1</translation>
    </message>
    <message>
        <source>Another origin: %1</source>
        <translation>Anderer Ursprung: %1</translation>
    </message>
    <message>
        <source>%1, so it is another origin.</source>
        <translation>%1, also ist es ein anderer Ursprung.</translation>
    </message>
    <message>
        <source>new host</source>
        <translation>neuer Host</translation>
    </message>
    <message>
        <source>%1 does not allow the method to change.</source>
        <translation>%1 erlaubt nicht, dass sich die Methode ändert.</translation>
    </message>
    <message>
        <source>After %1 nothing changes %2.</source>
        <translation>Nach %1 bleibt %2, wie es ist.</translation>
    </message>
    <message>
        <source>Still %1</source>
        <translation>Weiterhin %1</translation>
    </message>
    <message>
        <source>303 says that the answer is to be fetched elsewhere, with GET.</source>
        <translation>303 besagt, dass die Antwort anderswo zu holen ist, mit GET.</translation>
    </message>
    <message>
        <source>After %1 a client may turn POST into GET, as browsers and Requests do.</source>
        <translation>Nach %1 darf ein Client aus POST GET machen, wie es Browser und Requests tun.</translation>
    </message>
    <message>
        <source>After 302 Requests asks with GET whatever the method was, save HEAD. The RFC allows that for POST only.</source>
        <translation>Nach 302 fragt Requests mit GET, gleich welche Methode es war, außer bei HEAD. Der RFC erlaubt das nur für POST.</translation>
    </message>
    <message>
        <source>%1 became %2</source>
        <translation>aus %1 wurde %2</translation>
    </message>
    <message>
        <source>The body was sent again</source>
        <translation>Der Body wurde erneut gesendet</translation>
    </message>
    <message>
        <source>%1 asks for the same request at the other place.</source>
        <translation>%1 verlangt dieselbe Anfrage am anderen Ort.</translation>
    </message>
    <message>
        <source>the body was dropped</source>
        <translation>der Body fiel weg</translation>
    </message>
    <message>
        <source>Requests sends a body again only after 307 and 308, even where the method stays, as %1 did here.</source>
        <translation>Requests sendet einen Body nur nach 307 und 308 erneut, selbst wenn die Methode bleibt, wie hier %1.</translation>
    </message>
    <message>
        <source>Requests sends a body again only after 307 and 308. The fields that describe it go with it.</source>
        <translation>Requests sendet einen Body nur nach 307 und 308 erneut. Die Header, die ihn beschreiben, fallen mit ihm weg.</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>%1 kam hinzu</translation>
    </message>
    <message>
        <source>It is made anew from the proxy of each hop.</source>
        <translation>Er entsteht für jeden Hop neu aus dessen Proxy.</translation>
    </message>
    <message>
        <source>Credentials are known for this host, as from netrc.</source>
        <translation>Für diesen Host sind Zugangsdaten bekannt, etwa aus netrc.</translation>
    </message>
    <message>
        <source>dropped, another origin</source>
        <translation>weggefallen, anderer Ursprung</translation>
    </message>
    <message>
        <source>It is made anew from the proxy of each hop, and this one has none.</source>
        <translation>Er entsteht für jeden Hop neu aus dessen Proxy, und dieser hat keinen.</translation>
    </message>
    <message>
        <source>%1: credentials for the one are not meant for the other.</source>
        <translation>%1: Zugangsdaten für das eine sind nicht für das andere gedacht.</translation>
    </message>
    <message>
        <source>%1 was left behind</source>
        <translation>%1 blieb zurück</translation>
    </message>
    <message>
        <source>%1 was made anew</source>
        <translation>%1 wurde neu gebildet</translation>
    </message>
    <message>
        <source>It depends on the address, or other credentials are known for it.</source>
        <translation>Der Header hängt von der Adresse ab, oder für sie sind andere Zugangsdaten bekannt.</translation>
    </message>
    <message>
        <source>%1 was kept</source>
        <translation>%1 blieb erhalten</translation>
    </message>
    <message>
        <source>http to https of the same host on the standard ports is the same place, made safer.</source>
        <translation>http zu https desselben Hosts auf den Standardports ist derselbe Ort, nur sicherer.</translation>
    </message>
    <message>
        <source>Scheme, host and port are the same.</source>
        <translation>Schema, Host und Port sind gleich.</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 von %2 gesendet</translation>
    </message>
    <message>
        <source>It was removed, or meant for the first host alone.</source>
        <translation>Es wurde entfernt oder war nur für den ersten Host gedacht.</translation>
    </message>
    <message>
        <source>none matches here</source>
        <translation>keines passt hier</translation>
    </message>
    <message>
        <source>cookie %1 left behind</source>
        <translation>Cookie %1 blieb zurück</translation>
    </message>
    <message>
        <source>%1 cookies left behind</source>
        <translation>%1 Cookies blieben zurück</translation>
    </message>
    <message>
        <source>new cookies sent: %1</source>
        <translation>neue Cookies gesendet: %1</translation>
    </message>
    <message>
        <source>The answer before has set them.</source>
        <translation>Die Antwort davor hat sie gesetzt.</translation>
    </message>
    <message>
        <source>The session has them for this place.</source>
        <translation>Die Sitzung hat sie für diesen Ort.</translation>
    </message>
    <message>
        <source>meant for the other host</source>
        <translation>für den anderen Host gedacht</translation>
    </message>
    <message>
        <source>The typed Host was dropped</source>
        <translation>Der eingegebene Host fiel weg</translation>
    </message>
    <message>
        <source>It named the host before; this one gets its own.</source>
        <translation>Er nannte den Host davor; dieser bekommt seinen eigenen.</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>The same request once more, as its authentication wished.</source>
        <translation>Dieselbe Anfrage noch einmal, wie ihre Anmeldung es wollte.</translation>
    </message>
    <message>
        <source>answers the challenge</source>
        <translation>beantwortet die Challenge</translation>
    </message>
    <message>
        <source>The proxy asked who is there.</source>
        <translation>Der Proxy fragte, wer da ist.</translation>
    </message>
    <message>
        <source>The server asked who is there.</source>
        <translation>Der Server fragte, wer da ist.</translation>
    </message>
    <message>
        <source>Its realm is “%1”.</source>
        <translation>Sein Realm ist „%1“.</translation>
    </message>
    <message>
        <source>The same request was sent again with the answer.</source>
        <translation>Dieselbe Anfrage wurde mit der Antwort darauf erneut gesendet.</translation>
    </message>
    <message>
        <source>Challenge answered</source>
        <translation>Challenge beantwortet</translation>
    </message>
    <message>
        <source>%1 challenge answered</source>
        <translation>%1-Challenge beantwortet</translation>
    </message>
    <message>
        <source>removes</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>One Set-Cookie refused</source>
        <translation>Ein Set-Cookie abgelehnt</translation>
    </message>
    <message>
        <source>%1 Set-Cookie refused</source>
        <translation>%1 Set-Cookie abgelehnt</translation>
    </message>
    <message>
        <source>Stopped here: too many redirects</source>
        <translation>Hier beendet: zu viele Weiterleitungen</translation>
    </message>
    <message>
        <source>Not followed</source>
        <translation>Nicht gefolgt</translation>
    </message>
    <message>
        <source>The Location field leads on to %1.</source>
        <translation>Der Location-Header führt weiter zu %1.</translation>
    </message>
    <message>
        <source>No Location</source>
        <translation>Kein Location-Header</translation>
    </message>
    <message>
        <source>The answer is a redirect that does not say where to.</source>
        <translation>Die Antwort ist eine Weiterleitung, die nicht sagt, wohin.</translation>
    </message>
    <message>
        <source>cookies sent: %1</source>
        <translation>Cookies gesendet: %1</translation>
    </message>
    <message>
        <source>cookies set: %1</source>
        <translation>Cookies gesetzt: %1</translation>
    </message>
    <message>
        <source>Back at hop %1</source>
        <translation>Zurück bei Hop %1</translation>
    </message>
    <message>
        <source>The same request as hop %1, with the same cookies: nothing but the limit of redirects ends this.</source>
        <translation>Dieselbe Anfrage wie bei Hop %1, mit denselben Cookies: Nur die Höchstzahl der Weiterleitungen beendet das.</translation>
    </message>
    <message>
        <source>The same address as hop %1, with other cookies or credentials: it may answer differently now.</source>
        <translation>Dieselbe Adresse wie bei Hop %1, mit anderen Cookies oder Zugangsdaten: Die Antwort kann nun anders ausfallen.</translation>
    </message>
    <message>
        <source>The limit is %1; the Location field leads on to %2.</source>
        <translation>Die Grenze ist %1; der Location-Header führt weiter zu %2.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::IgnoredPaths</name>
    <message>
        <source>No more than %1 paths can be ignored.</source>
        <translation>Mehr als %1 Pfade können nicht ignoriert werden.</translation>
    </message>
    <message>
        <source>“%1” is no JSONPath: it cannot be read from character %2 on. An example: $.users[*].id</source>
        <translation>„%1“ ist kein JSONPath: ab Zeichen %2 nicht lesbar. Ein Beispiel: $.users[*].id</translation>
    </message>
</context>
<context>
    <name>Fingerpost::JqFilter</name>
    <message>
        <source>jq was ended: it took more than %1 s.</source>
        <translation>jq wurde beendet: Es brauchte länger als %1 s.</translation>
    </message>
    <message>
        <source>jq came to an unexpected end.</source>
        <translation>jq endete unerwartet.</translation>
    </message>
    <message>
        <source>jq is missing: fingerpost-jq was not installed with this program.</source>
        <translation>jq fehlt: fingerpost-jq wurde nicht mit diesem Programm installiert.</translation>
    </message>
    <message>
        <source>jq could not be started: %1.</source>
        <translation>jq ließ sich nicht starten: %1.</translation>
    </message>
    <message>
        <source>More came out than %1: the rest is left out.</source>
        <translation>Es kam mehr heraus als %1: Der Rest fehlt.</translation>
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
    <name>Fingerpost::Runner</name>
    <message>
        <source>the value of the secret &quot;%1&quot; is not known</source>
        <translation>der Wert des Geheimnisses „%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value</source>
        <translation>„%1“ hat keinen Wert</translation>
    </message>
    <message>
        <source>the path variable &quot;%1&quot; is empty</source>
        <translation>die Pfadvariable „%1“ ist leer</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>There is no environment &quot;%1&quot;.</source>
        <translation>Eine Umgebung „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Every recorded answer to %1 has been given; each is given once.</source>
        <translation>Jede aufgezeichnete Antwort auf %1 ist schon gegeben; jede wird einmal gegeben.</translation>
    </message>
    <message>
        <source>No answer to %1 was recorded.</source>
        <translation>Auf %1 wurde keine Antwort aufgezeichnet.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Es wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>The nearest is %1:</source>
        <translation>Am nächsten kommt %1:</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: %2 statt %3</translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>%1: %2 is new</source>
        <translation>%1: %2 ist neu</translation>
    </message>
    <message>
        <source>parameter %1: %2 is missing</source>
        <translation>Parameter %1: %2 fehlt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>body, line %1</source>
        <translation>Body, Zeile %1</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>There is no recording (*.har) in the folder %1.</source>
        <translation>Im Ordner %1 ist keine Aufzeichnung (*.har).</translation>
    </message>
    <message>
        <source>The archive is larger than 256 MiB.</source>
        <translation>Das Archiv ist größer als 256 MiB.</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>ohne Antwort</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>assertions</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Line %1 has too many fields.</source>
        <translation>Zeile %1 hat zu viele Felder.</translation>
    </message>
    <message>
        <source>The quote of a field in line %1 is never closed.</source>
        <translation>Das Anführungszeichen eines Feldes in Zeile %1 wird nie geschlossen.</translation>
    </message>
    <message>
        <source>In line %1 a comma is missing behind a closing quote.</source>
        <translation>In Zeile %1 fehlt hinter einem schließenden Anführungszeichen ein Komma.</translation>
    </message>
    <message>
        <source>There are more than %L1 rows.</source>
        <translation>Es sind mehr als %L1 Zeilen.</translation>
    </message>
    <message>
        <source>Line %1 has %2 fields where %3 are named.</source>
        <translation>Zeile %1 hat %2 Felder, benannt sind %3.</translation>
    </message>
    <message>
        <source>This is no JSON, or too much of it.</source>
        <translation>Das ist kein JSON oder zu viel davon.</translation>
    </message>
    <message>
        <source>An array of objects is expected.</source>
        <translation>Ein Array von Objekten wird erwartet.</translation>
    </message>
    <message>
        <source>Element %1 is no object, or too big a one.</source>
        <translation>Element %1 ist kein Objekt oder ein zu großes.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB.</source>
        <translation>Die Datei ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>There are no rows in it.</source>
        <translation>Es sind keine Zeilen darin.</translation>
    </message>
    <message>
        <source>Requests of the type &quot;%1&quot; cannot be sent yet.</source>
        <translation>Anfragen des Typs „%1“ können noch nicht gesendet werden.</translation>
    </message>
    <message>
        <source>There are too many requests.</source>
        <translation>Es sind zu viele Anfragen.</translation>
    </message>
    <message>
        <source>The folders lie too deep in one another.</source>
        <translation>Die Ordner sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 lies in no collection: no folder above it has a file opencollection.yml or bruno.json.</source>
        <translation>%1 liegt in keiner Sammlung: Kein Ordner darüber hat eine Datei opencollection.yml oder bruno.json.</translation>
    </message>
    <message>
        <source>The collection has been closed.</source>
        <translation>Die Sammlung wurde geschlossen.</translation>
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
        <translation>Der Schlüsselbund ist gesperrt. Solange er es ist, bleiben Geheimnisse nur bis zum Ende des Programms erhalten.</translation>
    </message>
    <message>
        <source>There is no keychain in this session, so secrets are forgotten when Fingerpost ends.</source>
        <translation>In dieser Sitzung gibt es keinen Schlüsselbund. Geheimnisse sind vergessen, sobald Fingerpost endet.</translation>
    </message>
    <message>
        <source>The keychain refused. Until it works, secrets are kept for this session only.</source>
        <translation>Der Schlüsselbund hat abgelehnt. Solange er das tut, bleiben Geheimnisse nur bis zum Ende des Programms erhalten.</translation>
    </message>
    <message>
        <source>The keychain does not answer; it may be waiting for your password in another window. Until it does, secrets are kept for this session only.</source>
        <translation>Der Schlüsselbund antwortet nicht; vielleicht wartet er in einem anderen Fenster auf Ihr Passwort. Solange er nicht antwortet, bleiben Geheimnisse nur bis zum Ende des Programms erhalten.</translation>
    </message>
    <message>
        <source>%1 It said: %2</source>
        <translation>%1 Er sagt dazu: %2</translation>
    </message>
</context>
<context>
    <name>Fingerpost::SecretTidy</name>
    <message>
        <source>The request “%1”</source>
        <translation>Die Anfrage „%1“</translation>
    </message>
    <message>
        <source>The environment “%1”</source>
        <translation>Die Umgebung „%1“</translation>
    </message>
    <message>
        <source>The folder “%1”</source>
        <translation>Der Ordner „%1“</translation>
    </message>
</context>
<context>
    <name>Fingerpost::SessionBuilder</name>
    <message>
        <source>The HTTP archive %1 cannot be read, or is too large.</source>
        <translation>Das HTTP-Archiv %1 ist nicht lesbar oder zu groß.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::SessionCompare</name>
    <message>
        <source>%1 (not the same)</source>
        <translation>%1 (nicht gleich)</translation>
    </message>
</context>
<context>
    <name>Fingerpost::SessionStore</name>
    <message>
        <source>The sessions cannot be kept: %1.</source>
        <translation>Die Sitzungen lassen sich nicht aufbewahren: %1.</translation>
    </message>
    <message>
        <source>The sessions could not be read. Their file is kept in %1.</source>
        <translation>Die Sitzungen konnten nicht gelesen werden. Ihre Datei ist in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Default</source>
        <comment>the session that is always there</comment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>A session needs a name.</source>
        <translation>Eine Sitzung braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name has %1 characters at most.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Another session is called “%1”.</source>
        <translation>Eine andere Sitzung heißt „%1“.</translation>
    </message>
    <message>
        <source>There can be no more than %1 sessions.</source>
        <translation>Mehr als %1 Sitzungen sind nicht möglich.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::ShellWords</name>
    <message>
        <source>A quote of the command is not closed.</source>
        <translation>Ein Anführungszeichen des Befehls wird nicht geschlossen.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Timeline</name>
    <message>
        <source>DNS, TCP and TLS are one: the transport does not tell them apart.</source>
        <translation>DNS, TCP und TLS sind eins: Der Transport unterscheidet sie nicht.</translation>
    </message>
    <message>
        <source>An open connection was used: nothing had to be looked up.</source>
        <translation>Eine offene Verbindung wurde benutzt: Nichts musste nachgeschlagen werden.</translation>
    </message>
    <message>
        <source>Nothing is known of a connection.</source>
        <translation>Über eine Verbindung ist nichts bekannt.</translation>
    </message>
    <message>
        <source>No answer came, so nothing is known of waiting for it.</source>
        <translation>Es kam keine Antwort, daher ist über das Warten darauf nichts bekannt.</translation>
    </message>
    <message>
        <source>The addresses of both ends are not told.</source>
        <translation>Die Adressen beider Enden werden nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>How long the answer was waited for is not told.</source>
        <translation>Wie lange auf die Antwort gewartet wurde, ist nicht angegeben.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui</name>
    <message>
        <source>Send, and save the answer to a file…</source>
        <translation>Senden und die Antwort in einer Datei speichern …</translation>
    </message>
    <message>
        <source>Longest unused tab</source>
        <translation>Am längsten nicht benutzter Tab</translation>
    </message>
    <message>
        <source>Last used tab</source>
        <translation>Zuletzt benutzter Tab</translation>
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
        <source>no value can stand here</source>
        <translation>hier kann kein Wert stehen</translation>
    </message>
    <message>
        <source>a control character or an escape that does not exist</source>
        <translation>ein Steuerzeichen oder eine Escape-Folge, die es nicht gibt</translation>
    </message>
    <message>
        <source>these bytes are no UTF-8</source>
        <translation>diese Bytes sind kein UTF-8</translation>
    </message>
    <message>
        <source>not a number as JSON writes it</source>
        <translation>keine Zahl, wie JSON sie schreibt</translation>
    </message>
    <message>
        <source>a name in quotes is missing</source>
        <translation>ein Name in Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing</source>
        <translation>ein Komma oder eine schließende Klammer fehlt</translation>
    </message>
    <message>
        <source>this bracket closes nothing that is open</source>
        <translation>diese Klammer schließt nichts, was offen ist</translation>
    </message>
    <message>
        <source>something follows the value</source>
        <translation>nach dem Wert folgt noch etwas</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>Choose the session</source>
        <translation>Sitzung wählen</translation>
    </message>
    <message>
        <source>Edit variables</source>
        <translation>Variablen bearbeiten</translation>
    </message>
    <message>
        <source>Edit the session</source>
        <translation>Sitzung bearbeiten</translation>
    </message>
    <message>
        <source>In the collections</source>
        <translation>In den Sammlungen</translation>
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
        <source>Headers, auth, variables</source>
        <translation>Header, Anmeldung, Variablen</translation>
    </message>
    <message>
        <source>Run a folder</source>
        <translation>Ordner ausführen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>In einer Tabelle</translation>
    </message>
    <message>
        <source>Turn a row on or off</source>
        <translation>Zeile ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Move a row up</source>
        <translation>Zeile nach oben</translation>
    </message>
    <message>
        <source>Move a row down</source>
        <translation>Zeile nach unten</translation>
    </message>
    <message>
        <source>In the answer&apos;s body</source>
        <translation>Im Body der Antwort</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>In a comparison</source>
        <translation>In einem Vergleich</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next environment</source>
        <translation>Nächste Umgebung</translation>
    </message>
    <message>
        <source>Previous environment</source>
        <translation>Vorige Umgebung</translation>
    </message>
    <message>
        <source>On the disk:

%1

Here:

%2</source>
        <translation>Auf dem Datenträger:

%1

Hier:

%2</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Search, or run a command</source>
        <translation>Suchen oder einen Befehl ausführen</translation>
    </message>
    <message>
        <source>Go to a request</source>
        <translation>Zu einer Anfrage gehen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::AnswersButton</name>
    <message>
        <source>From history: %1</source>
        <translation>Aus dem Verlauf: %1</translation>
    </message>
    <message>
        <source>Answers to this request, in sight: %1</source>
        <translation>Antworten auf diese Anfrage, zu sehen: %1</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::AnswersMenu</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>%1   %2, %3, %4</source>
        <comment>an answer: when, status, duration, size</comment>
        <translation>%1   %2, %3, %4</translation>
    </message>
    <message>
        <source>No earlier answer is kept</source>
        <translation>Keine frühere Antwort ist aufbewahrt</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Export as HAR…</source>
        <translation>Als HAR exportieren …</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::AssertsView</name>
    <message>
        <source>Assertions</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>passed: %1</source>
        <translation>bestanden: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::AuthForm</name>
    <message>
        <source>This version cannot do “%1”: choose another.</source>
        <translation>Diese Version kann „%1“ nicht: Bitte etwas anderes wählen.</translation>
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
        <translation>Nichts darüber legt die Anmeldung fest: Die Sitzung entscheidet.</translation>
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
    <name>Fingerpost::Ui::BodyFault</name>
    <message>
        <source>Not valid UTF-8, line %1, column %2: choose another charset if these are letters.</source>
        <translation>Kein gültiges UTF-8, Zeile %1, Spalte %2: Wählen Sie einen anderen Zeichensatz, falls es Buchstaben sind.</translation>
    </message>
    <message>
        <source>Not valid JSON, line %1, column %2: %3.</source>
        <translation>Kein gültiges JSON, Zeile %1, Spalte %2: %3.</translation>
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
    <name>Fingerpost::Ui::BodyPathBar</name>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Path of the value at the caret, to copy: %1</source>
        <translation>Pfad des Wertes an der Schreibmarke, zum Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::BodyProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::BodySaves</name>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::BodyTextView</name>
    <message>
        <source>From row %1 of %2</source>
        <translation>Ab Zeile %1 von %2</translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Element</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Elemente</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::BodyTree</name>
    <message>
        <source>Body of the answer as a tree</source>
        <translation>Body der Antwort als Baum</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Im Text zeigen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::BodyTreeModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::BodyView</name>
    <message>
        <source>The body is empty.</source>
        <translation>Der Body ist leer.</translation>
    </message>
    <message>
        <source>The charset %1 is not known here: the body is read as UTF-8.</source>
        <translation>Der Zeichensatz %1 ist hier nicht bekannt: Der Body wird als UTF-8 gelesen.</translation>
    </message>
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
        <source>Save the body</source>
        <translation>Body speichern</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Follow the end while it comes</source>
        <translation>Dem Ende folgen, während es eintrifft</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Charset: %1</source>
        <translation>Zeichensatz: %1</translation>
    </message>
    <message>
        <source>%1 What came before is shown.</source>
        <translation>%1 Angezeigt wird, was davor kam.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Not a JSONPath: character %1 cannot stand there.</source>
        <translation>Kein JSONPath: Zeichen %1 kann dort nicht stehen.</translation>
    </message>
    <message>
        <source>The answer can be filtered once all of it has come.</source>
        <translation>Die Antwort lässt sich filtern, sobald sie ganz da ist.</translation>
    </message>
    <message>
        <source>Answers up to %1 can be filtered.</source>
        <translation>Filtern lassen sich Antworten bis %1.</translation>
    </message>
    <message>
        <source>The filter could not be applied: this is no JSON, or too much of it.</source>
        <translation>Der Filter ließ sich nicht anwenden: Das ist kein JSON oder zu viel davon.</translation>
    </message>
    <message>
        <source>1 value is shown.</source>
        <translation>1 Wert wird angezeigt.</translation>
    </message>
    <message>
        <source>%1 values are shown.</source>
        <translation>%1 Werte werden angezeigt.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>A line, as 1200; or a byte, as @1048576 or 0x100000:</source>
        <translation>Eine Zeile, etwa 1200, oder ein Byte, etwa @1048576 oder 0x100000:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu …</translation>
    </message>
    <message>
        <source>Save as it came…</source>
        <translation>Speichern, wie er ankam …</translation>
    </message>
    <message>
        <source>Save as UTF-8…</source>
        <translation>Als UTF-8 speichern …</translation>
    </message>
    <message>
        <source>Save pretty…</source>
        <translation>Formatiert speichern …</translation>
    </message>
    <message>
        <source>%1 are too much for the clipboard. Save them to a file instead.</source>
        <translation>%1 sind zu viel für die Zwischenablage. Speichern Sie sie stattdessen in einer Datei.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Filter: $.items[*] or .items[]</source>
        <translation>Filter: $.items[*] oder .items[]</translation>
    </message>
    <message>
        <source>JSONPath begins with $; anything else is a program of jq</source>
        <translation>JSONPath beginnt mit $; alles andere ist ein jq-Programm</translation>
    </message>
    <message>
        <source>Filter by JSONPath or jq</source>
        <translation>Filtern mit JSONPath oder jq</translation>
    </message>
    <message>
        <source>A line, as 1200; a byte, as @1048576 or 0x100000; or a path, as $.items[3].name:</source>
        <translation>Eine Zeile wie 1200, ein Byte wie @1048576 oder 0x100000 oder ein Pfad wie $.items[3].name:</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>The filter leaves nothing: all is shown.</source>
        <translation>Der Filter lässt nichts übrig: Alles wird gezeigt.</translation>
    </message>
    <message>
        <source>jq rounds numbers above 2^53.</source>
        <translation>jq rundet Zahlen über 2^53.</translation>
    </message>
    <message>
        <source>The first %1 containers are folded.</source>
        <translation>Die ersten %1 Objekte und Listen sind eingeklappt.</translation>
    </message>
    <message>
        <source>Folding</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>Bei %1 ist nichts.</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <translation>Suche nach %1</translation>
    </message>
    <message>
        <source>%1 is no line, no byte and no path.</source>
        <translation>%1 ist keine Zeile, kein Byte und kein Pfad.</translation>
    </message>
    <message>
        <source>Only a body that is JSON has paths.</source>
        <translation>Nur in einem Body aus JSON gibt es Pfade.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>The filter was ended: what came before is shown.</source>
        <translation>Der Filter wurde beendet: Gezeigt wird, was bis dahin kam.</translation>
    </message>
    <message>
        <source>Choose the charset</source>
        <translation>Zeichensatz wählen</translation>
    </message>
    <message>
        <source>%1; choose the charset</source>
        <translation>%1; Zeichensatz wählen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CertificateCard</name>
    <message>
        <source>the server&apos;s</source>
        <translation>das des Servers</translation>
    </message>
    <message>
        <source>also %1</source>
        <translation>auch %1</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>Zwischenzertifikat</translation>
    </message>
    <message>
        <source>root, signed by itself</source>
        <translation>Wurzel, von sich selbst signiert</translation>
    </message>
    <message>
        <source>not sent by the server; trusted here</source>
        <translation>nicht vom Server gesendet; hier vertrauenswürdig</translation>
    </message>
    <message>
        <source>valid only from %1</source>
        <translation>erst ab %1 gültig</translation>
    </message>
    <message>
        <source>expired %1 ago</source>
        <translation>vor %1 abgelaufen</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>läuft in %1 ab</translation>
    </message>
    <message>
        <source>Signed by %1
Key: %2
Serial number: %3
SHA-256: %4</source>
        <translation>Signiert von %1
Schlüssel: %2
Seriennummer: %3
SHA-256: %4</translation>
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
    <message>
        <source>Run…</source>
        <translation>Ausführen …</translation>
    </message>
    <message>
        <source>Tidy secrets…</source>
        <translation>Geheimnisse aufräumen …</translation>
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
        <source>Keep mine</source>
        <translation>Meine Fassung behalten</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>Fassung der Datei nehmen</translation>
    </message>
    <message>
        <source>The file of “%1” was moved by another program. Its tab has followed it to %2.</source>
        <translation>Die Datei von „%1“ wurde von einem anderen Programm verschoben. Ihr Tab ist ihr nach %2 gefolgt.</translation>
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
    <message>
        <source>Edit variables</source>
        <translation>Variablen bearbeiten</translation>
    </message>
    <message>
        <source>“%1” could not be saved. It is open again, with what was typed.</source>
        <translation>„%1“ konnte nicht gespeichert werden. Der Tab ist wieder offen, mit dem, was getippt war.</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <comment>an environment</comment>
        <translation>%1 (fehlt)</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CommandPalette</name>
    <message>
        <source>Nothing has these words.</source>
        <translation>Nichts enthält diese Wörter.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CompareFactModel</name>
    <message>
        <source>%1, %2</source>
        <comment>a header; whether it differs</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CompareFactTable</name>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Hops before it</source>
        <translation>Hops davor</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Erstes Byte</translation>
    </message>
    <message>
        <source>Last byte</source>
        <translation>Letztes Byte</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Body as it travelled</source>
        <translation>Body, wie übertragen</translation>
    </message>
    <message>
        <source>Body, decoded</source>
        <translation>Body, dekodiert</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CompareModel</name>
    <message numerus="yes">
        <source>%n equal rows</source>
        <translation>
            <numerusform>%n gleiche Zeile</numerusform>
            <numerusform>%n gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of difference: a text</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::ComparePage</name>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Headers of both answers</source>
        <translation>Header beider Antworten</translation>
    </message>
    <message>
        <source>Both requests</source>
        <translation>Beide Anfragen</translation>
    </message>
    <message>
        <source>Status, times and sizes</source>
        <translation>Status, Zeiten und Größen</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
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
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Both bodies side by side</source>
        <translation>Beide Bodys nebeneinander</translation>
    </message>
    <message>
        <source>How the bodies are compared</source>
        <translation>Wie die Bodys verglichen werden</translation>
    </message>
    <message>
        <source>Paths to ignore</source>
        <translation>Zu ignorierende Pfade</translation>
    </message>
    <message>
        <source>Paths to ignore, as $.date, $..id</source>
        <translation>Zu ignorierende Pfade, etwa $.date, $..id</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>The current row at the left</source>
        <translation>Die aktuelle Zeile links</translation>
    </message>
    <message>
        <source>The current row at the right</source>
        <translation>Die aktuelle Zeile rechts</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two answers</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>The comparison was cancelled; what is shown is what there was before.</source>
        <translation>Der Vergleich wurde abgebrochen; zu sehen ist, was vorher da war.</translation>
    </message>
    <message>
        <source>Both bodies are empty.</source>
        <translation>Beide Bodys sind leer.</translation>
    </message>
    <message>
        <source>Both bodies are binary data and the same, %1.</source>
        <translation>Beide Bodys sind Binärdaten und gleich, %1.</translation>
    </message>
    <message>
        <source>Binary data: %1 at the left, %2 at the right. They part at byte %3.</source>
        <translation>Binärdaten: links %1, rechts %2. Ab Byte %3 gehen sie auseinander.</translation>
    </message>
    <message>
        <source>Both bodies are the same to the last byte.</source>
        <translation>Beide Bodys sind bis zum letzten Byte gleich.</translation>
    </message>
    <message>
        <source>Nothing differs in what is compared; the bytes do.</source>
        <translation>In dem, was verglichen wird, gibt es keinen Unterschied; in den Bytes schon.</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Unterschied %1 von %2</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Both bodies are binary data, and the same as far as they were compared.</source>
        <translation>Beide Bodys sind Binärdaten und gleich, soweit sie verglichen wurden.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CompareSides</name>
    <message>
        <source>Swap the sides</source>
        <translation>Seiten tauschen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CompareWords</name>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>only at the left</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>only at the right</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 Unterschied</translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation>%1 Unterschiede</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::ConnectionForm</name>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Read proxies, CA bundles and netrc from the environment</source>
        <translation>Proxys, CA-Bundles und netrc aus der Umgebung lesen</translation>
    </message>
    <message>
        <source>Let TLS negotiate HTTP/2</source>
        <translation>TLS HTTP/2 aushandeln lassen</translation>
    </message>
    <message>
        <source>Requests’ default</source>
        <translation>Vorgabe von Requests</translation>
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
        <translation>keines</translation>
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
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Most redirects</source>
        <translation>Weiterleitungen höchstens</translation>
    </message>
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
        <source>Trust env</source>
        <translation>Umgebung nutzen</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>Response hook: the encoding of every answer</source>
        <translation>Antwort-Hook: die Kodierung jeder Antwort</translation>
    </message>
    <message>
        <source>off; as utf-8: sets the encoding of every answer</source>
        <translation>aus; etwa utf-8: legt die Kodierung jeder Antwort fest</translation>
    </message>
    <message>
        <source>Take an answer of 400 and above for a failure</source>
        <translation>Eine Antwort ab 400 als Fehlschlag nehmen</translation>
    </message>
    <message>
        <source>Encoding hook</source>
        <translation>Hook für die Kodierung</translation>
    </message>
    <message>
        <source>Raise for status</source>
        <translation>Raise for status</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CookieDetails</name>
    <message>
        <source>Show value</source>
        <translation>Wert zeigen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>Hide value</source>
        <translation>Wert verbergen</translation>
    </message>
    <message>
        <source>none: sent as its bare name</source>
        <translation>keiner: nur der Name wird gesendet</translation>
    </message>
    <message>
        <source>never by itself: a browser drops it when it ends</source>
        <translation>nie von selbst: Ein Browser verwirft es, wenn er endet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Its domain is a public suffix: a browser would not keep it.</source>
        <translation>Seine Domain ist ein Public Suffix: Ein Browser würde es nicht behalten.</translation>
    </message>
    <message>
        <source>No keychain takes its value, so it is lost when the program ends.</source>
        <translation>Kein Schlüsselbund nimmt seinen Wert auf; er geht verloren, wenn das Programm endet.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CookieDialog</name>
    <message>
        <source>New cookie</source>
        <translation>Neues Cookie</translation>
    </message>
    <message>
        <source>Edit cookie</source>
        <translation>Cookie bearbeiten</translation>
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
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>empty: every host</source>
        <translation>leer: jeder Host</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>For subdomains too</source>
        <translation>Auch für Subdomains</translation>
    </message>
    <message>
        <source>Secure: over https only</source>
        <translation>Secure: nur über https</translation>
    </message>
    <message>
        <source>HttpOnly</source>
        <translation>HttpOnly</translation>
    </message>
    <message>
        <source>SameSite</source>
        <translation>SameSite</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>at</source>
        <translation>am</translation>
    </message>
    <message>
        <source>Expires at a time</source>
        <translation>Läuft zu einem Zeitpunkt ab</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>A cookie needs a name or a value.</source>
        <translation>Ein Cookie braucht einen Namen oder einen Wert.</translation>
    </message>
    <message>
        <source>A name holds no “=”, and neither name nor value a “;”.</source>
        <translation>Ein Name enthält kein „=“, und weder Name noch Wert ein „;“.</translation>
    </message>
    <message>
        <source>Control characters and the ends of lines cannot be sent.</source>
        <translation>Steuerzeichen und Zeilenenden können nicht gesendet werden.</translation>
    </message>
    <message>
        <source>Name and value together are longer than 4096 bytes.</source>
        <translation>Name und Wert sind zusammen länger als 4096 Byte.</translation>
    </message>
    <message>
        <source>The path begins with “/”.</source>
        <translation>Der Pfad beginnt mit „/“.</translation>
    </message>
    <message>
        <source>The domain is a host&apos;s name alone, as example.test.</source>
        <translation>Die Domain ist nur der Name eines Hosts, etwa example.test.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CookieFiles</name>
    <message>
        <source>Import cookies</source>
        <translation>Cookies importieren</translation>
    </message>
    <message>
        <source>Cookies (*.txt *.json);;All files (*)</source>
        <translation>Cookies (*.txt *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cookies imported.</source>
        <translation>%1 Cookies importiert.</translation>
    </message>
    <message>
        <source>Export cookies, with their values</source>
        <translation>Cookies mit ihren Werten exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Netscape cookie file (*.txt)</source>
        <translation>Netscape-Cookie-Datei (*.txt)</translation>
    </message>
    <message>
        <source>Saved to %1, readable by you alone. It holds the cookies&apos; values.</source>
        <translation>In %1 gespeichert, nur von Ihnen lesbar. Die Datei enthält die Werte der Cookies.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CookieModel</name>
    <message>
        <source>Every host</source>
        <translation>Jeder Host</translation>
    </message>
    <message>
        <source>%1, %2 cookies</source>
        <translation>%1, %2 Cookies</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CookiesPage</name>
    <message>
        <source>No cookie holds “%1”.</source>
        <translation>Kein Cookie enthält „%1“.</translation>
    </message>
    <message>
        <source>No cookies yet</source>
        <translation>Noch keine Cookies</translation>
    </message>
    <message>
        <source>What answers set is kept here and sent again, as a browser does.</source>
        <translation>Was Antworten setzen, wird hier aufbewahrt und wieder gesendet, wie ein Browser es tut.</translation>
    </message>
    <message>
        <source>New cookie</source>
        <translation>Neues Cookie</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>URL of a request</source>
        <translation>URL einer Anfrage</translation>
    </message>
    <message>
        <source>Search cookies</source>
        <translation>Cookies suchen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>sent to</source>
        <translation>gesendet an</translation>
    </message>
    <message>
        <source>The chosen cookie</source>
        <translation>Das gewählte Cookie</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export as cookies.txt…</source>
        <translation>Als cookies.txt exportieren …</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Als JSON exportieren …</translation>
    </message>
    <message>
        <source>Delete the cookies of the chosen domain</source>
        <translation>Cookies der gewählten Domain löschen</translation>
    </message>
    <message>
        <source>Delete what ends with a browser&apos;s session</source>
        <translation>Löschen, was mit der Sitzung eines Browsers endet</translation>
    </message>
    <message>
        <source>Delete all cookies…</source>
        <translation>Alle Cookies löschen …</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete all of this domain</source>
        <translation>Alle dieser Domain löschen</translation>
    </message>
    <message>
        <source>With the URL of a request each cookie says whether it would be sent, and why not.</source>
        <translation>Mit der URL einer Anfrage sagt jedes Cookie, ob es gesendet würde und warum nicht.</translation>
    </message>
    <message>
        <source>A request to this URL</source>
        <translation>Eine Anfrage an diese URL</translation>
    </message>
    <message>
        <source>%1 would send %2 of these %3. The others say why not.</source>
        <translation>%1 würde %2 von diesen %3 senden. Die anderen sagen, warum nicht.</translation>
    </message>
    <message>
        <source>Delete cookies</source>
        <translation>Cookies löschen</translation>
    </message>
    <message>
        <source>Delete all cookies that go to every host?</source>
        <translation>Alle Cookies löschen, die an jeden Host gehen?</translation>
    </message>
    <message>
        <source>Delete all cookies of %1?</source>
        <translation>Alle Cookies von %1 löschen?</translation>
    </message>
    <message>
        <source>Delete all %1 cookies of the session?</source>
        <translation>Alle %1 Cookies der Sitzung löschen?</translation>
    </message>
    <message>
        <source>%1 would send all of these.</source>
        <translation>%1 würde alle davon senden.</translation>
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
    <name>Fingerpost::Ui::CredentialStrip</name>
    <message>
        <source>Move to the keychain</source>
        <translation>In den Schlüsselbund verschieben</translation>
    </message>
    <message>
        <source>Save as it is</source>
        <translation>Unverändert speichern</translation>
    </message>
    <message>
        <source>What looks like a live credential stands in: %1 (%2, %3). It is held back until you decide.</source>
        <translation>Was nach echten Zugangsdaten aussieht, steht in: %1 (%2, %3). Es wird zurückgehalten, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>%1 values look like live credentials: %2. They are held back until you decide.</source>
        <translation>%1 Werte sehen nach echten Zugangsdaten aus: %2. Sie werden zurückgehalten, bis Sie entscheiden.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::CurlCopy</name>
    <message>
        <source>The path variable “:%1” has no value.</source>
        <translation>Die Pfadvariable „:%1“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>The command is on the clipboard, with the credentials and secrets of the request in it.</source>
        <translation>Der Befehl ist in der Zwischenablage, mit den Zugangsdaten und Geheimnissen der Anfrage darin.</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>Der Befehl ist in der Zwischenablage.</translation>
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
    <message>
        <source>Send through two sessions and compare</source>
        <translation>Über zwei Sitzungen senden und vergleichen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two sessions</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>There is only one session yet</source>
        <translation>Es gibt bisher nur eine Sitzung</translation>
    </message>
    <message>
        <source>The request is what the curl command sends. Ctrl+Z in the URL takes it back.</source>
        <translation>Die Anfrage entspricht jetzt dem curl-Befehl. Strg+Z in der URL nimmt das zurück.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Nicht übernommen: %1</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Anfrage speichern</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
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
    <message>
        <source>New tab (%1)</source>
        <translation>Neuer Tab (%1)</translation>
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
        <source>“%1” held changes that are in no file; they come back when its tab is reopened.</source>
        <translation>„%1“ enthielt Änderungen, die in keiner Datei stehen; sie kommen wieder, wenn der Tab erneut geöffnet wird.</translation>
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
    <message>
        <source>“%1” holds a credential that the keychain has not given back. It can be edited once the keychain is unlocked.</source>
        <translation>„%1“ enthält Zugangsdaten, die der Schlüsselbund nicht zurückgegeben hat. Bearbeitet werden kann es, sobald der Schlüsselbund entsperrt ist.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::EngineRow</name>
    <message>
        <source>Automatic: Qt, unless it would change what the request means; then curl</source>
        <translation>Automatisch: Qt, es sei denn, es würde die Bedeutung der Anfrage ändern; dann curl</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>This program has no curl: Qt sends it.</source>
        <translation>Dieses Programm hat kein curl: Qt sendet sie.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::EnvironmentDocument</name>
    <message>
        <source>Make open</source>
        <translation>Offenlegen</translation>
    </message>
    <message>
        <source>Make secret</source>
        <translation>Zum Geheimnis machen</translation>
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
        <source>Two environments are called “%1”. Requests use the first: give one of them another name.</source>
        <translation>Zwei Umgebungen heißen „%1“. Anfragen nehmen die erste: Geben Sie einer von ihnen einen anderen Namen.</translation>
    </message>
    <message>
        <source>An environment was changed by another program, too. Nothing has been overwritten.</source>
        <translation>Eine Umgebung wurde auch von einem anderen Programm geändert. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine Fassung behalten</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>Fassung der Datei nehmen</translation>
    </message>
    <message>
        <source>Show both</source>
        <translation>Beide zeigen</translation>
    </message>
    <message>
        <source>Both environments</source>
        <translation>Beide Umgebungen</translation>
    </message>
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
        <source>What was typed here last time is not in the files. Nothing has been overwritten.</source>
        <translation>Was hier zuletzt getippt wurde, steht nicht in den Dateien. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>What is typed here is in no file yet, and would be lost.</source>
        <translation>Was hier getippt wurde, steht noch in keiner Datei und ginge verloren.</translation>
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
        <source>What looked like a live credential has become a secret, as nothing else had been decided.</source>
        <translation>Was nach echten Zugangsdaten aussah, ist ein Geheimnis geworden, da nichts anderes entschieden war.</translation>
    </message>
    <message>
        <source>Nothing was moved. %1</source>
        <translation>Es wurde nichts verschoben. %1</translation>
    </message>
    <message>
        <source>Nothing here is saved while {{sealed…}} stands for a credential that no keychain has given back. Type it again.</source>
        <translation>Hier wird nichts gespeichert, solange {{sealed…}} für Zugangsdaten steht, die kein Schlüsselbund zurückgegeben hat. Tippen Sie sie neu.</translation>
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
    <message>
        <source>Look at the certificate</source>
        <translation>Zertifikat ansehen</translation>
    </message>
    <message>
        <source>Use a CA bundle…</source>
        <translation>CA-Bundle verwenden …</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::FactList</name>
    <message>
        <source>What became of the request</source>
        <translation>Was aus der Anfrage wurde</translation>
    </message>
    <message>
        <source>Changed by the transport</source>
        <translation>Vom Transport geändert</translation>
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
    <name>Fingerpost::Ui::FirstRun</name>
    <message>
        <source>Type an address above, or paste a curl command. Enter sends it.</source>
        <translation>Oben eine Adresse eingeben oder einen curl-Befehl einfügen. Die Eingabetaste sendet.</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>Send a first request to the practice server</source>
        <translation>Eine erste Anfrage an den Übungsserver senden</translation>
    </message>
    <message>
        <source>Change the method</source>
        <translation>Methode wechseln</translation>
    </message>
    <message>
        <source>No account, no telemetry. Everything stays on this machine.</source>
        <translation>Kein Konto, keine Telemetrie. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open a collection…</source>
        <translation>Sammlung öffnen …</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::FolderPage</name>
    <message>
        <source>Show both</source>
        <translation>Beide zeigen</translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation>Beide Fassungen</translation>
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
        <translation>Meine Fassung behalten</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>Fassung der Datei nehmen</translation>
    </message>
    <message>
        <source>Nothing was moved. %1</source>
        <translation>Es wurde nichts verschoben. %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>What looked like a live credential went to the keychain; a variable stands for it.</source>
        <translation>Was nach echten Zugangsdaten aussah, ging in den Schlüsselbund; eine Variable steht dafür.</translation>
    </message>
    <message>
        <source>What was typed here last time is not in the file. Nothing has been overwritten.</source>
        <translation>Was hier zuletzt getippt wurde, steht nicht in der Datei. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>“%1” cannot be saved while {{sealed…}} stands for a credential that no keychain has given back. Type it again.</source>
        <translation>„%1“ kann nicht gespeichert werden, solange {{sealed…}} für Zugangsdaten steht, die kein Schlüsselbund zurückgegeben hat. Tippen Sie sie neu.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::HistoryDelegate</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::HistoryModel</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>%1 %2
%3, %4, %5</source>
        <translation>%1 %2
%3, %4, %5</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::HistorySettings</name>
    <message>
        <source>Keep every answer</source>
        <translation>Jede Antwort aufbewahren</translation>
    </message>
    <message>
        <source>History settings</source>
        <translation>Einstellungen des Verlaufs</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Space on the disk</source>
        <translation>Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>Beyond it, the bodies that were not opened for longest go first, then the oldest exchanges. Secrets are hidden before anything is kept.</source>
        <translation>Darüber hinaus gehen zuerst die Bodys, die am längsten nicht geöffnet wurden, dann die ältesten Anfragen mit ihren Antworten. Geheimnisse werden verborgen, bevor etwas aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Space on the disk:</source>
        <translation>Platz auf dem Datenträger:</translation>
    </message>
    <message>
        <source>It takes %1 now.</source>
        <translation>Er belegt jetzt %1.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::HistoryView</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Words of the address, headers or body, and method:POST host:example.com status:4xx header:etag body:word before:2026-11-30 after:7d on:today</source>
        <translation>Wörter aus Adresse, Headern oder Body, und method:POST host:example.com status:4xx header:etag body:word before:2026-11-30 after:7d on:today</translation>
    </message>
    <message>
        <source>History settings</source>
        <translation>Einstellungen des Verlaufs</translation>
    </message>
    <message>
        <source>History settings…</source>
        <translation>Einstellungen des Verlaufs …</translation>
    </message>
    <message>
        <source>Delete all history…</source>
        <translation>Gesamten Verlauf löschen …</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try fewer words, or status:4xx, host:example.com, after:7d.</source>
        <translation>Versuchen Sie es mit weniger Wörtern oder mit status:4xx, host:example.com, after:7d.</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Noch kein Verlauf</translation>
    </message>
    <message>
        <source>Every answer is kept here, to be found by address, status, header or body, opened again and sent again.</source>
        <translation>Jede Antwort wird hier behalten: zu finden nach Adresse, Status, Header oder Body, wieder zu öffnen und wieder zu senden.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Send again as it was sent</source>
        <translation>Erneut senden, wie es gesendet wurde</translation>
    </message>
    <message>
        <source>Send again as it would be sent now</source>
        <translation>Erneut senden, wie es jetzt gesendet würde</translation>
    </message>
    <message>
        <source>Save into a collection…</source>
        <translation>In einer Sammlung speichern …</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Die beiden vergleichen</translation>
    </message>
    <message>
        <source>Export as HAR…</source>
        <translation>Als HAR exportieren …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n exchange(s)…</source>
        <translation>
            <numerusform>%n Eintrag löschen …</numerusform>
            <numerusform>%n Einträge löschen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as curl, without secrets</source>
        <translation>Als curl kopieren, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Copy the request&apos;s head</source>
        <translation>Kopf der Anfrage kopieren</translation>
    </message>
    <message>
        <source>Copy the answer&apos;s body</source>
        <translation>Body der Antwort kopieren</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::HistoryWork</name>
    <message>
        <source>The answer is not in the history. %1</source>
        <translation>Die Antwort ist nicht im Verlauf. %1</translation>
    </message>
    <message>
        <source>It cannot be sent as it was: the history has dots in place of a secret. Type it into this tab&apos;s request and send that.</source>
        <translation>So wie damals lässt sich das nicht senden: Statt eines Geheimnisses hat der Verlauf Punkte. Geben Sie es in der Anfrage dieses Tabs ein und senden Sie diese.</translation>
    </message>
    <message>
        <source>It was sent again.</source>
        <translation>Es wurde erneut gesendet.</translation>
    </message>
    <message>
        <source>Compare with the answer of before</source>
        <translation>Mit der vorigen Antwort vergleichen</translation>
    </message>
    <message>
        <source>Export as HAR</source>
        <translation>Als HAR exportieren</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP-Archiv (*.har)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>Passwords, tokens and cookies are left out of the file.</source>
        <translation>Passwörter, Token und Cookies bleiben aus der Datei heraus.</translation>
    </message>
    <message>
        <source>Whoever gets a file with them can act in your name.</source>
        <translation>Wer eine Datei mit ihnen bekommt, kann in Ihrem Namen handeln.</translation>
    </message>
    <message>
        <source>Export without secrets</source>
        <translation>Ohne Geheimnisse exportieren</translation>
    </message>
    <message>
        <source>Include secrets</source>
        <translation>Geheimnisse aufnehmen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n exchange(s) from the history?</source>
        <translation>
            <numerusform>%n Eintrag aus dem Verlauf löschen?</numerusform>
            <numerusform>%n Einträge aus dem Verlauf löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are gone for good, with their bodies.</source>
        <translation>Sie sind endgültig weg, samt ihren Bodys.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete all history?</source>
        <translation>Gesamten Verlauf löschen?</translation>
    </message>
    <message>
        <source>Every exchange is gone for good, with its bodies.</source>
        <translation>Alle Einträge sind endgültig weg, samt ihren Bodys.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Copied; secrets of this exchange are dots, as the history has them.</source>
        <translation>Kopiert; Geheimnisse dieses Eintrags sind Punkte, wie der Verlauf sie hat.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Exported to %1, but for %2 that could no longer be read.</source>
        <translation>Nach %1 exportiert; nicht mehr zu lesen: %2.</translation>
    </message>
    <message>
        <source>1 exchange</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 exchanges</source>
        <translation>%1 Einträge</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::HopActions</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Send from here</source>
        <translation>Von hier an senden</translation>
    </message>
    <message>
        <source>Opens the request of this hop in a tab of its own</source>
        <translation>Öffnet die Anfrage dieses Hops in einem eigenen Tab</translation>
    </message>
    <message>
        <source>Stop before</source>
        <translation>Davor anhalten</translation>
    </message>
    <message>
        <source>Opens the first request in a tab of its own, set to follow redirects no further than to the hop before this one</source>
        <translation>Öffnet die erste Anfrage in einem eigenen Tab, so eingestellt, dass sie Weiterleitungen nur bis zum Hop vor diesem folgt</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Copies the command that sends the request of this hop as it was</source>
        <translation>Kopiert den Befehl, der die Anfrage dieses Hops sendet, wie sie war</translation>
    </message>
    <message>
        <source>Diff with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Compares request and answer of this hop with another&apos;s</source>
        <translation>Vergleicht Anfrage und Antwort dieses Hops mit denen eines anderen</translation>
    </message>
    <message>
        <source>Save HAR…</source>
        <translation>HAR speichern …</translation>
    </message>
    <message>
        <source>Saves the whole chain as an HTTP archive, without credentials and cookies</source>
        <translation>Speichert die ganze Kette als HTTP-Archiv, ohne Zugangsdaten und Cookies</translation>
    </message>
    <message>
        <source>Hop %1: %2 %3</source>
        <translation>Hop %1: %2 %3</translation>
    </message>
    <message>
        <source>Hop %1</source>
        <translation>Hop %1</translation>
    </message>
    <message>
        <source>The command is on the clipboard, with the credentials and cookies of this hop in it.</source>
        <translation>Der Befehl ist in der Zwischenablage, mit den Zugangsdaten und Cookies dieses Hops darin.</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>Der Befehl ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the chain</source>
        <translation>Die Kette speichern</translation>
    </message>
    <message>
        <source>HTTP archives (*.har)</source>
        <translation>HTTP-Archive (*.har)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
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
    <name>Fingerpost::Ui::HtmlPage</name>
    <message>
        <source>[Picture]</source>
        <translation>[Bild]</translation>
    </message>
    <message>
        <source>[Picture: %1]</source>
        <translation>[Bild: %1]</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::HtmlPreview</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>The page takes too long to lay out.</source>
        <translation>Die Seite zu setzen dauert zu lange.</translation>
    </message>
    <message>
        <source>The first %1 of the page are shown.</source>
        <translation>Die ersten %1 der Seite werden gezeigt.</translation>
    </message>
    <message>
        <source>Pictures and styles from elsewhere are not loaded.</source>
        <translation>Bilder und Stile von anderswo werden nicht geladen.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::ImagePreview</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show at full size (Return)</source>
        <translation>In voller Größe zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Fit the pane (Return)</source>
        <translation>In den Bereich einpassen (Eingabe)</translation>
    </message>
    <message>
        <source>Show at full size</source>
        <translation>In voller Größe zeigen</translation>
    </message>
    <message>
        <source>Fit the pane</source>
        <translation>In den Bereich einpassen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
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
        <source>One row per line, as %1. %2 in front turns it off, %3 adds a description.</source>
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
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
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
        <source>A body is still being saved, then the window closes. Close it again to break it off.</source>
        <translation>Ein Body wird noch gespeichert, dann schließt sich das Fenster. Schließen Sie es noch einmal, um das abzubrechen.</translation>
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
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Cookies %1</source>
        <translation>Cookies %1</translation>
    </message>
    <message>
        <source>%1 · %2 – Fingerpost</source>
        <comment>window title: collection, request</comment>
        <translation>%1 · %2 – Fingerpost</translation>
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
    <message>
        <source>Method (%1, %2)</source>
        <translation>Methode (%1, %2)</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::NodeWords</name>
    <message>
        <source>%1, with changes since the last commit</source>
        <translation>%1, mit Änderungen seit dem letzten Commit</translation>
    </message>
    <message>
        <source>%1, changed since the last commit</source>
        <translation>%1, seit dem letzten Commit geändert</translation>
    </message>
    <message>
        <source>%1, not committed yet</source>
        <translation>%1, noch in keinem Commit</translation>
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
        <source>The folder it was to go to is gone.</source>
        <translation>Der Ordner, in den es sollte, ist nicht mehr da.</translation>
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
    <name>Fingerpost::Ui::PaletteWork</name>
    <message>
        <source>Search the history for “%1”</source>
        <translation>Im Verlauf nach „%1“ suchen</translation>
    </message>
    <message>
        <source>Go to a request</source>
        <translation>Zu einer Anfrage gehen</translation>
    </message>
    <message>
        <source>Search, or run a command</source>
        <translation>Suchen oder einen Befehl ausführen</translation>
    </message>
    <message>
        <source>Open tab</source>
        <translation>Offener Tab</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
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
    <name>Fingerpost::Ui::PdfPreview</name>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Vorige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>Page of the document</source>
        <translation>Seite des Dokuments</translation>
    </message>
    <message>
        <source>PDF of up to %1 is shown.</source>
        <translation>PDF bis %1 wird gezeigt.</translation>
    </message>
    <message>
        <source>The document asks for a password.</source>
        <translation>Das Dokument verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>The document is encrypted in a way that is not known.</source>
        <translation>Das Dokument ist auf unbekannte Weise verschlüsselt.</translation>
    </message>
    <message>
        <source>The document is broken, or no PDF.</source>
        <translation>Das Dokument ist beschädigt oder kein PDF.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Page %1 cannot be painted.</source>
        <translation>Seite %1 lässt sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show at full size (Return)</source>
        <translation>In voller Größe zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Fit the pane (Return)</source>
        <translation>In den Bereich einpassen (Eingabe)</translation>
    </message>
    <message>
        <source>Show at full size</source>
        <translation>In voller Größe zeigen</translation>
    </message>
    <message>
        <source>Fit the pane</source>
        <translation>In den Bereich einpassen</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::PreviewPane</name>
    <message>
        <source>Show as Hex</source>
        <translation>Als Hex zeigen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Still arriving</source>
        <translation>Kommt noch an</translation>
    </message>
    <message>
        <source>The preview appears once all of it has come.</source>
        <translation>Die Vorschau erscheint, sobald alles da ist.</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Keine Vorschau</translation>
    </message>
    <message>
        <source>Open as a request</source>
        <translation>Als Anfrage öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
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
        <source>Hop %1 of %2</source>
        <translation>Hop %1 von %2</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>What became of the request</source>
        <translation>Was aus der Anfrage wurde</translation>
    </message>
    <message>
        <source>Total %1 over %2 hops</source>
        <translation>Gesamt %1 über %2 Hops</translation>
    </message>
    <message>
        <source>method kept: %1</source>
        <translation>Methode behalten: %1</translation>
    </message>
    <message>
        <source>method changed: %1 → %2</source>
        <translation>Methode geändert: %1 → %2</translation>
    </message>
    <message>
        <source>%1 go back to an earlier one</source>
        <translation>%1 zurück zu einem früheren</translation>
    </message>
    <message>
        <source>%1 to another origin</source>
        <translation>%1 zu einem anderen Ursprung</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::RequestCookies</name>
    <message>
        <source>Cookies of the session</source>
        <translation>Cookies der Sitzung</translation>
    </message>
    <message>
        <source>The request has a Cookie header of its own, so that none of the session&apos;s cookies is sent.</source>
        <translation>Die Anfrage hat einen eigenen Cookie-Header, daher wird keines der Cookies der Sitzung gesendet.</translation>
    </message>
    <message>
        <source>The session has no cookies.</source>
        <translation>Die Sitzung hat keine Cookies.</translation>
    </message>
    <message>
        <source>Which are sent is known once the URL is whole.</source>
        <translation>Welche gesendet werden, steht fest, sobald die URL vollständig ist.</translation>
    </message>
    <message>
        <source>%1 of the session&apos;s %2 cookies would be sent. The others say why not.</source>
        <translation>%1 der %2 Cookies der Sitzung würden gesendet. Bei den anderen steht, warum nicht.</translation>
    </message>
    <message>
        <source>All cookies of the session would be sent.</source>
        <translation>Alle Cookies der Sitzung würden gesendet.</translation>
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
        <translation>Automatisch</translation>
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
    <message>
        <source>Assertions</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Add an assertion</source>
        <translation>Prüfung hinzufügen</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>Asserts</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Unfold the request (%1)</source>
        <translation>Anfrage ausklappen (%1)</translation>
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
    <message>
        <source>a failure to the session’s hook</source>
        <translation>ein Fehlschlag für den Hook der Sitzung</translation>
    </message>
    <message>
        <source>Too many redirects, limit %1</source>
        <translation>Zu viele Weiterleitungen, Grenze %1</translation>
    </message>
    <message>
        <source>%1, curl</source>
        <translation>%1, curl</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::ResponsePane</name>
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
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Asserts</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::RunModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>assertions %1/%2</source>
        <translation>Prüfungen %1/%2</translation>
    </message>
    <message>
        <source>%1, time %2</source>
        <translation>%1, Durchgang %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was dabei herauskam</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::RunOptionsBar</name>
    <message>
        <source>Times</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Pause in milliseconds</source>
        <translation>Pause in Millisekunden</translation>
    </message>
    <message>
        <source>Stop at the first failure</source>
        <translation>Beim ersten Fehlschlag anhalten</translation>
    </message>
    <message>
        <source>File with data, CSV or JSON</source>
        <translation>Datei mit Daten, CSV oder JSON</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>As each request says</source>
        <translation>Wie es jede Anfrage sagt</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::RunPage</name>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>Nur fehlgeschlagene</translation>
    </message>
    <message>
        <source>HTML page…</source>
        <translation>HTML-Seite …</translation>
    </message>
    <message>
        <source>JUnit XML…</source>
        <translation>JUnit-XML …</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON …</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Lauf: %1</translation>
    </message>
    <message>
        <source>The collection is not open.</source>
        <translation>Die Sammlung ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>There is no request to run.</source>
        <translation>Es gibt keine Anfrage zum Ausführen.</translation>
    </message>
    <message>
        <source>That would be more than %L1 requests.</source>
        <translation>Das wären mehr als %L1 Anfragen.</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>%L1 requests</source>
        <translation>%L1 Anfragen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 bestanden</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>assertions %1/%2</source>
        <translation>Prüfungen %1/%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>This answer is no longer kept; only the newest and the failed ones are.</source>
        <translation>Diese Antwort wird nicht mehr aufbewahrt; nur die neuesten und die fehlgeschlagenen.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::RunTable</name>
    <message>
        <source>Requests of the run</source>
        <translation>Anfragen des Laufs</translation>
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
    <name>Fingerpost::Ui::SecretRow</name>
    <message>
        <source>none</source>
        <comment>passphrase</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>a secret</source>
        <translation>ein Geheimnis</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SectionTabRow</name>
    <message>
        <source>All sections</source>
        <translation>Alle Abschnitte</translation>
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
    <message>
        <source>Send (%1)</source>
        <translation>Senden (%1)</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SendWays</name>
    <message>
        <source>Send, and save the answer to a file…</source>
        <translation>Senden und die Antwort in einer Datei speichern …</translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation>Wiederholen …</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>How many times it is sent, one after the other</source>
        <translation>Wie oft die Anfrage nacheinander gesendet wird</translation>
    </message>
    <message>
        <source>Nothing was saved, as there is no whole answer.</source>
        <translation>Es wurde nichts gespeichert, da keine vollständige Antwort da ist.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SessionCode</name>
    <message>
        <source>With secrets and cookies</source>
        <translation>Mit Geheimnissen und Cookies</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The session as a program</source>
        <translation>Die Sitzung als Programm</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>Das Programm speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SessionList</name>
    <message>
        <source>client cert</source>
        <translation>Client-Zert.</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Sitzungen filtern</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SessionPage</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Headers of the session</source>
        <translation>Header der Sitzung</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>Parameters of the session</source>
        <translation>Parameter der Sitzung</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>Parameter hinzufügen</translation>
    </message>
    <message>
        <source>Proxies of the session</source>
        <translation>Proxys der Sitzung</translation>
    </message>
    <message>
        <source>Add http, https, all or https://host</source>
        <translation>http, https, all oder https://host hinzufügen</translation>
    </message>
    <message>
        <source>Mounted adapters</source>
        <translation>Eingehängte Adapter</translation>
    </message>
    <message>
        <source>Add a prefix, as https://api.example.test/</source>
        <translation>Präfix hinzufügen, etwa https://api.example.test/</translation>
    </message>
    <message>
        <source>What the session holds</source>
        <translation>Was die Sitzung enthält</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Auth</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Proxies</source>
        <translation>Proxys</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>Name der Sitzung</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>This session was deleted.</source>
        <translation>Diese Sitzung wurde gelöscht.</translation>
    </message>
    <message>
        <source>Requests’ default</source>
        <translation>Vorgabe von Requests</translation>
    </message>
    <message>
        <source>Session: %1</source>
        <translation>Sitzung: %1</translation>
    </message>
    <message>
        <source>There is no other session</source>
        <translation>Es gibt keine andere Sitzung</translation>
    </message>
    <message>
        <source>Delete “%1” with its cookies and secrets?</source>
        <translation>„%1“ mit den Cookies und Geheimnissen darin löschen?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SessionRename</name>
    <message>
        <source>%1 (the collection)</source>
        <translation>%1 (die Sammlung)</translation>
    </message>
    <message>
        <source>%1/%2 (the folder)</source>
        <translation>%1/%2 (der Ordner)</translation>
    </message>
    <message>
        <source>… and %L1 more</source>
        <translation>… und %L1 weitere</translation>
    </message>
    <message>
        <source>The session was renamed</source>
        <translation>Die Sitzung wurde umbenannt</translation>
    </message>
    <message>
        <source>One file still names the session “%1”.</source>
        <translation>Eine Datei nennt noch die Sitzung „%1“.</translation>
    </message>
    <message>
        <source>%L1 files still name the session “%2”.</source>
        <translation>%L1 Dateien nennen noch die Sitzung „%2“.</translation>
    </message>
    <message>
        <source>What names a session that is not there is sent through the default one.</source>
        <translation>Was eine Sitzung nennt, die es nicht gibt, wird über die Standardsitzung gesendet.</translation>
    </message>
    <message>
        <source>Name “%1” there</source>
        <translation>Dort „%1“ nennen</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SessionWork</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <comment>a session</comment>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>used by one open tab</source>
        <translation>von einem offenen Tab verwendet</translation>
    </message>
    <message>
        <source>used by %1 open tabs</source>
        <translation>von %1 offenen Tabs verwendet</translation>
    </message>
    <message>
        <source>As its folder says</source>
        <translation>Wie der Ordner vorgibt</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Type a URL, and send the request once if it asks something.</source>
        <translation>Geben Sie eine URL ein, und senden Sie die Anfrage einmal, falls sie etwas fragt.</translation>
    </message>
    <message>
        <source>Sending through “%1” and “%2”…</source>
        <translation>Wird über „%1“ und „%2“ gesendet …</translation>
    </message>
    <message>
        <source>The session “%1” was deleted before anything was sent.</source>
        <translation>Die Sitzung „%1“ wurde gelöscht, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Edit the session</source>
        <translation>Sitzung bearbeiten</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::SetCookiesPane</name>
    <message>
        <source>All cookies</source>
        <translation>Alle Cookies</translation>
    </message>
    <message>
        <source>What the answer wished to set</source>
        <translation>Was die Antwort setzen wollte</translation>
    </message>
    <message>
        <source>Cookies of the answer</source>
        <translation>Cookies der Antwort</translation>
    </message>
    <message>
        <source>No Set-Cookie yet.</source>
        <translation>Noch kein Set-Cookie.</translation>
    </message>
    <message>
        <source>The answer has no Set-Cookie.</source>
        <translation>Die Antwort hat kein Set-Cookie.</translation>
    </message>
    <message>
        <source>Hop %1: %2 from %3</source>
        <translation>Hop %1: %2 von %3</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>taken: removes it</source>
        <translation>angenommen: entfernt es</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>path %1</source>
        <translation>Pfad %1</translation>
    </message>
    <message>
        <source>… and %L1 more</source>
        <translation>… und %L1 weitere</translation>
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
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>Follow them</source>
        <translation>Ihnen folgen</translation>
    </message>
    <message>
        <source>Most redirects</source>
        <translation>Weiterleitungen höchstens</translation>
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
        <translation>keines</translation>
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
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>the default one</source>
        <translation>die Standardsitzung</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of the client key</source>
        <translation>Passphrase des Client-Schlüssels</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
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
    <name>Fingerpost::Ui::StatusLine</name>
    <message>
        <source>not asked</source>
        <comment>keychain</comment>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>unlocked</source>
        <comment>keychain</comment>
        <translation>entsperrt</translation>
    </message>
    <message>
        <source>locked</source>
        <comment>keychain</comment>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>keychain</comment>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>refusing</source>
        <comment>keychain</comment>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>as in Proxy: none</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Practice server at %1</source>
        <translation>Übungsserver unter %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>proxy</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Shows the setting</source>
        <translation>Zeigt die Einstellung</translation>
    </message>
    <message>
        <source>asking…</source>
        <comment>keychain</comment>
        <translation>fragt …</translation>
    </message>
    <message>
        <source>Asks the keychain again</source>
        <translation>Fragt den Schlüsselbund erneut</translation>
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
    <name>Fingerpost::Ui::TablePreview</name>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Rows before (Alt+Page Up)</source>
        <translation>Vorige Zeilen (Alt+Bild auf)</translation>
    </message>
    <message>
        <source>Rows behind (Alt+Page Down)</source>
        <translation>Nächste Zeilen (Alt+Bild ab)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>Alle Zellen</translation>
    </message>
    <message>
        <source>Separator: %1</source>
        <translation>Trennzeichen: %1</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
    <message>
        <source>The first %1 of %2 columns are shown.</source>
        <translation>Die ersten %1 von %2 Spalten werden gezeigt.</translation>
    </message>
    <message>
        <source>There is nothing in the table.</source>
        <translation>In der Tabelle ist nichts.</translation>
    </message>
    <message>
        <source>These cells are too much for the clipboard; save the body instead.</source>
        <translation>Diese Zellen sind zu viel für die Zwischenablage; speichern Sie stattdessen den Body.</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::TidyDialog</name>
    <message>
        <source>Tidy secrets</source>
        <translation>Geheimnisse aufräumen</translation>
    </message>
    <message>
        <source>Every secret of “%1” in the keychain belongs to something in it.</source>
        <translation>Jedes Geheimnis von „%1“ im Schlüsselbund gehört zu etwas darin.</translation>
    </message>
    <message>
        <source>Nothing in “%1” refers to these secrets any more. What brings a deleted request or folder back, as undo does, brings it back without what you remove here.</source>
        <translation>Nichts in „%1“ bezieht sich mehr auf diese Geheimnisse. Was eine gelöschte Anfrage oder einen Ordner zurückholt, wie Rückgängig, holt sie ohne das zurück, was Sie hier entfernen.</translation>
    </message>
    <message>
        <source>Secrets that nothing refers to</source>
        <translation>Geheimnisse, auf die sich nichts bezieht</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>&amp;Remove from the keychain</source>
        <translation>Aus dem Schlüsselbund &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::TimingPane</name>
    <message>
        <source>Timing of the hops</source>
        <translation>Zeiten der Hops</translation>
    </message>
    <message>
        <source>Timing of the hop</source>
        <translation>Zeiten des Hops</translation>
    </message>
    <message>
        <source>Hop %1, %2</source>
        <translation>Hop %1, %2</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>%1 after the start</source>
        <translation>%1 nach dem Start</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>an open one was used again</source>
        <translation>eine offene wurde wiederverwendet</translation>
    </message>
    <message>
        <source>new, opened for this hop</source>
        <translation>neu, für diesen Hop geöffnet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Von, nach</translation>
    </message>
    <message>
        <source>Qt, %1</source>
        <translation>Qt, %1</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>an answer recorded before; nothing was sent</source>
        <translation>eine früher aufgezeichnete Antwort; es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Übertragen von</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>curl, %1</source>
        <translation>curl, %1</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>Chosen because</source>
        <translation>Grund der Wahl</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::TlsPane</name>
    <message>
        <source>Hop</source>
        <translation>Hop</translation>
    </message>
    <message>
        <source>Not told by the transport: the key exchange, whether the session was resumed, early data.</source>
        <translation>Vom Transport nicht mitgeteilt: der Schlüsselaustausch, ob die Sitzung wieder aufgenommen wurde, Early Data.</translation>
    </message>
    <message>
        <source>What TLS came to</source>
        <translation>Was TLS ergab</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Hop %1, %2</source>
        <translation>Hop %1, %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>ALPN</source>
        <translation>ALPN</translation>
    </message>
    <message>
        <source>nothing agreed</source>
        <translation>nichts vereinbart</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>none sent</source>
        <translation>keines gesendet</translation>
    </message>
    <message>
        <source>%1 sent by the server</source>
        <translation>%1 vom Server gesendet</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::TopBar</name>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
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
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Session: %1</source>
        <translation>Sitzung: %1</translation>
    </message>
    <message>
        <source>Search, or run a command</source>
        <translation>Suchen oder einen Befehl ausführen</translation>
    </message>
    <message>
        <source>none</source>
        <comment>environment</comment>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Fingerpost::Ui::UrlBar</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>URL (%1)</source>
        <translation>URL (%1)</translation>
    </message>
    <message>
        <source>Type a URL, or paste a curl command</source>
        <translation>URL eingeben oder curl-Befehl einfügen</translation>
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
        <source>%1 cannot be read: check its quotes and its expression.</source>
        <translation>%1 ist nicht lesbar: Prüfen Sie Anführungszeichen und Ausdruck.</translation>
    </message>
    <message>
        <source>The variable “%1” becomes too long.</source>
        <translation>Die Variable „%1“ wird zu lang.</translation>
    </message>
    <message>
        <source>“%1” has not been answered yet: %2 takes its value from the answer.</source>
        <translation>„%1“ wurde noch nicht beantwortet: %2 nimmt seinen Wert aus der Antwort.</translation>
    </message>
    <message>
        <source>The last answer to “%1” does not hold what %2 asks for.</source>
        <translation>Die letzte Antwort auf „%1“ enthält nicht, was %2 verlangt.</translation>
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
    <name>Fingerpost::Ui::Waterfall</name>
    <message>
        <source>connection reused</source>
        <translation>Verbindung wiederverwendet</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>DNS, connect, TLS</source>
        <translation>DNS, Verbinden, TLS</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht mitgeteilt</translation>
    </message>
    <message>
        <source>Hop %1: %2 %3, %4</source>
        <translation>Hop %1: %2 %3, %4</translation>
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
        <translation>Netz nicht erreichbar</translation>
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
        <translation>Header verloren gegangen</translation>
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
        <translation>Zeitüberschreitung</translation>
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
    <message>
        <source>Just now</source>
        <translation>Gerade eben</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>1 challenge</source>
        <translation>1 Challenge</translation>
    </message>
    <message>
        <source>%1 challenges</source>
        <translation>%1 Challenges</translation>
    </message>
    <message>
        <source>1 cookie</source>
        <translation>1 Cookie</translation>
    </message>
    <message>
        <source>%1 cookies</source>
        <translation>%1 Cookies</translation>
    </message>
    <message>
        <source>Qt cannot repeat a header.</source>
        <translation>Qt kann einen Header nicht wiederholen.</translation>
    </message>
    <message>
        <source>Qt would rewrite the path.</source>
        <translation>Qt würde den Pfad umschreiben.</translation>
    </message>
    <message>
        <source>Qt cannot send a body in chunks.</source>
        <translation>Qt kann einen Body nicht in Stücken senden.</translation>
    </message>
    <message>
        <source>Qt cannot send a body with HEAD.</source>
        <translation>Qt kann mit HEAD keinen Body senden.</translation>
    </message>
    <message>
        <source>The request or its session says so.</source>
        <translation>Die Anfrage oder ihre Sitzung legt es so fest.</translation>
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
