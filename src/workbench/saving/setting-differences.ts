import {
  readSettings,
  removeSetting,
  writeSetting,
  type AddInReference,
} from '../../ooxml/edit/add-in-settings';
import type { Package } from '../../ooxml/package';
import type { Settings } from '../model/settings';

/** What add-ins kept in a file, as the open workbook holds it. */
export function settingsOfFile(file: Package): readonly (readonly [key: string, json: string])[] {
  return [...readSettings(file)].map(([key, value]) => [key, JSON.stringify(value)]);
}

/** Keeps in the file what the add-in has changed. */
export function applySettings(
  file: Package,
  entries: ReturnType<Settings['entries']>,
  addIn: AddInReference,
): void {
  const before = new Map(settingsOfFile(file));
  const now = new Map(entries);
  for (const [key, json] of now) {
    const value: unknown = JSON.parse(json);
    if (before.get(key) !== JSON.stringify(value)) writeSetting(file, addIn, key, value);
  }
  for (const key of before.keys()) {
    if (!now.has(key)) removeSetting(file, key);
  }
}
