import { parseRect, quotedSheetName, rectAddress, splitReference } from './address';
import type { Shift } from './changes';
import type { DefinedName } from './defined-name';
import { shifted } from './shift';

/** A name for one range of a sheet, after cells of that sheet were inserted or deleted. Other names stay as they are. */
export function movedName(name: DefinedName, sheetName: string, shift: Shift): DefinedName {
  const { sheet, local } = splitReference(name.formula.slice(1));
  const rect = sheet === sheetName ? parseRect(local) : null;
  if (rect === null) return name;
  const moved = shifted(rect, shift);
  const place = moved === null ? '#REF!' : absolute(rectAddress(moved));
  return { ...name, formula: `=${quotedSheetName(sheetName)}!${place}` };
}

/** A name for one range of a sheet, after the sheet was renamed. */
export function renamedName(name: DefinedName, before: string, after: string): DefinedName {
  const { sheet, local } = splitReference(name.formula.slice(1));
  return sheet === before ? { ...name, formula: `=${quotedSheetName(after)}!${local}` } : name;
}

/** `$A$1:$B$2` for `A1:B2`. */
export function absolute(address: string): string {
  return address.replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);
}
