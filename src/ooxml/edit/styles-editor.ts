import type { CellFormat } from '../cell-format';
import { DEFAULT_FORMAT } from '../cell-format';
import type { RuleLook } from '../conditional-format';
import type { FormatDescription } from '../make/description';
import { StyleTable } from '../make/style-table';
import { element } from '../make/xml';
import { builtInId } from '../number-format';
import { damaged } from '../read-fault';
import { readFormats } from '../styles';
import { parseXml } from '../xml-tree';
import { XmlScanner } from '../xml-scanner';
import { changedFont, fillXml, PLAIN_FONT, ruleLookXml, type FontChange } from './font-xml';
import { StyleLists } from './style-lists';
import { XmlPatch, type AttributeChanges } from './xml-patch';

/** What may be asked of a format beside what it is already. Names of alignments are those of the file. */
export interface FormatChange {
  /** In English notation: `dd.mm.yyyy`. */
  readonly numberFormat?: string;
  /** `#RRGGBB`; `null` for none. */
  readonly fill?: string | null;
  readonly font?: FontChange;
  readonly wraps?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly indent?: number;
  readonly isLocked?: boolean;
  readonly isQuoted?: boolean;
}

/** Numbers of formats that files name without writing them out; those below are Excel's own. */
const FIRST_OWN_FORMAT = 164;

/** The formats of a workbook, to which variants can be added. Those that are there keep their numbers. */
export class StylesEditor {
  readonly #formats: readonly CellFormat[];
  readonly #lists: StyleLists;
  /** Number formats that are written out, by their codes. */
  readonly #codes = new Map<string, number>();
  readonly #variants = new Map<string, number>();
  #nextCode = FIRST_OWN_FORMAT;

