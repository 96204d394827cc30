import { rangeName } from '../../src/ooxml/cell-reference';
import type { CellDescription, RowDescription, SheetDescription } from '../../src/ooxml/make/description';
import {
  CHILD_COLUMNS,
  dateCell,
  textCell,
  gradeCell,
  hoursCell,
  settingCell,
  type SampleColumn,
} from './columns';
import { shortDate } from './dates';
import { headerRow, titleRow } from './look';
import type { Random } from './random';
import { createCase, type SampleCase } from './sample-case';

/** A list that grew over the years: a title, groups with headings, a sum, and a filter that hides the ended cases. */
const COLUMNS: readonly SampleColumn[] = [
  { header: 'Name Kind', width: 22, cell: ({ surname, firstName }) => `${surname}, ${firstName}` },
  { header: 'Gebdat.', width: 11, cell: CHILD_COLUMNS.birth },
  { header: 'laufend/neu', width: 12, cell: ({ status }, random) => statusText(status, random) },
  {
    header: '§',
    width: 12,
    cell: ({ law }, random) =>
      law === 'IX' ? random.pick(['112 SGB IX', '112']) : random.pick(['35a', '§ 35a', '§35 a']),
  },
  { header: 'Laufzeit', width: 22, cell: ({ from, until }, random) => periodText(from, until, random) },
  {
    header: 'Widerrufsvorb.',
    width: 12,
    cell: ({ condition }, random) =>
      condition === 'WV' || condition === 'KA-Klausel'
        ? random.pick(['ja', 'x'])
        : random.pick(['nein', null]),
  },
  { header: 'Bew. Std.', width: 9, cell: ({ hours }, random) => hoursCell(hours, random) },
  { header: 'Schlüssel', width: 10, cell: ({ setting }, random) => settingCell(setting, random) },
  { header: 'Pers. Budget', width: 9, cell: ({ budget }) => (budget ? 'ja' : 'nein') },
  { header: 'Anbieter', width: 24, cell: ({ provider }) => provider },
  { header: 'SCHULE', width: 34, cell: CHILD_COLUMNS.school },
  {
    header: 'Ort (Schule)',
    width: 13,
    cell: ({ school }, random) => (random.chance(0.75) ? school.town : null),
  },
  {
    header: 'Kl.',
    width: 8,
    cell: ({ grade }, random) => (random.chance(0.02) ? null : gradeCell(grade, random)),
  },
  { header: 'SJ', width: 8, cell: () => '26/27' },
  { header: 'Indikation', width: 16, cell: ({ needs }) => textCell(needs.join(', ')) },
  { header: 'Pflegefamilie', width: 11, cell: ({ isFosterChild }) => (isFosterChild ? 'ja' : 'nein') },
  {
    header: '§ 86',
    width: 8,
    cell: ({ otherAuthority }) => (otherAuthority === 'nein' ? 'n' : otherAuthority),
  },
  { header: 'HP vom', width: 11, cell: ({ planDate }, random) => dateCell(planDate, 'start', random, 0.15) },
  { header: 'Antr.', width: 11, cell: ({ applied }, random) => dateCell(applied, 'start', random, 0.15) },
  { header: 'WBA', width: 11, cell: ({ renewal }) => textCell(renewal) },
  { header: 'Widerspruch', width: 14, cell: ({ remedy }) => remedy?.what ?? 'n' },
  { header: 'WS gegen', width: 14, cell: ({ remedy }) => textCell(remedy?.against) },
  { header: 'Stand WS', width: 11, cell: ({ remedy }) => textCell(remedy?.state) },
  { header: 'Ganztag', width: 9, cell: ({ outside }) => textCell(outside) },
  // Ambiguous on purpose: the pane asks what it means.
  { header: 'SB', width: 6, cell: (_, random) => random.pick(['Mü', 'Tr', 'Wi']) },
  {
    header: 'Info',
    width: 26,
    cell: (_, random) =>
      textCell(
        random.weighted([
          ['', 20],
          ['Rücksprache WJH', 2],
          ['Mutter ruft an', 1],
        ]),
      ),
  },
];

