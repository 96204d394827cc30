import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../find-browser';

/**
 * The browser tests need Chrome, Edge or Chromium. On Debian and Ubuntu it is installed when it is missing; elsewhere,
 * and where we may not, this throws and says what to install.
 */
export function ensureChromium(): void {
  if (findBrowser() !== null) return;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'The browser tests need Chrome, Edge or Chromium. Please install one, or name it in CHROME_PATH.',
    );
  }
  console.log('Installing Chromium for the browser tests …');
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const isInstalled =
    runs([...prefix, 'apt-get', 'update']) &&
    runs([...prefix, 'apt-get', 'install', '--yes', '--no-install-recommends', 'chromium']);
  if (!isInstalled || findBrowser() === null) {
    throw new Error(
      'Chromium could not be installed. Please run: sudo apt-get update && sudo apt-get install chromium',
    );
  }
}

function runs([program = '', ...words]: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}
