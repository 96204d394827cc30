import type { Day } from '../calendar/day';
import type { Cell } from '../cell';
import { fieldOf, type FieldKey } from '../intake/fields';
import type { OwnedSheet } from '../plan/owned-sheets';
import type { RuleSet } from '../rules/rule-set';
import { cellsOf, dateCell, withCell, withColumn, type FieldCell, type Situation } from './situation';

/** One field, or one entry of the working group, that would be otherwise. */
export interface Change {
  /** The sheet of the add-in where it is entered; `null`: the case's own row. */
  readonly sheet: OwnedSheet | null;
  /** The column's header. */
  readonly header: string;
  /** What would be there, in words: `Bewilligung endet vor dem 08.09.2025`. */
  readonly text: string;
  /** The change is to a date: the latest or the earliest that will do. */
  readonly date?: { readonly field: FieldKey; readonly day: Day; readonly bound: 'latest' | 'earliest' };
  readonly apply: (situation: Situation) => Situation;
}

/** Changes that are tried together; most candidates are one change. */
export interface Candidate {
  readonly changes: readonly Change[];
  /** Rules that may not be hit afterwards either: a change that only swaps one hit for another of its kind is none. */
  readonly avoids?: RuleSet;
  /** What is really entered is open; the change was tried with an example, so its result says nothing. */
  readonly isExample?: boolean;
}

export function only(change: Change): Candidate {
  return { changes: [change] };
}

/** Each of the changes alone, then all of them together: two columns may both say yes. */
export function eachOrAll(changes: readonly Change[]): readonly Candidate[] {
  return changes.length < 2 ? changes.map(only) : [...changes.map(only), { changes }];
}

/** Another value in a cell of the case. */
export function cellChange(
  { column, header }: Pick<FieldCell, 'column' | 'header'>,
  cell: Cell,
  text: string,
): Change {
  return { sheet: null, header, text, apply: (situation) => withCell(situation, column, cell) };
}

/** A value in a column that the list does not have yet. */
export function newColumnChange(field: FieldKey, cell: Cell, text: string): Change {
  const { header } = fieldOf(field);
  return { sheet: null, header, text, apply: (situation) => withColumn(situation, field, cell) };
}

/** Another day in the only column of a field; none where the list has no such column. */
export function dateChanges(
  situation: Situation,
  date: NonNullable<Change['date']>,
  text: string,
): readonly Change[] {
  return cellsOf(situation, date.field)
    .slice(0, 1)
    .map((place) => ({ ...cellChange(place, dateCell(situation, date.day), text), date }));
}
