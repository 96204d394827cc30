import type { FilterColumn, FilterCondition, FilterCriterion, FilterDate } from '../auto-filter';
import { rangeName, type CellRange } from '../cell-reference';
import { element } from '../make/xml';
import { startOf, takeApart } from './children-patch';
import { withAttributes } from './xml-patch';

/** A criterion that can be written; of those by colour, rank or a moving date the file holds more than is read. */
export type WritableCriterion = Exclude<FilterCriterion, { readonly kind: 'other' }>;

/** What a filter is to be. */
export interface FilterChange {
  /** Header row included, totals row not. */
  readonly range: CellRange;
  /** Columns whose criterion changes, by their place in the range; `null` takes it away. */
  readonly criteria: ReadonlyMap<FilterColumn['column'], WritableCriterion | null>;
}

/**
 * An `autoFilter` element after a change; criteria of other columns stay as they are written.
 * @param existing the element as it is; `null` for a new filter
 */
export function changedFilter(
  existing: string | null,
  usualPrefix: string,
  { range, criteria }: FilterChange,
): string {
  const { prefix, start, children, end } = takeApart(existing ?? `<${usualPrefix}autoFilter/>`);
  const columns = new Map<number, string>();
  const others: string[] = [];
  for (const { name, xml } of children) {
    if (name === 'filterColumn') columns.set(Number(startOf(xml).attribute('colId') ?? -1), xml);
    else others.push(xml);
  }
  for (const [column, criterion] of criteria) {
    const xml = filterColumn(columns.get(column) ?? null, prefix, column, criterion);
    if (xml === null) columns.delete(column);
    else columns.set(column, xml);
  }
  const sorted = [...columns].sort(([a], [b]) => a - b).map(([, xml]) => xml);
  const content = sorted.join('') + others.join('');
  return withAttributes(start, { ref: rangeName(range) }) + content + end;
}

/** `null` when nothing is left to say about the column. */
function filterColumn(
  existing: string | null,
  prefix: string,
  column: number,
  criterion: WritableCriterion | null,
): string | null {
  const content = criterion === null ? '' : criterionXml(prefix, criterion);
  if (existing === null) {
    return content === '' ? null : element(`${prefix}filterColumn`, { colId: column }, content);
  }
  const { start, end } = takeApart(existing);
  const scanner = startOf(existing);
  const hasOwnButton = ['hiddenButton', 'showButton'].some((name) => scanner.attribute(name) !== undefined);
  return content === '' && !hasOwnButton ? null : start + content + end;
}

function criterionXml(prefix: string, criterion: WritableCriterion): string {
  if (criterion.kind === 'values') {
    const items = [
      ...criterion.values.map((val) => element(`${prefix}filter`, { val })),
      ...criterion.dates.map((date) => dateXml(prefix, date)),
    ];
    return element(`${prefix}filters`, { blank: criterion.blanks }, items.join(''));
  }
  const conditions = criterion.conditions.map((condition) => conditionXml(prefix, condition));
  const isJoined = criterion.all && criterion.conditions.length > 1;
  return element(`${prefix}customFilters`, { and: isJoined }, conditions.join(''));
}

function dateXml(prefix: string, { year, month, day }: FilterDate): string {
  return element(`${prefix}dateGroupItem`, {
    year,
    month: month ?? undefined,
    day: day ?? undefined,
    dateTimeGrouping: month === null ? 'year' : day === null ? 'month' : 'day',
  });
}

function conditionXml(prefix: string, { operator, value }: FilterCondition): string {
  return element(`${prefix}customFilter`, {
    operator: operator === 'equal' ? undefined : operator,
    // That is how Excel says "empty".
    val: value === '' ? ' ' : value,
  });
}
