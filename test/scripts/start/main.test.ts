import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs `npm start` as a user does, from another folder, for what ends before anything is built. */
function start(...words: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { INIT_CWD: _, ...env } = process.env;
  const script = path.resolve('scripts/start.mjs');
  const result = spawnSync(process.execPath, [script, ...words], { cwd: tmpdir(), env, encoding: 'utf8' });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

jest.setTimeout(30_000);

test('help names every choice', () => {
  const { code, out } = start('--hilfe');
  expect(code).toBe(0);
  for (const choice of ['fallliste.xlsx', '--kein-browser', '--port', 'Strg+C'])
    expect(out).toContain(choice);
});

test('a file that is not there is a sentence and exit code 2', () => {
  expect(start('gibt-es-nicht.xlsx')).toEqual({
    code: 2,
    out: '',
    err: 'Die Datei „gibt-es-nicht.xlsx“ gibt es nicht. Bitte prüfen Sie den Namen und den Ordner.\n',
  });
});

test('a folder is no file: a sentence and exit code 2', () => {
  const { code, err } = start(tmpdir());
  expect(code).toBe(2);
  expect(err).toContain('kann nicht gelesen werden');
});

test('an unknown choice is a sentence and exit code 2', () => {
  const { code, err } = start('--chrome');
  expect(code).toBe(2);
  expect(err).toContain('„--chrome“ ist nicht bekannt.');
});
