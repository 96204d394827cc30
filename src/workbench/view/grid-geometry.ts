import { bottomOf, hasCell, MAX_COLUMNS, MAX_ROWS, rightOf, type Rect } from '../model/rect';
import type { Sheet } from '../model/sheet';
import { LineLayout } from './line-layout';

/** Pixels of the row numbers and the column letters. */
export const ROW_HEADER = 52;
export const COLUMN_HEADER = 22;

/** Empty lines beyond the content that can be scrolled to; more appear as the cursor moves. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 20;

/** Lines drawn outside the visible part, so that scrolling shows no gaps. */
const OVERSCAN_ROWS = 8;
const OVERSCAN_COLUMNS = 2;

/** How far above or left of the visible part a merged cell may begin and still be drawn whole. */
const MERGE_REACH = 100;

/** The part of a sheet that scrolls, its frozen lines, and where everything lies. */
export interface GridGeometry {
  readonly rows: LineLayout;
  readonly columns: LineLayout;
  /** Count of frozen rows and columns. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** @param reach the furthest row and column that must be reachable besides the content */
export function gridGeometry(
  sheet: Sheet,
  reach: { readonly row: number; readonly column: number },
): GridGeometry {
  const used = sheet.usedRect();
  const lastRow = Math.max(used === null ? 0 : bottomOf(used), reach.row) + SPARE_ROWS;
  const lastColumn = Math.max(used === null ? 0 : rightOf(used), reach.column) + SPARE_COLUMNS;
  return {
    rows: new LineLayout(Math.min(lastRow, MAX_ROWS), sheet.rows),
    columns: new LineLayout(Math.min(lastColumn, MAX_COLUMNS), sheet.columns),
    frozenRows: sheet.frozen.rows,
    frozenColumns: sheet.frozen.columns,
  };
}

export interface Lines {
  readonly frozen: readonly number[];
  readonly scrolled: readonly number[];
}

/** The rows to draw. Frozen ones are always drawn. */
export function rowsToDraw(
  { rows, frozenRows }: GridGeometry,
  view: Viewport,
  merges: readonly Rect[],
): Lines {
  const frozenHeight = rows.offset(frozenRows);
  const from = view.top + frozenHeight;
  const to = view.top + view.height - COLUMN_HEADER;
  return linesToDraw(rows, frozenRows, from, to, OVERSCAN_ROWS, (first) =>
    Math.min(
      first,
      ...merges.filter((merge) => merge.top < first && bottomOf(merge) > first).map(({ top }) => top),
    ),
  );
}

/** The columns to draw. */
export function columnsToDraw(
  { columns, frozenColumns }: GridGeometry,
  view: Viewport,
  merges: readonly Rect[],
): Lines {
  const frozenWidth = columns.offset(frozenColumns);
  const from = view.left + frozenWidth;
  const to = view.left + view.width - ROW_HEADER;
  return linesToDraw(columns, frozenColumns, from, to, OVERSCAN_COLUMNS, (first) =>
    Math.min(
      first,
      ...merges.filter((merge) => merge.left < first && rightOf(merge) > first).map(({ left }) => left),
    ),
  );
}

function linesToDraw(
  lines: LineLayout,
  frozen: number,
  from: number,
  to: number,
  overscan: number,
  mergeStart: (first: number) => number,
): Lines {
  const firstSeen = lines.at(from);
  const reached = mergeStart(firstSeen);
  const first = Math.max(
    frozen,
    Math.min(firstSeen - overscan, firstSeen - reached <= MERGE_REACH ? reached : firstSeen),
  );
  const last = Math.min(lines.count, lines.at(to) + overscan + 1);
  return { frozen: visible(lines, 0, frozen), scrolled: visible(lines, first, last) };
}

function visible(lines: LineLayout, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let index = from; index < to; index++) if (lines.isVisible(index)) found.push(index);
  return found;
}

/** Where to scroll so that a cell is seen whole; frozen cells always are. */
export function scrolledTo(
  { rows, columns, frozenRows, frozenColumns }: GridGeometry,
  view: Viewport,
  row: number,
  column: number,
): { readonly top: number; readonly left: number } {
  const along = (lines: LineLayout, frozen: number, index: number, start: number, room: number): number => {
    if (index < frozen) return start;
    const hidden = lines.offset(frozen);
    if (lines.offset(index) - hidden < start) return lines.offset(index) - hidden;
    const end = lines.offset(index + 1);
    return end > start + room ? Math.min(end - room, lines.offset(index) - hidden) : start;
  };
  return {
    top: along(rows, frozenRows, row, view.top, view.height - COLUMN_HEADER),
    left: along(columns, frozenColumns, column, view.left, view.width - ROW_HEADER),
  };
}

/** The merged cells a cell belongs to. */
export function mergeAt(merges: readonly Rect[], row: number, column: number): Rect | undefined {
  return merges.find((merge) => hasCell(merge, row, column));
}
