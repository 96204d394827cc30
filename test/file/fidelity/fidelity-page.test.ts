import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../scripts/build/folders';
import { fidelityPage, measuredFidelity, type Fidelity } from './fidelity-page';

let fidelity: Fidelity;
beforeAll(async () => {
  fidelity = await measuredFidelity();
});

describe('what a workbook has before and after a run', () => {
  test('each kind of thing is in the workbook that is measured', () => {
    const missing = fidelity.groups.flatMap(({ features }) => features).filter(({ before }) => before === 0);
    expect(missing).toEqual([]);
  });

  test('nothing becomes less, and what becomes more has a reason', () => {
    for (const { title, before, after, change } of fidelity.groups.flatMap(({ features }) => features)) {
      if (change === null) expect([title, after]).toEqual([title, before]);
      else expect([title, after > before]).toEqual([title, true]);
    }
  });

  test('the page in the handbook says what a run gives (`npm run fidelity` writes it)', () => {
    expect(readFileSync(path.join(ROOT, 'docs/dateitreue.md'), 'utf8')).toBe(fidelityPage(fidelity));
  });
});
