import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './folders';

export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of `package.json`. */
  readonly licence: string;
  /** Full text of the licence file; `null` when the package ships none. */
  readonly text: string | null;
}

/** Licences that a package delivered with the add-in may have. */
const ALLOWED_LICENCES: readonly string[] = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  // Fonts only: they may be delivered inside any program.
  'OFL-1.1',
];

/** Allowed by name: office.js may be copied unmodified inside an add-in (docs/decisions/0002-office-js.md). */
const LICENCE_EXCEPTIONS: readonly string[] = ['@microsoft/office-js'];

const ARIMO = {
  name: 'Arimo',
  version: '5.3.0',
  licence: 'OFL-1.1',
  file: 'arimo-latin-400-normal.woff2',
  licenceFile: 'arimo-LICENSE.txt',
} as const;

/** The folder of the package a file under `node_modules` belongs to; `null` for our own files. */
export function packageFolder(file: string): string | null {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file);
  return match?.[1] ?? null;
}

/** Name, version and licence of the package in `folder`. Throws when its `package.json` is not usable. */
export function readLicence(folder: string): PackageLicence {
  const json: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(name));
  return {
    name: textField(json, 'name', folder),
    version: textField(json, 'version', folder),
    licence: textField(json, 'license', folder),
    text: file === undefined ? null : readFileSync(path.join(folder, file), 'utf8').trim(),
  };
}

/** Licences of our fonts among the files that are bundled; their texts lie beside them in `assets/fonts`. */
export function fontLicences(files: readonly string[]): readonly PackageLicence[] {
  return files.some((file) => file.endsWith(`/${ARIMO.file}`))
    ? [{ ...ARIMO, text: readFileSync(path.join(ROOT, 'assets/fonts', ARIMO.licenceFile), 'utf8').trim() }]
    : [];
}

/** The notice delivered with the add-in: every package in it, with its licence text. */
export function licenceNotice(packages: readonly PackageLicence[]): string {
  const parts = packages.map(
    ({ name, version, licence, text }) =>
      `${name} ${version} (${licence})\n\n${text ?? 'Der Lizenztext steht in der Quelle des Pakets.'}\n`,
  );
  return ['Stufenplan enthält diese Pakete anderer. Ihre Lizenzen:\n', ...parts].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}

/** `false` for a licence nobody has allowed; the list above is the place to think about it. */
export function isAllowed(name: string, licence: string): boolean {
  if (LICENCE_EXCEPTIONS.includes(name)) return true;
  const alternatives = licence.replace(/[()]/g, '').split(/\s+OR\s+/);
  return alternatives.some((alternative) =>
    alternative.split(/\s+AND\s+/).every((part) => ALLOWED_LICENCES.includes(part)),
  );
}

function textField(json: unknown, field: string, folder: string): string {
  const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, field) : undefined;
  if (typeof value !== 'string') throw new Error(`${folder}/package.json has no text in "${field}".`);
  return value;
}
