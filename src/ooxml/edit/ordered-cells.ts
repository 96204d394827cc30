import { withPlaceFaults, CellContents, type CellContext } from '../cell-contents';
import { cellName, type CellPlace } from '../cell-reference';
import { CellScanner } from '../cell-scanner';
import { MAX_CELLS } from '../limits';
import { tooLarge } from '../read-fault';
import { formulaText, type SharedFormula } from '../shared-formula';
import type { SheetDataPlace } from '../sheet-place';
import { behindTag, decodeUtf8 } from '../xml-bytes';
import { XmlScanner } from '../xml-scanner';
import { ByteBuffer } from './byte-buffer';
import { formulaXml } from './cell-xml';
import { withAttributes } from './xml-patch';

/** A row of which the pieces are put together. */
interface OrderedRow {
  /** Start and end of the start tag of its first piece. */
  readonly tagStart: number;
  readonly tagEnd: number;
  /** Namespaces that later pieces declare, as they are written. */
  readonly namespaces: Map<string, string>;
  /** Start and end of each cell, by its column: of two for one place the later one. */
  readonly cells: Map<number, readonly [start: number, end: number]>;
  /** Start and end of what stands between the cells, such as comments and extensions. */
  readonly others: number[];
}

interface Sharer {
  /** The number of the formula. */
  readonly index: string;
  /** Of the whole `f` element. */
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
}

/**
 * The part of a sheet whose rows and cells are out of order, or there twice, with its cells in order: each row and cell once,
 * of two for one place the last, with their places written out. Excel refuses such files, but other programs make and open
 * them. What stands between rows or cells stands behind them then.
 * @throws XmlError, FaultError
 */
export function inOrder(bytes: Uint8Array, place: SheetDataPlace, context: CellContext): Uint8Array {
  const cells = new OrderedCells(bytes, place, context);
  withPlaceFaults(context.sheetName, () => {
    cells.collect();
  });
  return cells.write();
}

class OrderedCells {
  readonly #bytes: Uint8Array;
  readonly #place: SheetDataPlace;
  readonly #scanner: CellScanner;
  readonly #contents: CellContents;
  readonly #rows = new Map<number, OrderedRow>();
  /** Between the rows. */
  readonly #others: number[] = [];
  /** Shared formulas by their numbers, and the cells that hold them, by their starts. */
  readonly #formulas = new Map<string, SharedFormula>();
  readonly #holders = new Map<number, string>();
  /** Cells that share a formula which stands elsewhere, by their starts. */
  readonly #sharers = new Map<number, Sharer>();

  constructor(bytes: Uint8Array, place: SheetDataPlace, context: CellContext) {
    this.#bytes = bytes;
    this.#place = place;
    this.#scanner = new CellScanner(bytes, place.contentStart, place.prefixes);
    this.#contents = new CellContents(bytes, this.#scanner, context);
  }

