import { openMemoryWorkbook } from '../builders/workbook-port';
import { describeOpenPort } from './open-port-contract';
import { describePort } from './port-contract';

// The stand-in keeps what every adapter keeps, or the tests on it would prove nothing.
describePort((spec) => Promise.resolve(openMemoryWorkbook(spec)));
describeOpenPort((spec) => Promise.resolve(openMemoryWorkbook(spec)));