const HEADER = { bold: true, fill: 'D9E2F3', color: '1F3864' } as const;
const HEADER_ROW = 3;
const STATUS_COLUMN = 3;

const GROUPS = [
  { title: 'Schulen in Pinneberg', towns: ['Pinneberg'], share: 0.6 },
  {
    title: 'Umland',
    towns: ['Rellingen', 'Halstenbek', 'Schenefeld', 'Tangstedt', 'Kummerfeld'],
    share: 0.16,
  },
  { title: 'Barmstedt (in Vertretung)', towns: ['Barmstedt'], share: 0.24 },
] as const;

export function asdPinneberg(random: Random, count: number): SheetDescription {
  const columns: readonly SampleColumn[] = [{ header: 'Fall-Nr.', width: 10, cell: () => null }, ...COLUMNS];
  let number = 201;
  const groups = GROUPS.map(({ title, towns, share }) => {
    const cases = Array.from({ length: Math.round(count * share) }, () => {
      const sampleCase = createCase(random, towns);
      const id: CellDescription = random.chance(0.01) ? null : `PI-${String(number++).padStart(4, '0')}`;
      return rowOf(sampleCase, [id, ...COLUMNS.map(({ cell }) => cell(sampleCase, random))]);
    });
    return [groupTitle(title), ...cases, sumRow(cases.length), { cells: [] }];
  });
  const body = groups.flat();
  const filterRange = rangeName({ top: HEADER_ROW, left: 0, rows: body.length + 1, columns: columns.length });
  return {
    name: 'ASD Pinneberg',
    tabColor: '548235',
    rows: [
      titleRow('Schulbegleitungen ASD Pinneberg'),
      ['Stand: 20.11.2026'],
      [],
      headerRow(columns, HEADER),
      ...body,
    ],
    columns: columns.map(({ width }) => ({ width })),
    merges: ['A1:E1'],
    frozen: { rows: HEADER_ROW + 1, columns: 1 },
    autoFilter: {
      range: filterRange,
      columns: [
        { column: STATUS_COLUMN, values: ['laufend', 'lfd.', 'Bestand', 'neu', 'Neuantrag'], blanks: true },
      ],
    },
  };
}

/** The filter hides what is ended. */
function rowOf({ status }: SampleCase, cells: readonly CellDescription[]): RowDescription {
  return { cells, isHidden: status === 'beendet' };
}

function groupTitle(title: string): RowDescription {
  return { cells: [{ value: title, format: { bold: true, italic: true, fill: 'F2F2F2' } }] };
}

function sumRow(cases: number): RowDescription {
  const bold = { bold: true } as const;
  return {
    cells: [
      { value: 'Anzahl', format: bold },
      { value: cases, format: bold },
    ],
  };
}

function statusText(status: SampleCase['status'], random: Random): string {
  if (status === 'beendet') return 'beendet';
  return status === 'neu' ? random.pick(['neu', 'Neuantrag']) : random.pick(['laufend', 'lfd.', 'Bestand']);
}

function periodText(from: SampleCase['from'], until: SampleCase['until'], random: Random): string | null {
  if (from === null || until === null) return null;
  if (until === 'unbefristet') return `${shortDate(from)} bis auf Weiteres`;
  const start = shortDate(from);
  const end = shortDate(until);
  const isSchoolYear = start === '01.08.26' && end === '31.07.27';
  return random.weighted([
    [`${start}-${end}`, 5],
    [`${start} – ${end}`, 3],
    [`${start} bis ${end}`, 2],
    [isSchoolYear ? 'Sj. 2026/27' : `${start}-${end}`, 2],
    [isSchoolYear ? '8/26 bis 7/27' : `${start} - ${end}`, 1],
  ]);
}
