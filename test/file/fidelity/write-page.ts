import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../scripts/build/folders';
import { fidelityPage, measuredFidelity } from './fidelity-page';

/** `npm run fidelity`: writes the page on fidelity anew from a run. */
async function main(): Promise<void> {
  writeFileSync(path.join(ROOT, 'docs/dateitreue.md'), fidelityPage(await measuredFidelity()));
}

void main();
