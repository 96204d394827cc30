import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { addTenColumns, readAll, unzip, unzipAndDeflate } from './file-work';
import { checkPandasScript } from './pandas-agreement';
import { syntheticFile } from './synthetic-file';
import { leastTimes, ratio } from './turns';

const CASES = 100_000;
const ROUNDS = 5;
/** So many are classified by both programs and compared before their times are. */
const CASES_COMPARED = 5000;

const folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-bench-'));
const input = path.join(folder, 'liste.xlsx');

async function main(): Promise<void> {
  writeFileSync(input, syntheticFile(CASES));
  const bytes = readFileSync(input);
  const [unzipping = NaN, reading = NaN, packing = NaN, adding = NaN] = await leastTimes(
    ROUNDS,
    () => {
      unzip(bytes);
    },
    () => {
      readAll(bytes);
    },
    async () => {
      await unzipAndDeflate(bytes);
    },
    async () => {
      await addTenColumns(bytes);
    },
  );
  console.log(
    `${String(CASES)} synthetic cases x 25 columns in an .xlsx file, least of ${String(ROUNDS)} rounds`,
  );
  console.log(`reading all cells : unzipping the sheet = ${ratio(reading, unzipping)}   (goal: at most 5)`);
  console.log(
    `adding ten columns and saving : unzipping and packing the sheet = ${ratio(adding, packing)}   (goal: at most 1.5)`,
  );

  const program = path.join(folder, 'file-work.cjs');
  buildSync({
    entryPoints: [path.join(__dirname, 'file-work.ts')],
    bundle: true,
    platform: 'node',
    outfile: program,
  });
  const peak = (work: string): number => Number(output(process.execPath, [program, input, work]));
  const unzipPeak = peak('unzip');
  console.log(
    `peak memory, reading : unzipping into one buffer = ${ratio(peak('readAll'), unzipPeak)}   (goal: at most 2.5)`,
  );
  console.log(
    `peak memory, adding ten columns : the same       = ${ratio(peak('addTenColumns'), unzipPeak)}   (goal: at most 2.5)`,
  );

  const command = cpuSeconds([
    process.execPath,
    path.join(__dirname, '..', '..', 'dist', 'cli', 'stufenplan.cjs'),
    ...['klassifizieren', input, '--stand', '2026-03-31', '--ausgabe', path.join(folder, 'ergebnis.xlsx')],
  ]);
  await checkPandasScript(findPython(), CASES_COMPARED, '2026-03-31');
  const script = path.join(__dirname, 'pandas_classification.py');
  const python = cpuSeconds([findPython(), script, input, path.join(folder, 'pandas.xlsx'), '2026-03-31']);
  console.log(`CPU time, pandas and openpyxl : the command = ${ratio(python, command)}   (goal: at least 8)`);
}

/** Debian's packages belong to Debian's Python, which need not be the first in the path. */
function findPython(): string {
  const found = ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', 'import pandas, openpyxl']).status === 0,
  );
  if (found === undefined)
    throw new Error('Please run: sudo apt-get install python3-pandas python3-openpyxl');
  return found;
}

function output(program: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${String(status)}: ${stderr}`);
  return stdout;
}

/** User and system time of a program, as the shell counts it. */
function cpuSeconds(words: readonly string[]): number {
  const times = output('/bin/sh', ['-c', '"$@" >/dev/null || exit 1; times', 'sh', ...words]);
  // The second line is that of the programs the shell has run: `0m1.230s 0m0.120s`.
  const [, children = ''] = times.trim().split('\n');
  return children
    .split(' ')
    .map((time) => /(\d+)m([\d.]+)s/.exec(time))
    .reduce((sum, match) => sum + Number(match?.[1]) * 60 + Number(match?.[2]), 0);
}

main()
  .finally(() => {
    rmSync(folder, { recursive: true });
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
