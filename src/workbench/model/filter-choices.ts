import type { AutoFilter } from './auto-filter';
import type { CellValue } from './cell';
import { isDateFormat } from './display-text';
import { bottomOf } from './rect';
import { partsOf } from './serial-date';
import type { SheetParts } from './sheet-parts';

/** A value that the filter of a column offers. */
export interface FilterChoice {
  /** As the cells show it; empty for blank cells. */
  readonly text: string;
  /** Its rows are shown now. */
  readonly isChosen: boolean;
  /** How criteria name it: days by Office's `FilterDatetime`, everything else by its text. */
  readonly criterion: unknown;
}

interface Found extends FilterChoice {
  readonly value: CellValue;
}

/**
 * The different values of a column, as Excel lists them: those of rows that the other columns' criteria let through,
 * numbers before texts, blank cells last.
 * @param column of the filtered range, 0 = its first
 */
export function filterChoices(filter: AutoFilter, column: number): readonly FilterChoice[] {
  const rect = filter.rect();
  if (rect === null) return [];
  const found = new Map<string, Found>();
  for (let row = rect.top + 1; row < bottomOf(rect); row++) {
    if (!filter.lets(row, (other) => other !== column)) continue;
    const text = filter.sheet.text(row, rect.left + column);
    const key = text.trim().toLocaleLowerCase('de');
    const isChosen = filter.lets(row, (other) => other === column);
    const before = found.get(key);
    if (before !== undefined && (before.isChosen || !isChosen)) continue;
    const { value } = filter.sheet.cell(row, rect.left + column);
    const criterion = dayOf(filter.sheet, row, rect.left + column) ?? text.trim();
    found.set(key, { text: before?.text ?? text.trim(), isChosen, criterion, value });
  }
  return [...found.values()]
    .sort(inOrder)
    .map(({ text, isChosen, criterion }) => ({ text, isChosen, criterion }));
}

/** A cell that shows a day. */
function dayOf(sheet: SheetParts, row: number, column: number): object | null {
  const { value, style } = sheet.cell(row, column);
  if (typeof value !== 'number' || !isDateFormat(style.numberFormat)) return null;
  const parts = partsOf(value, sheet.dateSystem);
  if (parts === null) return null;
  const date = [String(parts.year), ...[parts.month, parts.day].map((part) => String(part).padStart(2, '0'))];
  return { date: date.join('-'), specificity: 'Day' };
}

const COLLATOR = new Intl.Collator('de', { numeric: true });

function inOrder(a: Found, b: Found): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA !== rankB) return rankA - rankB;
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
  return COLLATOR.compare(a.text, b.text);
}

function rank({ text, value }: Found): number {
  if (text === '') return 2;
  return typeof value === 'number' ? 0 : 1;
}
