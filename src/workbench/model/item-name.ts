import { looksLikeCellAddress } from './address';

/** Excel's rules for the name of a table or a defined name: no blanks, not like a cell address (`T1`, `TAB1`). */
export function isItemName(name: string): boolean {
  return name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && !looksLikeCellAddress(name);
}
