import type { CellFormat } from '../cell-format';
import { DEFAULT_FORMAT } from '../cell-format';
import type { FormatDescription } from '../make/description';
import { StyleTable } from '../make/style-table';
import { element } from '../make/xml';
import { damaged } from '../read-fault';
import { readFormats } from '../styles';
import { parseXml } from '../xml-tree';
import { XmlScanner } from '../xml-scanner';
import { XmlPatch } from './xml-patch';

/** What may be asked of a format beside what it is already. */
export interface FormatChange {
  /** In English notation: `dd.mm.yyyy`. */
  readonly numberFormat?: string;
  readonly wraps?: boolean;
  readonly vertical?: 'top' | 'center';
}

/** Numbers of formats that files name without writing them out; those below are Excel's own. */
const FIRST_OWN_FORMAT = 164;

/** The formats of a workbook, to which variants can be added. Those that are there keep their numbers. */
export class StylesEditor {
  readonly #xml: string;
  readonly #formats: readonly CellFormat[];
  /** The `xf` elements of the cells as they are written, with the added ones. */
  readonly #xfs: string[] = [];
  readonly #knownCount: number;
  readonly #codes = new Map<string, number>();
  readonly #newCodes: string[] = [];
  readonly #variants = new Map<string, number>();
  #nextCode = FIRST_OWN_FORMAT;

  /** @param xml the styles part; `null` when the workbook has none */
  constructor(xml: string | null) {
    this.#xml = xml ?? new StyleTable().xml();
    this.#formats = readFormats(parseXml(this.#xml), undefined);
    const scanner = new XmlScanner(this.#xml);
    let isCells = false;
    while (scanner.next() !== 'end') {
      const { token, local, depth } = scanner;
      if (local === 'cellXfs') isCells = token === 'open';
      if (token !== 'open') continue;
      if (local === 'numFmt' && depth === 3) {
        const id = Number(scanner.attribute('numFmtId') ?? 0);
        this.#codes.set(scanner.attribute('formatCode') ?? '', id);
        this.#nextCode = Math.max(this.#nextCode, id + 1);
      } else if (isCells && local === 'xf' && depth === 3) {
        const { start } = scanner;
        scanner.skip();
        this.#xfs.push(this.#xml.slice(start, scanner.end));
      }
    }
    if (this.#xfs.length === 0) throw damaged('die Formate der Zellen fehlen');
    this.#knownCount = this.#xfs.length;
  }

  get isChanged(): boolean {
    return this.#xfs.length > this.#knownCount;
  }

  /** The format of that number, as it was read. */
  format(index: number): CellFormat {
    return this.#formats[index] ?? this.#formats[0] ?? DEFAULT_FORMAT;
  }

  /** The number of a format for new cells. @throws RangeError for what is not a {@link FormatChange} */
  index(format: FormatDescription): number {
    const { numberFormat, wraps, vertical, ...others } = format;
    if (Object.values(others).some((value) => value !== undefined))
      throw new RangeError('this format cannot be added');
    const change = {
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(wraps === undefined ? {} : { wraps }),
      ...(vertical === undefined ? {} : { vertical }),
    };
    return Object.keys(change).length === 0 ? 0 : this.variant(0, change);
  }

  /** The number of the format that is like `base` but for the changes. */
  variant(base: number, change: FormatChange): number {
    const key = `${String(base)} ${JSON.stringify(change)}`;
    const known = this.#variants.get(key);
    if (known !== undefined) return known;
    const index = this.#xfs.push(this.#changed(this.#xfs[base] ?? this.#xfs[0] ?? '', change)) - 1;
    this.#variants.set(key, index);
    return index;
  }

  xml(): string {
    const patch = new XmlPatch(this.#xml);
    const scanner = new XmlScanner(this.#xml);
    let hasCodes = this.#newCodes.length === 0;
    while (scanner.next() !== 'end') {
      const { token, local, depth } = scanner;
      if (token === 'open' && depth === 2 && local === 'numFmts' && !hasCodes) {
        patch.setAttributes(scanner, {
          count: Number(scanner.attribute('count') ?? 0) + this.#newCodes.length,
        });
      } else if (token === 'open' && depth === 2 && !hasCodes) {
        // The list of number formats comes first.
        const list = `${scanner.prefix}numFmts`;
        patch.insert(
          scanner.start,
          element(list, { count: this.#newCodes.length }, this.#prefixedCodes(scanner.prefix)),
        );
        hasCodes = true;
      } else if (token === 'close' && depth === 1 && local === 'numFmts' && !hasCodes) {
        patch.append(scanner, this.#prefixedCodes(prefixOf(this.#xml, scanner.start)));
        hasCodes = true;
      }
      if (token === 'open' && depth === 2 && local === 'cellXfs') {
        patch.setAttributes(scanner, { count: this.#xfs.length });
      } else if (token === 'close' && depth === 1 && local === 'cellXfs') {
        patch.append(scanner, this.#xfs.slice(this.#knownCount).join(''));
      }
    }
    return patch.toString();
  }

  #prefixedCodes(prefix: string): string {
    return this.#newCodes
      .map((formatCode) => element(`${prefix}numFmt`, { numFmtId: this.#codes.get(formatCode), formatCode }))
      .join('');
  }

  #changed(xf: string, { numberFormat, wraps, vertical }: FormatChange): string {
    const patch = new XmlPatch(xf);
    const scanner = new XmlScanner(xf);
    scanner.next();
    if (numberFormat !== undefined) {
      patch.setAttributes(scanner, { numFmtId: this.#code(numberFormat), applyNumberFormat: 1 });
    }
    if (wraps === undefined && vertical === undefined) return patch.toString();
    const alignment = {
      ...(wraps === undefined ? {} : { wrapText: wraps ? 1 : 0 }),
      ...(vertical === undefined ? {} : { vertical }),
    };
    patch.setAttributes(scanner, { applyAlignment: 1 });
    const { prefix } = scanner;
    let isDone = false;
    scanner.next();
    if (scanner.token === 'open' && scanner.local === 'alignment') {
      patch.setAttributes(scanner, alignment);
      isDone = true;
    }
    if (isDone) return patch.toString();
    // The alignment comes first, in front of protection and extensions.
    const content = element(`${prefix}alignment`, alignment);
    return insertFirst(patch.toString(), content);
  }

  #code(code: string): number {
    if (code === 'General') return 0;
    if (code === '@') return 49;
    const known = this.#codes.get(code) ?? this.#codes.get(code.replace(/\./g, '\\.'));
    if (known !== undefined) return known;
    const id = this.#nextCode++;
    this.#codes.set(code, id);
    this.#newCodes.push(code);
    return id;
  }
}

/** Puts something in front of all that an element holds. */
function insertFirst(xml: string, content: string): string {
  const scanner = new XmlScanner(xml);
  scanner.next();
  const patch = new XmlPatch(xml);
  if (xml.charAt(scanner.end - 2) === '/') patch.append(scanner, content);
  else patch.insert(scanner.end, content);
  return patch.toString();
}

/** The prefix of the end tag that begins there. */
function prefixOf(xml: string, start: number): string {
  return /^<\/?([^\s/>:]+:)?/.exec(xml.slice(start, start + 100))?.[1] ?? '';
}