  collect(): void {
    const scanner = this.#scanner;
    let at = this.#place.contentStart;
    let row: OrderedRow | null = null;
    let count = 0;
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'row') {
        this.#keep(this.#others, at, scanner.rowStart);
        row = this.#openRow();
        at = scanner.rowTagEnd;
      } else if (token === 'cell') {
        if (++count > MAX_CELLS)
          throw tooLarge(`sie hat mehr als ${MAX_CELLS.toLocaleString('de-DE')} Zellen`);
        if (row !== null) this.#keep(row.others, at, scanner.cellStart);
        row?.cells.set(scanner.column, [scanner.cellStart, scanner.cellEnd]);
        if (scanner.formulaStart >= 0) this.#noteFormula();
        at = scanner.cellEnd;
      } else {
        if (row !== null && scanner.rowCloseStart >= 0) this.#keep(row.others, at, scanner.rowCloseStart);
        at = scanner.rowEnd;
      }
    }
    this.#keep(this.#others, at, scanner.closeStart);
  }

  write(): Uint8Array {
    const bytes = this.#bytes;
    const out = new ByteBuffer(bytes.length);
    out.copy(bytes, 0, this.#place.contentStart);
    this.#loseOverwrittenFormulas();
    for (const [row, ordered] of [...this.#rows].sort(([a], [b]) => a - b)) {
      const tag = this.#rowTag(row, ordered);
      out.write(tag);
      for (const [column, [start, end]] of [...ordered.cells].sort(([a], [b]) => a - b)) {
        this.#writeCell(out, { row, column }, start, end);
      }
      copyAll(out, bytes, ordered.others);
      out.write(`</${/^[^\s/>]+/.exec(tag.slice(1))?.[0] ?? ''}>`);
    }
    copyAll(out, bytes, this.#others);
    out.copy(bytes, this.#scanner.closeStart, bytes.length);
    return out.take();
  }

  #openRow(): OrderedRow {
    const { row, rowStart, rowTagEnd } = this.#scanner;
    const known = this.#rows.get(row);
    if (known === undefined) {
      const opened: OrderedRow = {
        tagStart: rowStart,
        tagEnd: rowTagEnd,
        namespaces: new Map(),
        cells: new Map(),
        others: [],
      };
      this.#rows.set(row, opened);
      return opened;
    }
    const tag = decodeUtf8(this.#bytes, rowStart, rowTagEnd);
    for (const [whole, name = ''] of tag.matchAll(/\s(xmlns(?::[^\s=]+)?)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
      known.namespaces.set(name, whole);
    }
    return known;
  }

  /** Notes a stretch unless it is nothing but white space. */
  #keep(list: number[], start: number, end: number): void {
    if (start < end && decodeUtf8(this.#bytes, start, end).trim() !== '') list.push(start, end);
  }

  #noteFormula(): void {
    const { cellStart, formulaStart, formulaEnd, row, column } = this.#scanner;
    const scanner = new XmlScanner(decodeUtf8(this.#bytes, formulaStart, formulaEnd));
    scanner.next();
    const index = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : undefined;
    if (index === undefined) return;
    const text = this.#contents.formula();
    if (typeof text !== 'string') {
      this.#sharers.set(cellStart, { index, start: formulaStart, end: formulaEnd, prefix: scanner.prefix });
      return;
    }
    this.#formulas.set(index, { text, from: { row, column } });
    this.#holders.set(cellStart, index);
  }

  /** Only formulas whose cell is not kept have to be written out in the cells that share them. */
  #loseOverwrittenFormulas(): void {
    for (const { cells } of this.#rows.values()) {
      for (const [start] of cells.values()) {
        const index = this.#holders.get(start);
        if (index !== undefined) this.#formulas.delete(index);
      }
    }
  }

  /** The row's start tag, which does not close itself, with its number; how far it reaches is not known any more. */
  #rowTag(row: number, { tagStart, tagEnd, namespaces }: OrderedRow): string {
    const tag = decodeUtf8(this.#bytes, tagStart, tagEnd);
    const numbered = withAttributes(tag, { r: row + 1, spans: null });
    const scanner = new XmlScanner(tag);
    scanner.next();
    const missing = [...namespaces].filter(([name]) => scanner.attributePlace(name) === undefined);
    return numbered.replace(/\s*\/?>$/, () => `${missing.map(([, whole]) => whole).join('')}>`);
  }

  #writeCell(out: ByteBuffer, { row, column }: CellPlace, start: number, end: number): void {
    const bytes = this.#bytes;
    const tagEnd = behindTag(bytes, start);
    const tag = decodeUtf8(bytes, start, tagEnd);
    out.write(/^<\S+ r="/.test(tag) ? tag : withAttributes(tag, { r: cellName(row, column) }));
    const sharer = this.#sharers.get(start);
    const formula = sharer === undefined ? undefined : this.#formulas.get(sharer.index);
    if (sharer === undefined || formula === undefined) {
      out.copy(bytes, tagEnd, end);
      return;
    }
    out.copy(bytes, tagEnd, sharer.start);
    out.write(formulaXml(sharer.prefix, formulaText(formula, { row, column })));
    out.copy(bytes, sharer.end, end);
  }
}

function copyAll(out: ByteBuffer, bytes: Uint8Array, stretches: readonly number[]): void {
  for (let index = 0; index + 1 < stretches.length; index += 2) {
    out.copy(bytes, stretches[index] ?? 0, stretches[index + 1] ?? 0);
  }
}
