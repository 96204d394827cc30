import { cellName, type CellPlace } from './cell-reference';
import { PlaceError, type CellScanner } from './cell-scanner';
import type { CellValue } from './cell-value';
import { serialFromIso } from './iso-serial';
import { damaged, type FaultError } from './read-fault';
import { TextCache } from './text-cache';
import { readContent, readRichText } from './rich-text';
import type { SharedFormula } from './shared-formula';
import { decimalNumber, decodeUtf8, MARK, numberFrom, startsWith, wholeNumber } from './xml-bytes';
import { XmlScanner } from './xml-scanner';
import { decodeContent, decodeControlCharacters, trimXmlSpace } from './xml-text';
import { isTrue } from './xml-tree';

/** What cells refer to outside their sheet. */
export interface CellContext {
  readonly sheetName: string;
  readonly dateSystem: 1900 | 1904;
  /** Unpacked when the first cell asks for it. */
  readonly sharedStrings: () => readonly string[];
}

/** Reads what the cell holds at which a scanner stands. @throws FaultError naming sheet and cell when a value cannot be read */
export class CellContents {
  readonly #bytes: Uint8Array;
  readonly #cells: CellScanner;
  readonly #context: CellContext;
  readonly #preserved: TextCache;
  readonly #trimmed: TextCache;
  readonly #sharedFormulas = new Map<string, SharedFormula>();

  constructor(bytes: Uint8Array, cells: CellScanner, context: CellContext) {
    this.#bytes = bytes;
    this.#cells = cells;
    this.#context = context;
    this.#preserved = new TextCache(bytes, (raw) => decodeControlCharacters(decodeContent(raw)));
    this.#trimmed = new TextCache(bytes, (raw) => decodeControlCharacters(trimXmlSpace(decodeContent(raw))));
  }

  /** The cell holds a value, as far as can be told without decoding it. */
  get hasValue(): boolean {
    const { type, valueStart, valueEnd, inlineStart } = this.#cells;
    if (type === 'inlineStr' && inlineStart >= 0) return true;
    return valueStart >= 0 && (type === 'str' || valueEnd > valueStart);
  }

  value(): CellValue {
    const { type, valueStart, valueEnd, inlineStart, inlineEnd, isPlain } = this.#cells;
    const bytes = this.#bytes;
    if (type === 'inlineStr' && inlineStart >= 0) {
      return this.#plainInline(inlineStart, inlineEnd) ?? readRichText(this.#element(inlineStart, inlineEnd));
    }
    if (valueStart < 0) return null;
    // The usual numbers and texts, without any text being made; the others are read below.
    if (isPlain && type === 'n') {
      const number = decimalNumber(bytes, valueStart, valueEnd);
      if (Number.isFinite(number)) return number;
    } else if (isPlain && type === 's') {
      const text = this.#context.sharedStrings()[wholeNumber(bytes, valueStart, valueEnd)];
      if (text !== undefined) return text;
    }
    const raw = isPlain
      ? decodeContent(decodeUtf8(bytes, valueStart, valueEnd))
      : readContent(this.#element(valueStart, valueEnd));
    return this.#meaning(raw);
  }

  /** The formula of the cell, without `=`; `null` for a plain value. */
  formula(): string | SharedFormula | null {
    const { formulaStart, formulaEnd, row, column } = this.#cells;
    if (formulaStart < 0) return null;
    const scanner = this.#element(formulaStart, formulaEnd);
    const index = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : undefined;
    const text = decodeControlCharacters(readContent(scanner));
    if (index === undefined) return text === '' ? null : text;
    if (text === '') return this.#sharedFormulas.get(index) ?? null;
    this.#sharedFormulas.set(index, { text, from: { row, column } });
    return text;
  }

  /** The text of an `is` element that is nothing but one text, as programs write it; `null` for all others. */
  #plainInline(start: number, end: number): string | null {
    const bytes = this.#bytes;
    const preserves = startsWith(bytes, start, INLINE_START_PRESERVING);
    if (!preserves && !startsWith(bytes, start, INLINE_START)) return null;
    const textStart = start + (preserves ? INLINE_START_PRESERVING : INLINE_START).length;
    const textEnd = end - INLINE_END.length;
    if (textEnd < textStart || bytes.indexOf(MARK.LESS, textStart) !== textEnd) return null;
    if (!startsWith(bytes, textEnd, INLINE_END)) return null;
    return (preserves ? this.#preserved : this.#trimmed).text(textStart, textEnd);
  }

  /** A scanner at the element that stands there. */
  #element(start: number, end: number): XmlScanner {
    const scanner = new XmlScanner(decodeUtf8(this.#bytes, start, end), this.#cells.prefixes);
    scanner.next();
    return scanner;
  }

  /** What the characters of `v` mean. */
  #meaning(raw: string): CellValue {
    const { type } = this.#cells;
    if (type === 'str' || type === 'inlineStr') return decodeControlCharacters(raw);
    const content = trimXmlSpace(raw);
    if (content === '') return null;
    switch (type) {
      case 's': {
        const text = /^\d+$/.test(content) ? this.#context.sharedStrings()[Number(content)] : undefined;
        if (text === undefined) throw this.#bad('verweist auf einen Text, den es nicht gibt');
        return text;
      }
      case 'b':
        return isTrue(content);
      case 'e':
        return { error: content };
      case 'd': {
        const serial = serialFromIso(content, this.#context.dateSystem);
        if (serial === null) throw this.#bad('hat ein unlesbares Datum');
        return serial;
      }
      case 'n': {
        const number = numberFrom(content);
        if (!Number.isFinite(number)) throw this.#bad('hat eine unlesbare Zahl');
        return number;
      }
      case 'unknown':
        throw this.#bad('hat einen unbekannten Typ');
    }
  }

  #bad(what: string): FaultError {
    return badCell(this.#cells, what, this.#context.sheetName);
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const INLINE_START = encode('<is><t>');
const INLINE_START_PRESERVING = encode('<is><t xml:space="preserve">');
const INLINE_END = encode('</t></is>');

function badCell({ row, column }: CellPlace, what: string, sheetName: string): FaultError {
  return damaged(`die Zelle ${cellName(row, column)} im Blatt „${sheetName}“ ${what}`, sheetName);
}

/** Runs a reading of cells; a place outside Excel's grid becomes a fault that names the sheet. */
export function withPlaceFaults<T>(sheetName: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PlaceError)) throw error;
    throw damaged(`das Blatt „${sheetName}“ hat ${describe(error)}`, sheetName);
  }
}

function describe({ kind, reference, row }: PlaceError): string {
  switch (kind) {
    case 'row':
      return `eine Zeile mit der Nummer „${reference}“`;
    case 'cell':
      return `in Zeile ${String(row)} eine Zelle „${reference}“`;
    case 'behind':
      return `eine Zelle rechts von ${reference}, wo keine mehr sein kann`;
  }
}
