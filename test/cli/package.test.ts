import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../scripts/build/folders';
import packageJson from '../../package.json';

// Packs what `npm run build:cli` left; `npm test` builds it first.

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-package-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs npm without a registry, without scripts, and with an empty cache: as on a computer without internet. */
function npm(...words: readonly string[]): string {
  const cache = path.join(folder, 'cache');
  mkdirSync(cache, { recursive: true });
  const all = [...words, '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];
  const result = spawnSync('npm', [...all, '--cache', cache], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error(result.stderr);
  return result.stdout;
}

function program(): string {
  const prefix = path.join(folder, 'prefix');
  return process.platform === 'win32'
    ? path.join(prefix, 'stufenplan.cmd')
    : path.join(prefix, 'bin/stufenplan');
}

test('the packed command holds what it needs and no more, installs without internet, and runs', () => {
  npm('pack', '--pack-destination', folder);
  const tarball = path.join(folder, `stufenplan-${packageJson.version}.tgz`);
  npm('install', '-g', '--prefix', path.join(folder, 'prefix'), tarball);
  const installed = path.join(folder, 'prefix', process.platform === 'win32' ? '' : 'lib', 'node_modules');
  const files = readdirSync(path.join(installed, 'stufenplan'), { recursive: true, encoding: 'utf8' });
  expect(readdirSync(installed).filter((name) => !name.startsWith('.'))).toEqual(['stufenplan']);
  expect(files.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([
    'LICENSE',
    'README.md',
    'dist',
    'dist/cli',
    'dist/cli/LIZENZEN.txt',
    'dist/cli/stufenplan.cjs',
    'package.json',
  ]);
  const result = spawnSync(program(), ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(result.stdout).toBe(`stufenplan ${packageJson.version}\n`);
}, 60_000);
