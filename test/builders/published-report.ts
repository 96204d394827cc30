import { dayFromIso } from '../../src/domain/calendar/day';
import type { PublishedReport } from '../../src/domain/report/published-report';
import {
  TOTAL_LINE,
  type PublishedTable,
  type ShownCount,
  type TableLine,
} from '../../src/domain/report/report-table';

function line(key: string, label = key): TableLine {
  return key === TOTAL_LINE.key ? TOTAL_LINE : { key, label, isTotal: false };
}

const PROPOSAL_LINES = [
  line('umstellbar'),
  line('gesperrt', 'nicht im laufenden Betrieb umstellbar'),
  line('prüfen'),
  line('läuft aus'),
  line('bleibt individuell'),
  line('ohne Termin'),
  line('nicht betroffen'),
  TOTAL_LINE,
];
const REGION_LINES = ['Elmshorn', 'Pinneberg', 'Barmstedt', 'ohne Region', 'Gesamt'].map((key) => line(key));

function table(
  id: PublishedTable['id'],
  title: string,
  headings: readonly [string, string],
  rows: readonly TableLine[],
  columns: readonly TableLine[],
  values: readonly (readonly ShownCount[])[],
): PublishedTable {
  return { id, title, rowHeading: headings[0], columnHeading: headings[1], rows, columns, values };
}

/** A report as the protection hands it on: small, with hidden numbers in every table; its numbers add up. */
export function publishedReport(changes: Partial<PublishedReport> = {}): PublishedReport {
  const h = null;
  return {
    date: dayFromIso('2026-11-30'),
    stand: dayFromIso('2026-11-01'),
    scenario: 'Stufenplan Herbst 2026',
    teams: null,
    leastCount: 5,
    method: 'sperrung',
    layout: 'grob',
    caseCount: 236,
    leftOut: { ended: 14, duplicates: h },
    version: '1.0.0',
    tables: [
      table('T1', 'Fälle nach Region und Vorschlag', ['Region', 'Vorschlag'], REGION_LINES, PROPOSAL_LINES, [
        [25, 31, 14, 12, 0, 0, 6, 88],
        [21, 28, h, 9, 0, 0, h, 75],
        [12, 20, h, 8, 0, 0, h, 55],
        [0, 0, 18, 0, 0, 0, 0, 18],
        [58, 79, 47, 29, 0, 0, 23, 236],
      ]),
      table(
        'T2',
        'Fälle nach Region und Fallart',
        ['Region', 'Fallart'],
        REGION_LINES,
        ['laufend', 'neu', 'Gesamt'].map((key) => line(key)),
        [
          [70, 18, 88],
          [h, h, 75],
          [h, h, 55],
          [10, 8, 18],
          [190, 46, 236],
        ],
      ),
      table(
        'T3',
        'Gründe',
        ['Regel', 'Fälle'],
        [
          line('R01', 'R01 Bewilligung reicht über den Umstellungstermin hinaus'),
          line('R03', 'R03 Unbefristete Bewilligung'),
          line('R07', 'R07 Offener Rechtsbehelf gegen Aufhebung, Reduzierung oder Einstellung'),
          line('R15', 'R15 Schule nimmt nicht teil'),
          line('R16', 'R16 Schule nicht eindeutig'),
        ],
        [line('Fälle')],
        [[74], [h], [h], [23], [18]],
      ),
      table(
        'T4',
        'Fälle nach Klassenstufe zum Umstellungstermin und Vorschlag',
        ['Klassenstufe', 'Vorschlag'],
        ['E', '3/4', 'unsicher/5/unbekannt', 'Gesamt'].map((key) => line(key)),
        PROPOSAL_LINES,
        [
          [30, 41, h, 6, 0, 0, h, 98],
          [28, 38, h, 11, 0, 0, h, 97],
          [0, 0, 20, 12, 0, 0, 9, 41],
          [58, 79, 47, 29, 0, 0, 23, 236],
        ],
      ),
      table(
        'T5',
        'Ende der Bewilligungen nach Region',
        ['Ende der Bewilligung', 'Region'],
        ['2026/27', '2027/28', 'ab 2028/29', 'unbefristet/unbekannt', 'Gesamt'].map((key) => line(key)),
        REGION_LINES,
        [
          [30, h, h, 5, 80],
          [40, 20, 20, 5, 85],
          [8, h, h, 0, 27],
          [10, 14, 12, 8, 44],
          [88, 75, 55, 18, 236],
        ],
      ),
      table(
        'T6',
        'Verlauf: Fälle, die noch einzeln begleitet werden',
        ['Region', 'am Ende des'],
        [TOTAL_LINE],
        ['31.07.2027', '31.07.2028', '31.07.2029', '31.07.2030', '31.07.2031'].map((key) => line(key)),
        [[213, 140, 62, h, 0]],
      ),
    ],
    ...changes,
  };
}
