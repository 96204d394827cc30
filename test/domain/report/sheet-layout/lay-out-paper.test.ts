import { layOutPaper } from '../../../../src/domain/report/sheet-layout/lay-out-paper';
import type { ReportArea, ReportSheet } from '../../../../src/domain/report/sheet-layout/report-sheet';
import { publishedReport } from '../../../builders/published-report';
import { notedPaper, reportPaper } from '../../../builders/report-paper';

const WISHES = { notice: null, tablePrefix: '' };
const sheet = layOutPaper(reportPaper(), WISHES);

function valuesIn({ rows }: ReportSheet, { top, left, rows: count, columns }: ReportArea) {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) => rows[top + row]?.cells[left + column]?.value ?? null),
  );
}

test('each table stands under its caption', () => {
  const captions = sheet.tables.map(({ area }) => sheet.rows[area.top - 1]?.cells[0]?.value);
  expect(captions).toEqual(
    publishedReport().tables.map(({ title }, index) => `Tabelle ${String(index + 1)}: ${title}`),
  );
});

test('a table has its headings, its labels and its numbers, hidden ones as dots', () => {
  expect(valuesIn(sheet, sheet.tables[1]?.area ?? { top: 0, left: 0, rows: 0, columns: 0 })).toEqual([
    ['Region', 'laufend', 'neu', 'Gesamt'],
    ['Elmshorn', 70, 18, 88],
    ['Pinneberg', '•', '•', 75],
    ['Barmstedt', '•', '•', 55],
    ['ohne Region', 10, 8, 18],
    ['Gesamt', 190, 46, 236],
  ]);
});

test('columns of one table have names of their own', () => {
  const columns = ['nord', 'Nord', 'Region'].map((key) => ({ key, label: key, isTotal: false }));
  const [table] = publishedReport().tables;
  if (table === undefined) throw new Error('no table');
  const tables = [{ ...table, columns, values: table.rows.map(() => [1, 2, 3]) }];
  const laidOut = layOutPaper(reportPaper({ tables }), WISHES);
  const area = laidOut.tables[0]?.area ?? { top: 0, left: 0, rows: 0, columns: 0 };
  expect(valuesIn(laidOut, area)[0]).toEqual(['Region', 'nord', 'Nord (2)', 'Region (2)']);
});

test('what a chart covers is empty', () => {
  for (const { area } of sheet.charts) {
    expect(
      valuesIn(sheet, area)
        .flat()
        .filter((value) => value !== null),
    ).toEqual([]);
  }
});

test('a chart is drawn from cells that are empty where a number is hidden', () => {
  const values = sheet.charts.map(({ series }) => series.map((one) => valuesIn(sheet, one.values).flat()));
  expect(values).toEqual(sheet.charts.map(({ chart }) => chart.series.map((one) => one.values)));
});

test('no page break cuts a table or a chart', () => {
  const areas = [...sheet.tables, ...sheet.charts].map(({ area }) => area);
  const cut = sheet.pages.starts.filter((start) =>
    areas.some(({ top, rows }) => start > top && start < top + rows),
  );
  expect(sheet.pages.starts.length).toBeGreaterThan(0);
  expect(cut).toEqual([]);
});

test('no heading stands alone at the end of a page', () => {
  const alone = sheet.pages.starts.filter((start) => sheet.rows[start - 1]?.cells[0]?.look === 'heading');
  expect(alone).toEqual([]);
});

test('a notice stands under the title', () => {
  const { rows } = layOutPaper(reportPaper(), { ...WISHES, notice: 'Achtung' });
  expect(rows[1]?.cells).toEqual([{ value: 'Achtung', look: 'notice' }]);
});

test('a long text runs on in the next rows and loses nothing', () => {
  const text = 'Wort '.repeat(200).trim();
  const { rows } = layOutPaper(
    { ...reportPaper(), sections: [{ heading: 'H', blocks: [{ kind: 'text', text }] }] },
    WISHES,
  );
  const lines = rows.flatMap(({ cells: [cell] }) =>
    cell?.look === 'text' && typeof cell.value === 'string' ? [cell.value] : [],
  );
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join(' ')).toBe(text);
});

test('what the signs of a table mean stands below it', () => {
  const laidOut = layOutPaper(notedPaper(), WISHES);
  const [table] = laidOut.tables;
  expect(laidOut.rows[(table?.area.top ?? 0) + (table?.area.rows ?? 0)]?.cells[0]?.value).toBe(
    '• nicht gezeigt',
  );
});

test('what the paper must not be used for stands under its title, before the notice', () => {
  const laidOut = layOutPaper(
    { ...reportPaper(), marking: 'Nur für den internen Gebrauch' },
    { ...WISHES, notice: 'Nicht weitergeben' },
  );
  expect(laidOut.rows[1]?.cells[0]?.value).toBe('Nur für den internen Gebrauch · Nicht weitergeben');
});
