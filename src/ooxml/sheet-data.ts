import { CellContents, withPlaceFaults, type CellContext } from './cell-contents';
import { CellScanner } from './cell-scanner';
import { MAX_CELLS } from './limits';
import { tooLarge } from './read-fault';
import type { SheetCell, SheetRow } from './sheet';
import type { SheetDataPlace } from './sheet-place';
import { decodeUtf8 } from './xml-bytes';
import { XmlScanner } from './xml-scanner';
import { isTrue } from './xml-tree';

/** Counts cells over all sheets. */
export interface CellBudget {
  cells: number;
}

/** All rows of a sheet, and the place in the bytes behind them. */
export interface SheetData {
  readonly rows: readonly SheetRow[];
  readonly end: number;
}

/**
 * The rows of a sheet, ascending by row, cells ascending by column. Rows and cells may leave out their place: they follow
 * the one before. Of two for one place the last counts.
 * @throws FaultError naming sheet and cell when a value cannot be read
 */
export function readSheetData(
  bytes: Uint8Array,
  place: SheetDataPlace,
  context: CellContext,
  budget: CellBudget,
): SheetData {
  if (place.isEmpty) return { rows: [], end: place.contentStart };
  const scanner = new CellScanner(bytes, place.contentStart, place.prefixes);
  const contents = new CellContents(bytes, scanner, context);
  const rows: SheetRow[] = [];
  let cells: SheetCell[] = [];
  withPlaceFaults(context.sheetName, () => {
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'row') {
        cells = [];
        rows.push({ ...readRow(bytes, scanner), cells });
      } else if (token === 'cell') {
        if (++budget.cells > MAX_CELLS)
          throw tooLarge(`sie hat mehr als ${MAX_CELLS.toLocaleString('de-DE')} Zellen`);
        const cell = readCell(scanner, contents);
        // One that is there twice may be empty at last.
        if (!isNothing(cell) || !scanner.isOrdered) cells.push(cell);
      }
    }
  });
  return { rows: scanner.isOrdered ? rows : inOrder(rows), end: scanner.end };
}

function readRow(bytes: Uint8Array, { row, rowStart, rowTagEnd }: CellScanner): Omit<SheetRow, 'cells'> {
  const tag = decodeUtf8(bytes, rowStart, rowTagEnd);
  const scanner = new XmlScanner(tag);
  scanner.next();
  const isOn = (name: string): boolean => isTrue(scanner.attribute(name) ?? '');
  const height = Number(scanner.attribute('ht') ?? Number.NaN);
  return {
    row,
    height: Number.isFinite(height) ? height : null,
    isHidden: isOn('hidden'),
    outlineLevel: outlineLevel(scanner.attribute('outlineLevel')),
    isCollapsed: isOn('collapsed'),
    format: isOn('customFormat') ? Number(scanner.attribute('s') ?? 0) : null,
  };
}

function readCell({ column, style }: CellScanner, contents: CellContents): SheetCell {
  const format = Number.isInteger(style) ? style : 0;
  return { column, value: contents.value(), format, formula: contents.formula() };
}

/** The cell neither holds anything nor is formatted. */
function isNothing({ value, formula, format }: SheetCell): boolean {
  return value === null && formula === null && format === 0;
}

/** For programs that do not care about the order of rows, or repeat one. */
function inOrder(rows: readonly SheetRow[]): readonly SheetRow[] {
  const byNumber = new Map<number, SheetRow[]>();
  for (const row of rows) {
    const same = byNumber.get(row.row);
    if (same === undefined) byNumber.set(row.row, [row]);
    else same.push(row);
  }
  return [...byNumber.values()]
    .flatMap((same) => {
      const [first] = same;
      return first === undefined
        ? []
        : [{ ...first, cells: lastOfEachColumn(same.flatMap(({ cells }) => cells)) }];
    })
    .sort((a, b) => a.row - b.row);
}

function lastOfEachColumn(cells: readonly SheetCell[]): readonly SheetCell[] {
  return [...new Map(cells.map((cell) => [cell.column, cell])).values()]
    .filter((cell) => !isNothing(cell))
    .sort((a, b) => a.column - b.column);
}

function outlineLevel(value: string | undefined): number {
  const level = Number(value ?? 0);
  return Number.isInteger(level) && level > 0 && level < 8 ? level : 0;
}
