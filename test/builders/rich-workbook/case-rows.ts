import { dayFromIso, serialFromDay } from '../../../src/domain/calendar/day';
import type { Content } from './sheet-cells';

const day = (iso: string): number => serialFromDay(dayFromIso(iso), 1900);

/** The rows of the table `Fallliste`, without its header. */
export const CASE_COUNT = 30;

type Choices = readonly [header: string, style: number, ...values: readonly Content[]];

/** Styles of `styles.ts`. */
const [PLAIN, DATE, LONG_DATE, DIGITS, WRAPPED] = [0, 1, 5, 4, 6];

/**
 * The columns of the list, the cell style of each, and what stands in them, over and over again. The lists differ in
 * length so that every row is another case.
 */
const COLUMNS: readonly Choices[] = [
  ['Aktenzeichen', PLAIN],
  ['Nachname', PLAIN, 'Testkind'],
  [
    'Geburtsdatum',
    DATE,
    ...['2016-05-03', '2017-11-20', '2018-02-01', '2015-07-09', '2016-12-24', '2017-01-31', '2016-09-30'].map(
      day,
    ),
  ],
  ['Alter', PLAIN],
  ['Fallstatus', PLAIN, 'laufend', 'laufend', 'neu', 'lfd.', 'laufend', 'beendet', 'laufend', 'laufend'],
  ['Rechtskreis', PLAIN, 'VIII', 'VIII', 'IX', 'SGB 8', 'VIII'],
  ['Rechtsgrundlage', PLAIN, '§ 35a SGB VIII', '§ 35a SGB VIII', '§ 112 SGB IX', '§ 35a SGB VIII', null],
  ['Bewilligung von', DATE, day('2024-08-01'), day('2024-08-01'), '01.08.24', day('2023-08-01')],
  [
    'Bewilligung bis',
    LONG_DATE,
    day('2025-07-31'),
    '31.07.26',
    day('2026-07-31'),
    day('2025-09-07'),
    'unbefristet',
    day('2025-07-31'),
    'Sj. 25/26',
    day('2025-07-31'),
    day('2027-01-31'),
  ],
  ['Nebenbestimmung', PLAIN, null, null, 'WV', null, 'KA-Klausel', null, 'siehe Akte'],
  ['Wochenstunden', PLAIN, 25, 12.5, 20, 27.5, 10, 15, 22.75],
  ['Leistungsform', PLAIN, 'Sachleistung', 'Sachleistung', 'SL', 'Sachleistung', 'PB', 'Sachleistung'],
  ['Zielvereinbarung bis', DATE, null, null, null, day('2026-07-31'), null],
  ['Leistungserbringer', PLAIN, 'Träger A gGmbH', 'Träger B & Partner', 'Träger C e. V.'],
  [
    'Schule',
    PLAIN,
    'Gottfried-Semper-Schule',
    'Astrid-Lindgren-Schule',
    'Grundschule Appen',
    'Heideweg-Schule',
    'GuGS im Quellental',
    'Hermann-Löns-Schule',
    'Schule im Nirgendwo',
    'Gottfried-Semper-Schule',
    'Astrid-Lindgren-Schule',
    'Schulzentrum Nord',
    'GuGS im Quellental',
  ],
  [
    'Dienststellennummer',
    DIGITS,
    null,
    '0702503',
    null,
    '0703460',
    null,
    null,
    null,
    '0707411',
    null,
    null,
    null,
  ],
  [
    'Schulort',
    PLAIN,
    'Barmstedt',
    'Elmshorn',
    null,
    null,
    'Pinneberg',
    null,
    null,
    null,
    'Elmshorn',
    null,
    null,
  ],
  ['Klasse', PLAIN, 1, 2, '3a', 'E2', 3, 'Kl. 3', 4, 1, 'E1', 2, 'EP', 1, 3],
  ['Schuljahr', PLAIN, '2024/25', '24/25', '2024/25'],
  [
    'Bedarfsmerkmale',
    PLAIN,
    null,
    null,
    'ASS',
    null,
    null,
    'Pflege, Diabetes',
    null,
    'ADHS',
    null,
    'Weglauftendenz',
  ],
  ['Pflegekind', PLAIN, 'nein', false, 'nein', null, 'ja', 'nein', null],
  [
    'Letzte Hilfeplanung',
    DATE,
    day('2024-11-05'),
    day('2025-02-10'),
    day('2024-06-18'),
    null,
    day('2025-01-20'),
  ],
  ['Folgeantrag', PLAIN, 'ja', 'ja 12.5.', 'nein', null, 'ja'],
  [
    'Rechtsbehelf',
    PLAIN,
    null,
    null,
    null,
    null,
    null,
    null,
    'WS v. 3.6.',
    null,
    null,
    null,
    null,
    null,
    'Klage VG',
  ],
  [
    'Rechtsbehelf gegen',
    PLAIN,
    null,
    null,
    null,
    null,
    null,
    null,
    'Reduzierung',
    null,
    null,
    null,
    null,
    null,
    'Ablehnung',
  ],
  ['Rechtsbehelf Status', PLAIN, null],
  ['Gerichtliche Anordnung bis', DATE, ...Array.from({ length: 16 }, () => null), day('2025-12-31')],
  ['Anteil außerhalb Unterricht', PLAIN, 'nein', null, 'OGTS', null],
  ['ASD-Team', PLAIN, 'Team 1', 'Team 2', 'Team 3'],
  ['Bemerkung', WRAPPED, null],
];

