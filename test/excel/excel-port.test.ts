import { openExcelWorkbook, type ExcelWorkbook } from '../builders/workbook-port-excel';
import { describePort } from '../workbook/port-contract';

const opened: ExcelWorkbook[] = [];

afterEach(() => {
  for (const { host, close } of opened.splice(0)) {
    expect(host.session.unknownMembers).toEqual([]);
    close();
  }
});

describePort(async (spec) => {
  const workbook = await openExcelWorkbook(spec);
  opened.push(workbook);
  return workbook;
});
