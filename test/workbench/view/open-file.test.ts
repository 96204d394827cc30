import { fileNameOf, openWorkbook } from '../../../src/workbench/view/open-file';
import { xlsx } from '../../builders/xlsx';

it('opens a workbook under the name of its file', async () => {
  const result = await openWorkbook(xlsx({ sheets: [{ name: 'Fälle', rows: [['Az']] }] }), 'Liste.xlsx');
  if (!result.ok) throw new Error(result.sentence);
  expect(result.workbook.name).toBe('Liste.xlsx');
  expect(result.workbook.activeSheet.cell(0, 0).value).toBe('Az');
});

it('says of a file that is no workbook which it is and what to do', async () => {
  const result = await openWorkbook(Buffer.from('Az;Schule\n1;2\n'), 'Liste.csv');
  if (result.ok) throw new Error('the file was opened');
  expect(result.sentence).toMatch(/^„Liste\.csv“ wurde nicht geöffnet\. .*Bitte als \.xlsx speichern/);
});

it.each([
  ["inline; filename*=UTF-8''F%C3%A4lle%202026.xlsx", 'Fälle 2026.xlsx'],
  ['inline', 'Mappe.xlsx'],
  ["inline; filename*=UTF-8''100%.xlsx", 'Mappe.xlsx'],
  [null, 'Mappe.xlsx'],
])('finds the name of a file in %j', (disposition, name) => {
  expect(fileNameOf(disposition, 'Mappe.xlsx')).toBe(name);
});
