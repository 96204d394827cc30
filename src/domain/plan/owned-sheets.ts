/** Sheets of the add-in that are read at every run (klassifikation.md §1). */
export const OWNED_SHEETS = [
  'KA Stufenplan',
  'KA Schuljahre',
  'KA Schulen',
  'KA Regeln',
  'KA Einstellungen',
] as const;

export type OwnedSheet = (typeof OWNED_SHEETS)[number];
