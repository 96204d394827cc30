import { CellContents, type CellContext } from '../cell-contents';
import { CellScanner } from '../cell-scanner';
import type { CellValue } from '../cell-value';
import { formulaText, type SharedFormula } from '../shared-formula';
import type { SheetDataPlace } from '../sheet-place';
import { decodeUtf8 } from '../xml-bytes';
import { XmlScanner } from '../xml-scanner';
import { ByteBuffer } from './byte-buffer';
import { cellXml, formulaXml } from './cell-xml';
import type { CellWrite, CellWrites } from './cell-writes';
import { withAttributes, type AttributeChanges } from './xml-patch';

/** Pieces of this size are packed one after the other. */
const PIECE_BYTES = 256 * 1024;

/** What is to change among the cells of a sheet. */
export interface CellsEdit {
  readonly cells: CellWrites;
  /** Attributes of rows (`hidden`, `ht`); rows that are not there are made. */
  readonly rows: ReadonlyMap<number, AttributeChanges>;
}

/**
 * The cells of a sheet after an edit, from the start tag of `sheetData` to behind its end tag, in pieces. Cells that hold
 * already what they are to hold, and everything else, are copied byte by byte. Rows and cells have to be in order.
 * @param columnStyle the format of a column's unused cells
 */
export function* patchCells(
  bytes: Uint8Array,
  place: SheetDataPlace,
  edit: CellsEdit,
  columnStyle: (column: number) => number,
  context: CellContext,
): Generator<Uint8Array, number> {
  const patch = new CellsPatch(bytes, place, edit, columnStyle, context);
  if (place.isEmpty) {
    yield* patch.fill();
    return place.contentStart;
  }
  return yield* patch.run();
}

/** Rows that something is to be done with, one after the other. */
function* rowsOf({ cells, rows }: CellsEdit): Generator<number> {
  if (rows.size === 0) {
    yield* cells.rows();
    return;
  }
  const all = new Set([...cells.rows(), ...rows.keys()]);
  yield* [...all].sort((a, b) => a - b);
}

class CellsPatch {
  readonly #out = new ByteBuffer(PIECE_BYTES);
  readonly #bytes: Uint8Array;
  readonly #place: SheetDataPlace;
  readonly #edit: CellsEdit;
  readonly #columnStyle: (column: number) => number;
  readonly #scanner: CellScanner;
  readonly #contents: CellContents;
  readonly #rows: Generator<number>;
  /** Formulas whose only written form was in a cell that is overwritten, by their numbers. */
  readonly #orphans = new Map<string, SharedFormula>();
  /** Up to here everything is in the output. */
  #copied: number;
  #nextRow: number;

  constructor(
    bytes: Uint8Array,
    place: SheetDataPlace,
    edit: CellsEdit,
    columnStyle: (column: number) => number,
    context: CellContext,
  ) {
    this.#bytes = bytes;
    this.#place = place;
    this.#edit = edit;
    this.#columnStyle = columnStyle;
    this.#scanner = new CellScanner(bytes, place.contentStart, place.prefixes);
    this.#contents = new CellContents(bytes, this.#scanner, context);
    this.#copied = place.start;
    this.#rows = rowsOf(edit);
    this.#nextRow = this.#takeRow();
  }

