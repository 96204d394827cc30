import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from '../../../scripts/test/find-libre-office';
import { findPython } from '../../../scripts/test/find-python';
import { caseList } from '../../builders/case-list';
import type { BookView, SeenBook } from './views';

/** Files of a test, by the name they have in the folder where other programs find them, with ending. */
export type Files = Readonly<Record<string, Uint8Array>>;

const PROGRAMS = path.join(__dirname, 'programs');

/** What openpyxl sees in each of the files. */
export function readWithOpenpyxl(files: Files): Readonly<Record<string, BookView>> {
  return inFolder((folder) =>
    named(files, python('read_with_openpyxl.py', put(folder, files)) as readonly BookView[]),
  );
}

/** What LibreOffice sees in each of the files. One start for all of them, since that takes seconds. */
export function readWithLibreOffice(files: Files): Readonly<Record<string, SeenBook>> {
  return inFolder((folder) => {
    const flat = convert(folder, put(folder, files), 'fods');
    return named(files, python('read_flat_ods.py', flat) as readonly SeenBook[]);
  });
}

/** Files as LibreOffice saves them when it is asked to keep the format. */
export function savedByLibreOffice(files: Files): Files {
  return inFolder((folder) => {
    const saved = convert(folder, put(folder, files), 'xlsx:Calc MS Excel 2007 XML');
    return named(files, saved.map(readFile));
  });
}

/** The same small case list as openpyxl and two npm packages write it. */
export function writtenByOthers(): Files {
  const list = JSON.stringify(caseList(12));
  return inFolder((folder) => {
    const names = ['openpyxl.xlsx', 'hucre.xlsx', 'write-excel-file.xlsx'];
    const files = names.map((name) => path.join(folder, name));
    run(pythonProgram(), [path.join(PROGRAMS, 'write_with_openpyxl.py'), ...files.slice(0, 1)], list);
    run(process.execPath, ['--import', 'tsx', path.join(PROGRAMS, 'write-with-npm.ts'), folder], list);
    return Object.fromEntries(names.map((name) => [name, readFile(path.join(folder, name))]));
  });
}

function named<T>(files: Files, values: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.keys(files).map((name, index) => {
      const value = values[index];
      if (value === undefined) throw new Error(`nothing came back for ${name}`);
      return [name, value];
    }),
  );
}

function put(folder: string, files: Files): readonly string[] {
  return Object.entries(files).map(([name, bytes]) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
}

/** The converted files in their order; each has another name than all others, without its ending. */
export function convert(folder: string, files: readonly string[], format: string): readonly string[] {
  const program = findLibreOffice();
  if (program === null) {
    throw new Error('LibreOffice is missing. Please run: sudo apt-get install libreoffice-calc-nogui');
  }
  const converted = path.join(folder, 'converted');
  mkdirSync(converted);
  // A profile of its own: no settings of a user, and no wait for a LibreOffice that is open.
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  run(program, [profile, '--headless', '--convert-to', format, '--outdir', converted, ...files]);
  const [ending = ''] = format.split(':');
  return files.map((file) => path.join(converted, `${path.parse(file).name}.${ending}`));
}

function python(program: string, files: readonly string[]): unknown {
  return JSON.parse(run(pythonProgram(), [path.join(PROGRAMS, program), ...files]));
}

function pythonProgram(): string {
  const program = findPython(['openpyxl']);
  if (program === null)
    throw new Error('openpyxl is missing. Please run: sudo apt-get install python3-openpyxl');
  return program;
}

/** The standard output; a program that fails fails the test with what it said. */
function run(program: string, words: readonly string[], input = ''): string {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' };
  const result = spawnSync(program, words, {
    input,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 120_000,
  });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0)
    throw new Error(`${program} ${words.join(' ')} failed:\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

function readFile(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-fidelity-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