export const CASE_HEADERS = COLUMNS.map(([header]) => header);
export const CASE_STYLES = COLUMNS.map(([, style]) => style);

const REMARKS: ReadonlyMap<number, Content> = new Map<number, Content>([
  [0, 'Akte im Fachverfahren'],
  [1, 'siehe Übersicht'],
  [
    2,
    '<r><t xml:space="preserve">Rückruf </t></r><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="Calibri"/>' +
      '<family val="2"/><scheme val="minor"/></rPr><t>dringend</t></r><r><rPr><sz val="11"/><color theme="1"/>' +
      '<rFont val="Calibri"/><family val="2"/><scheme val="minor"/></rPr><t xml:space="preserve"> vor den Ferien</t></r>',
  ],
  [3, '  mit Leerzeichen am Rand  '],
  [4, '<t>山田</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><phoneticPr fontId="1"/>'],
  [5, { error: '#N/A' }],
  [6, '=keine Formel, nur Text'],
  [7, '<t xml:space="preserve">erste Zeile\nzweite Zeile</t>'],
  [8, true],
]);

/** The calculated column of the list. */
export const AGE_FORMULA = 'YEAR(DATE(2025,3,31))-YEAR(Fallliste[[#This Row],[Geburtsdatum]])';

/** One row of the list, `index` from 0. */
export function caseRow(index: number): readonly Content[] {
  return COLUMNS.map(([header, , ...values]) => {
    if (header === 'Aktenzeichen') return `51.3-${2000 + index}/24`;
    if (header === 'Nachname') return `Testkind${String(index + 1).padStart(5, '0')}`;
    if (header === 'Alter') return { formula: AGE_FORMULA, result: 2025 - birthYear(index) };
    if (header === 'Bemerkung') return REMARKS.get(index) ?? null;
    return values[index % values.length] ?? null;
  });
}

function birthYear(index: number): number {
  const years = [2016, 2017, 2018, 2015, 2016, 2017, 2016];
  return years[index % years.length] ?? NaN;
}

const STATUS_COLUMN = COLUMNS.findIndex(([header]) => header === 'Fallstatus');

/** What stands under Fallstatus in the rows of the list; never empty. */
export const STATUS_VALUES: readonly string[] = Array.from({ length: CASE_COUNT }, (_, index) => {
  const status = caseRow(index)[STATUS_COLUMN];
  return typeof status === 'string' ? status : '';
});

/** Rows that the table's filter (Fallstatus is laufend, lfd. or neu) hides. */
export function isFilteredOut(index: number): boolean {
  return STATUS_VALUES[index] === 'beendet';
}
