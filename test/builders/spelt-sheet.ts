import fc from 'fast-check';
import type { CellValue } from '../../src/ooxml/cell-value';
import { columnName } from '../../src/ooxml/cell-reference';
import { element, escapeText, MAIN, XML_START } from '../../src/ooxml/make/xml';

/** A stretch of a sheet's part. */
export interface Stretch {
  readonly kind: 'other' | 'row' | 'empty-row' | 'cell';
  readonly text: string;
  /** Of a row and of a cell; zero-based. */
  readonly row: number;
  readonly column: number;
}

/** A sheet that a program could have written, piece by piece, and what it holds. */
export interface SpeltSheet {
  readonly prefix: string;
  readonly stretches: readonly Stretch[];
  readonly sharedStrings: readonly string[];
  /** By `row:column`. */
  readonly values: ReadonlyMap<string, CellValue>;
}

/** How a cell is spelt. */
interface CellSpelling {
  readonly value: CellValue;
  readonly isFormula: boolean;
  readonly textForm: 'shared' | 'inline' | 'str';
  readonly order: readonly number[];
  readonly style: number | null;
  readonly hasReference: boolean;
  readonly quote: '"' | "'";
  readonly before: string;
}

const TEXT = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', ' ', ' a\n', '_x000D_', '<&>"\'', 'Straße', '=1', ']]>', '\r\n', '0123'),
);

export const VALUE: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: TEXT },
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('#N/A', '#DIV/0!').map((error) => ({ error })),
  fc.constant(null),
);

const CELL: fc.Arbitrary<CellSpelling> = fc.record({
  value: VALUE,
  isFormula: fc.boolean(),
  textForm: fc.constantFrom('shared', 'inline', 'str'),
  order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  style: fc.constantFrom(null, null, 0),
  hasReference: fc.boolean(),
  quote: fc.constantFrom('"', '"', "'"),
  before: fc.constantFrom('', '', '', '\n', '<!-- <c> -->', '<?go?>'),
});

const ROW = fc.record({
  gap: fc.integer({ min: 0, max: 3 }),
  hasNumber: fc.boolean(),
  hasSpans: fc.boolean(),
  closesItself: fc.boolean(),
  attributes: fc.constantFrom('', ' ht="20"', ' x="a>b"', " hidden='1'"),
  before: fc.constantFrom('', '', '\r\n', '<!-- <row/> -->'),
  cells: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), CELL), { maxLength: 7 }),
});

/** Sheets with gaps, in every spelling that is right. */
export const SPELT_SHEET: fc.Arbitrary<SpeltSheet> = fc
  .record({
    prefix: fc.constantFrom('', '', 'x:'),
    rowPrefix: fc.boolean(),
    head: fc.constantFrom('', '<!-- c -->', '\n'),
    rows: fc.array(ROW, { maxLength: 10 }),
  })
  .map(({ prefix, rowPrefix, head, rows }) => {
    const stretches: Stretch[] = [];
    const sharedStrings: string[] = [];
    const values = new Map<string, CellValue>();
    const other = (text: string): void => {
      if (text !== '') stretches.push({ kind: 'other', text, row: -1, column: -1 });
    };
    const namespaces =
      prefix === '' ? `xmlns="${MAIN}" xmlns:y="${MAIN}"` : `xmlns:x="${MAIN}" xmlns:y="${MAIN}"`;
    const ownRow = rowPrefix ? 'y:' : prefix;
    other(`${XML_START}<${prefix}worksheet ${namespaces}>${head}<${prefix}sheetData>`);
    let row = -1;
    for (const { gap, hasNumber, hasSpans, closesItself, attributes, before, cells } of rows) {
      row += 1 + gap;
      other(before);
      const number = hasNumber || gap > 0 ? ` r="${String(row + 1)}"` : '';
      const spans = hasSpans && cells.length > 0 ? ' spans="1:40"' : '';
      const isEmpty = cells.length === 0 && closesItself;
      const tag = `<${ownRow}row${number}${spans}${attributes}${isEmpty ? '/>' : '>'}`;
      stretches.push({ kind: isEmpty ? 'empty-row' : 'row', text: tag, row, column: -1 });
      if (isEmpty) continue;
      let column = -1;
      for (const [cellGap, cell] of cells) {
        column += 1 + cellGap;
        other(cell.before);
        const text = cellText(
          prefix,
          row,
          column,
          { ...cell, hasReference: cell.hasReference || cellGap > 0 },
          sharedStrings,
        );
        stretches.push({ kind: 'cell', text, row, column });
        if (cell.value !== null) values.set(`${String(row)}:${String(column)}`, cell.value);
      }
      other(`</${ownRow}row>`);
    }
    other(`</${prefix}sheetData></${prefix}worksheet>`);
    return { prefix, stretches, sharedStrings, values };
  });

function cellText(prefix: string, row: number, column: number, cell: CellSpelling, texts: string[]): string {
  const { value, isFormula, textForm, order, style, hasReference, quote } = cell;
  const f = isFormula && value !== null ? `<${prefix}f>1+1</${prefix}f>` : '';
  const v = (content: string): string => `${f}<${prefix}v>${content}</${prefix}v>`;
  const [type, content] = ((): readonly [string | null, string] => {
    if (value === null) return [null, ''];
    if (typeof value === 'number') return [null, v(String(value))];
    if (typeof value === 'boolean') return ['b', v(value ? '1' : '0')];
    if (typeof value === 'object') return ['e', v(value.error)];
    if (f !== '' || textForm === 'str') return ['str', v(escapeText(value))];
    if (textForm === 'shared') return ['s', v(String(texts.push(value) - 1))];
    const t = `<${prefix}t xml:space="preserve">${escapeText(value)}</${prefix}t>`;
    return ['inlineStr', `<${prefix}is>${t}</${prefix}is>`];
  })();
  const attributes = [
    hasReference ? `r=${quote}${columnName(column)}${String(row + 1)}${quote}` : null,
    style === null ? null : `s=${quote}${String(style)}${quote}`,
    type === null ? null : `t=${quote}${type}${quote}`,
  ];
  const written = order.flatMap((index) => attributes[index] ?? []).map((attribute) => ` ${attribute}`);
  const start = `<${prefix}c${written.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${prefix}c>`;
}

export function sheetText({ stretches }: SpeltSheet): string {
  return stretches.map(({ text }) => text).join('');
}

export function sharedStringsPart(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
  return XML_START + element('sst', { xmlns: MAIN }, items.join(''));
}
