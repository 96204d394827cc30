import { columnLetters } from '../model/address';
import { bottomOf, hasCell, rightOf, type Rect } from '../model/rect';
import type { Sheet } from '../model/sheet';
import { cellLook, filterState, type CellLook } from './cell-look';
import { element } from './dom';
import { COLUMN_HEADER, mergeAt, ROW_HEADER, type GridGeometry, type Lines } from './grid-geometry';
import { TEXTS } from './texts';

/** Width of a digit in the sheet's font, to tell whether a number fits. */
const DIGIT_PIXELS = 7;
const CELL_PADDING = 6;
const MARK_PIXELS = 18;

/** What one row is drawn from. */
export interface RowSource {
  readonly sheet: Sheet;
  readonly geometry: GridGeometry;
  readonly columns: Lines;
  readonly selection: Rect;
  readonly active: { readonly row: number; readonly column: number };
}

export function cellId(row: number, column: number): string {
  return `zelle-${String(row)}-${String(column)}`;
}

/** The row with the column letters. */
export function drawColumnHeaders({ geometry, columns, selection }: RowSource): HTMLElement {
  const header = (column: number): HTMLElement =>
    element(
      'div',
      {
        role: 'columnheader',
        'aria-colindex': column + 1,
        'data-column': column,
        class: column >= selection.left && column < rightOf(selection) ? 'head head-selected' : 'head',
        style: `width:${String(geometry.columns.extent(column))}px`,
      },
      columnLetters(column),
    );
  const row = element('div', { role: 'row', class: 'row', style: `height:${String(COLUMN_HEADER)}px` });
  row.append(
    element(
      'div',
      { role: 'columnheader', class: 'corner' },
      element('span', { class: 'unseen' }, TEXTS.rowNumber),
    ),
  );
  appendColumns(row, geometry, columns, header);
  return row;
}

/** One row of cells with its number. */
export function drawRow(source: RowSource, row: number): HTMLElement {
  const { sheet, geometry, columns, selection } = source;
  const drawn = element('div', {
    role: 'row',
    'aria-rowindex': row + 1,
    class: 'row',
    style: `height:${String(geometry.rows.extent(row))}px`,
  });
  const isSelected = row >= selection.top && row < bottomOf(selection);
  const classes = [
    'head',
    'head-row',
    isSelected ? 'head-selected' : '',
    isInFilter(sheet, row) ? 'head-filtered' : '',
  ];
  drawn.append(
    element(
      'div',
      { role: 'rowheader', 'data-row': row, class: classes.filter((name) => name !== '').join(' ') },
      String(row + 1),
    ),
  );
  appendColumns(drawn, geometry, columns, (column) => drawCell(source, row, column));
  return drawn;
}

/** Row numbers are blue where a filter hides some of the rows. */
function isInFilter(sheet: Sheet, row: number): boolean {
  const filters = [sheet.autoFilter, ...sheet.tables.map(({ filter }) => filter)];
  return filters.some((filter) => {
    const rect = filter.rect();
    return filter.isFiltering && rect !== null && row > rect.top && row < bottomOf(rect);
  });
}

/** Frozen columns stick to the left edge; before the first scrolled one a gap stands for those that are not drawn. */
function appendColumns(
  row: HTMLElement,
  { columns: layout, frozenColumns }: GridGeometry,
  columns: Lines,
  draw: (column: number) => HTMLElement,
): void {
  for (const column of columns.frozen) {
    const cell = draw(column);
    cell.classList.add('frozen');
    cell.style.left = `${String(ROW_HEADER + layout.offset(column))}px`;
    row.append(cell);
  }
  const [first] = columns.scrolled;
  if (first !== undefined) {
    const gap = layout.offset(first) - layout.offset(frozenColumns);
    if (gap > 0)
      row.append(element('div', { role: 'presentation', class: 'gap', style: `width:${String(gap)}px` }));
  }
  for (const column of columns.scrolled) row.append(draw(column));
}

