import type { School } from '../schools/school';

/** Parts of reasons that depend on the case; the sentences around them are data (`KA Regeln`). klassifikation.md §11, Placeholders. */
export const RULE_TEXTS = {
  unlimited: 'unbefristet',
  notNoted: 'nicht vermerkt',
  noReservation: 'ein Widerrufsvorbehalt ist nicht vermerkt',
  reservationUnchecked: 'ob ein Widerrufsvorbehalt besteht, konnte nicht geprüft werden (Spalte fehlt)',
  reservationWaived: 'vom Vorbehalt wird in dieser Stufe kein Gebrauch gemacht',
  noDate: (region: string | null): string =>
    region === null
      ? 'Für die Schule ist in KA Schulen keine Region eingetragen.'
      : `Für ${region} ist noch kein Termin festgelegt.`,
  suggestions: (schools: readonly School[]): string =>
    schools.length === 0
      ? ''
      : ` Vorschläge: ${schools.map(({ name, place }) => `${name} (${place})`).join(', ')}.`,

  fieldMissing: (header: string): string => `${header}: fehlt`,
  fieldUnreadable: (header: string, text: string): string => `${header}: „${text}“ nicht lesbar`,
  duplicate: (sheet: string, row: number): string => `doppelt mit ${sheet}, Zeile ${String(row)}`,
  endBeforeStart: (endHeader: string, end: string, start: string): string =>
    `${endHeader}: ${end} liegt vor dem Beginn der Bewilligung am ${start}`,
  endedButCurrent: (endHeader: string, end: string, status: string): string =>
    `${endHeader}: ${end} ist vorbei, der Fallstatus ist „${status}“ und ein Folgeantrag ist nicht vermerkt`,
  implausibleAge: (header: string, birth: string, age: number): string =>
    age < 0
      ? `${header}: ${birth} liegt nach dem Stand`
      : `${header}: ${birth} ergibt ein Alter von ${age === 1 ? '1 Jahr' : `${String(age)} Jahren`}`,

  readAsSchool: (text: string, school: string): string => `„${text}“ gelesen als Schule ${school}`,
  notRecognised: (text: string): string => `„${text}“ nicht erkannt`,
} as const;
