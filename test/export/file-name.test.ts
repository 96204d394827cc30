import { dayFromIso } from '../../src/domain/calendar/day';
import { reportFileName } from '../../src/export/file-name';

const DATE = dayFromIso('2026-11-30');

test('a file is called by date and title', () => {
  expect(reportFileName(DATE, 'Bericht Klassenassistenz', 'docx')).toBe(
    '2026-11-30 Bericht Klassenassistenz.docx',
  );
});

test.each([
  ['Nord/Süd: „Stand“?', '2026-11-30 Nord Süd „Stand“.csv'],
  ['..\\..\\geheim', '2026-11-30 .. .. geheim.csv'],
  ['Bericht. ', '2026-11-30 Bericht.csv'],
  ['A\r\nB\u0000C', '2026-11-30 A B C.csv'],
])('what no drive takes is left out (%j)', (title, name) => {
  expect(reportFileName(DATE, title, 'csv')).toBe(name);
});

test('a long title is cut', () => {
  expect(reportFileName(DATE, 'x'.repeat(500), 'csv').length).toBeLessThan(140);
});
