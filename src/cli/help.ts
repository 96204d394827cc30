/** `stufenplan --hilfe` */
export const HELP = `Stufenplan ordnet Fälle der Schulbegleitung den Stufen der Klassenassistenz zu.

Aufruf:
  stufenplan klassifizieren LISTE.xlsx … --ausgabe ERGEBNIS.xlsx [Angaben]

Gelesen wird eine Excel-Datei mit Ihrer Fallliste. Geschrieben wird eine neue Datei: In ihr stehen rechts neben
jedem Fall Region, Stufe, Vorschlag, frühester Termin und Gründe (die Spalten „KA …“). Alles andere bleibt, wie es
war, und die Liste selbst wird nicht verändert. Es sind Vorschläge; entschieden wird von Menschen.
Das Programm braucht kein Excel und kein Internet. Es sendet nichts.

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
  --hilfe, -h        zeigt diese Hilfe.
  --version          nennt die Version.

Das Format JSON:
  {"stand": "2025-03-31", "zeilen": [ … ]}, je Fall eine Zeile mit sheet (Blatt), row (Zeile in Excel), fall_id
  (Aktenzeichen, leer wenn keines lesbar ist) und den Werten der KA-Spalten. Ein Datum steht als 2025-03-31, ein
  leerer Wert als null, KA Regeln und KA Nicht prüfbar als Liste, KA Gründe als Text wie in der Zelle.
  Bei mehreren Listen und einem ZIEL, das kein Ordner ist, steht das alles je Liste in einer Liste:
  [{"datei": "a.xlsx", "stand": …, "zeilen": [ … ]}, …]. Listen mit einem Fehler fehlen darin.

Mehrere Listen werden einzeln eingeordnet, jede für sich: Misslingt eine, entstehen die anderen trotzdem.

Rückgabewert, für Stapelverarbeitung:
  0    eingeordnet, auch wenn Fälle „prüfen“ sind
  1    nichts geschrieben, weil etwas in der Arbeitsmappe nicht stimmt: keine Fallliste, ein KA-Blatt mit einem
       Fehler, besetzte Zellen neben der Liste, Blattschutz, kein solches Blatt
  2    der Aufruf stimmt nicht, oder das Ziel lässt sich nicht schreiben
  3    eine Datei ist nicht lesbar: nicht vorhanden, kein Recht, keine Arbeitsmappe, beschädigt, verschlüsselt,
       zu groß
  70   ein Fehler im Programm
  130  abgebrochen (Strg+C)
  Bei mehreren Listen zählt der höchste Wert.`;
