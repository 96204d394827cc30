import { parseRange, type CellRange } from './cell-reference';
import { children, child, flag, numberOf, type XmlElement } from './xml-tree';

export type FilterOperator =
  'equal' | 'notEqual' | 'lessThan' | 'lessThanOrEqual' | 'greaterThan' | 'greaterThanOrEqual';

export interface FilterCondition {
  readonly operator: FilterOperator;
  /** May hold `*` and `?`. */
  readonly value: string;
}

/** A year, month or day that was ticked; finer parts are `null`. Months from 1. */
export interface FilterDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export type FilterCriterion =
  /** Texts as they are shown. */
  | {
      readonly kind: 'values';
      readonly values: readonly string[];
      readonly blanks: boolean;
      readonly dates: readonly FilterDate[];
    }
  | { readonly kind: 'custom'; readonly conditions: readonly FilterCondition[]; readonly all: boolean }
  /** By colour, icon, rank or a moving date; `type` is the element's name. */
  | { readonly kind: 'other'; readonly type: string };

export interface FilterColumn {
  /** Column of the range, from 0. */
  readonly column: number;
  readonly criterion: FilterCriterion;
}

/** A filter with its buttons, and what is filtered by. Which rows it hides is told by the rows. */
export interface AutoFilter {
  /** Header row included. */
  readonly range: CellRange;
  /** Only columns that have a criterion. */
  readonly columns: readonly FilterColumn[];
}

export function readAutoFilter(element: XmlElement | undefined): AutoFilter | null {
  const range = parseRange(element?.attributes.get('ref') ?? '');
  if (range === null) return null;
  const columns = children(element, 'filterColumn').flatMap((column): readonly FilterColumn[] => {
    const index = numberOf(column, 'colId', -1);
    const criterion = readCriterion(column);
    return criterion === null || index < 0 || index >= range.columns ? [] : [{ column: index, criterion }];
  });
  return { range, columns };
}

function readCriterion(column: XmlElement): FilterCriterion | null {
  const values = child(column, 'filters');
  if (values !== undefined) {
    return {
      kind: 'values',
      values: children(values, 'filter').map((filter) => filter.attributes.get('val') ?? ''),
      blanks: flag(values, 'blank'),
      dates: children(values, 'dateGroupItem').map(readDate),
    };
  }
  const custom = child(column, 'customFilters');
  if (custom !== undefined) {
    return {
      kind: 'custom',
      conditions: children(custom, 'customFilter').map((filter) => ({
        operator: operatorOf(filter.attributes.get('operator')),
        value: filter.attributes.get('val') ?? '',
      })),
      all: flag(custom, 'and'),
    };
  }
  const [other] = column.children;
  return other === undefined || other.name === 'extLst' ? null : { kind: 'other', type: other.name };
}

function readDate(item: XmlElement): FilterDate {
  const grouping = item.attributes.get('dateTimeGrouping') ?? 'day';
  return {
    year: numberOf(item, 'year', 0),
    month: grouping === 'year' ? null : numberOf(item, 'month', 1),
    day: grouping === 'year' || grouping === 'month' ? null : numberOf(item, 'day', 1),
  };
}

const OPERATORS: ReadonlySet<string> = new Set<FilterOperator>([
  'equal',
  'notEqual',
  'lessThan',
  'lessThanOrEqual',
  'greaterThan',
  'greaterThanOrEqual',
]);

function operatorOf(value: string | undefined): FilterOperator {
  return value !== undefined && isOperator(value) ? value : 'equal';
}

function isOperator(value: string): value is FilterOperator {
  return OPERATORS.has(value);
}
