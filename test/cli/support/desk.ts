import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../../src/cli/run';
import type { Output, Surroundings } from '../../../src/cli/surroundings';
import { STAND } from '../../builders/case-list';
import { quickProtection } from './quick-protection';
import { openStandIn, type SavedCells, type StandIn } from './stand-in-file';

/** What a call of the command has left on the screen, and its exit code. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder in which the command is called, without a process. */
export interface Desk {
  readonly folder: string;
  readonly run: (...words: readonly string[]) => Promise<Called>;
  readonly runWith: (changes: Partial<Surroundings>, ...words: readonly string[]) => Promise<Called>;
  readonly put: (name: string, file: StandIn | string) => void;
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Buffer;
  readonly json: (name: string) => unknown;
  readonly cells: (name: string) => SavedCells;
  /** Every file and folder below, hidden ones too. */
  readonly names: () => readonly string[];
  readonly clear: () => void;
}

export function setUpDesk(): Desk {
  const folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-cli-'));
  const at = (name: string): string => path.join(folder, name);
  const text = (name: string): string => readFileSync(at(name), 'utf8');
  const runWith: Desk['runWith'] = async (changes, ...words) => {
    const [stdout, stderr] = [collectedOutput(), collectedOutput()];
    const code = await runCommand(words, {
      stdout,
      stderr,
      cwd: folder,
      now: { day: STAND, minutes: 0 },
      signal: new AbortController().signal,
      openWorkbook: openStandIn,
      protect: quickProtection,
      ...changes,
    });
    return { code, out: stdout.text(), err: stderr.text() };
  };
  return {
    folder,
    runWith,
    run: (...words) => runWith({}, ...words),
    put: (name, file) => {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), typeof file === 'string' ? file : JSON.stringify(file));
    },
    text,
    bytes: (name) => readFileSync(at(name)),
    json: (name) => JSON.parse(text(name)) as unknown,
    cells: (name) => JSON.parse(text(name)) as SavedCells,
    names: () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(),
    clear: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** Takes all that is written. */
export function collectedOutput(
  options: Partial<Pick<Output, 'isTerminal' | 'columns'>> = {},
): Output & { readonly text: () => string } {
  const parts: Buffer[] = [];
  return {
    isTerminal: false,
    columns: () => 80,
    ...options,
    write: (part) => {
      parts.push(Buffer.from(part));
      return Promise.resolve();
    },
    text: () => Buffer.concat(parts).toString('utf8'),
  };
}
