import { fileOf, openFile } from '../builders/workbook-port-file';
import { describePort } from '../workbook/port-contract';

describe('an open file', () => {
  describePort((spec) => Promise.resolve(openFile(fileOf(spec))));
});

describe('a file that was saved and opened again', () => {
  describePort((spec) => openFile(fileOf(spec)).saved());
});
