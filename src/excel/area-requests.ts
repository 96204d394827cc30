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
  const requests = inParts(area, sizes, what, (cells, from) => {
    cells.forEach((row, index) => {
      rows[from + index] = row.map(fromExcel);
    });
    if (what === 'values') measure(area.sheetId, cells, sizes);
  });
  return { requests, answer: () => ({ top: area.top, left: area.left, rows }) };
}

/** Asks for what the cells of an area show. */
export function askForTexts(
  area: Area,
  sizes: CellSizes,
): { readonly requests: readonly Request[] } & Pick<Question<readonly (readonly string[])[]>, 'answer'> {
  const rows: (readonly string[])[] = [];
  const requests = inParts(area, sizes, 'text', (cells, from) => {
    cells.forEach((row, index) => {
      rows[from + index] = row.map(String);
    });
  });
  return { requests, answer: () => rows };
}

type Cells = readonly (readonly unknown[])[];

/** Asks for cells of a range; gives the function that takes the answer. */
const READ = {
  values: (range: Excel.Range): (() => Cells) => {
    range.load('values');
    return () => range.values;
  },
  formulas: (range: Excel.Range): (() => Cells) => {
    range.load('formulas');
    return () => range.formulas;
  },
  text: (range: Excel.Range): (() => Cells) => {
    range.load('text');
    return () => range.text;
  },
} as const;

/** @param keep gets rows of cells, and which row of the area is their first */
function inParts(
  area: Area,
  sizes: CellSizes,
  what: keyof typeof READ,
  keep: (cells: Cells, from: number) => void,
): readonly Request[] {
  const rowBytes = area.columns * (sizes.get(area.sheetId) ?? TYPICAL_CELL);
  const part = (from: number, count: number): Request => ({
    bytes: Math.ceil(count * rowBytes),
    queue: (context) => {
      const address = addressOf({ ...area, top: area.top + from, rows: count });
      const read = READ[what](context.workbook.worksheets.getItem(area.sheetId).getRange(address));
      return () => keep(read(), from);
    },
    split: () => (count === 1 ? null : halves(from, count).map(([start, length]) => part(start, length))),
  });
  const chunkRows = Math.max(1, Math.floor(CHUNK_BYTES / rowBytes));
  const requests: Request[] = [];
  for (let from = 0; from < area.rows; from += chunkRows) {
    requests.push(part(from, Math.min(chunkRows, area.rows - from)));
  }
  return requests;
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
