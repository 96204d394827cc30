import { MAX_COLUMNS, MAX_ROWS, rectOf, rightOf, bottomOf, isOnSheet, type Rect } from './rect';

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of `A`, `AA`, …; -1 if the letters are none. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** `A1`, `A1:C3`, `A:C` for whole columns, `1:3` for whole rows. */
export function rectAddress(rect: Rect): string {
  if (rect.rows === MAX_ROWS && rect.top === 0) {
    return `${columnLetters(rect.left)}:${columnLetters(rightOf(rect) - 1)}`;
  }
  if (rect.columns === MAX_COLUMNS && rect.left === 0) {
    return `${String(rect.top + 1)}:${String(bottomOf(rect))}`;
  }
  const first = cellAddress(rect.top, rect.left);
  return rect.rows === 1 && rect.columns === 1
    ? first
    : `${first}:${cellAddress(bottomOf(rect) - 1, rightOf(rect) - 1)}`;
}

/** The sheet name as it stands in a reference: quoted when it has to be. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCellAddress(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function looksLikeCellAddress(text: string): boolean {
  const match = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(text);
  if (match === null) return /^[rRcC]$/.test(text) || /^[rR]\d*[cC]\d*$/.test(text);
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]);
  return column >= 0 && column < MAX_COLUMNS && row >= 1 && row <= MAX_ROWS;
}

/** A reference split into its sheet name (unquoted; `null` without one) and the rest. */
export function splitReference(reference: string): {
  readonly sheet: string | null;
  readonly local: string;
} {
  const bang = reference.lastIndexOf('!');
  if (bang < 0) return { sheet: null, local: reference };
  const name = reference.slice(0, bang);
  const quoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return {
    sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name,
    local: reference.slice(bang + 1),
  };
}

/** Reads `A1`, `$A$1:C3`, `A:C`, `1:3` (no sheet name); `null` when it is none of them. */
export function parseRect(address: string): Rect | null {
  const plain = address.replaceAll('$', '').trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(plain);
  if (cells !== null) {
    const [, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = cells;
    return between(Number(fromRow) - 1, columnIndex(fromColumn), Number(toRow) - 1, columnIndex(toColumn));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns !== null) {
    const [, from = '', to = ''] = columns;
    return between(0, columnIndex(from), MAX_ROWS - 1, columnIndex(to));
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows !== null) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

function between(row1: number, column1: number, row2: number, column2: number): Rect | null {
  const top = Math.min(row1, row2);
  const left = Math.min(column1, column2);
  const rect = rectOf(top, left, Math.abs(row1 - row2) + 1, Math.abs(column1 - column2) + 1);
  return isOnSheet(rect) ? rect : null;
}
