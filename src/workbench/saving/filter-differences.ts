import type { FilterCondition, FilterCriterion, FilterDate, FilterOperator } from '../../ooxml/auto-filter';
import type { FilterChange, WritableCriterion } from '../../ooxml/edit/filter-patch';
import type { AutoFilter } from '../model/auto-filter';
import type { FilterCriteria } from '../model/filter-criteria';
import { sameRect, type Rect } from '../model/rect';

/** How a filter of the file has to change. */
export type FilterDifference =
  | { readonly kind: 'none' }
  | { readonly kind: 'change'; readonly change: FilterChange }
  /** The criterion of this column (0 = the first of the range) is of a kind that cannot be written. */
  | { readonly kind: 'unknown'; readonly column: number };

/**
 * @param before the filter as the file has it; `null` when the file has none there
 * @param range of the filter now
 */
export function filterDifference(
  before: { readonly filter: AutoFilter; readonly range: Rect } | null,
  now: AutoFilter,
  range: Rect,
): FilterDifference {
  const columns = new Set([...(before?.filter.filteredColumns() ?? []), ...now.filteredColumns()]);
  const criteria = new Map<number, WritableCriterion | null>();
  for (const column of columns) {
    const old = criterionOf(before?.filter.criteria(column));
    const next = criterionOf(now.criteria(column));
    if (JSON.stringify(old) === JSON.stringify(next)) continue;
    if (next?.kind === 'other') return { kind: 'unknown', column };
    criteria.set(column, next);
  }
  if (before !== null && criteria.size === 0 && sameRect(before.range, range)) return { kind: 'none' };
  return { kind: 'change', change: { range, criteria } };
}

/** As the file tells it. */
function criterionOf(criteria: FilterCriteria | undefined): FilterCriterion | null {
  if (criteria === undefined) return null;
  const { filterOn, values = [], criterion1, criterion2, operator } = criteria;
  if (filterOn === 'Values') {
    const texts = values.flatMap((value) => shownText(value) ?? []);
    return {
      kind: 'values',
      values: texts.filter((text) => text !== ''),
      blanks: texts.includes(''),
      dates: values.flatMap((value) => dateOf(value) ?? []),
    };
  }
  if (filterOn !== 'Custom') return { kind: 'other', type: filterOn };
  const conditions = [criterion1, criterion2]
    .filter((criterion) => criterion !== undefined && criterion !== '')
    .map((criterion) => conditionOf(String(criterion)));
  return { kind: 'custom', conditions, all: conditions.length > 1 && operator !== 'Or' };
}

function shownText(value: unknown): string | null {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value) : null;
}

const LENGTHS: Readonly<Record<string, number>> = { Year: 1, Month: 2, Day: 3 };

/** Of Office's `FilterDatetime`. */
function dateOf(value: unknown): FilterDate | null {
  if (typeof value !== 'object' || value === null) return null;
  const { date, specificity } = value as { readonly date?: unknown; readonly specificity?: unknown };
  const length = LENGTHS[String(specificity)] ?? 0;
  const parts = typeof date === 'string' ? date.slice(0, 10).split('-').map(Number) : [];
  const [year, month = 1, day = 1] = parts;
  if (year === undefined || length === 0) return null;
  return { year, month: length > 1 ? month : null, day: length > 2 ? day : null };
}

const OPERATORS: Readonly<Record<string, FilterOperator>> = {
  '=': 'equal',
  '<>': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
};

function conditionOf(criterion: string): FilterCondition {
  const [, sign = '=', value = ''] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(criterion) ?? [];
  return { operator: OPERATORS[sign] ?? 'equal', value };
}
