import type {
  AutoFilter as FileFilter,
  FilterCondition,
  FilterCriterion,
  FilterDate,
} from '../../ooxml/auto-filter';
import type { AutoFilter } from './auto-filter';
import type { FilterCriteria } from './filter-criteria';

/** Takes over the criteria; which rows are hidden is told by the rows of the file. */
export function restoreFilter(filter: AutoFilter, file: FileFilter): void {
  for (const { column, criterion } of file.columns) filter.restore(column, criteriaOf(criterion));
}

const SIGNS = {
  equal: '=',
  notEqual: '<>',
  lessThan: '<',
  lessThanOrEqual: '<=',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
} as const;

/** The element of the file, and what Office calls a filter of its kind. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  top10: 'TopItems',
  dynamicFilter: 'Dynamic',
  colorFilter: 'CellColor',
  iconFilter: 'Icon',
};

function criteriaOf(criterion: FilterCriterion): FilterCriteria {
  switch (criterion.kind) {
    case 'values':
      return {
        filterOn: 'Values',
        values: [...criterion.values, ...(criterion.blanks ? [''] : []), ...criterion.dates.map(filterDate)],
      };
    case 'custom': {
      const [criterion1 = '', criterion2] = criterion.conditions.map(conditionText);
      return {
        filterOn: 'Custom',
        criterion1,
        ...(criterion2 === undefined ? {} : { criterion2, operator: criterion.all ? 'And' : 'Or' }),
      };
    }
    case 'other':
      return { filterOn: OTHER_KINDS[criterion.type] ?? criterion.type };
  }
}

function conditionText({ operator, value }: FilterCondition): string {
  return SIGNS[operator] + value;
}

/** Office's `FilterDatetime`. */
function filterDate({ year, month, day }: FilterDate): {
  readonly date: string;
  readonly specificity: string;
} {
  const parts = [
    String(year),
    ...[month, day].flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')])),
  ];
  return { date: parts.join('-'), specificity: month === null ? 'Year' : day === null ? 'Month' : 'Day' };
}
