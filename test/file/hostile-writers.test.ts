import { WorkbookEditor } from '../../src/ooxml/edit/workbook-editor';
import { NODE_UNPACKING } from '../../src/file/node-compression';
import { openArchive } from '../../src/ooxml/open-archive';
import { CASE_SHEET } from '../builders/case-file';
import {
  excelJsFile,
  googleSheetsFile,
  numbersFile,
  openXmlSdkFile,
  sheetJsFile,
} from '../builders/other-writers';
import { writtenRight } from '../builders/written-file';
import { opened } from '../builders/xlsx';

function sheetOf(bytes: Uint8Array): string {
  return new WorkbookEditor(openArchive(bytes, NODE_UNPACKING)).file.text(CASE_SHEET);
}

describe('a file as other programs make them is read and written', () => {
  test.each<readonly [string, Uint8Array]>([
    ['Google Sheets', googleSheetsFile()],
    ['Numbers', numbersFile()],
    ['SheetJS', sheetJsFile()],
    ['ExcelJS', excelJsFile()],
    ['the Open XML SDK', openXmlSdkFile()],
  ])('%s', async (_, bytes) => {
    await writtenRight(bytes);
  });

  test('all of them hold the same cases', () => {
    const [first, ...others] = [sheetJsFile(), googleSheetsFile(), excelJsFile(), openXmlSdkFile()].map(
      (bytes) =>
        opened(bytes)
          .sheets[0]?.rows.map(({ cells }) => cells.flatMap(({ value }) => value ?? []))
          .filter((row) => row.length > 0),
    );
    for (const other of others) expect(other).toEqual(first);
  });
});

test('the drawing of a sheet stays the last that Google Sheets wrote, behind the new drop-down list', async () => {
  const xml = sheetOf(await writtenRight(googleSheetsFile()));
  expect(xml).toMatch(/<\/dataValidations><drawing r:id="rId1"\/><\/worksheet>$/);
});

test('a group of columns to the right edge, as Numbers writes it, is taken apart for the widths of new ones', async () => {
  const xml = sheetOf(await writtenRight(numbersFile()));
  expect(xml).toContain(
    '<col min="1" max="5" width="16.3516" style="1" customWidth="1"/><col min="6" max="6"',
  );
  expect(xml).toContain('<col min="17" max="16384" width="16.3516" style="1" customWidth="1"/></cols>');
});

test('dates that a program wrote without formats are dates in the KA columns all the same', async () => {
  const { sheets, formats } = opened(await writtenRight(sheetJsFile()));
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const column = cells.find(({ value }) => value === 'KA Umstellung am')?.column;
  const dates = cells.filter(({ column: own, value }) => own === column && typeof value === 'number');
  expect(dates.length).toBeGreaterThan(0);
  expect(dates.map(({ format }) => formats[format]?.numberFormat)).toEqual(dates.map(() => 'dd.mm.yyyy'));
});
