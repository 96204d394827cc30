import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../find-browser';
import { findLibreOffice } from './find-libre-office';
import { findPython } from './find-python';

/** A program of other people that the tests run. */
export interface SystemPackage {
  /** The package of Debian and Ubuntu. */
  readonly debian: string;
  /** What the tests need, as it is called on other systems. */
  readonly title: string;
  readonly isPresent: () => boolean;
}

export const SYSTEM_PACKAGES: readonly SystemPackage[] = [
  {
    debian: 'chromium',
    title: 'Chrome, Edge or Chromium (or name one in CHROME_PATH)',
    isPresent: () => findBrowser() !== null,
  },
  {
    debian: 'python3-openpyxl',
    title: 'Python 3 with openpyxl',
    isPresent: () => findPython(['openpyxl']) !== null,
  },
  {
    debian: 'libreoffice-calc-nogui',
    title: 'LibreOffice Calc',
    isPresent: () => findLibreOffice() !== null,
  },
  {
    debian: 'libreoffice-writer-nogui',
    title: 'LibreOffice Writer',
    isPresent: () => findLibreOffice() !== null && hasWriter(),
  },
];

/** Debian and Ubuntu have a package of its own for each part of LibreOffice; elsewhere it comes whole. */
function hasWriter(): boolean {
  const programs = '/usr/lib/libreoffice/program';
  return !existsSync(programs) || existsSync(`${programs}/libswlo.so`);
}

/** The machine the tests run on. */
export interface System {
  readonly hasApt: boolean;
  readonly isRoot: boolean;
  readonly say: (line: string) => void;
  /** Runs a program and says whether it succeeded. */
  readonly run: (words: readonly string[]) => boolean;
}

/**
 * Sees to it that everything is there that the tests run. On Debian and Ubuntu all that is missing is installed at once;
 * elsewhere, and where we may not, this throws and says what to install.
 */
export function ensureSystemPackages(
  packages: readonly SystemPackage[] = SYSTEM_PACKAGES,
  system: System = thisSystem(),
): void {
  const missing = packages.filter(({ isPresent }) => !isPresent());
  if (missing.length === 0) return;
  if (!system.hasApt) {
    const titles = missing.map(({ title }) => `- ${title}`).join('\n');
    throw new Error(`The tests need programs that are not installed here. Please install:\n${titles}`);
  }
  const names = missing.map(({ debian }) => debian);
  system.say(`Installing for the tests: ${names.join(', ')} …`);
  const prefix = system.isRoot ? [] : ['sudo', '--non-interactive'];
  const isInstalled =
    system.run([...prefix, 'apt-get', 'update']) &&
    system.run([...prefix, 'apt-get', 'install', '--yes', '--no-install-recommends', ...names]);
  const left = missing.filter(({ isPresent }) => !isPresent()).map(({ debian }) => debian);
  if (!isInstalled || left.length > 0) {
    const wanted = (left.length > 0 ? left : names).join(' ');
    throw new Error(
      `What the tests need could not be installed. Please run: sudo apt-get update && sudo apt-get install ${wanted}`,
    );
  }
}

function thisSystem(): System {
  return {
    hasApt: existsSync('/usr/bin/apt-get'),
    isRoot: process.getuid?.() === 0,
    say: (line) => {
      console.log(line);
    },
    run: ([program = '', ...words]) => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
    },
  };
}
