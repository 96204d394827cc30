import { isError, type Cell } from '../model/cell';
import { ruleLookAt } from '../model/rule-look';
import type { Sheet } from '../model/sheet';
import { tableLook } from './table-colors';

/** What a cell shows. */
export interface CellLook {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wraps: boolean;
  /** A number or date: never shown in part. */
  readonly isNumber: boolean;
  /** CSS declarations besides the place. */
  readonly css: string;
}

const PIXELS_PER_POINT = 4 / 3;
const INDENT_PIXELS = 9;

export function cellLook(sheet: Sheet, row: number, column: number): CellLook {
  const cell = sheet.cell(row, column);
  const { style, value } = cell;
  return {
    text: sheet.text(row, column),
    align: alignOf(cell),
    vertical: style.vertical === 'Top' ? 'top' : style.vertical === 'Center' ? 'center' : 'bottom',
    wraps: style.wrap,
    isNumber: typeof value === 'number',
    css: cssOf(sheet, row, column, cell),
  };
}

/** Without an alignment of its own a number stands right, a truth value or error in the middle, text left. */
function alignOf({ value, style }: Cell): CellLook['align'] {
  switch (style.horizontal) {
    case 'Left':
    case 'Fill':
    case 'Justify':
    case 'Distributed':
      return 'left';
    case 'Center':
    case 'CenterAcrossSelection':
      return 'center';
    case 'Right':
      return 'right';
    case 'General':
      if (typeof value === 'number') return 'right';
      return typeof value === 'boolean' || isError(value) ? 'center' : 'left';
  }
}

function cssOf(sheet: Sheet, row: number, column: number, { style }: Cell): string {
  const table = sheet.tableAt(row, column);
  const look = table === undefined ? null : tableLook(table, row);
  const rule = ruleLookAt(sheet, row, column);
  const fill = rule.fill ?? style.fill ?? look?.fill ?? null;
  const color = rule.color ?? (style.fontColor === '#000000' ? (look?.color ?? null) : style.fontColor);
  const lines = [
    (rule.underline ?? style.underline) ? 'underline' : '',
    (rule.strikethrough ?? style.strikethrough) ? 'line-through' : '',
  ]
    .join(' ')
    .trim();
  return [
    fill === null ? '' : `background:${fill}`,
    color === null ? '' : `color:${color}`,
    (rule.bold ?? (style.bold || look?.bold === true)) ? 'font-weight:600' : '',
    (rule.italic ?? style.italic) ? 'font-style:italic' : '',
    lines === '' ? '' : `text-decoration:${lines}`,
    style.fontSize === 11 ? '' : `font-size:${String(Math.round(style.fontSize * PIXELS_PER_POINT))}px`,
    style.indent === 0 ? '' : `padding-inline:${String(4 + style.indent * INDENT_PIXELS)}px`,
  ]
    .filter((declaration) => declaration !== '')
    .join(';');
}

/** Whether a column of the row is filtered, has only a button for it, or neither. */
export function filterState(sheet: Sheet, row: number, column: number): 'filtered' | 'button' | null {
  const table = sheet.tableAt(row, column);
  const filter = table === undefined ? sheet.autoFilter : table.filter;
  const rect = filter.rect();
  if (rect?.top !== row || column < rect.left || column >= rect.left + rect.columns) return null;
  if (filter.criteria(column - rect.left) !== undefined) return 'filtered';
  return table !== undefined && !table.showFilterButton ? null : 'button';
}
