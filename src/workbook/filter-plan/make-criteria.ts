import { serialFromDay, type DateSystem, type Day } from '../../domain/calendar/day';
import type { SeenCell } from './cell-name';
import type { ColumnCriteria, FilterDay } from './column-criteria';
import { shownBy } from './shown-cells';

/**
 * The criterion of a column that shows these rows for sure, and as few others as it can; `null` when no filter names them.
 * @param cells the column, by data row
 * @param rows ascending; at least one
 */
export function criteriaFor(cells: readonly SeenCell[], rows: readonly number[]): ColumnCriteria | null {
  const wanted = rows.flatMap((row) => cells[row] ?? []);
  if (wanted.some(({ name }) => name.kind === 'none')) return null;
  const strings = new Set(wanted.flatMap(({ name }) => (name.kind === 'text' ? name.strings : [])));
  const days = new Set(wanted.flatMap(({ name }) => (name.kind === 'day' ? [name.iso] : [])));
  if (!wanted.some(({ name }) => name.kind === 'blank')) {
    const dates = [...days].map((date): FilterDay => ({ date, specificity: 'Day' }));
    return { filterOn: 'Values', values: [...strings, ...dates] };
  }
  const [text] = strings;
  if (days.size === 0 && strings.size === 0) return { filterOn: 'Custom', criterion1: '=' };
  if (days.size === 0 && strings.size === 1 && text !== undefined && isNoNumber(text))
    return { filterOn: 'Custom', criterion1: '=', criterion2: `=${text}`, operator: 'Or' };
  return allBut(cells, rows);
}

/** Empty cells and several values cannot be named together, but one or two other texts can be left out. */
function allBut(cells: readonly SeenCell[], rows: readonly number[]): ColumnCriteria | null {
  const wanted = new Set(rows);
  const others = cells.filter((_, row) => !wanted.has(row));
  const texts = new Set(
    others.map(({ name }) =>
      name.kind === 'text' && name.strings.length === 1 ? name.strings[0] : undefined,
    ),
  );
  const [first, second] = texts;
  if (texts.size > 2 || ![...texts].every((text) => text !== undefined && isNoNumber(text))) return null;
  if (first === undefined) return null;
  const criteria: ColumnCriteria = {
    filterOn: 'Custom',
    criterion1: `<>${first}`,
    ...(second === undefined ? {} : { criterion2: `<>${second}`, operator: 'And' as const }),
  };
  const test = shownBy(criteria);
  return rows.every((row) => {
    const cell = cells[row];
    return cell !== undefined && test(cell) === 'yes';
  })
    ? criteria
    : null;
}

/** Whether Excel compares a text with the number it looks like is not documented. */
function isNoNumber(text: string): boolean {
  return !/^[\d\s.,+-]/u.test(text);
}

/** From a day to a day, both included; `null` where the serials in cells are not those that criteria mean. */
export function spanCriteria(from: Day | null, to: Day, dateSystem: DateSystem): ColumnCriteria | null {
  // Whether a criterion counts from 1900 in a workbook that counts from 1904 is not documented.
  if (dateSystem === 1904) return null;
  // Times of the last day belong to it.
  const end = `<${String(serialFromDay(to + 1, dateSystem))}`;
  if (from === null) return { filterOn: 'Custom', criterion1: end };
  const start = `>=${String(serialFromDay(from, dateSystem))}`;
  return { filterOn: 'Custom', criterion1: start, criterion2: end, operator: 'And' };
}
