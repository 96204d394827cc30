import { readFileSync } from 'node:fs';
import path from 'node:path';
import { enumerated } from '../../../src/taskpane/shared/texts';

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A und B'],
  [['A', 'B', 'C'], 'A, B und C'],
])('%j is enumerated as %s', (parts, text) => {
  expect(enumerated(parts)).toBe(text);
});

test('no text of the pane decides over a claim', () => {
  const catalogue = readFileSync(path.join(__dirname, '../../../src/taskpane/shared/texts.ts'), 'utf8');
  expect(catalogue).not.toMatch(/entfällt|kein Anspruch|abgelehnt/i);
});
