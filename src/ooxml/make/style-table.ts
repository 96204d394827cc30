import type { FormatDescription } from './description';
import { element, list, MAIN, XML_START } from './xml';

/** Collects the formats that cells use and writes them as the styles part. */
export class StyleTable {
  readonly #formats = new Map<string, number>();
  readonly #xfs: string[] = [];
  readonly #fonts = new Numbered();
  readonly #fills = new Numbered();
  readonly #codes = new Map<string, number>();

  constructor() {
    // Excel expects these two fills at the beginning.
    this.#fills.add('<fill><patternFill patternType="none"/></fill>');
    this.#fills.add('<fill><patternFill patternType="gray125"/></fill>');
    this.index({});
  }

  /** The number by which a cell refers to the format. */
  index(format: FormatDescription): number {
    const key = JSON.stringify(format, Object.keys(format).sort());
    const known = this.#formats.get(key);
    if (known !== undefined) return known;
    const index = this.#xfs.push(this.#xf(format)) - 1;
    this.#formats.set(key, index);
    return index;
  }

  xml(): string {
    const codes = [...this.#codes].map(([formatCode, numFmtId]) =>
      element('numFmt', { numFmtId, formatCode }),
    );
    const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    return (
      XML_START +
      element(
        'styleSheet',
        { xmlns: MAIN },
        list('numFmts', codes) +
          list('fonts', this.#fonts.items) +
          list('fills', this.#fills.items) +
          list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']) +
          list('cellStyleXfs', [plain]) +
          list('cellXfs', this.#xfs) +
          list('cellStyles', ['<cellStyle name="Standard" xfId="0" builtinId="0"/>']),
      )
    );
  }

  #xf(format: FormatDescription): string {
    const { horizontal, vertical, wraps } = format;
    const alignment =
      horizontal !== undefined || vertical !== undefined || wraps === true
        ? element('alignment', { horizontal, vertical, wrapText: wraps })
        : '';
    const protection = format.isUnlocked === true ? '<protection locked="0"/>' : '';
    const numFmtId = this.#codeId(format.numberFormat ?? 'General');
    const fontId = this.#fonts.add(fontXml(format));
    const fillId = format.fill === undefined ? 0 : this.#fills.add(fillXml(format.fill));
    return element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId: 0,
        xfId: 0,
        applyNumberFormat: numFmtId > 0,
        applyFont: fontId > 0,
        applyFill: fillId > 0,
        applyAlignment: alignment !== '',
        applyProtection: protection !== '',
        quotePrefix: format.isQuoted,
      },
      alignment + protection,
    );
  }

  #codeId(code: string): number {
    if (code === 'General') return 0;
    if (code === '@') return 49;
    const id = this.#codes.get(code) ?? 164 + this.#codes.size;
    this.#codes.set(code, id);
    return id;
  }
}

class Numbered {
  readonly items: string[] = [];

  add(item: string): number {
    const known = this.items.indexOf(item);
    return known >= 0 ? known : this.items.push(item) - 1;
  }
}

function fontXml({ bold, italic, size, color }: FormatDescription): string {
  return element(
    'font',
    {},
    (bold === true ? '<b/>' : '') +
      (italic === true ? '<i/>' : '') +
      element('sz', { val: size ?? 11 }) +
      (color === undefined ? '<color theme="1"/>' : element('color', { rgb: `FF${color}` })) +
      '<name val="Calibri"/><family val="2"/><scheme val="minor"/>',
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid">${element('fgColor', { rgb: `FF${color}` })}<bgColor indexed="64"/></patternFill></fill>`;
}
