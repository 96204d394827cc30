import { spawnSync } from 'node:child_process';

/** Debian puts its Python packages beside its own Python; another one may come first in the PATH. */
const PYTHONS = ['python3', '/usr/bin/python3', 'python'];

/** The first Python 3 that can import these modules, or `null`. */
export function findPython(modules: readonly string[], canImport = importsHere): string | null {
  return PYTHONS.find((python) => canImport(python, modules)) ?? null;
}

function importsHere(python: string, modules: readonly string[]): boolean {
  const program = [
    'import sys',
    'assert sys.version_info >= (3, 9)',
    ...modules.map((name) => `import ${name}`),
  ];
  return spawnSync(python, ['-c', program.join('\n')], { stdio: 'ignore' }).status === 0;
}
