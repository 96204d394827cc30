import { columnName } from '../cell-reference';
import type { CellValue } from '../cell-value';
import { escapeText } from '../make/xml';

const NAMES: string[] = [];

function nameOf(column: number): string {
  return (NAMES[column] ??= columnName(column));
}

/** Texts with one of these are not what XML would read; all others can be written as they stand. */
// eslint-disable-next-line no-control-regex -- these are the characters in question
const SPECIAL = /[&<>\0-\x1f\ufffe\uffff]|_x/i;

/** Blanks at the ends, and line ends, count only when the text says so. */
const NEEDS_PRESERVING = /^[\s]|[\s]$|\n/;

/**
 * The XML of one cell. Texts are written into the cell and not into the shared ones: no other part has to change.
 * @param prefix as Excel's own elements are written in this part
 */
export function cellXml(
  prefix: string,
  row: number,
  column: number,
  style: number,
  value: CellValue,
  formula: string | null,
): string {
  const format = style === 0 ? '' : ` s="${String(style)}"`;
  const start = `<${prefix}c r="${nameOf(column)}${String(row + 1)}"${format}`;
  const f = formula === null ? '' : formulaXml(prefix, formula);
  if (value === null) return f === '' ? `${start}/>` : `${start}>${f}</${prefix}c>`;
  if (typeof value === 'string' && f === '') {
    const space = NEEDS_PRESERVING.test(value) ? ' xml:space="preserve"' : '';
    return `${start} t="inlineStr"><${prefix}is><${prefix}t${space}>${textXml(value)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
  const [type, content] = typed(value);
  return `${start}${type}>${f}<${prefix}v>${content}</${prefix}v></${prefix}c>`;
}

/** The `t` attribute of a cell with this value, and what its `v` holds. */
function typed(value: Exclude<CellValue, null>): readonly [type: string, content: string] {
  if (typeof value === 'number') return ['', String(value)];
  if (typeof value === 'boolean') return [' t="b"', value ? '1' : '0'];
  if (typeof value === 'string') return [' t="str"', textXml(value)];
  return [' t="e"', textXml(value.error)];
}

/** @param formula without `=` */
export function formulaXml(prefix: string, formula: string): string {
  return `<${prefix}f>${textXml(formula)}</${prefix}f>`;
}

function textXml(text: string): string {
  return SPECIAL.test(text) ? escapeText(text) : text;
}
