import { findLibreOffice } from '../../../scripts/test/find-libre-office';
import { findPython } from '../../../scripts/test/find-python';
import {
  SYSTEM_PACKAGES,
  ensureSystemPackages,
  type System,
  type SystemPackage,
} from '../../../scripts/test/system-packages';

/** A machine that notes what was run; installing makes `installs` present. */
function machine(
  present: readonly string[],
  { installs = [], ...options }: Partial<System> & { readonly installs?: readonly string[] } = {},
): { readonly packages: readonly SystemPackage[]; readonly system: System; readonly ran: string[] } {
  const there = new Set(present);
  const ran: string[] = [];
  const run = (words: readonly string[]): boolean => {
    ran.push(words.join(' '));
    if (words.includes('install')) for (const name of installs) there.add(name);
    return true;
  };
  return {
    packages: SYSTEM_PACKAGES.map(({ debian, title }) => ({
      debian,
      title,
      isPresent: () => there.has(debian),
    })),
    system: { hasApt: true, isRoot: true, say: () => undefined, run, ...options },
    ran,
  };
}

const ALL = ['chromium', 'python3-openpyxl', 'libreoffice-calc-nogui', 'libreoffice-writer-nogui'];

describe('programs of other people that the tests run', () => {
  test('nothing is run when everything is there', () => {
    const { packages, system, ran } = machine(ALL);
    ensureSystemPackages(packages, system);
    expect(ran).toEqual([]);
  });

  test('all that is missing is installed in one call', () => {
    const { packages, system, ran } = machine(['python3-openpyxl'], {
      installs: ['chromium', 'libreoffice-calc-nogui', 'libreoffice-writer-nogui'],
    });
    ensureSystemPackages(packages, system);
    expect(ran).toEqual([
      'apt-get update',
      'apt-get install --yes --no-install-recommends chromium libreoffice-calc-nogui libreoffice-writer-nogui',
    ]);
  });

  test('who is not root asks sudo, which must not wait for a password', () => {
    const { packages, system, ran } = machine([], { installs: ALL, isRoot: false });
    ensureSystemPackages(packages, system);
    expect(ran.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'sudo --non-interactive apt-get',
      'sudo --non-interactive apt-get',
    ]);
  });

  test('where there is no apt, it says what to install', () => {
    const { packages, system, ran } = machine(['chromium'], { hasApt: false });
    expect(() => ensureSystemPackages(packages, system)).toThrow(
      'Please install:\n- Python 3 with openpyxl\n- LibreOffice Calc',
    );
    expect(ran).toEqual([]);
  });

  test('where installing fails, it says what to run', () => {
    const { packages, system } = machine(['chromium'], { run: () => false });
    expect(() => ensureSystemPackages(packages, system)).toThrow(
      'sudo apt-get install python3-openpyxl libreoffice-calc-nogui',
    );
  });

  test('what is still missing after installing is named', () => {
    const { packages, system } = machine([], {
      installs: ['chromium', 'libreoffice-calc-nogui', 'libreoffice-writer-nogui'],
    });
    expect(() => ensureSystemPackages(packages, system)).toThrow(/apt-get install python3-openpyxl$/);
  });
});

describe('finding them', () => {
  test('the first Python that can import the module, since another one may come first in the PATH', () => {
    const debian = (python: string): boolean => python === '/usr/bin/python3';
    expect(findPython(['openpyxl'], debian)).toBe('/usr/bin/python3');
    expect(findPython(['openpyxl'], () => true)).toBe('python3');
    expect(findPython(['openpyxl'], () => false)).toBeNull();
  });

  test('a Python without the module is none', () => {
    expect(findPython(['stufenplan_has_no_such_module'])).toBeNull();
  });

  test('a LibreOffice that starts', () => {
    expect(findLibreOffice((program) => program === 'libreoffice')).toBe('libreoffice');
    expect(findLibreOffice(() => false)).toBeNull();
  });
});
