import { normalise } from '../text/normalise';

/** The columns the add-in rewrites at every run, in the order in which it creates them (klassifikation.md §10). */
export const REWRITTEN_COLUMNS = [
  'KA Region',
  'KA Stufe',
  'KA Umstellung am',
  'KA Fallart',
  'KA Vorschlag',
  'KA Frühester Termin',
  'KA Regeln',
  'KA Gründe',
  'KA Nicht prüfbar',
] as const;

/** The columns that belong to people: created once, empty, never written again. */
const HUMAN_COLUMNS = ['KA Entscheidung', 'KA Bemerkung'] as const;

export const KA_COLUMNS = [...REWRITTEN_COLUMNS, ...HUMAN_COLUMNS] as const;

export type RewrittenColumn = (typeof REWRITTEN_COLUMNS)[number];
export type KaColumn = (typeof KA_COLUMNS)[number];

/** Columns that hold calendar days. */
export const KA_DATE_COLUMNS: ReadonlySet<KaColumn> = new Set(['KA Umstellung am', 'KA Frühester Termin']);

/** What people may choose in `KA Entscheidung`. */
export const DECISIONS = ['offen', 'umstellen', 'nicht umstellen', 'zurückgestellt'] as const;

const BY_NORMALISED_HEADER = new Map<string, KaColumn>(
  KA_COLUMNS.map((column) => [normalise(column), column]),
);

/** The KA column with this header, or `null`. */
export function kaColumnOf(header: string): KaColumn | null {
  return BY_NORMALISED_HEADER.get(normalise(header)) ?? null;
}
