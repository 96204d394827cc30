import { NO_VALIDATION } from '../../../src/workbench/model/data-validation';
import { entered } from '../../../src/workbench/model/enter';
import { rectOf } from '../../../src/workbench/model/rect';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { richWorkbook } from '../../builders/rich-workbook/rich-workbook';
import { changedParts, openBytes, partsOf, saved, type OpenWorkbook } from '../../builders/saved-workbook';

/** A workbook with nearly all that Excel can put into one, opened. */
function open(): OpenWorkbook & { readonly bytes: Uint8Array } {
  const bytes = richWorkbook();
  return { ...openBytes(bytes), bytes };
}

/** Elements of a part by name, with how often they occur. */
function elements(xml: string | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, name = ''] of (xml ?? '').matchAll(/<([\w:]+)/g))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

it('is saved as it was when nothing was changed', async () => {
  const opened = open();
  expect(Buffer.from(await saved(opened)).equals(Buffer.from(opened.bytes))).toBe(true);
});

it('keeps every other part when a cell of each sheet changes', async () => {
  const opened = open();
  const changed = opened.workbook.sheets.filter(({ protection }) => protection === null);
  for (const sheet of changed) {
    const used = sheet.usedRect() ?? rectOf(0, 0);
    sheet.write(rectOf(used.top + used.rows, used.left), (cell) =>
      entered(cell, 'neu', opened.workbook, 'german'),
    );
  }
  const bytes = await saved(opened);
  const parts = changedParts(opened.bytes, bytes);
  expect(
    parts.filter((part) => !part.startsWith('xl/worksheets/sheet') && part !== 'xl/workbook.xml'),
  ).toEqual([]);
  expect(parts.filter((part) => part.startsWith('xl/worksheets/sheet'))).toHaveLength(changed.length);
  expect(Buffer.from(await saved(opened)).equals(Buffer.from(bytes))).toBe(true);
});

it('keeps all that surrounds the cells when everything changes that can', async () => {
  const opened = open();
  const { workbook, bytes: before } = opened;
  const sheets = workbook.sheets.filter(
    ({ protection, tables }) => protection === null && tables.length === 0,
  );
  for (const sheet of sheets) changeAll(sheet);
  workbook.addSheet('KA Regeln');
  workbook.settings.set('probe', '{"a":1}');
  const bytes = await saved(opened);
  const old = partsOf(before);
  const now = partsOf(bytes);
  const foreign = [...old.keys()].filter((part) => !changedParts(before, bytes).includes(part));
  expect(foreign.length).toBeGreaterThan(20);
  for (const [part, xml] of old) {
    if (!part.startsWith('xl/worksheets/sheet')) continue;
    const counts = elements(now.get(part));
    const lost = [...elements(xml)].filter(
      ([name, count]) =>
        !/^(?:c|v|row|t|is|r|f|pane|selection|col|mergeCell)$/.test(name) && (counts.get(name) ?? 0) < count,
    );
    expect([part, lost]).toEqual([part, []]);
  }
  const again = openBytes(bytes).workbook;
  expect(again.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
  expect(Buffer.from(await saved(opened)).equals(Buffer.from(bytes))).toBe(true);
});

function changeAll(sheet: Sheet): void {
  const used = sheet.usedRect() ?? rectOf(0, 0);
  const free = rectOf(used.top + used.rows + 2, used.left, 3, 2);
  sheet.write(free, ({ style }) => ({ value: 'neu', style }));
  sheet.format(free, (style) => ({ ...style, bold: true, fill: '#FFCC00' }));
  sheet.merge({ ...free, rows: 1 });
  sheet.validate(free, { ...NO_VALIDATION, rule: { list: { inCellDropDown: true, source: 'ja,nein' } } });
  sheet.resizeColumns(free.left + 30, 1, () => 200);
  sheet.hideRows(rectOf(free.top + 40, 0), true);
  sheet.setLook({ frozen: { rows: 2, columns: 1 }, tabColor: '#336699' });
  if (sheet.autoFilterRect === null) sheet.setLook({ autoFilterRect: free });
}
