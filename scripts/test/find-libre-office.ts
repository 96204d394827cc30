import { spawnSync } from 'node:child_process';

const PROGRAMS = [
  'soffice',
  'libreoffice',
  '/usr/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

/** An installed LibreOffice that starts, or `null`. */
export function findLibreOffice(starts = startsHere): string | null {
  return PROGRAMS.find(starts) ?? null;
}

function startsHere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
