import type { OpenWorkbookPort } from '../../../src/workbook/open-workbook-port';
import { writeReportSheet } from '../../../src/workbook/report/write-report-sheet';
import { caseList } from '../../builders/case-list';
import { publishedReport } from '../../builders/published-report';
import { reportPaper } from '../../builders/report-paper';
import { openMemoryWorkbook } from '../../builders/workbook-port';
import { sheetNamed, usedCells } from '../../builders/workbook-port-cells';
import { openExcelWorkbook, type ExcelWorkbook } from '../../builders/workbook-port-excel';
import { patientControl, valueOf, type SheetSpec } from '../../builders/workbook-port-spec';

const LIST: SheetSpec = { name: 'ASD', cells: caseList(3) };
const NOTICE = 'Nicht diese Mappe weitergeben: neue Mappe oder Word verwenden.';

function write(port: OpenWorkbookPort, mode: 'ask' | 'replace' = 'ask', paper = reportPaper()) {
  return writeReportSheet(port, paper, mode, patientControl());
}

const codes = (outcome: Awaited<ReturnType<typeof write>>) =>
  outcome.ok ? [] : outcome.problems.map(({ code }) => code);

describe('the sheet of the report', () => {
  test('says that the workbook must not be handed on', async () => {
    const { port } = openMemoryWorkbook({ sheets: [LIST] });
    expect(valueOf(await write(port))).toEqual({ sheetName: 'KA Bericht', notices: [] });
    const [title, notice] = await usedCells(port, 'KA Bericht');
    expect([title?.[0], notice?.[0]]).toEqual([reportPaper().title, NOTICE]);
  });

  test('has a table for each table of the report', async () => {
    const { port } = openMemoryWorkbook({ sheets: [LIST] });
    valueOf(await write(port));
    const { tables } = await sheetNamed(port, 'KA Bericht');
    expect(tables.map(({ name }) => name)).toEqual(
      publishedReport().tables.map(({ id }) => `KA_Bericht_${id}`),
    );
  });

  test('is replaced only when somebody said so', async () => {
    const { port, enter } = openMemoryWorkbook({ sheets: [LIST] });
    valueOf(await write(port));
    enter('KA Bericht', 'A1', 'Notiz');
    expect(codes(await write(port))).toEqual(['report-exists']);
    expect((await usedCells(port, 'KA Bericht'))[0]?.[0]).toBe('Notiz');
    valueOf(await write(port, 'replace'));
    expect((await usedCells(port, 'KA Bericht'))[0]?.[0]).toBe(reportPaper().title);
  });

  test.each<[string, SheetSpec, string]>([
    ['is protected', { name: 'KA Bericht', cells: [['x']], isProtected: true }, 'protected'],
    [
      'has a table elsewhere',
      { name: 'Alt', cells: [['x'], ['y']], tables: [{ name: 'ka_bericht_t2', address: 'A1:A2' }] },
      'cells-in-way',
    ],
  ])('is not written when it %s', async (_, sheet, code) => {
    const { port } = openMemoryWorkbook({ sheets: [LIST, sheet] });
    expect(codes(await write(port, 'replace'))).toEqual([code]);
  });
});

describe('in Excel the sheet of the report', () => {
  const opened: ExcelWorkbook[] = [];
  const open = async (...sheets: readonly SheetSpec[]): Promise<ExcelWorkbook> => {
    const excel = await openExcelWorkbook({ sheets });
    opened.push(excel);
    return excel;
  };
  afterEach(() => {
    for (const { host, close } of opened.splice(0)) {
      expect(host.session.unknownMembers).toEqual([]);
      close();
    }
  });

  test('is written in a few round trips', async () => {
    const excel = await open(LIST);
    const before = excel.host.session.requests.length;
    valueOf(await write(excel.port));
    expect(excel.host.session.requests.length - before).toBeLessThanOrEqual(10);
  });

  test('shows hidden numbers as dots, and has none of them where charts are drawn from', async () => {
    const excel = await open(LIST);
    valueOf(await write(excel.port));
    const sheet = excel.sheet('KA Bericht');
    const line = sheet.charts.find(({ type }) => type === 'LineMarkers');
    const { top = 0, left = 0, rows = 0 } = line?.series[0]?.values ?? {};
    const values = Array.from({ length: rows }, (_, index) => sheet.cell(top + index, left).value);
    expect(values).toEqual([213, 140, 62, null, 0]);
  });

  test('has native charts with gaps for blanks', async () => {
    const excel = await open(LIST);
    valueOf(await write(excel.port));
    const { charts } = excel.sheet('KA Bericht');
    expect(charts.map(({ type, displayBlanksAs }) => [type, displayBlanksAs])).toEqual([
      ['BarStacked', 'NotPlotted'],
      ['BarClustered', 'NotPlotted'],
      ['LineMarkers', 'NotPlotted'],
    ]);
  });

  test('is laid out for A4 across, with page breaks, numbers and its title on each page', async () => {
    const excel = await open(LIST);
    valueOf(await write(excel.port));
    const { starts, ...pages } = excel.sheet('KA Bericht').pageLayout;
    expect(pages).toEqual({
      isLandscape: true,
      paperSize: 'A4',
      pagesAcross: 1,
      titleRows: 2,
      footer: 'Seite &P von &N',
    });
    expect(starts.length).toBeGreaterThan(2);
  });

  test.each(['=1+1', '3/4', '@x', '+49', '31.07.2027'])('keeps a name like %s a text', async (label) => {
    const tables = publishedReport().tables.map((table) => ({
      ...table,
      rows: table.rows.map((line) => (line.key === 'Elmshorn' ? { ...line, label } : line)),
      columns: table.columns.map((line) => (line.key === 'Elmshorn' ? { ...line, label } : line)),
    }));
    const excel = await open(LIST);
    valueOf(await write(excel.port, 'ask', reportPaper({ tables })));
    const sheet = excel.sheet('KA Bericht');
    const table = sheet.tables.find(({ name }) => name === 'KA_Bericht_T1');
    const cell = sheet.cell((table?.rect.top ?? 0) + 1, 0);
    expect([cell.value, cell.formula]).toEqual([label, undefined]);
  });

  test('is filled anew where it is, without old tables and charts', async () => {
    const excel = await open(LIST);
    valueOf(await write(excel.port));
    excel.enter('KA Bericht', 'M300', 'Notiz');
    const tables = publishedReport().tables.filter(({ id }) => id === 'T1');
    valueOf(await write(excel.port, 'replace', reportPaper({ tables })));
    const sheet = excel.sheet('KA Bericht');
    expect(sheet.tables.map(({ name }) => name)).toEqual(['KA_Bericht_T1']);
    expect(sheet.charts.map(({ name }) => name)).toEqual(['Abbildung 1']);
    expect(sheet.cell(299, 12).value).toBeNull();
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['ASD', 'KA Bericht']);
  });
});
