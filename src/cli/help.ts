/** `stufenplan --hilfe` */
export const HELP = `Stufenplan ordnet Fälle der Schulbegleitung den Stufen der Klassenassistenz zu.

Aufruf:
  stufenplan klassifizieren LISTE.xlsx … --ausgabe ERGEBNIS.xlsx [Angaben]
  stufenplan bericht LISTE.xlsx --ausgabe BERICHT.docx [Angaben]

Das Programm braucht kein Excel und kein Internet. Es sendet nichts.

FÄLLE EINORDNEN: stufenplan klassifizieren

Gelesen wird eine Excel-Datei mit Ihrer Fallliste. Geschrieben wird eine neue Datei: In ihr stehen rechts neben
jedem Fall Region, Stufe, Vorschlag, frühester Termin und Gründe (die Spalten „KA …“). Alles andere bleibt, wie es
war, und die Liste selbst wird nicht verändert. Es sind Vorschläge; entschieden wird von Menschen.

Beispiele:
  Eine Liste einordnen:
    stufenplan klassifizieren liste.xlsx --ausgabe ergebnis.xlsx

  So, wie es an einem bestimmten Tag gewesen wäre:
    stufenplan klassifizieren liste.xlsx --ausgabe ergebnis.xlsx --stand 31.03.2025

  Nur zwei Blätter (Namen mit Leerzeichen stehen in Anführungszeichen):
    stufenplan klassifizieren liste.xlsx --ausgabe ergebnis.xlsx --blatt "Team Nord" --blatt "Team Süd"

  Alle Listen eines Ordners auf einmal; im Ordner ergebnisse behält jede ihren Namen:
    stufenplan klassifizieren listen/*.xlsx --ausgabe ergebnisse/

  Die KA-Spalten in die Liste selbst schreiben:
    stufenplan klassifizieren liste.xlsx --ausgabe liste.xlsx --ueberschreiben

  Das Ergebnis für andere Programme:
    stufenplan klassifizieren liste.xlsx --json ergebnis.json

Angaben:
  --ausgabe ZIEL     die Datei, die entstehen soll, oder ein vorhandener Ordner, in dem jede Datei ihren Namen
                     behält. Die Endung bleibt die der Liste: .xlsx, oder .xlsm mit Makros (auch .xltx, .xltm).
  --json ZIEL        alle Fälle im Format JSON: eine Datei, ein vorhandener Ordner (aus liste.xlsx wird
                     liste.json) oder - für die Standardausgabe. Auch ohne --ausgabe möglich; dann entsteht
                     keine Arbeitsmappe.
  --stand DATUM      der Tag, für den eingeordnet wird: 31.03.2025 oder 2025-03-31. Sonst gilt der Stand aus dem
                     Blatt „KA Einstellungen“, sonst heute.
  --blatt NAME       nur dieses Blatt, auch ein ausgeblendetes; mehrfach möglich. Sonst gilt, was in der
                     Arbeitsmappe ausgewählt wurde, sonst alle sichtbaren Blätter mit Falllisten.
  --einrichten       legt fehlende KA-Blätter mit den Vorgaben an (Stufenplan, Schuljahre, Schulen, Regeln,
                     Einstellungen), damit Sie sie ändern können. Ohne diese Angabe gelten die Vorgaben, und es
                     wird kein Blatt angelegt.
  --ueberschreiben   erlaubt, vorhandene Dateien zu ersetzen (auch: --überschreiben).

Das Format JSON:
  {"stand": "2025-03-31", "zeilen": [ … ]}, je Fall eine Zeile mit sheet (Blatt), row (Zeile in Excel), fall_id
  (Aktenzeichen, leer wenn keines lesbar ist) und den Werten der KA-Spalten. Ein Datum steht als 2025-03-31, ein
  leerer Wert als null, KA Regeln und KA Nicht prüfbar als Liste, KA Gründe als Text wie in der Zelle.
  Bei mehreren Listen und einem ZIEL, das kein Ordner ist, steht das alles je Liste in einer Liste:
  [{"datei": "a.xlsx", "stand": …, "zeilen": [ … ]}, …]. Listen mit einem Fehler fehlen darin.

Mehrere Listen werden einzeln eingeordnet, jede für sich: Misslingt eine, entstehen die anderen trotzdem.

BERICHT FÜR DEN JUGENDHILFEAUSSCHUSS: stufenplan bericht

Aus einer Liste entsteht ein Bericht nur mit Anzahlen. Kleine Zahlen stehen nicht darin, und sie lassen sich auch
nicht aus den anderen errechnen: Das wird vor jeder Ausgabe geprüft. Besteht der Bericht die Prüfung nicht, wird
nichts geschrieben. Alle Blätter mit Falllisten zählen zusammen; die Liste bleibt unverändert und muss vorher
nicht eingeordnet sein. Bei vielen kleinen Zahlen dauert es bis zu einigen Minuten.

Beispiele:
  Ein Bericht für Word:
    stufenplan bericht liste.xlsx --ausgabe bericht.docx

  Eine neue Arbeitsmappe, mit gerundeten Zahlen:
    stufenplan bericht liste.xlsx --ausgabe bericht.xlsx --verfahren rundung

  Jede Tabelle als CSV-Datei, in einem neuen oder vorhandenen Ordner:
    stufenplan bericht liste.xlsx --ausgabe bericht/

  Eine Berichtigung, nachdem ein Bericht mit demselben Stand schon veröffentlicht ist:
    stufenplan bericht liste.xlsx --ausgabe neu.docx --frueher bericht.json

Angaben:
  --ausgabe ZIEL     eine Datei, deren Endung das Format bestimmt: .docx (Word), .xlsx (Excel), .json (für andere
                     Programme und für --frueher). Oder ein Ordner für CSV-Dateien, mit / am Ende oder vorhanden.
  --stand DATUM      der Tag, für den gezählt wird; wie oben.
  --k ZAHL           die Mindestfallzahl: Zahlen von 1 bis k−1 werden nicht gezeigt. Mindestens 3. Sonst gilt die
                     Mindestfallzahl aus dem Blatt „KA Einstellungen“, sonst 5.
  --fein             die feine Gliederung nach Klassenstufen und Halbjahren. Dann ist mehr verdeckt.
  --verfahren NAME   sperrung (kleine Zahlen stehen als • da; so ist es ohne diese Angabe) oder rundung (Vielfache
                     von 5).
  --frueher DATEI    die JSON-Datei eines Berichts, der schon veröffentlicht ist (auch: --früher). Hat er denselben
                     Stand, dürfen auch die Unterschiede nichts verraten.
  --blatt NAME       nur dieses Blatt; wie oben.
  --team NAME        nur die Fälle dieses Teams; mehrfach möglich. Ohne Angabe im Fall gilt der Name des Blatts als
                     Team.
  --intern           statt des Berichts die Tabelle der Teams. Sie ist nur für den internen Gebrauch.
  --ueberschreiben   erlaubt, vorhandene Dateien zu ersetzen (auch: --überschreiben), aber nie die Liste selbst.

ALLGEMEIN

  --hilfe, -h        zeigt diese Hilfe.
  --version          nennt die Version.

Rückgabewert, für Stapelverarbeitung:
  0    gelungen, auch wenn Fälle „prüfen“ sind oder im Bericht viel verdeckt ist
  1    nichts geschrieben, weil etwas in der Arbeitsmappe nicht stimmt: keine Fallliste, ein KA-Blatt mit einem
       Fehler, besetzte Zellen neben der Liste, Blattschutz, kein solches Blatt, kein solches Team; oder weil der
       Bericht nicht sicher ist oder der frühere nicht dazu passt
  2    der Aufruf stimmt nicht, oder das Ziel lässt sich nicht schreiben
  3    eine Datei ist nicht lesbar: nicht vorhanden, kein Recht, keine Arbeitsmappe, beschädigt, verschlüsselt,
       zu groß
  70   ein Fehler im Programm
  130  abgebrochen (Strg+C)
  Bei mehreren Listen zählt der höchste Wert.`;
