import { failure, success, type Outcome } from '../../../src/domain/outcome';
import type { OpenWorkbookPort } from '../../../src/workbook/open-workbook-port';
import { openReportWorkbook } from '../../../src/workbook/report/open-report-workbook';
import { patientControl } from '../../builders/workbook-port-spec';

function portThatSays(answer: Outcome<null>): OpenWorkbookPort {
  return { openNewWorkbook: () => Promise.resolve(answer) } as unknown as OpenWorkbookPort;
}

const open = (answer: Outcome<null>) =>
  openReportWorkbook(portThatSays(answer), new Uint8Array(), patientControl());

test('where Excel opens no new workbook, the other ways are named after the reason', async () => {
  const opened = await open(failure({ code: 'excel', text: 'Excel kann das nicht.' }));
  expect(opened.ok ? [] : opened.problems.map(({ text }) => text)).toEqual([
    'Excel kann das nicht.',
    expect.stringContaining('Speichern Sie den Bericht als Word-Datei'),
  ]);
});

test('who stops needs no other way', async () => {
  const stopped = failure({ code: 'cancelled', text: 'Abgebrochen.' });
  expect(await open(stopped)).toEqual(stopped);
});

test('what is open is open', async () => {
  expect(await open(success(null))).toEqual(success(null));
});
