import type { CellDescription, SheetDescription } from '../../src/ooxml/make/description';
import { CHILD_COLUMNS, dateCell, textCell, type SampleColumn } from './columns';
import { headerRow } from './look';
import type { Random } from './random';
import { createCase } from './sample-case';
import { schoolSpelling } from './spelling';

/** A short list with headers of its own: no class, but the year in which the child started school. */
const COLUMNS: readonly SampleColumn[] = [
  { header: 'Klient', width: 24, cell: ({ surname, firstName }) => `${surname} ${firstName}` },
  { header: 'Geburtstag', width: 12, cell: CHILD_COLUMNS.birth },
  {
    header: 'Wohnort Kind',
    width: 20,
    isHidden: true,
    cell: (_, random) =>
      random.pick(['25335 Elmshorn', '25421 Pinneberg', '25355 Barmstedt', '25474 Ellerbek']),
  },
  { header: 'Hilfestatus', width: 11, cell: ({ status }) => status },
  { header: 'Kostenzusage bis', width: 14, cell: ({ until }, random) => dateCell(until, 'end', random, 0.3) },
  {
    header: 'Einsatzort',
    width: 32,
    cell: ({ school }, random) => schoolSpelling(school.name, school.town, random),
  },
  { header: 'Gemeinde Schule', width: 16, cell: ({ school }) => school.town },
  { header: 'eingeschult', width: 11, cell: ({ enrolment }, random) => enrolmentCell(enrolment, random) },
  {
    header: 'Vollzeitpflege',
    width: 12,
    cell: (_, random) =>
      random.weighted([
        ['ja', 8],
        ['§ 33', 3],
        ['Verw.pflege', 2],
      ]),
  },
  {
    header: 'Kostenerst.',
    width: 13,
    cell: (_, random) =>
      random.weighted([
        ['nein', 6],
        ['ja', 2],
        ['KE Hamburg', 1],
        ['§ 89a', 1],
      ]),
  },
  {
    header: 'letzte HP',
    width: 12,
    cell: ({ planDate }, random) => dateCell(planDate, 'start', random, 0.2),
  },
  { header: 'Verl.-Antrag', width: 12, cell: ({ renewal }) => textCell(renewal) },
  {
    header: 'Anm.',
    width: 28,
    cell: (_, random) =>
      textCell(
        random.weighted([
          ['', 12],
          ['Vormund informieren', 2],
          ['Umzug geplant?', 1],
        ]),
      ),
  },
];

const HEADER = { bold: true, fill: 'E2EFDA' } as const;

export function pflegekinderdienst(random: Random, count: number): SheetDescription {
  const columns: readonly SampleColumn[] = [
    { header: 'Vorgangsnr.', width: 11, cell: () => null },
    ...COLUMNS,
  ];
  const cases = Array.from({ length: count }, (_, index): readonly CellDescription[] => {
    const sampleCase = createCase(random, ['Elmshorn', 'Pinneberg', 'Uetersen', 'Tornesch', 'Barmstedt']);
    return [70_310 + index * 7, ...COLUMNS.map(({ cell }) => cell(sampleCase, random))];
  });
  return {
    name: 'Pflegekinderdienst',
    tabColor: 'BF8F00',
    rows: [headerRow(columns, HEADER), ...cases],
    columns: columns.map(({ width, isHidden }) => ({
      width,
      ...(isHidden === undefined ? {} : { isHidden }),
    })),
    frozen: { rows: 1 },
  };
}

function enrolmentCell(year: number, random: Random): CellDescription {
  const short = String(year % 100).padStart(2, '0');
  const next = String((year + 1) % 100).padStart(2, '0');
  return random.weighted<CellDescription>([
    [year, 6],
    [`${short}/${next}`, 2],
    [`08/${short}`, 1],
    [`Sj. ${String(year)}/${next}`, 1],
  ]);
}
