import { spawn, spawnSync } from 'node:child_process';
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
async function main(): Promise<void> {
  ensureSystemPackages();
  // Two lanes, since each step uses one core only: the static checks, and the builds.
  const lanes = await Promise.all([
    inTurn([{ name: 'check', words: ['npm', 'run', 'check'], env: {} }]),
    inTurn([
      // Defaults whatever the caller's switches say: the tests of the build describe these.
      { name: 'build', words: tsx('scripts/build.ts'), env: { OFFICE_JS: 'cdn', BASE_URL: '' } },
      { name: 'workbench build', words: tsx('scripts/build-workbench.ts'), env: {} },
      { name: 'command build', words: tsx('scripts/build-cli.ts'), env: {} },
    ]),
  ]);
  const failed = lanes.flat();

  console.log('\n=== jest');
  const results = runJest(process.argv.slice(2));
  const failures = results.failed + failed.length;
  for (const name of failed) console.error(`Failed before the tests: ${name}`);
  if (results.passed === 0) console.error('No test passed.');
  if (failures > 0 || results.passed === 0) process.exitCode = 1;
  console.log(`${results.passed} passed, ${failures} failed`);
}

interface Step {
  readonly name: string;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs steps one after the other, also when one fails; each prints when it has ended. Gives the names of the failed ones. */
async function inTurn(steps: readonly Step[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { name, words, env } of steps) {
    const { isDone, output } = await ended(words, env);
    process.stdout.write(`\n=== ${name}\n${output}`);
    if (isDone) continue;
    console.error(`=== ${name} failed`);
    failed.push(name);
  }
  return failed;
}

function ended(
  [program = '', ...words]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly isDone: boolean; readonly output: string }> {
  const child = spawn(program, words, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: program === 'npm' && process.platform === 'win32',
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ isDone: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}

/** A jest run that ends without results counts as one failure. */
function runJest(words: readonly string[]): { readonly passed: number; readonly failed: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-test-'));
  try {
    const file = path.join(folder, 'jest.json');
    const succeeded = node([
      'node_modules/jest/bin/jest.js',
      '--ci',
      '--json',
      `--outputFile=${file}`,
      ...words,
    ]);
    const { passed, failed } = readResults(file);
    return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tsx(file: string): readonly string[] {
  return [process.execPath, '--import', 'tsx', file];
}

/** Jest prints its JSON on the standard output too; what people read is on the other one. */
function node(words: readonly string[]): boolean {
  return (
    spawnSync(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
