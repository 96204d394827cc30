import { unzipSync } from 'fflate';
import { csvArchive } from '../../../src/export/csv/csv-archive';
import { reportCsv } from '../../../src/export/csv/report-csv';
import { publishedReport } from '../../builders/published-report';

const files = reportCsv(publishedReport());

test('holds each table as a file, byte by byte', () => {
  const unpacked = Object.entries(unzipSync(csvArchive(files)));
  expect(unpacked.map(([name, bytes]) => ({ name, bytes: [...bytes] }))).toEqual(
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  );
});

test('the same files give the same bytes, whenever they are packed', () => {
  const first = csvArchive(files);
  jest.useFakeTimers({ now: new Date('2031-05-05T12:00:00Z') });
  expect([...csvArchive(files)]).toEqual([...first]);
  jest.useRealTimers();
});
