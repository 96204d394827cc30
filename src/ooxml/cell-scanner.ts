import { cellName, parseCell } from './cell-reference';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { vocabularyOf, type Vocabulary } from './vocabulary';
import {
  behindElement,
  behindMarkup,
  behindSpace,
  behindTag,
  closingQuote,
  decodeUtf8,
  endsName,
  MARK,
  nameEndFrom,
  startsWith,
  tagEndFrom,
  valueStartFrom,
  wholeNumber,
} from './xml-bytes';
import { XmlError } from './xml-error';
import { XmlScanner } from './xml-scanner';

export type CellToken = 'row' | 'cell' | 'row-end' | 'end';

/** What the `t` attribute of a cell says about its `v`. */
export type CellType = 'n' | 's' | 'b' | 'e' | 'd' | 'str' | 'inlineStr' | 'unknown';

/** A row or cell whose place is none of Excel's grid, or none of its row. */
export class PlaceError extends Error {
  /**
   * @param row of a cell: the row it stands in, from 1
   * @param reference as it is written; of a cell without one that of the cell to its left
   */
  constructor(
    readonly kind: 'row' | 'cell' | 'behind',
    readonly reference: string,
    readonly row = 0,
  ) {
    super(`a wrong ${kind}`);
  }
}

const { LESS, GREATER, SLASH, EQUALS, COLON, DOUBLE_QUOTE, BANG, QUESTION } = MARK;
const BLANK = 0x20;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
/** Set in small letters. */
const CASE = 0x20;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;
const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_I = 0x69;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/** No such piece in this cell. */
const NONE = -1;

/**
 * Walks through the rows and cells of a sheet in its bytes (UTF-8) and tells where everything stands; nothing is decoded
 * and nothing is created per cell. Rows and cells may leave out their place: they follow the one before. Elements
 * that are not Excel's own are passed over. Sheets of 100,000 rows are read in the time of a few unzippings; a general
 * XML reader takes ten times as long, which is why this is our own.
 */
export class CellScanner {
  /** Zero-based. */
  row = -1;
  column = -1;
  /** The row's start tag; its `spans` value, without quotes, if it has one. */
  rowStart = NONE;
  rowTagEnd = NONE;
  spansStart = NONE;
  spansEnd = NONE;
  /** Of `row-end`: where `</row>` begins; of a row that closes itself nowhere (-1). And the place behind the row. */
  rowCloseStart = NONE;
  rowEnd = NONE;
  /** The whole cell. */
  cellStart = NONE;
  cellEnd = NONE;
  type: CellType = 'n';
  /** Index of the cell's format; not a number when the file holds nonsense. */
  style = 0;
  /** The characters of `v`. When they hold comments, CDATA or elements, `isPlain` is false and the whole element is meant. */
  valueStart = NONE;
  valueEnd = NONE;
  isPlain = true;
  /** The whole `is` element. */
  inlineStart = NONE;
  inlineEnd = NONE;
  /** The whole `f` element. */
  formulaStart = NONE;
  formulaEnd = NONE;
  /** Of `end`: the place of `</sheetData>` and the one behind it. */
  closeStart = NONE;
  end = NONE;
  /** Rows and cells came in ascending order so far, each once. */
  isOrdered = true;

  /** What prefixes mean among the cells, as far as they were looked at. */
  readonly prefixes: Map<string, Vocabulary>;

  readonly #bytes: Uint8Array;
  #isDefaultMain: boolean;
  #at: number;
  #isInRow = false;
  /** The row closes itself: its end is still to be told. */
  #isRowEmpty = false;
  #unusualColumn = NONE;

  /**
   * @param start the place behind the start tag of `sheetData`
   * @param prefixes what prefixes mean there; `''` is the default namespace
   */
  constructor(bytes: Uint8Array, start: number, prefixes: ReadonlyMap<string, Vocabulary>) {
    this.#bytes = bytes;
    this.#at = start;
    this.prefixes = new Map(prefixes);
    this.#isDefaultMain = prefixes.get('') === 'main';
  }

