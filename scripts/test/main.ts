import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../build/folders';
import { readResults } from './jest-results';
import { ensureSystemPackages } from './system-packages';

/**
 * `npm test`: everything that decides whether the project is sound, in one command: static checks, both builds, all
 * tests. Words behind `npm test --` go to jest. The last line is a plain summary; the exit code is 1 on any failure.
 */
function main(): void {
  ensureSystemPackages();
  const steps = [
    { name: 'check', run: () => command('npm', ['run', 'check']) },
    // Defaults whatever the caller's switches say: the tests of the build describe these.
    { name: 'build', run: () => tsx('scripts/build.ts', { OFFICE_JS: 'cdn', BASE_URL: '' }) },
    { name: 'workbench build', run: () => tsx('scripts/build-workbench.ts', {}) },
    { name: 'command build', run: () => tsx('scripts/build-cli.ts', {}) },
  ];
  const failed = steps.filter(({ name, run }) => {
    console.log(`\n=== ${name}`);
    const isFailed = !run();
    if (isFailed) console.error(`=== ${name} failed`);
    return isFailed;
  });

  console.log('\n=== jest');
  const results = runJest(process.argv.slice(2));
  const failures = results.failed + failed.length;
  for (const { name } of failed) console.error(`Failed before the tests: ${name}`);
  if (results.passed === 0) console.error('No test passed.');
  if (failures > 0 || results.passed === 0) process.exitCode = 1;
  console.log(`${results.passed} passed, ${failures} failed`);
}

/** A jest run that ends without results counts as one failure. */
function runJest(words: readonly string[]): { readonly passed: number; readonly failed: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-test-'));
  try {
    const file = path.join(folder, 'jest.json');
    const succeeded = node(
      ['node_modules/jest/bin/jest.js', '--ci', '--json', `--outputFile=${file}`, ...words],
      {},
    );
    const { passed, failed } = readResults(file);
    return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tsx(file: string, env: Readonly<Record<string, string>>): boolean {
  return node(['--import', 'tsx', file], env);
}

/** Jest prints its JSON on the standard output too; what people read is on the other one. */
function node(words: readonly string[], env: Readonly<Record<string, string>>): boolean {
  const isJest = words.includes('--json');
  const result = spawnSync(process.execPath, words, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', isJest ? 'ignore' : 'inherit', 'inherit'],
  });
  return result.status === 0;
}

function command(program: string, words: readonly string[]): boolean {
  const shell = process.platform === 'win32';
  return (
    spawnSync(program, words, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], shell }).status === 0
  );
}

try {
  main();
} catch (error: unknown) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
