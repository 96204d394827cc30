import type { Cell } from '../cell';
import { cellText } from '../intake/reading';
import { normaliseSchoolName } from '../schools/school-name';

/** The column of `KA Schulen` that holds other names of a school. */
export const ALIASES = 'Aliase';

const SEPARATOR = '|';

/** The aliases in a cell, separated by `|` (klassifikation.md §11 tt). */
export function splitAliases(text: string): readonly string[] {
  return text
    .split(SEPARATOR)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
}

/** Whether a text can stand in the column: the separator would make two aliases of it. */
export function canBeAlias(text: string): boolean {
  return !text.includes(SEPARATOR) && normaliseSchoolName(text) !== '';
}

/** The cell with one more alias behind the others; as it was when it holds the alias already. */
export function withAlias(cell: Cell, alias: string): Cell {
  const text = cellText(cell);
  if (splitAliases(text).some((other) => sameAlias(other, alias))) return cell;
  const before = text.trim();
  if (before === '') return alias;
  return before.endsWith(SEPARATOR) ? `${before}${alias}` : `${before}${SEPARATOR}${alias}`;
}

/** The cell without an alias; `null` when it holds no other. As it was when it does not hold it. */
export function withoutAlias(cell: Cell, alias: string): Cell {
  const aliases = splitAliases(cellText(cell));
  const others = aliases.filter((other) => !sameAlias(other, alias));
  if (others.length === aliases.length) return cell;
  return others.length === 0 ? null : others.join(SEPARATOR);
}

function sameAlias(a: string, b: string): boolean {
  return normaliseSchoolName(a) === normaliseSchoolName(b);
}
