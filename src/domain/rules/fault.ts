import type { Day } from '../calendar/day';

/** Where a fault stands. */
interface FaultPlace {
  /** Zero-based sheet column; `null` when the list has no such column. */
  readonly column: number | null;
  /** The column's header, or the name users know the field by. */
  readonly header: string;
}

/** What R20 finds in a row, with the cell it concerns (klassifikation.md §7). */
export type Fault = FaultPlace &
  (
    | { readonly kind: 'missing' }
    | { readonly kind: 'unreadable'; readonly text: string }
    | { readonly kind: 'end-before-start'; readonly end: Day; readonly start: Day }
    | { readonly kind: 'ended-but-current'; readonly end: Day; readonly status: string }
    | { readonly kind: 'implausible-age'; readonly birth: Day; readonly age: number }
    /** The same case id stands in another row of the run. */
    | { readonly kind: 'duplicate'; readonly sheetName: string; readonly row: number }
  );

export type FaultKind<K extends Fault['kind']> = Extract<Fault, { readonly kind: K }>;
