import type { Cell, CellGrid } from '../domain/cell';
import { addressOf } from '../workbook/area';
import type { Area } from '../workbook/port';
import { fromExcel } from './cell-values';
import type { Question } from './overview';
import { CHUNK_BYTES, type Request } from './requests';

/** Bytes of JSON per cell, as measured on each sheet when it was read before. */
export type CellSizes = Map<string, number>;

const TYPICAL_CELL = 10;
const MEASURED_ROWS = 200;

/**
 * Asks for the cells of an area, in as many requests as its size needs: their values, or what was entered, which shows
 * formulas that give an empty text too.
 */
export function askForArea(
  area: Area,
  sizes: CellSizes,
  what: 'values' | 'formulas' = 'values',
): { readonly requests: readonly Request[] } & Pick<Question<CellGrid>, 'answer'> {
  const rows: (readonly Cell[])[] = [];
  const rowBytes = area.columns * (sizes.get(area.sheetId) ?? TYPICAL_CELL);
  const keep = (range: Excel.Range, from: number): void => {
    const cells: readonly (readonly unknown[])[] = range[what];
    cells.forEach((row, index) => {
      rows[from + index] = row.map(fromExcel);
    });
    if (what === 'values') measure(area.sheetId, cells, sizes);
  };
  const part = (from: number, count: number): Request => ({
    bytes: Math.ceil(count * rowBytes),
    queue: (context) => {
      const address = addressOf({ ...area, top: area.top + from, rows: count });
      const range = context.workbook.worksheets.getItem(area.sheetId).getRange(address);
      if (what === 'values') range.load('values');
      else range.load('formulas');
      return () => keep(range, from);
    },
    split: () => (count === 1 ? null : halves(from, count).map(([start, length]) => part(start, length))),
  });
  const chunkRows = Math.max(1, Math.floor(CHUNK_BYTES / rowBytes));
  const requests: Request[] = [];
  for (let from = 0; from < area.rows; from += chunkRows) {
    requests.push(part(from, Math.min(chunkRows, area.rows - from)));
  }
  return { requests, answer: () => ({ top: area.top, left: area.left, rows }) };
}

/** Two stretches of rows instead of one: start and length of each. */
export function halves(from: number, count: number): readonly (readonly [number, number])[] {
  const half = Math.ceil(count / 2);
  return [
    [from, half],
    [from + half, count - half],
  ];
}

function measure(sheetId: string, values: readonly (readonly unknown[])[], sizes: CellSizes): void {
  const sample = values.slice(0, MEASURED_ROWS);
  const cells = sample.length * (sample[0]?.length ?? 0);
  // Single rows and narrow strips say little about a list.
  if (cells >= MEASURED_ROWS) sizes.set(sheetId, JSON.stringify(sample).length / cells);
}
