import type { Problem } from '../outcome';

/** Where in an owned sheet something stands. */
export interface OwnedPlace {
  readonly sheet: string;
  /** Excel's row number, from 1. */
  readonly row: number;
  readonly column: string;
}

function at({ sheet, row, column }: OwnedPlace): string {
  return `Blatt „${sheet}“, Zeile ${String(row)}, Spalte „${column}“:`;
}

function damaged(place: OwnedPlace, text: string): Problem {
  return { code: 'damaged-table', ...place, text: `${at(place)} ${text}` };
}

function notice(place: OwnedPlace, text: string): Problem {
  return { code: 'owned-notice', ...place, text: `${at(place)} ${text}` };
}

/** Sentences about the sheets of the add-in: what is wrong, where, and what to do. */
export const OWNED_TEXTS = {
  emptySheet: (sheet: string): Problem => ({
    code: 'damaged-table',
    sheet,
    text: `Das Blatt „${sheet}“ ist leer. Löschen Sie es und legen Sie es mit „Einrichten“ neu an.`,
  }),
  columnMissing: (sheet: string, row: number, column: string): Problem => ({
    code: 'damaged-table',
    sheet,
    row,
    column,
    text:
      `Im Blatt „${sheet}“ fehlt in der Kopfzeile (Zeile ${String(row)}) die Spalte „${column}“. ` +
      'Ergänzen Sie die Spalte, oder löschen Sie das Blatt und legen Sie es mit „Einrichten“ neu an.',
  }),
  unknownValue: (place: OwnedPlace, value: string, allowed: readonly string[]): Problem =>
    damaged(
      place,
      `„${value}“ ist hier nicht möglich. Tragen Sie einen dieser Werte ein: ${allowed.join(', ')}.`,
    ),
  valueMissing: (place: OwnedPlace, what: string): Problem =>
    damaged(place, `Der Eintrag fehlt. Tragen Sie ${what} ein.`),
  errorCell: (place: OwnedPlace, error: string): Problem =>
    damaged(place, `Die Zelle enthält den Fehlerwert ${error}. Tragen Sie einen gültigen Wert ein.`),
  unreadableDate: (place: OwnedPlace, value: string): Problem =>
    damaged(place, `„${value}“ ist kein lesbares Datum. Schreiben Sie es als TT.MM.JJJJ.`),
  unreadableSchoolYear: (place: OwnedPlace, value: string): Problem =>
    damaged(place, `„${value}“ ist kein lesbares Schuljahr. Schreiben Sie es wie 2025/26.`),
  unreadableNumber: (place: OwnedPlace, value: string): Problem =>
    damaged(place, `„${value}“ ist keine Dienststellennummer. Tragen Sie höchstens sieben Ziffern ein.`),
  repeated: (place: OwnedPlace, value: string, firstRow: number): Problem =>
    damaged(
      place,
      `„${value}“ steht schon in Zeile ${String(firstRow)}. Löschen oder ändern Sie eine der beiden Zeilen.`,
    ),
  firstDayBeforeStart: (place: OwnedPlace, day: string, start: string): Problem =>
    damaged(
      place,
      `Der ${day} liegt vor „Klassenassistenz ab“ (${start}). Berichtigen Sie eines der beiden Daten.`,
    ),
  dayOutsideYear: (place: OwnedPlace, day: string, year: string): Problem =>
    damaged(
      place,
      `Der ${day} liegt nicht im Schuljahr ${year}. Berichtigen Sie das Datum oder das Schuljahr.`,
    ),
  tooSmall: (place: OwnedPlace, value: string, least: number): Problem =>
    damaged(place, `„${value}“ ist nicht möglich. Tragen Sie eine ganze Zahl ab ${String(least)} ein.`),
  unknownRule: (place: OwnedPlace, value: string): Problem =>
    damaged(place, `Die Regel „${value}“ gibt es nicht. Möglich sind R01 bis R29.`),
  wrongParameter: (place: OwnedPlace, value: string, example: string): Problem =>
    damaged(place, `„${value}“ ist hier nicht möglich. Schreiben Sie zum Beispiel: ${example}`),
  unknownPlaceholder: (place: OwnedPlace, name: string): Problem =>
    damaged(
      place,
      `Den Platzhalter „{${name}}“ gibt es nicht. Berichtigen Sie ihn, oder leeren Sie die Zelle: Dann gilt der vorgegebene Text.`,
    ),

  fixedEffect: (place: OwnedPlace, rule: string, effect: string): Problem =>
    notice(place, `Die Wirkung der Regel ${rule} steht fest („${effect}“). Ihr Eintrag wird nicht beachtet.`),
  alwaysActive: (place: OwnedPlace, rule: string): Problem =>
    notice(place, `Die Regel ${rule} kann nicht abgeschaltet werden. Ihr Eintrag wird nicht beachtet.`),
  unknownSetting: (place: OwnedPlace, name: string): Problem =>
    notice(place, `Die Einstellung „${name}“ ist nicht bekannt und wird nicht beachtet.`),
  regionWithoutWave: (place: OwnedPlace, region: string): Problem =>
    notice(
      place,
      `Die Region „${region}“ steht nicht im Blatt „KA Stufenplan“. Ihre Fälle bleiben ohne Termin.`,
    ),
} as const;
