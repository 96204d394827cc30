import { OWNED_SHEETS, type OwnedSheet } from '../domain/plan/owned-sheets';

/** Excel takes names that differ in case only for the same. */
export function sheetKey(name: string): string {
  return name.toLowerCase();
}

export function sameName(a: string, b: string): boolean {
  return sheetKey(a) === sheetKey(b);
}

/** Sheets named `KA …` are the add-in's and never case sheets (klassifikation.md §2). */
export function isOwnName(name: string): boolean {
  return /^ka\s/iu.test(name);
}

/** The sheet of the add-in that has this name, or `null`. */
export function ownedSheetOf(name: string): OwnedSheet | null {
  return OWNED_SHEETS.find((owned) => sameName(owned, name)) ?? null;
}
