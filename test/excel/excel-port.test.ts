import { openExcelWorkbook, type ExcelWorkbook } from '../builders/workbook-port-excel';
import type { WorkbookSpec } from '../builders/workbook-port-spec';
import { describeOpenPort } from '../workbook/open-port-contract';
import { describePort } from '../workbook/port-contract';

const opened: ExcelWorkbook[] = [];

afterEach(() => {
  for (const { host, close } of opened.splice(0)) {
    expect(host.session.unknownMembers).toEqual([]);
    close();
  }
});

const open = async (spec: WorkbookSpec): Promise<ExcelWorkbook> => {
  const workbook = await openExcelWorkbook(spec);
  opened.push(workbook);
  return workbook;
};

describePort(open);
describeOpenPort(open);