function drawCell(
  { sheet, geometry, selection, active }: RowSource,
  row: number,
  column: number,
): HTMLElement {
  const look = cellLook(sheet, row, column);
  const merge = mergeAt(sheet.merges, row, column);
  const isCovered = merge !== undefined && (row !== merge.top || column !== merge.left);
  const isSelected = hasCell(selection, row, column);
  const width = geometry.columns.extent(column);
  const mark = filterState(sheet, row, column);
  const classes = [
    'cell',
    `to-${look.align}`,
    `at-${look.vertical}`,
    look.wraps ? 'wraps' : '',
    isSelected ? 'selected' : '',
    active.row === row && active.column === column ? 'active' : '',
  ];
  const cell = element('div', {
    role: 'gridcell',
    id: cellId(row, column),
    'aria-colindex': column + 1,
    'aria-selected': isSelected ? 'true' : 'false',
    'data-row': row,
    'data-column': column,
    class: classes.filter((name) => name !== '').join(' '),
    style: `width:${String(width)}px;${look.css}`,
  });
  if (isCovered) {
    cell.classList.add('covered');
    return cell;
  }
  if (merge !== undefined) widen(cell, geometry, merge);
  if (look.text !== '') cell.append(drawText(look, cell, sheet, geometry, row, column, mark !== null));
  if (mark !== null) cell.append(drawMark(mark));
  return cell;
}

/** A merged cell lies over those it covers. */
function widen(cell: HTMLElement, { rows, columns }: GridGeometry, merge: Rect): void {
  const width = columns.offset(rightOf(merge)) - columns.offset(merge.left);
  const height = rows.offset(bottomOf(merge)) - rows.offset(merge.top);
  cell.classList.add('merged');
  cell.setAttribute('aria-colspan', String(merge.columns));
  cell.setAttribute('aria-rowspan', String(merge.rows));
  cell.style.setProperty('margin-right', `${String(columns.extent(merge.left) - width)}px`);
  cell.style.width = `${String(width)}px`;
  cell.style.height = `${String(height)}px`;
}

function drawText(
  look: CellLook,
  cell: HTMLElement,
  sheet: Sheet,
  geometry: GridGeometry,
  row: number,
  column: number,
  hasMark: boolean,
): HTMLElement {
  const text = element('span', { class: 'text' }, look.text);
  const width = geometry.columns.extent(column) - CELL_PADDING - (hasMark ? MARK_PIXELS : 0);
  const length = look.text.length * DIGIT_PIXELS;
  if (look.isNumber && length > width && !cell.classList.contains('merged')) {
    // A number that does not fit is never cut: Excel shows hashes instead.
    cell.classList.add('too-narrow');
  } else if (!look.isNumber && !look.wraps && look.align === 'left' && length > width) {
    const room = spill(sheet, geometry, row, column, length);
    if (room > 0) {
      cell.classList.add('spills');
      text.style.maxWidth = `${String(width + room)}px`;
    }
  }
  return text;
}

/** Pixels of empty cells to the right, which a long text may use. */
function spill(sheet: Sheet, { columns }: GridGeometry, row: number, column: number, needed: number): number {
  let room = 0;
  for (let next = column + 1; next < columns.count && room < needed; next++) {
    if (sheet.cell(row, next).value !== null || mergeAt(sheet.merges, row, next) !== undefined) break;
    room += columns.extent(next);
  }
  return room;
}

function drawMark(state: 'filtered' | 'button'): HTMLElement {
  const isFiltered = state === 'filtered';
  return element(
    'button',
    // Reached with Alt and the down arrow: the grid has one place in the order of tabs.
    { type: 'button', tabindex: -1, class: isFiltered ? 'mark mark-filtered' : 'mark' },
    element('span', { class: 'unseen' }, isFiltered ? ` ${TEXTS.filteredColumn}` : ` ${TEXTS.filterColumn}`),
  );
}
