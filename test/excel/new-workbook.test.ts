import { caseList } from '../builders/case-list';
import { openExcelWorkbook } from '../builders/workbook-port-excel';
import { patientControl, valueOf } from '../builders/workbook-port-spec';

test('a file is opened as a new workbook, byte for byte, and the open one stays as it is', async () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7) % 256);
  const opened: Uint8Array[] = [];
  const excel = await openExcelWorkbook(
    { sheets: [{ name: 'ASD', cells: caseList(2) }] },
    { onNewWorkbook: (file) => opened.push(file) },
  );
  valueOf(await excel.port.openNewWorkbook(bytes, patientControl()));
  expect(opened).toEqual([bytes]);
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['ASD']);
  expect(excel.host.session.unknownMembers).toEqual([]);
  excel.close();
});

test('nothing is opened for somebody who has given up', async () => {
  const opened: Uint8Array[] = [];
  const excel = await openExcelWorkbook({ sheets: [] }, { onNewWorkbook: (file) => opened.push(file) });
  const control = { ...patientControl(), signal: AbortSignal.abort() };
  expect(await excel.port.openNewWorkbook(new Uint8Array(1), control)).toMatchObject({
    ok: false,
    problems: [{ code: 'cancelled' }],
  });
  expect(opened).toEqual([]);
  excel.close();
});
