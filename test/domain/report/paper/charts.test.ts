import { barsBySize, lines, stackedBars } from '../../../../src/domain/report/paper/charts';
import { tableOf } from '../../../../src/domain/report/paper/shown-values';
import { TOTAL_LINE, type PublishedTable, type ShownCount } from '../../../../src/domain/report/report-table';
import { publishedReport } from '../../../builders/published-report';

function tableOfFixture(id: PublishedTable['id']): PublishedTable {
  const table = tableOf(publishedReport(), id);
  if (table === null) throw new Error(`the fixture has no ${id}`);
  return table;
}

function columnTable(values: readonly ShownCount[]): PublishedTable {
  return {
    ...tableOfFixture('T3'),
    rows: values.map((_, at) => ({ key: `R${at}`, label: `Regel ${at}`, isTotal: false })),
    values: values.map((value) => [value]),
  };
}

test('a hidden number is a gap and not 0', () => {
  const pruefen = stackedBars(tableOfFixture('T1'))?.series.find(({ label }) => label === 'prüfen');
  expect(pruefen?.values).toEqual([14, null, null, 18]);
});

test('totals are no parts of a bar', () => {
  const chart = stackedBars(tableOfFixture('T1'));
  expect([...(chart?.categories ?? []), ...(chart?.series ?? []).map(({ label }) => label)]).not.toContain(
    'Gesamt',
  );
});

test('a proposal that no case has is not drawn', () => {
  expect(stackedBars(tableOfFixture('T1'))?.series.map(({ label }) => label)).toEqual([
    'umstellbar',
    'nicht im laufenden Betrieb umstellbar',
    'prüfen',
    'läuft aus',
    'nicht betroffen',
  ]);
});

test('the alternative text says the shown numbers, and which are not shown', () => {
  expect(lines(tableOfFixture('T6'))?.alternativeText).toBe(
    'Linie über der Zeit: Verlauf: Fälle, die noch einzeln begleitet werden. 31.07.2027: 213, 31.07.2028: 140, 31.07.2029: 62, 31.07.2030: nicht gezeigt, 31.07.2031: 0.',
  );
});

test('reasons are drawn by size, the hidden ones last', () => {
  expect(barsBySize(columnTable([7, null, 0, 30]), 'Fälle')?.series[0]?.values).toEqual([30, 7, null]);
});

test('of many reasons the largest are drawn, and the title says so', () => {
  const chart = barsBySize(columnTable(Array.from({ length: 20 }, (_, at) => at + 5)), 'Fälle');
  expect(chart?.categories).toHaveLength(12);
  expect(chart?.title).toBe('Gründe: die 12 größten der gezeigten Zahlen');
});

test('with many regions only the line of all is drawn', () => {
  const table = tableOfFixture('T6');
  const rows = [
    ...Array.from({ length: 8 }, (_, at) => ({ key: `Region ${at}`, label: `Region ${at}`, isTotal: false })),
    TOTAL_LINE,
  ];
  const values = rows.map(() => [50, 40, 30, 20, 10]);
  expect(lines({ ...table, rows, values })?.series.map(({ label }) => label)).toEqual(['Gesamt']);
});

test.each([
  ['more gaps than numbers', [20, 30, null, null, null]],
  ['one number only', [20, null, 0]],
  ['nothing but zeros', [0, 0, 0]],
])('a chart of %s is left out', (_name, values) => {
  expect(barsBySize(columnTable(values), 'Fälle')).toBeNull();
});
