import { isError } from './cell';
import { ModelError } from './model-error';
import { partsOf } from './serial-date';
import type { SheetParts } from './sheet-parts';

/** A column's filter; the shape is Office's `FilterCriteria` and is given back as it was set. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly unknown[];
  readonly [other: string]: unknown;
}

/** The criteria can be evaluated here. */
export function isKnownFilter({ filterOn }: FilterCriteria): boolean {
  return filterOn === 'Values' || filterOn === 'Custom';
}

/** Whether a row stays visible. @throws ModelError `NotImplemented` for kinds of filter this workbook does not know */
export function rowTest(
  criteria: FilterCriteria,
  sheet: SheetParts,
  column: number,
): (row: number) => boolean {
  if (criteria.filterOn === 'Values') return valuesTest(criteria.values ?? [], sheet, column);
  if (criteria.filterOn === 'Custom') {
    const tests = [criteria.criterion1, criteria.criterion2]
      .filter((criterion) => criterion !== undefined && criterion !== '')
      .map((criterion) => customTest(String(criterion), sheet, column));
    return criteria.operator === 'Or'
      ? (row) => tests.some((test) => test(row))
      : (row) => tests.every((test) => test(row));
  }
  throw new ModelError('NotImplemented', `FilterCriteria.filterOn ${criteria.filterOn}`);
}

/** Values are compared as they are shown; Office's `FilterDatetime` means a year, month or day. */
function valuesTest(values: readonly unknown[], sheet: SheetParts, column: number): (row: number) => boolean {
  const texts = new Set(values.flatMap((value) => shownText(value) ?? []));
  const dates = values.flatMap((value) => datePrefix(value) ?? []);
  return (row) => {
    if (texts.has(comparable(sheet.text(row, column)))) return true;
    const { value } = sheet.cell(row, column);
    if (dates.length === 0 || typeof value !== 'number') return false;
    const parts = partsOf(value, sheet.dateSystem);
    if (parts === null) return false;
    const day = [parts.year, parts.month, parts.day].map((part) => String(part).padStart(2, '0')).join('-');
    return dates.some((date) => day.startsWith(date));
  };
}

function comparable(text: string): string {
  return text.trim().toLocaleLowerCase('de');
}

function shownText(value: unknown): string | null {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? comparable(String(value)) : null;
}

const DATE_LENGTHS: Readonly<Record<string, number>> = { Year: 4, Month: 7, Day: 10 };

/** `2025`, `2025-07` or `2025-07-31`. */
function datePrefix(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { date, specificity } = value as { readonly date?: unknown; readonly specificity?: unknown };
  const length = DATE_LENGTHS[String(specificity)];
  if (typeof date !== 'string' || length === undefined) {
    throw new ModelError('NotImplemented', `FilterDatetime.specificity ${String(specificity)}`);
  }
  return date.slice(0, length);
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