  #takeRow(): number {
    const next = this.#rows.next();
    return next.done === true ? Infinity : next.value;
  }

  /** `<sheetData/>` gets rows. */
  *fill(): Generator<Uint8Array> {
    const { prefix } = this.#place;
    this.#out.write(`<${prefix}sheetData>`);
    yield* this.#rowsBefore(Infinity);
    this.#out.write(`</${prefix}sheetData>`);
    yield this.#out.take();
  }

  *run(): Generator<Uint8Array, number> {
    const scanner = this.#scanner;
    let writes: readonly CellWrite[] = [];
    let next = 0;
    let rowStyle: number | null = null;
    let isEdited = false;
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'row') {
        if (this.#nextRow < scanner.row) {
          this.#copyTo(scanner.rowStart);
          yield* this.#rowsBefore(scanner.row);
        }
        isEdited = this.#nextRow === scanner.row;
        writes = isEdited ? this.#edit.cells.of(scanner.row) : [];
        next = 0;
        if (!isEdited) continue;
        this.#nextRow = this.#takeRow();
        this.#copyTo(scanner.rowStart);
        rowStyle = this.#writeRowTag(writes);
      } else if (token === 'cell') {
        for (
          let write = writes[next];
          write !== undefined && write.column <= scanner.column;
          write = writes[next]
        ) {
          next += 1;
          if (write.column === scanner.column) this.#replaceCell(write);
          else this.#insertCell(write, scanner.cellStart, rowStyle);
        }
        if (this.#orphans.size > 0 && scanner.formulaStart >= 0) this.#adoptFormula();
      } else if (isEdited) {
        this.#endRow(writes, next, rowStyle);
        if (this.#out.isFull) yield this.#out.take();
      }
    }
    this.#copyTo(scanner.closeStart);
    yield* this.#rowsBefore(Infinity);
    this.#copyTo(scanner.end);
    yield this.#out.take();
    return scanner.end;
  }

  #copyTo(place: number): void {
    this.#out.copy(this.#bytes, this.#copied, place);
    this.#copied = Math.max(this.#copied, place);
  }

  /** Rows that are not there yet, in front of the row of that number. */
  *#rowsBefore(row: number): Generator<Uint8Array> {
    const { prefix } = this.#place;
    for (; this.#nextRow < row; this.#nextRow = this.#takeRow()) {
      const number = this.#nextRow;
      const cells = this.#cellsXml(number, this.#edit.cells.of(number), null);
      const attributes = Object.entries(this.#edit.rows.get(number) ?? {})
        .map(([name, value]) => (value === null ? '' : ` ${name}="${String(value)}"`))
        .join('');
      if (cells === '' && attributes === '') continue;
      const start = `<${prefix}row r="${String(number + 1)}"${attributes}`;
      this.#out.write(cells === '' ? `${start}/>` : `${start}>${cells}</${prefix}row>`);
      if (this.#out.isFull) yield this.#out.take();
    }
  }

  /** Cells that are not there yet; those that hold nothing and look like their surroundings are left out. */
  #cellsXml(row: number, writes: readonly CellWrite[], rowStyle: number | null): string {
    let xml = '';
    for (const { column, value, formula, style } of writes) {
      const inherited = rowStyle ?? formatOf(this.#columnStyle(column));
      const own = style(inherited);
      if (value === null && formula === null && own === inherited) continue;
      xml += cellXml(this.#place.prefix, row, column, own, value, formula);
    }
    return xml;
  }

  /** Writes the start tag of the row the scanner stands at, without its end if it closes itself; gives the row's format. */
  #writeRowTag(writes: readonly CellWrite[]): number | null {
    const { row, rowStart, rowTagEnd, spansStart, spansEnd } = this.#scanner;
    const attributes = this.#edit.rows.get(row);
    const tag = decodeUtf8(this.#bytes, rowStart, rowTagEnd);
    const rowStyle = rowStyleOf(tag);
    const first = writes[0];
    const last = writes.at(-1);
    if (attributes !== undefined) {
      const spans = spansStart < 0 ? {} : { spans: this.#spans(first, last) };
      this.#out.write(withAttributes(tag, { ...spans, ...attributes }));
      this.#copied = rowTagEnd;
    } else if (spansStart >= 0 && first !== undefined) {
      this.#copyTo(spansStart);
      this.#out.write(this.#spans(first, last));
      this.#copied = spansEnd;
      this.#copyTo(rowTagEnd);
    } else {
      this.#copyTo(rowTagEnd);
    }
    return rowStyle;
  }

  /** Which columns the row reaches over, from 1: a hint for Excel that has to be right. It may come in pieces. */
  #spans(first: CellWrite | undefined, last: CellWrite | undefined): string {
    const { spansStart, spansEnd } = this.#scanner;
    const written = decodeUtf8(this.#bytes, spansStart, spansEnd);
    const known = written.split(/[\s:]+/).map(Number);
    if (first === undefined || last === undefined || known.some(Number.isNaN)) return written;
    const from = Math.min(...known, first.column + 1);
    const to = Math.max(...known, last.column + 1);
    return `${String(from)}:${String(to)}`;
  }

  #insertCell(write: CellWrite, at: number, rowStyle: number | null): void {
    this.#copyTo(at);
    this.#out.write(this.#cellsXml(this.#scanner.row, [write], rowStyle));
  }

  #replaceCell({ column, value, formula, style }: CellWrite): void {
    const { row, cellStart, cellEnd, formulaStart } = this.#scanner;
    const base = formatOf(this.#scanner.style);
    const own = style(base);
    if (formulaStart < 0) {
      const isSame = formula === null && own === base && sameValue(this.#contents.value(), value);
      if (isSame) return;
    } else {
      this.#rememberOrphan();
    }
    this.#copyTo(cellStart);
    this.#out.write(cellXml(this.#place.prefix, row, column, own, value, formula));
    this.#copied = cellEnd;
  }

  #endRow(writes: readonly CellWrite[], next: number, rowStyle: number | null): void {
    const { row, rowStart, rowCloseStart, rowTagEnd, rowEnd } = this.#scanner;
    const cells = this.#cellsXml(row, writes.slice(next), rowStyle);
    if (cells === '') return;
    if (rowCloseStart >= 0) {
      this.#copyTo(rowCloseStart);
      this.#out.write(cells);
      return;
    }
    // The tag closed itself and is written already. Its prefix need not be that of other rows.
    const name = /^[^\s/>]+/.exec(decodeUtf8(this.#bytes, rowStart + 1, rowTagEnd))?.[0] ?? '';
    this.#out.drop(2);
    this.#out.write(`>${cells}</${name}>`);
    this.#copied = Math.max(rowTagEnd, rowEnd);
  }

  /** A formula that others share is written in one cell only; when that is overwritten, the others need it themselves. */
  #rememberOrphan(): void {
    const formula = this.#contents.formula();
    const index = this.#sharedIndex();
    const { row, column } = this.#scanner;
    if (index !== null && typeof formula === 'string') {
      this.#orphans.set(index, { text: formula, from: { row, column } });
    }
  }

  #adoptFormula(): void {
    const { row, column, cellEnd, formulaStart, formulaEnd } = this.#scanner;
    if (this.#copied >= cellEnd) return;
    const index = this.#sharedIndex();
    const orphan = index === null ? undefined : this.#orphans.get(index);
    // One that is written out here begins anew under the same number.
    if (orphan === undefined || typeof this.#contents.formula() === 'string') return;
    this.#copyTo(formulaStart);
    this.#out.write(formulaXml(this.#place.prefix, formulaText(orphan, { row, column })));
    this.#copied = formulaEnd;
  }

  #sharedIndex(): string | null {
    const { formulaStart, formulaEnd } = this.#scanner;
    const scanner = new XmlScanner(decodeUtf8(this.#bytes, formulaStart, formulaEnd));
    scanner.next();
    return scanner.attribute('t') === 'shared' ? (scanner.attribute('si') ?? null) : null;
  }
}

function rowStyleOf(tag: string): number | null {
  if (!tag.includes('customFormat')) return null;
  const scanner = new XmlScanner(tag);
  scanner.next();
  const isOn = ['1', 'true', 'on'].includes(scanner.attribute('customFormat') ?? '');
  return isOn ? formatOf(Number(scanner.attribute('s') ?? 0)) : null;
}

/** The number of a format; the usual one for what is none. */
function formatOf(number: number): number {
  return Number.isInteger(number) && number >= 0 ? number : 0;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null) return typeof b === 'object' && b !== null && a.error === b.error;
  return a === b;
}
