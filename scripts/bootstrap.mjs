// Runs before anything is installed: uses only what Node itself brings.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = [20, 19];

/**
 * Installs what is missing (`npm ci`) and then runs the TypeScript program `file`, a path below scripts/.
 * The working directory is the project's from then on; `INIT_CWD` keeps the user's.
 * @param {string} file
 * @returns {Promise<void>}
 */
export async function run(file) {
  process.env['INIT_CWD'] ??= process.cwd();
  process.chdir(ROOT);
  if (!isNodeNewEnough(process.versions.node)) {
    console.error(
      `Stufenplan braucht Node ${OLDEST_NODE.join('.')} oder neuer; hier läuft Node ${process.versions.node}. ` +
        'Bitte installieren Sie eine neuere Fassung von https://nodejs.org.',
    );
    process.exit(1);
  }
  if (!isInstalled()) install();
  // One for `import` as it is compiled, the other for `import()`.
  const tsx = [await import('tsx/cjs/api'), await import('tsx/esm/api')];
  for (const { register } of tsx) register();
  createRequire(import.meta.url)(path.join(ROOT, 'scripts', file));
}

/** @param {string} version */
function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * Compares the versions npm has noted in node_modules with the lock file. File times would not do: git sets them anew.
 * Packages for other systems are in the lock file only, and npm leaves them out here.
 */
function isInstalled() {
  const noted = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const wanted = readPackages(path.join(ROOT, 'package-lock.json'));
  const present = readPackages(noted);
  return Object.entries(wanted).every(
    ([folder, entry]) =>
      folder === '' || entry.optional === true || present[folder]?.version === entry.version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function install() {
  console.log('Die Pakete werden installiert (npm ci) …');
  const npm = process.env['npm_execpath'];
  const words = ['ci', '--no-audit', '--no-fund'];
  const result =
    npm === undefined
      ? spawnSync('npm', words, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...words], { cwd: ROOT, stdio: 'inherit' });
  if (result.status !== 0) {
    console.error(
      'Die Pakete konnten nicht installiert werden. Bitte prüfen Sie die Verbindung zum npm-Verzeichnis und ' +
        'starten Sie den Befehl noch einmal.',
    );
    process.exit(1);
  }
}
