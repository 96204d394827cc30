import { bugReport } from '../../src/cli/bug-report';

function thrown(stack: string): TypeError {
  const error = new TypeError('Mia Muster, 51.3-6000/24');
  error.stack = `TypeError: Mia Muster, 51.3-6000/24\n${stack}`;
  return error;
}

test('a bug is named by its kind and its place, never by its text', () => {
  const report = bugReport(
    thrown('    at inner (/opt/x/stufenplan.cjs:120:7)\n    at outer (/opt/x/stufenplan.cjs:9:1)'),
  );
  expect(report).toContain('TypeError, Stelle 120:7.');
  expect(report).not.toMatch(/Muster|6000|opt/);
});

test.each([
  ['an error from elsewhere', thrown('    at node:internal/main:1:2'), 'TypeError.'],
  ['what is no error', 'Mia Muster', 'string.'],
])('%s has no place', (_, error, ending) => {
  const report = bugReport(error);
  expect(report.endsWith(ending)).toBe(true);
  expect(report).not.toContain('Muster');
});
