import { workEntries } from '../../../src/workbook/work-list/work-entries';
import { writeWorkList } from '../../../src/workbook/work-list/write-work-list';
import type { OpenWorkbookPort } from '../../../src/workbook/open-workbook-port';
import type { Survey } from '../../../src/workbook/survey/survey-cases';
import { surveyCases } from '../../../src/workbook/survey/survey-cases';
import { caseList, serial, STAND } from '../../builders/case-list';
import { openMemoryWorkbook } from '../../builders/workbook-port';
import { sheetNamed, usedCells } from '../../builders/workbook-port-cells';
import { openExcelWorkbook, type ExcelWorkbook } from '../../builders/workbook-port-excel';
import { NO_PAUSE } from '../../builders/workbook-port-run';
import { patientControl, valueOf, type SheetSpec } from '../../builders/workbook-port-spec';

const LIST: SheetSpec = { name: 'ASD', cells: caseList(3) };
/** An id and a school that would be formulas in a cell that takes them for one. */
const EVIL: SheetSpec = {
  name: 'ASD',
  cells: [
    ['Aktenzeichen', 'Schule', 'Klasse', 'Bewilligt bis'],
    ['=1+1', '=HYPERLINK("x")', 2, serial('2025-07-31')],
    ['007', '+49', 2, serial('2025-08-31')],
  ],
};

async function surveyed(port: OpenWorkbookPort): Promise<Survey> {
  const options = { now: { day: STAND, minutes: 0 }, sheetIds: null };
  return valueOf(await surveyCases(port, options, NO_PAUSE, patientControl()));
}

async function write(port: OpenWorkbookPort, mode: 'ask' | 'replace' = 'ask') {
  const { cases, facts } = await surveyed(port);
  return writeWorkList(port, workEntries(cases, facts), mode, patientControl());
}

const codes = (outcome: Awaited<ReturnType<typeof write>>) =>
  outcome.ok ? [] : outcome.problems.map(({ code }) => code);

describe('the sheet of the work list', () => {
  test('is a table with one row for each thing that is due', async () => {
    const { port } = openMemoryWorkbook({ sheets: [LIST] });
    const { entryCount, notices } = valueOf(await write(port));
    expect(notices).toEqual([]);
    const [header, first, ...rest] = await usedCells(port, 'KA Arbeitsliste');
    expect(header?.slice(0, 6)).toEqual([
      'Fällig am',
      'Überfällig',
      'Anlass',
      'Aktenzeichen',
      'Blatt',
      'Zeile',
    ]);
    expect(first?.slice(0, 6)).toEqual([
      serial('2025-07-31'),
      null,
      'Bewilligung endet',
      'A-00001',
      'ASD',
      2,
    ]);
    expect(rest).toHaveLength(entryCount - 1);
    expect((await sheetNamed(port, 'KA Arbeitsliste')).tables[0]?.name).toBe('KA_Arbeitsliste');
  });

  test('is replaced only when somebody said so', async () => {
    const { port, enter } = openMemoryWorkbook({ sheets: [LIST] });
    valueOf(await write(port));
    enter('KA Arbeitsliste', 'A2', 'Notiz');
    expect(codes(await write(port))).toEqual(['work-list-exists']);
    expect((await usedCells(port, 'KA Arbeitsliste'))[1]?.[0]).toBe('Notiz');
    valueOf(await write(port, 'replace'));
    expect((await usedCells(port, 'KA Arbeitsliste'))[1]?.[0]).toBe(serial('2025-07-31'));
  });

  test.each<[string, SheetSpec, string]>([
    ['is protected', { name: 'KA Arbeitsliste', cells: [['x']], isProtected: true }, 'protected'],
    [
      'has its table elsewhere',
      { name: 'Alt', cells: [['x'], ['y']], tables: [{ name: 'KA_Arbeitsliste', address: 'A1:A2' }] },
      'cells-in-way',
    ],
  ])('is not written when it %s', async (_, sheet, code) => {
    const { port } = openMemoryWorkbook({ sheets: [LIST, sheet] });
    expect(codes(await write(port, 'replace'))).toEqual([code]);
  });

  test('is not written when nothing is due', async () => {
    const { port } = openMemoryWorkbook({ sheets: [LIST] });
    const outcome = await writeWorkList(port, [], 'ask', patientControl());
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'nothing-due' }] });
  });
});

describe('in Excel the sheet of the work list', () => {
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

  test('is laid out for A4 across, with its headers on each page', async () => {
    const excel = await open(LIST);
    valueOf(await write(excel.port));
    expect(excel.sheet('KA Arbeitsliste').pageLayout).toEqual({
      isLandscape: true,
      paperSize: 'A4',
      pagesAcross: 1,
      titleRows: 1,
      starts: [],
      footer: '',
    });
  });

  test('holds texts, never formulas', async () => {
    const excel = await open(EVIL);
    valueOf(await write(excel.port));
    const sheet = excel.sheet('KA Arbeitsliste');
    const cells = [1, 2, 3].map((row) => [sheet.cell(row, 3), sheet.cell(row, 6)]);
    expect(cells.flat().filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells.map(([id, school]) => [id?.value, school?.value])).toContainEqual([
      '=1+1',
      '=HYPERLINK("x")',
    ]);
    expect(cells.map(([id, school]) => [id?.value, school?.value])).toContainEqual(['007', '+49']);
  });

  test('is filled anew where it is, without what was filtered, formatted or written there', async () => {
    const excel = await open(LIST);
    valueOf(await write(excel.port));
    const sheet = excel.sheet('KA Arbeitsliste');
    sheet.tables[0]?.filter.apply(2, { filterOn: 'Values', values: ['nichts'] });
    excel.enter('KA Arbeitsliste', 'M20', 'Notiz');
    valueOf(await write(excel.port, 'replace'));
    expect(sheet.tables.map(({ name }) => name)).toEqual(['KA_Arbeitsliste']);
    expect(sheet.rows.hidden()).toEqual([]);
    expect(sheet.cell(19, 12).value).toBeNull();
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['ASD', 'KA Arbeitsliste']);
  });
});
