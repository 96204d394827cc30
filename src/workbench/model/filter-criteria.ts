import { isError } from './cell';
import type { SheetParts } from './sheet-parts';
import { ModelError } from './model-error';

/** A column's filter; the shape is Office's `FilterCriteria` and is given back as it was set. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly unknown[];
  readonly [other: string]: unknown;
}

/** Whether a row stays visible. @throws ModelError `NotImplemented` for kinds of filter this workbook does not know */
export function rowTest(
  criteria: FilterCriteria,
  sheet: SheetParts,
  column: number,
): (row: number) => boolean {
  if (criteria.filterOn === 'Values') {
    const wanted = new Set((criteria.values ?? []).map(shownValue));
    return (row) => wanted.has(sheet.text(row, column).trim().toLocaleLowerCase());
  }
  if (criteria.filterOn === 'Custom') {
    const tests = [criteria.criterion1, criteria.criterion2]
      .filter((criterion) => criterion !== undefined && criterion !== '')
      .map((criterion) => customTest(String(criterion), sheet, column));
    return criteria.operator === 'Or'
      ? (row) => tests.some((test) => test(row))
      : (row) => tests.every((test) => test(row));
  }
  throw new ModelError('NotImplemented', `filter on ${criteria.filterOn}`);
}

function shownValue(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return String(value).trim().toLocaleLowerCase();
  }
  throw new ModelError('NotImplemented', 'filter on a date value');
}

const COMPARISONS: Readonly<Record<string, (difference: number) => boolean>> = {
  '>=': (difference) => difference >= 0,
  '<=': (difference) => difference <= 0,
  '<>': (difference) => difference !== 0,
  '>': (difference) => difference > 0,
  '<': (difference) => difference < 0,
  '=': (difference) => difference === 0,
};

function customTest(criterion: string, sheet: SheetParts, column: number): (row: number) => boolean {
  const [, operator = '=', operand = ''] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === '' ? Number.NaN : Number(operand.replace(',', '.'));
  if (!Number.isNaN(number)) {
    const compare = COMPARISONS[operator];
    return (row) => {
      const { value } = sheet.cell(row, column);
      if (typeof value !== 'number') return operator === '<>';
      return compare?.(value - number) ?? false;
    };
  }
  if (operator === '=' || operator === '<>') {
    const pattern = wildcardPattern(operand);
    return (row) => pattern.test(sheet.text(row, column)) === (operator === '=');
  }
  const compare = COMPARISONS[operator];
  return (row) => {
    const { value } = sheet.cell(row, column);
    if (value === null || isError(value)) return false;
    return compare?.(sheet.text(row, column).localeCompare(operand, 'de')) ?? false;
  };
}

/** `*` and `?` as in Excel, `~` before them means the character itself. */
function wildcardPattern(pattern: string): RegExp {
  const source = pattern.replace(/~[*?~]|[\s\S]/g, (part) => {
    if (part === '*') return '[\\s\\S]*';
    if (part === '?') return '[\\s\\S]';
    return (part.length === 2 ? part.slice(1) : part).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'iu');
}