  /** Goes to the next row, cell or end. @throws XmlError, PlaceError */
  next(): CellToken {
    if (this.#isRowEmpty) return this.#endEmptyRow();
    const bytes = this.#bytes;
    const { length } = bytes;
    let at = this.#at;
    for (;;) {
      while (at < length && bytes[at] !== LESS) at++;
      if (at >= length) throw new XmlError('the cells are not complete');
      const next = bytes[at + 1];
      if (next === SLASH) return this.#close(at);
      if (next === BANG || next === QUESTION) {
        at = behindMarkup(bytes, at);
        continue;
      }
      let local = this.#localName(at + 1);
      if (local === NONE && this.#declaresItself(at)) local = this.#localName(at + 1);
      if (this.#isInRow) {
        if (bytes[local] === LETTER_C && endsName(bytes[local + 1])) return this.#readCell(at, local + 1);
      } else if (isWord(bytes, local, ROW)) {
        return this.#readRow(at, local + ROW.length);
      }
      at = behindElement(bytes, at);
    }
  }

  #endEmptyRow(): CellToken {
    this.#isRowEmpty = false;
    this.rowCloseStart = NONE;
    this.rowEnd = this.rowTagEnd;
    return 'row-end';
  }

  #close(at: number): CellToken {
    const bytes = this.#bytes;
    const local = this.#localName(at + 2);
    const isExpected = isWord(bytes, local, this.#isInRow ? ROW : SHEET_DATA);
    if (!isExpected) throw new XmlError('an unexpected end tag');
    const end = behindTag(bytes, at);
    this.#at = end;
    if (this.#isInRow) {
      this.#isInRow = false;
      this.rowCloseStart = at;
      this.rowEnd = end;
      return 'row-end';
    }
    this.closeStart = at;
    this.end = end;
    return 'end';
  }

  #readRow(start: number, from: number): CellToken {
    const bytes = this.#bytes;
    this.rowStart = start;
    this.spansStart = NONE;
    let row = this.row + 1;
    let at = from;
    for (;;) {
      at = behindSpace(bytes, at);
      const first = bytes[at];
      if (first === GREATER || first === SLASH) break;
      const nameStart = at;
      const nameEnd = nameEndFrom(bytes, at);
      const valueStart = valueStartFrom(bytes, nameEnd);
      const valueEnd = closingQuote(bytes, valueStart);
      if (first === LETTER_R && nameEnd - nameStart === 1) {
        row = wholeNumber(bytes, valueStart, valueEnd) - 1;
        if (!(row >= 0 && row < MAX_ROWS))
          throw new PlaceError('row', decodeUtf8(bytes, valueStart, valueEnd));
      } else if (isWord(bytes, nameStart, SPANS)) {
        this.spansStart = valueStart;
        this.spansEnd = valueEnd;
      } else if (isWord(bytes, nameStart, XMLNS)) {
        this.#declare(nameStart, nameEnd, valueStart, valueEnd);
      }
      at = valueEnd + 1;
    }
    if (row >= MAX_ROWS) throw new PlaceError('row', String(row + 1));
    this.isOrdered &&= row > this.row;
    this.row = row;
    this.column = -1;
    this.#isRowEmpty = bytes[at] === SLASH;
    this.#isInRow = !this.#isRowEmpty;
    this.rowTagEnd = tagEndFrom(bytes, at);
    this.#at = this.rowTagEnd;
    return 'row';
  }

