import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

const Results = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  /** Test files that did not even load. */
  numRuntimeErrorTestSuites: v.number(),
});

/** Counts of jest's JSON report. A file that is missing or no report (jest was ended) counts as one failure. */
export function readResults(file: string): { readonly passed: number; readonly failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Results), readFileSync(file, 'utf8'));
  if (!parsed.success) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = parsed.output;
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}
