import type { PublishedTable } from '../../../src/domain/report/report-table';
import { reportCsv } from '../../../src/export/csv/report-csv';
import { tableCsv } from '../../../src/export/csv/table-csv';
import { publishedReport } from '../../builders/published-report';

function aTable(changes: Partial<PublishedTable> = {}): PublishedTable {
  const [first] = publishedReport().tables;
  if (first === undefined) throw new Error('no table');
  return { ...first, ...changes };
}

/** The first cell of the line of a region with this name. */
function cellOfRegion(name: string): string {
  const rows = [{ key: name, label: name, isTotal: false }];
  const text = tableCsv(aTable({ rows, columns: [], values: [[]] }));
  return text.slice('Region\r\n'.length, -'\r\n'.length);
}

test('there is a file for each table, called by date and title', () => {
  expect(reportCsv(publishedReport()).map(({ name }) => name)).toEqual([
    '2026-11-30 T1 Fälle nach Region und Vorschlag.csv',
    '2026-11-30 T2 Fälle nach Region und Fallart.csv',
    '2026-11-30 T3 Gründe.csv',
    '2026-11-30 T4 Fälle nach Klassenstufe zum Umstellungstermin und Vorschlag.csv',
    '2026-11-30 T5 Ende der Bewilligungen nach Region.csv',
    '2026-11-30 T6 Verlauf Fälle, die noch einzeln begleitet werden.csv',
  ]);
});

test('a file is UTF-8 with a byte order mark', () => {
  const [file] = reportCsv(publishedReport());
  expect([...(file?.bytes.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file?.bytes);
  expect(text.startsWith('Region;umstellbar;nicht im laufenden Betrieb umstellbar;prüfen;')).toBe(true);
});

test('cells are separated by semicolons, lines end with CR LF, hidden numbers are a dot', () => {
  const lines = tableCsv(aTable()).split('\r\n');
  expect(lines[2]).toBe('Pinneberg;21;28;•;9;0;0;•;75');
  expect(lines).toHaveLength(7);
  expect(lines.at(-1)).toBe('');
});

test.each([
  '=1+1',
  '+49',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  ' =HYPERLINK("http://example.org";"x")',
  '＝1+1',
])('a text that might run gets an apostrophe in front (%j)', (name) => {
  expect(cellOfRegion(name).replace(/^"/u, '').startsWith("'")).toBe(true);
});

test.each(['Region 1', 'Nord-Ost', '1. HJ 2026/27', 'a=b'])('other texts stay as they are (%s)', (name) => {
  expect(cellOfRegion(name)).toBe(name);
});

test.each([
  ['Nord; Ost', '"Nord; Ost"'],
  ['„Nord" Ost', '"„Nord"" Ost"'],
  ['Nord\nOst', '"Nord\nOst"'],
  [' Nord', '" Nord"'],
  ['=1;"2"', `"'=1;""2"""`],
])('a text that would break the line is quoted (%j)', (name, cell) => {
  expect(cellOfRegion(name)).toBe(cell);
});

test('labels of columns are defused too', () => {
  const columns = [{ key: 'x', label: '=x', isTotal: false }];
  expect(tableCsv(aTable({ columns, rows: [], values: [] }))).toBe("Region;'=x\r\n");
});

test('a table without columns is the list of its rows', () => {
  expect(
    tableCsv(aTable({ columns: [], values: [] }))
      .split('\r\n')
      .slice(0, 2),
  ).toEqual(['Region', 'Elmshorn']);
});
