/** One row of `KA Schulen`. */
export interface School {
  /** Seven digits; `null` where the list has none. */
  readonly number: string | null;
  readonly name: string;
  /** Gemeinde. */
  readonly place: string;
  /** An Außenstelle: belongs to a main site elsewhere. */
  readonly isBranch: boolean;
  /** Umsetzungsregion as the list spells it; `null` when empty. */
  readonly region: string | null;
  readonly participates: boolean;
  readonly aliases: readonly string[];
}