  /** @param xml the styles part; `null` when the workbook has none */
  constructor(xml: string | null) {
    const text = xml ?? new StyleTable().xml();
    this.#formats = readFormats(parseXml(text), undefined);
    this.#lists = new StyleLists(text);
    for (const item of this.#lists.items('numFmts')) {
      const scanner = new XmlScanner(item);
      scanner.next();
      const id = Number(scanner.attribute('numFmtId') ?? 0);
      if (!Number.isInteger(id)) continue;
      this.#codes.set(scanner.attribute('formatCode') ?? '', id);
      this.#nextCode = Math.max(this.#nextCode, id + 1);
    }
    if (this.#lists.items('cellXfs').length === 0) throw damaged('die Formate der Zellen fehlen');
  }

  get isChanged(): boolean {
    return this.#lists.isChanged;
  }

  /** There is a format of that number; a damaged file refers to others too. */
  has(index: number): boolean {
    return index < this.#lists.items('cellXfs').length;
  }

  /** The format of that number, as it was read. */
  format(index: number): CellFormat {
    return this.#formats[index] ?? this.#formats[0] ?? DEFAULT_FORMAT;
  }

  /** The number of a format for new cells. */
  index(format: FormatDescription): number {
    const { numberFormat, fill, color, bold, italic, size, wraps, horizontal, vertical, isUnlocked } = format;
    const font = {
      ...(color === undefined ? {} : { color }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(size === undefined ? {} : { size }),
    };
    const change: FormatChange = {
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(fill === undefined ? {} : { fill }),
      ...(Object.keys(font).length === 0 ? {} : { font }),
      ...(wraps === undefined ? {} : { wraps }),
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(isUnlocked === undefined ? {} : { isLocked: !isUnlocked }),
    };
    return Object.keys(change).length === 0 ? 0 : this.variant(0, change);
  }

  /** The number of the format that is like `base` but for the changes. */
  variant(base: number, change: FormatChange): number {
    const key = `${String(base)} ${JSON.stringify(change)}`;
    const known = this.#variants.get(key);
    if (known !== undefined) return known;
    const formats = this.#lists.items('cellXfs');
    const index = this.#lists.add('cellXfs', this.#changed(formats[base] ?? formats[0] ?? '', change));
    this.#variants.set(key, index);
    return index;
  }

  /** The number by which rules refer to a look. */
  ruleLook(look: RuleLook): number {
    return this.#lists.find('dxfs', ruleLookXml(this.#lists.prefix, look));
  }

  xml(): string {
    return this.#lists.xml();
  }

  #changed(xf: string, change: FormatChange): string {
    const { numberFormat, fill, font, isQuoted } = change;
    const scanner = new XmlScanner(xf);
    scanner.next();
    const attributes: AttributeChanges = {
      ...(numberFormat === undefined ? {} : { numFmtId: this.#code(numberFormat), applyNumberFormat: 1 }),
      ...(font === undefined
        ? {}
        : { fontId: this.#font(Number(scanner.attribute('fontId') ?? 0), font), applyFont: 1 }),
      ...(fill === undefined ? {} : { fillId: this.#fill(fill), applyFill: 1 }),
      ...(isQuoted === undefined ? {} : { quotePrefix: isQuoted ? 1 : null }),
    };
    return withAlignment(withProtection(withAttributes(xf, attributes), change), change);
  }

  #font(base: number, change: FontChange): number {
    const { prefix } = this.#lists;
    // Formats refer to the first font even when there is none.
    if (this.#lists.items('fonts').length === 0) {
      this.#lists.add('fonts', changedFont(PLAIN_FONT, prefix, {}));
    }
    const xml = this.#lists.items('fonts')[base] ?? PLAIN_FONT;
    return this.#lists.find('fonts', changedFont(xml, prefix, change));
  }

  #fill(color: string | null): number {
    const { prefix } = this.#lists;
    if (this.#lists.items('fills').length === 0) {
      // Excel expects these two in front of all others.
      this.#lists.add('fills', fillXml(prefix, null));
      this.#lists.add(
        'fills',
        element(`${prefix}fill`, {}, element(`${prefix}patternFill`, { patternType: 'gray125' })),
      );
    }
    return this.#lists.find('fills', fillXml(prefix, color));
  }

  #code(code: string): number {
    const known = this.#codes.get(code) ?? this.#codes.get(code.replace(/\./g, '\\.')) ?? builtInId(code);
    if (known !== undefined) return known;
    const id = this.#nextCode++;
    this.#codes.set(code, id);
    const item = element(`${this.#lists.prefix}numFmt`, { numFmtId: id, formatCode: code });
    this.#lists.add('numFmts', item);
    return id;
  }
}

function withAttributes(xml: string, changes: AttributeChanges): string {
  const patch = new XmlPatch(xml);
  const scanner = new XmlScanner(xml);
  scanner.next();
  patch.setAttributes(scanner, changes);
  return patch.toString();
}

/** The usual values are not written. */
function withAlignment(xf: string, { horizontal, vertical, wraps, indent }: FormatChange): string {
  const changes: AttributeChanges = {
    ...(horizontal === undefined ? {} : { horizontal: horizontal === 'general' ? null : horizontal }),
    ...(vertical === undefined ? {} : { vertical: vertical === 'bottom' ? null : vertical }),
    ...(wraps === undefined ? {} : { wrapText: wraps ? 1 : null }),
    ...(indent === undefined ? {} : { indent: indent === 0 ? null : indent }),
  };
  if (Object.keys(changes).length === 0) return xf;
  return withChild(withAttributes(xf, { applyAlignment: 1 }), 'alignment', [], changes);
}

function withProtection(xf: string, { isLocked }: FormatChange): string {
  if (isLocked === undefined) return xf;
  const changes = { locked: isLocked ? null : 0 };
  return withChild(withAttributes(xf, { applyProtection: 1 }), 'protection', ['alignment'], changes);
}

/**
 * Changes attributes of a child, which is made when it is not there.
 * @param after the names of the children it stands behind
 */
function withChild(xml: string, name: string, after: readonly string[], changes: AttributeChanges): string {
  const patch = new XmlPatch(xml);
  const scanner = new XmlScanner(xml);
  scanner.next();
  const { prefix } = scanner;
  const written = Object.entries(changes).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  );
  const created = element(prefix + name, Object.fromEntries(written));
  while (scanner.next() !== 'end') {
    const { token, local, depth, start } = scanner;
    if (token === 'open' && depth === 2) {
      if (local === name) {
        patch.setAttributes(scanner, changes);
        return patch.toString();
      }
      if (!after.includes(local)) {
        patch.insert(start, created);
        return patch.toString();
      }
      scanner.skip();
    } else if (token === 'close' && depth === 0) {
      patch.append(scanner, created);
    }
  }
  return patch.toString();
}
