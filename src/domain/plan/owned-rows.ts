import { isBlank, isCellError, type Cell, type CellGrid } from '../cell';
import { cellText, isNo, isPlainYes } from '../intake/reading';
import type { Problem } from '../outcome';
import { normalise } from '../text/normalise';
import { type OwnedSheet } from './owned-sheets';
import { OWNED_COLUMNS } from './owned-tables';
import { OWNED_TEXTS, type OwnedPlace } from './texts';

/** One filled row of an owned sheet. */
export interface OwnedRow {
  /** Excel's row number, from 1. */
  readonly row: number;
  cell(header: string): Cell;
  /** The cell as text, blanks collapsed; empty text for an empty cell. */
  text(header: string): string;
  place(header: string): OwnedPlace;
  /** Zero-based sheet column below this header. */
  column(header: string): number;
  /** The cell holds an error value, which has been reported; it reads as empty. */
  hasError(header: string): boolean;
}

/** Collects what is wrong in the owned sheets (no run is possible) and what users should know. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly notices: Problem[] = [];
}

/** The rows below the header, which is the first filled row; blank rows are skipped (klassifikation.md §11 tt). */
export function readOwnedRows(sheet: OwnedSheet, grid: CellGrid, findings: Findings): readonly OwnedRow[] {
  const headerOffset = grid.rows.findIndex((cells) => !cells.every(isBlank));
  const header = grid.rows[headerOffset];
  if (header === undefined) {
    findings.problems.push(OWNED_TEXTS.emptySheet(sheet));
    return [];
  }
  const names = header.map((cell) => normalise(cellText(cell)));
  const indexes = new Map(
    OWNED_COLUMNS[sheet].map((column) => [column.header, names.indexOf(normalise(column.header))]),
  );
  const missing = [...indexes].filter(([, index]) => index < 0);
  for (const [column] of missing) {
    findings.problems.push(OWNED_TEXTS.columnMissing(sheet, grid.top + headerOffset + 1, column));
  }
  if (missing.length > 0) return [];
  const known = [...indexes.values()];
  reportErrorCells(sheet, grid, headerOffset, indexes, findings);
  return grid.rows.flatMap((cells, offset): readonly OwnedRow[] => {
    if (offset <= headerOffset || known.every((index) => isBlank(cells[index] ?? null))) return [];
    return [ownedRow(sheet, grid, offset, cells, indexes)];
  });
}

/** An error value such as `#BEZUG!` is no entry: it is reported here, and the readers find the cell empty. */
function reportErrorCells(
  sheet: OwnedSheet,
  grid: CellGrid,
  headerOffset: number,
  indexes: ReadonlyMap<string, number>,
  findings: Findings,
): void {
  const readColumns = OWNED_COLUMNS[sheet].filter(({ isRemark }) => isRemark !== true);
  for (let offset = headerOffset + 1; offset < grid.rows.length; offset += 1) {
    for (const { header: column } of readColumns) {
      const index = indexes.get(column) ?? -1;
      const cell = grid.rows[offset]?.[index] ?? null;
      if (!isCellError(cell)) continue;
      findings.problems.push(
        OWNED_TEXTS.errorCell({ sheet, row: grid.top + offset + 1, column }, cell.error),
      );
    }
  }
}

function ownedRow(
  sheet: OwnedSheet,
  { top, left }: CellGrid,
  offset: number,
  cells: readonly Cell[],
  indexes: ReadonlyMap<string, number>,
): OwnedRow {
  const row = top + offset + 1;
  const cell = (header: string): Cell => {
    const value = cells[indexes.get(header) ?? -1] ?? null;
    return isCellError(value) ? null : value;
  };
  return {
    row,
    cell,
    text: (header) => cellText(cell(header)),
    place: (column) => ({ sheet, row, column }),
    column: (header) => left + (indexes.get(header) ?? 0),
    hasError: (header) => isCellError(cells[indexes.get(header) ?? -1] ?? null),
  };
}

/** An empty cell that must be filled with `what`; an error value there has its own sentence already. */
export function reportMissing(row: OwnedRow, header: string, what: string, findings: Findings): void {
  if (!row.hasError(header)) findings.problems.push(OWNED_TEXTS.valueMissing(row.place(header), what));
}

/** `ja` or `nein`; `fallback` when empty, `null` after a problem. */
export function readSwitch(
  row: OwnedRow,
  header: string,
  fallback: boolean | null,
  findings: Findings,
): boolean | null {
  const cell = row.cell(header);
  if (isBlank(cell)) {
    if (fallback === null) reportMissing(row, header, '„ja“ oder „nein“', findings);
    return fallback;
  }
  if (isPlainYes(cell)) return true;
  if (isNo(cell)) return false;
  findings.problems.push(OWNED_TEXTS.unknownValue(row.place(header), row.text(header), ['ja', 'nein']));
  return null;
}
