import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readResults } from '../../../scripts/test/jest-results';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-results-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function report(content: string): string {
  const file = path.join(folder, 'jest.json');
  writeFileSync(file, content);
  return file;
}

test('counts tests, and files that did not load as failures', () => {
  const file = report(
    JSON.stringify({ numPassedTests: 10, numFailedTests: 2, numRuntimeErrorTestSuites: 1 }),
  );
  expect(readResults(file)).toEqual({ passed: 10, failed: 3 });
});

test.each([['{"numPassedTests": 10'], ['{}'], ['']])('the report %j is a failure', (content) => {
  expect(readResults(report(content))).toEqual({ passed: 0, failed: 1 });
});

test('no report is a failure', () => {
  expect(readResults(path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1 });
});