  #readCell(start: number, from: number): CellToken {
    const bytes = this.#bytes;
    this.cellStart = start;
    this.type = 'n';
    this.style = 0;
    let column = this.column + 1;
    let at = from;
    for (;;) {
      let first = bytes[at];
      if (first === BLANK) first = bytes[++at];
      if (first === GREATER || first === SLASH) break;
      if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== DOUBLE_QUOTE) {
        at = this.#readUnusual(at);
        if (this.#unusualColumn >= 0) column = this.#unusualColumn;
        continue;
      }
      // One letter, `="`: nearly every attribute of a cell.
      at += 3;
      if (first === LETTER_R) {
        const start = at;
        let number = 0;
        let letter = (bytes[at] ?? 0) | CASE;
        while (letter >= LETTER_A && letter <= LETTER_Z) {
          number = number * 26 + letter - LETTER_A + 1;
          letter = (bytes[++at] ?? 0) | CASE;
        }
        let row = 0;
        while (isDigit(bytes[at])) row = row * 10 + (bytes[at++] ?? 0) - DIGIT_0;
        if (number === 0 || number > MAX_COLUMNS || row !== this.row + 1 || bytes[at] !== DOUBLE_QUOTE) {
          const end = closingQuote(bytes, start);
          throw new PlaceError('cell', decodeUtf8(bytes, start, end), this.row + 1);
        }
        column = number - 1;
      } else if (first === LETTER_S) {
        const start = at;
        let number = 0;
        while (isDigit(bytes[at])) number = number * 10 + (bytes[at++] ?? 0) - DIGIT_0;
        if (bytes[at] !== DOUBLE_QUOTE) {
          at = closingQuote(bytes, start);
          number = Number.NaN;
        }
        this.style = number;
      } else if (first === LETTER_T) {
        const start = at;
        while (bytes[at] !== DOUBLE_QUOTE && at < bytes.length) at++;
        this.type = cellType(bytes, start, at);
      } else {
        at = closingQuote(bytes, at);
      }
      at++;
    }
    if (column >= MAX_COLUMNS) throw new PlaceError('behind', cellName(this.row, column - 1), this.row + 1);
    this.isOrdered &&= column > this.column;
    this.column = column;
    this.valueStart = NONE;
    this.inlineStart = NONE;
    this.formulaStart = NONE;
    this.isPlain = true;
    at = bytes[at] === SLASH ? tagEndFrom(bytes, at) : this.#readContent(at + 1);
    this.cellEnd = at;
    this.#at = at;
    return 'cell';
  }

  /** From behind the cell's start tag to behind its end tag. */
  #readContent(from: number): number {
    const bytes = this.#bytes;
    const { length } = bytes;
    let at = from;
    if (
      this.#isDefaultMain &&
      bytes[at] === LESS &&
      bytes[at + 1] === LETTER_V &&
      bytes[at + 2] === GREATER
    ) {
      // The usual `<v>…</v></c>`; anything else is read with patience.
      let end = at + 3;
      while (end < length && bytes[end] !== LESS) end++;
      if (
        bytes[end + 1] === SLASH &&
        bytes[end + 2] === LETTER_V &&
        bytes[end + 3] === GREATER &&
        bytes[end + 4] === LESS &&
        bytes[end + 5] === SLASH &&
        bytes[end + 6] === LETTER_C &&
        bytes[end + 7] === GREATER
      ) {
        this.valueStart = at + 3;
        this.valueEnd = end;
        return end + 8;
      }
    }
    for (;;) {
      while (at < length && bytes[at] !== LESS) at++;
      if (at >= length) throw new XmlError('a cell is not complete');
      const next = bytes[at + 1];
      if (next === SLASH) {
        const local = this.#localName(at + 2);
        if (bytes[local] !== LETTER_C || !endsName(bytes[local + 1]))
          throw new XmlError('an unexpected end tag');
        return bytes[local + 1] === GREATER ? local + 2 : behindTag(bytes, at);
      }
      if (next === BANG || next === QUESTION) {
        at = behindMarkup(bytes, at);
        continue;
      }
      let local = this.#localName(at + 1);
      if (local === NONE && this.#declaresItself(at)) local = this.#localName(at + 1);
      const letter = bytes[local];
      if (letter === LETTER_V && endsName(bytes[local + 1])) {
        at = this.#readValue(at, local + 1);
      } else if (letter === LETTER_F && endsName(bytes[local + 1])) {
        this.formulaStart = at;
        at = behindElement(bytes, at);
        this.formulaEnd = at;
      } else if (letter === LETTER_I && bytes[local + 1] === LETTER_S && endsName(bytes[local + 2])) {
        this.inlineStart = at;
        at = this.#behindInline(at);
        this.inlineEnd = at;
      } else {
        at = behindElement(bytes, at);
      }
    }
  }

  /** Behind an `is` element: the usual one is nothing but one text. */
  #behindInline(start: number): number {
    const bytes = this.#bytes;
    if (startsWith(bytes, start, INLINE_START)) {
      const textEnd = bytes.indexOf(LESS, bytes.indexOf(GREATER, start + INLINE_START.length) + 1);
      if (textEnd >= 0 && startsWith(bytes, textEnd, INLINE_END)) return textEnd + INLINE_END.length;
    }
    return behindElement(bytes, start);
  }

  #readValue(start: number, from: number): number {
    const bytes = this.#bytes;
    const tagEnd = bytes[from] === GREATER ? from + 1 : behindTag(bytes, start);
    if (bytes[tagEnd - 2] === SLASH) {
      this.valueStart = this.valueEnd = tagEnd;
      return tagEnd;
    }
    let at = tagEnd;
    while (bytes[at] !== LESS) {
      if (bytes[at] === undefined) throw new XmlError('a value is not complete');
      at++;
    }
    this.valueStart = tagEnd;
    this.valueEnd = at;
    if (bytes[at + 1] === SLASH) return behindTag(bytes, at);
    this.isPlain = false;
    this.valueStart = start;
    this.valueEnd = behindElement(bytes, start);
    return this.valueEnd;
  }

  /**
   * An attribute of a cell that has a longer name, blanks or the other quotes. Leaves the column it names, or -1.
   * @returns the place behind it
   */
  #readUnusual(from: number): number {
    const bytes = this.#bytes;
    this.#unusualColumn = NONE;
    const nameStart = behindSpace(bytes, from);
    if (bytes[nameStart] === GREATER || bytes[nameStart] === SLASH) return nameStart;
    const nameEnd = nameEndFrom(bytes, nameStart);
    const valueStart = valueStartFrom(bytes, nameEnd);
    const valueEnd = closingQuote(bytes, valueStart);
    if (isWord(bytes, nameStart, XMLNS)) {
      this.#declare(nameStart, nameEnd, valueStart, valueEnd);
    } else if (nameEnd - nameStart === 1) {
      const value = decodeUtf8(bytes, valueStart, valueEnd);
      if (bytes[nameStart] === LETTER_R) this.#unusualColumn = this.#columnOf(value);
      else if (bytes[nameStart] === LETTER_S) this.style = wholeNumber(bytes, valueStart, valueEnd);
      else if (bytes[nameStart] === LETTER_T) this.type = cellType(bytes, valueStart, valueEnd);
    }
    return valueEnd + 1;
  }

  /** The column a reference such as `AB12` names. */
  #columnOf(reference: string): number {
    const place = parseCell(reference);
    if (place?.row !== this.row) throw new PlaceError('cell', reference, this.row + 1);
    return place.column;
  }

  /** Where the name of an element of Excel's own begins behind its prefix; -1 for others. */
  #localName(start: number): number {
    const bytes = this.#bytes;
    // Names of one letter without a prefix are by far the most.
    const second = bytes[start + 1];
    if (this.#isDefaultMain && (second === BLANK || second === GREATER)) return start;
    let at = start;
    while (!endsName(bytes[at])) {
      if (bytes[at] === COLON) {
        return this.prefixes.get(decodeUtf8(bytes, start, at)) === 'main' ? at + 1 : NONE;
      }
      at++;
    }
    return this.#isDefaultMain ? start : NONE;
  }

  /** The element is Excel's own because its own start tag says so; what its prefix means is known then. */
  #declaresItself(start: number): boolean {
    const scanner = new XmlScanner(
      decodeUtf8(this.#bytes, start, behindTag(this.#bytes, start)),
      this.prefixes,
    );
    scanner.next();
    if (scanner.vocabulary !== 'main') return false;
    this.prefixes.set(scanner.prefix.slice(0, -1), 'main');
    this.#isDefaultMain = this.prefixes.get('') === 'main';
    return true;
  }

  /** Programs that build their XML piece by piece repeat namespaces on rows and cells. One that changes here is refused. */
  #declare(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const prefix = decodeUtf8(this.#bytes, Math.min(nameStart + XMLNS.length + 1, nameEnd), nameEnd);
    const vocabulary = vocabularyOf(decodeUtf8(this.#bytes, valueStart, valueEnd));
    if (this.prefixes.get(prefix) === 'main' && vocabulary !== 'main')
      throw new XmlError('a namespace changes among the cells');
    this.prefixes.set(prefix, vocabulary);
    if (prefix === '') this.#isDefaultMain = vocabulary === 'main';
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const ROW = encode('row');
const SHEET_DATA = encode('sheetData');
const INLINE_START = encode('<is><t');
const INLINE_END = encode('</t></is>');
const SPANS = encode('spans');
const XMLNS = encode('xmlns');

/** The bytes at `at` are this word, and a name ends there (or a prefix: `xmlns:x`). */
function isWord(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  if (at < 0 || !startsWith(bytes, at, word)) return false;
  const behind = bytes[at + word.length];
  return endsName(behind) || behind === COLON;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= DIGIT_0 && byte <= DIGIT_9;
}

const SHORT_TYPES: ReadonlyMap<number, CellType> = new Map(
  (['s', 'n', 'b', 'e', 'd'] as const).map((type) => [type.charCodeAt(0), type]),
);

function cellType(bytes: Uint8Array, start: number, end: number): CellType {
  if (end - start === 1) return SHORT_TYPES.get(bytes[start] ?? 0) ?? 'unknown';
  const text = decodeUtf8(bytes, start, end);
  return text === 'str' || text === 'inlineStr' ? text : 'unknown';
}
