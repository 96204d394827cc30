import { parseCell, type CellPlace } from '../cell-reference';
import { XmlScanner } from '../xml-scanner';
import { XmlPatch } from './xml-patch';

/**
 * Takes cells out of the order of calculation, because their formulas are gone: Excel takes a file for damaged whose order
 * names a cell without one. `null` when no cell is left, so that the whole part has to go.
 * @param sheetId the sheet's number in the list of sheets
 */
export function withoutFormulas(xml: string, sheetId: number, gone: readonly CellPlace[]): string | null {
  const keys = new Set(gone.map(({ row, column }) => `${String(row)}:${String(column)}`));
  const patch = new XmlPatch(xml);
  const scanner = new XmlScanner(xml);
  let sheet = 0;
  let left = 0;
  let isSheetUntold = false;
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open' || scanner.local !== 'c') continue;
    const told = scanner.attribute('i');
    if (told !== undefined) sheet = Number(told);
    const place = parseCell(scanner.attribute('r') ?? '');
    if (sheet === sheetId && place !== null && keys.has(`${String(place.row)}:${String(place.column)}`)) {
      // A cell that does not tell its sheet is on that of the one before.
      isSheetUntold ||= told !== undefined;
      const { start } = scanner;
      scanner.skip();
      patch.replace(start, scanner.end, '');
      continue;
    }
    if (told === undefined && isSheetUntold) patch.setAttributes(scanner, { i: sheet });
    isSheetUntold = false;
    left += 1;
  }
  return left === 0 ? null : patch.toString();
}
