import { addMonths, type Day } from '../calendar/day';

/** What cases can be chosen by, in the order in which it is shown to users. */
export const FACET_KEYS = [
  'region',
  'stage',
  'proposal',
  'reason',
  'rule',
  'caseType',
  'team',
  'school',
  'provider',
  'grade',
  'decision',
  'uncheckable',
  'change',
] as const;

export type FacetKey = (typeof FACET_KEYS)[number];

/** Up to a day, whatever ended earlier too; or within so many months from Stand on. */
export type ApprovalLimit =
  { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'months'; readonly months: number };

/** Which cases are wanted: one of the values of each facet that has some; the empty value stands for "none". */
export interface Selection {
  readonly values: Readonly<Partial<Record<FacetKey, readonly string[]>>>;
  /** `Bewilligung endet bis …`; `null`: any end, or none. */
  readonly approvalEnd: ApprovalLimit | null;
}

export const EVERYTHING: Selection = { values: {}, approvalEnd: null };

/** Cases with one of these values. */
export function selectBy(facet: FacetKey, ...values: readonly string[]): Selection {
  return { values: { [facet]: values }, approvalEnd: null };
}

/** Chooses a value of a facet, or no longer. A facet without a value left is none. */
export function toggleValue(selection: Selection, facet: FacetKey, value: string): Selection {
  const before = selection.values[facet] ?? [];
  const isChosen = before.some((other) => foldValue(other) === foldValue(value));
  const after = isChosen
    ? before.filter((other) => foldValue(other) !== foldValue(value))
    : [...before, value];
  return withValues(selection, facet, after);
}

function withValues(selection: Selection, facet: FacetKey, chosen: readonly string[]): Selection {
  const others = Object.entries(selection.values).filter(([key]) => key !== facet);
  return {
    ...selection,
    values: Object.fromEntries(chosen.length === 0 ? others : [...others, [facet, chosen]]),
  };
}

/** Nothing is left out. */
export function isEverything({ values, approvalEnd }: Selection): boolean {
  return approvalEnd === null && FACET_KEYS.every((key) => (values[key] ?? []).length === 0);
}

/** First and last day of a limit at this Stand. */
export function approvalSpan(
  limit: ApprovalLimit,
  stand: Day,
): { readonly from: Day | null; readonly to: Day } {
  return limit.kind === 'day'
    ? { from: null, to: limit.day }
    : { from: stand, to: addMonths(stand, limit.months) };
}

/** Values are the same when they differ in case or blanks only: Excel's filter takes them for the same too. */
export function foldValue(value: string): string {
  return value.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Whether two selections ask for the same. */
export function sameSelection(a: Selection, b: Selection): boolean {
  if (!sameLimit(a.approvalEnd, b.approvalEnd)) return false;
  return FACET_KEYS.every((key) => {
    const own = foldedValues(a, key);
    const others = foldedValues(b, key);
    return own.size === others.size && [...own].every((value) => others.has(value));
  });
}

function foldedValues({ values }: Selection, key: (typeof FACET_KEYS)[number]): ReadonlySet<string> {
  return new Set((values[key] ?? []).map(foldValue));
}

function sameLimit(a: ApprovalLimit | null, b: ApprovalLimit | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'day') return b.kind === 'day' && a.day === b.day;
  return b.kind === 'months' && a.months === b.months;
}
