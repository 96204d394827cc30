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

/** Texts, quoted sheet names and brackets of structured references stay as they are; then a reference; then a word or number. */
const PIECE =
  /"[^"]*"|'[^']*'|\[[^\]]*\]|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.!])|[A-Z_\\][\w.\\]*|\d[\w.]*/gi;

/** Moves relative references; `$` keeps its part. What would leave the grid becomes `#REF!`. */
function moveReferences(text: string, rows: number, columns: number): string {
  return text.replace(
    PIECE,
    (whole: string, fixedColumn?: string, letters?: string, fixedRow = '', digits = '') => {
      if (letters === undefined) return whole;
      const column = columnIndex(letters) + (fixedColumn === '$' ? 0 : columns);
      const row = Number(digits) - 1 + (fixedRow === '$' ? 0 : rows);
      if (column < 0 || column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return '#REF!';
      return `${fixedColumn ?? ''}${columnName(column)}${fixedRow}${String(row + 1)}`;
    },
  );
}
