import { dayFromIso } from '../../src/domain/calendar/day';
import { paperOf } from '../../src/domain/report/paper/paper-of';
import { reportFileName } from '../../src/export/report-file-name';
import { publishedReport } from '../builders/published-report';

test('the name says date and title', () => {
  expect(reportFileName(paperOf(publishedReport()), 'docx')).toBe(
    '2026-11-30 Umstellung der Schulbegleitung auf Klassenassistenz Sachstand zum 01.11.2026.docx',
  );
});

test('nothing that people have entered is in it', () => {
  const entered = paperOf(publishedReport({ scenario: 'GEHEIM', teams: ['GEHEIM'] }));
  expect(reportFileName(entered, 'docx')).not.toContain('GEHEIM');
});

test.each(['a/b\\c', 'a:b*c?', 'a"b<c>|', '..', 'x. '])('Windows takes a name made of "%s"', (title) => {
  const name = reportFileName({ date: dayFromIso('2026-11-30'), title }, 'csv');
  expect(name).toMatch(/^2026-11-30[^<>:"/\\|?*]*\.csv$/);
  expect(name).not.toMatch(/[. ]\.csv$/);
});
