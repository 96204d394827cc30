import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { columnIndex, columnName, type CellPlace } from './cell-reference';

/** A formula that is stored once, in the cell `from`, and holds for other cells with moved references. */
export interface SharedFormula {
  /** As written for the cell `from`, without `=`. */
  readonly text: string;
  readonly from: CellPlace;
}

/** The formula of the cell at `place`, without `=`. */
export function formulaText(formula: string | SharedFormula, place: CellPlace): string {
  if (typeof formula === 'string') return formula;
  return moveReferences(formula.text, place.row - formula.from.row, place.column - formula.from.column);
}

/**
 * A text, a quoted sheet name or a bracket of a structured reference, which stay as they are; whole columns; whole rows;
 * a cell; a word or number.
 */
const PIECE =
  /"[^"]*"|'[^']*'|\[[^\][]*\]|(?<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\w(.!])|(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\w.])|(?<cell>\$?[A-Z]{1,3}\$?\d{1,7})(?![\w(.!])|[\p{L}_\\][\p{L}\w.\\]*|\d[\w.]*/giu;

/** Moves relative references; `$` keeps its part. What would leave the grid becomes `#REF!`. */
function moveReferences(text: string, rows: number, columns: number): string {
  return text.replace(PIECE, (whole: string, ...[columnPair, rowPair, cell]: (string | undefined)[]) =>
    (columnPair ?? rowPair ?? cell) === undefined ? whole : moveParts(whole, rows, columns),
  );
}

/** Moves each column name and row number of one reference. */
function moveParts(reference: string, rows: number, columns: number): string {
  const moved = reference.replace(
    /(\$?)(?:([A-Z]+)|(\d+))/gi,
    (whole, fixed: string, letters?: string, digits?: string) => {
      if (fixed !== '') return whole;
      if (letters === undefined) return inGrid(Number(digits) - 1 + rows, MAX_ROWS, (row) => String(row + 1));
      return inGrid(columnIndex(letters) + columns, MAX_COLUMNS, columnName);
    },
  );
  return moved.includes(OUTSIDE) ? OUTSIDE : moved;
}

const OUTSIDE = '#REF!';

function inGrid(index: number, limit: number, name: (index: number) => string): string {
  return index < 0 || index >= limit ? OUTSIDE : name(index);
}
