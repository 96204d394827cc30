/** What `npm start` says. */
export const HELP = `Stufenplan ohne Excel ausprobieren: links eine Mappe, rechts der Aufgabenbereich.

  npm start                          öffnet die Beispielmappe
  npm start -- fallliste.xlsx        öffnet diese Mappe (die Datei wird nicht verändert)
  npm start -- --kein-browser        nennt nur die Adresse
  npm start -- --port 3100           nimmt diesen Port, oder den nächsten freien
  npm start -- --hilfe               zeigt diese Hilfe

Gefunden werden Chrome, Edge und Chromium; die Variable CHROME_PATH nennt ein anderes Programm dieser Art.
Beenden mit Strg+C.`;

export const BUILDING = 'Stufenplan wird gebaut. Beim ersten Mal dauert das etwa eine halbe Minute …';

export const STOPPED = 'Beendet.';

export function serving(url: string): string {
  return `Stufenplan läuft: ${url}\nBeenden mit Strg+C.`;
}

export function fileMissing(file: string): string {
  return `Die Datei „${file}“ gibt es nicht. Bitte prüfen Sie den Namen und den Ordner.`;
}

export function fileUnreadable(file: string): string {
  return `„${file}“ kann nicht gelesen werden: Es ist keine Datei, oder sie ist gesperrt. Bitte nennen Sie eine .xlsx-Datei.`;
}

export const NO_BROWSER = 'Auf diesem Rechner wurde kein Chrome, Edge oder Chromium gefunden.';

export const NO_DISPLAY = 'Hier gibt es keinen Bildschirm (DISPLAY und WAYLAND_DISPLAY sind leer).';

export function browserFailed(program: string): string {
  return `Der Browser ${program} ließ sich nicht öffnen.`;
}

/** For those who open the address by themselves. */
export function openYourself(url: string): string {
  return `Bitte öffnen Sie diese Adresse selbst:

  ${url}

Ihr Browser wird vor dem Zertifikat warnen: Es ist von diesem Programm gemacht und gilt nur für diesen Rechner.
Sie können die Warnung hier übergehen: In Chrome und Edge mit „Erweitert“ und „Weiter zu localhost“, in Firefox mit
„Erweitert“ und „Risiko akzeptieren und fortfahren“, in Safari mit „Details einblenden“ und „diese Website besuchen“.`;
}

export function noFreePort(first: number, last: number): string {
  return `Die Ports ${first} bis ${last} sind alle belegt. Bitte nennen Sie einen anderen: npm start -- --port 4000`;
}
