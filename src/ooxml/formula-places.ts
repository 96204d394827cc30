import { parseRange, type CellPlace, type CellRange } from './cell-reference';
import { CellScanner } from './cell-scanner';
import type { SheetDataPlace } from './sheet-place';
import { decodeUtf8 } from './xml-bytes';
import { XmlScanner } from './xml-scanner';

/** A cell with a formula. */
export interface FormulaPlace extends CellPlace {
  /** The cells a matrix formula or a data table fills together: none of them can be changed alone. `null` for others. */
  readonly together: CellRange | null;
}

/** The cells of a sheet that have formulas, in their order. @throws XmlError */
export function findFormulas(bytes: Uint8Array, place: SheetDataPlace): readonly FormulaPlace[] {
  if (place.isEmpty) return [];
  const found: FormulaPlace[] = [];
  const cells = new CellScanner(bytes, place.contentStart, place.prefixes);
  for (let token = cells.next(); token !== 'end'; token = cells.next()) {
    if (token !== 'cell' || cells.formulaStart < 0) continue;
    const scanner = new XmlScanner(decodeUtf8(bytes, cells.formulaStart, cells.formulaEnd));
    scanner.next();
    const type = scanner.attribute('t');
    const isTogether = type === 'array' || type === 'dataTable';
    const together = isTogether ? parseRange(scanner.attribute('ref') ?? '') : null;
    found.push({ row: cells.row, column: cells.column, together });
  }
  return found;
}
