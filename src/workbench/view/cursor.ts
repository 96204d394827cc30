import { boundingRect, rectOf, type Rect } from '../model/rect';
import type { LineLayout } from './line-layout';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The active cell, and the far end of the selection that begins there. */
export interface Cursor {
  readonly active: CellPlace;
  readonly end: CellPlace;
}

export interface Layouts {
  readonly rows: LineLayout;
  readonly columns: LineLayout;
}

export function cursorAt(row: number, column: number): Cursor {
  return { active: { row, column }, end: { row, column } };
}

export function selectionOf({ active, end }: Cursor): Rect {
  return boundingRect(rectOf(active.row, active.column), rectOf(end.row, end.column));
}

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/**
 * Where a key moves to; `null` for keys that do not move. Hidden rows and columns are passed over. With Shift the
 * selection grows from the active cell, which stays.
 * @param page rows that fit on the screen, @param used the last row and column with content
 */
export function moved(
  cursor: Cursor,
  { key, shiftKey, ctrlKey }: KeyPress,
  { rows, columns }: Layouts,
  page: number,
  used: CellPlace,
): Cursor | null {
  const extends_ = shiftKey && key !== 'Tab' && key !== 'Enter';
  const from = extends_ ? cursor.end : cursor.active;
  const target = targetOf(from, key, shiftKey, ctrlKey, { rows, columns }, page, used);
  if (target === null) return null;
  return extends_ ? { active: cursor.active, end: target } : { active: target, end: target };
}

function targetOf(
  { row, column }: CellPlace,
  key: string,
  isBack: boolean,
  isFar: boolean,
  { rows, columns }: Layouts,
  page: number,
  used: CellPlace,
): CellPlace | null {
  const first = { row: firstVisible(rows), column: firstVisible(columns) };
  switch (key) {
    case 'ArrowDown':
      return { row: isFar ? Math.max(row, used.row) : rows.next(row, 1), column };
    case 'ArrowUp':
      return { row: isFar ? first.row : rows.next(row, -1), column };
    case 'ArrowRight':
      return { row, column: isFar ? Math.max(column, used.column) : columns.next(column, 1) };
    case 'ArrowLeft':
      return { row, column: isFar ? first.column : columns.next(column, -1) };
    case 'Enter':
      return { row: rows.next(row, isBack ? -1 : 1), column };
    case 'Tab':
      return { row, column: columns.next(column, isBack ? -1 : 1) };
    case 'Home':
      return { row: isFar ? first.row : row, column: first.column };
    case 'End':
      return isFar ? used : { row, column: Math.max(column, used.column) };
    case 'PageDown':
      return { row: steps(rows, row, page, 1), column };
    case 'PageUp':
      return { row: steps(rows, row, page, -1), column };
    default:
      return null;
  }
}

function steps(lines: LineLayout, from: number, count: number, step: 1 | -1): number {
  let line = from;
  for (let done = 0; done < count; done++) line = lines.next(line, step);
  return line;
}

function firstVisible(lines: LineLayout): number {
  return lines.isVisible(0) ? 0 : lines.next(0, 1);
}
