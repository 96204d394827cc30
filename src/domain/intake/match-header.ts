import { isAtDistanceOne } from '../text/edit-distance';
import { normalise } from '../text/normalise';
import { FIELDS, type FieldKey } from './fields';
import type { MatchedBy } from './case-table';

/** Headers shorter than this (normalised) are matched by equality only. */
const LEAST_LENGTH_FOR_DISTANCE = 6;

/** What a header can be read as by itself, without its neighbours (klassifikation.md §2). */
export type HeaderMatch =
  | {
      readonly kind: 'field';
      readonly field: FieldKey;
      readonly by: Exclude<MatchedBy, 'confirmed'>;
      /** The header or synonym of `spalten.json` it was read as. */
      readonly term: string;
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly FieldKey[] }
  | { readonly kind: 'unknown' };

interface Term {
  readonly field: FieldKey;
  readonly by: 'header' | 'synonym';
  readonly term: string;
  readonly normalised: string;
}

const TERMS: readonly Term[] = FIELDS.flatMap((field): Term[] => [
  { field: field.key, by: 'header', term: field.header, normalised: normalise(field.header) },
  ...field.synonyms.map((term): Term => ({
    field: field.key,
    by: 'synonym',
    term,
    normalised: normalise(term),
  })),
]);

/** Headers go first, so that a header that is another field's synonym keeps its own field. */
const TERM_BY_NAME = new Map<string, Term>();
for (const by of ['header', 'synonym']) {
  for (const term of TERMS) {
    if (term.by === by && !TERM_BY_NAME.has(term.normalised)) TERM_BY_NAME.set(term.normalised, term);
  }
}

/** Terms by length: only those whose length differs by at most 1 can be near. */
const TERMS_BY_LENGTH = new Map<number, Term[]>();
for (const term of TERMS) {
  const { length } = term.normalised;
  TERMS_BY_LENGTH.set(length, [...(TERMS_BY_LENGTH.get(length) ?? []), term]);
}

const AMBIGUOUS = new Map<string, FieldKey[]>();
for (const field of FIELDS) {
  for (const term of field.ambiguous) {
    const name = normalise(term);
    AMBIGUOUS.set(name, [...(AMBIGUOUS.get(name) ?? []), field.key]);
  }
}

/** Reads one header, already normalised. */
export function matchHeader(normalised: string): HeaderMatch {
  const exact = TERM_BY_NAME.get(normalised);
  if (exact !== undefined) return { kind: 'field', field: exact.field, by: exact.by, term: exact.term };
  const candidates = AMBIGUOUS.get(normalised);
  if (candidates !== undefined) return { kind: 'ambiguous', candidates };
  if (normalised.length < LEAST_LENGTH_FOR_DISTANCE) return { kind: 'unknown' };
  const { length } = normalised;
  const near = [length - 1, length, length + 1]
    .flatMap((candidate) => TERMS_BY_LENGTH.get(candidate) ?? [])
    .filter((term) => isAtDistanceOne(normalised, term.normalised));
  const nearest = near[0];
  if (nearest === undefined) return { kind: 'unknown' };
  return near.every((term) => term.field === nearest.field)
    ? { kind: 'field', field: nearest.field, by: 'distance', term: nearest.term }
    : { kind: 'ambiguous', candidates: [...new Set(near.map((term) => term.field))] };
}
