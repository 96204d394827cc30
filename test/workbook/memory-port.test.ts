import { openMemoryWorkbook } from '../builders/workbook-port';
import { describePort } from './port-contract';

// The stand-in keeps what every adapter keeps, or the tests on it would prove nothing.
describePort((spec) => Promise.resolve(openMemoryWorkbook(spec)));
