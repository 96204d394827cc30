import { element } from '../make/xml';
import { XmlScanner } from '../xml-scanner';
import { XmlPatch } from './xml-patch';

/** The lists of a styles part that can grow. */
const NAMES = ['numFmts', 'fonts', 'fills', 'cellXfs', 'dxfs'] as const;

export type StyleListName = (typeof NAMES)[number];

/** All that a styles part may hold, in its order (ECMA-376, CT_Stylesheet). */
const ORDER: readonly string[] = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** The lists of a styles part. Items that are there keep their places; new ones come behind them. */
export class StyleLists {
  /** As Excel's own elements are written in this part. */
  readonly prefix: string;
  readonly #xml: string;
  readonly #items: Readonly<Record<StyleListName, string[]>> = {
    numFmts: [],
    fonts: [],
    fills: [],
    cellXfs: [],
    dxfs: [],
  };
  readonly #knownCounts: Readonly<Record<StyleListName, number>>;

  constructor(xml: string) {
    this.#xml = xml;
    const scanner = new XmlScanner(xml);
    let list: StyleListName | null = null;
    let prefix = '';
    while (scanner.next() !== 'end') {
      const { token, local, depth, start } = scanner;
      if (token !== 'open') continue;
      if (depth === 1) ({ prefix } = scanner);
      else if (depth === 2) list = isListName(local) ? local : null;
      else if (depth === 3 && list !== null) {
        scanner.skip();
        this.#items[list].push(xml.slice(start, scanner.end));
      }
    }
    this.prefix = prefix;
    const { numFmts, fonts, fills, cellXfs, dxfs } = this.#items;
    this.#knownCounts = {
      numFmts: numFmts.length,
      fonts: fonts.length,
      fills: fills.length,
      cellXfs: cellXfs.length,
      dxfs: dxfs.length,
    };
  }

  get isChanged(): boolean {
    // Codes, fonts and fills come with formats only.
    return this.#added('cellXfs').length + this.#added('dxfs').length > 0;
  }

  /** As they are written, the added ones included. */
  items(list: StyleListName): readonly string[] {
    return this.#items[list];
  }

  /** Adds an item and gives its number. */
  add(list: StyleListName, item: string): number {
    return this.#items[list].push(item) - 1;
  }

  /** The number of an item that is written in exactly this way; it is added when there is none. */
  find(list: StyleListName, item: string): number {
    const known = this.#items[list].indexOf(item);
    return known < 0 ? this.add(list, item) : known;
  }

  xml(): string {
    const patch = new XmlPatch(this.#xml);
    const scanner = new XmlScanner(this.#xml);
    let missing = NAMES.filter((list) => this.#added(list).length > 0);
    const insert = (at: number, before: number): void => {
      const due = missing.filter((list) => ORDER.indexOf(list) < before);
      for (const list of due) {
        const items = this.#added(list);
        patch.insert(at, element(this.prefix + list, { count: items.length }, items.join('')));
      }
      missing = missing.filter((list) => !due.includes(list));
    };
    while (scanner.next() !== 'end') {
      const { token, local, depth, start } = scanner;
      if (token === 'open' && depth === 2) {
        const rank = ORDER.indexOf(local);
        if (rank >= 0) insert(start, rank);
        if (isListName(local) && missing.includes(local)) {
          patch.setAttributes(scanner, { count: this.#items[local].length });
        }
      } else if (token === 'close' && depth === 1 && isListName(local) && missing.includes(local)) {
        patch.append(scanner, this.#added(local).join(''));
        missing = missing.filter((list) => list !== local);
      } else if (token === 'close' && depth === 0) {
        insert(start, ORDER.length);
      }
    }
    return patch.toString();
  }

  #added(list: StyleListName): readonly string[] {
    return this.#items[list].slice(this.#knownCounts[list]);
  }
}

function isListName(name: string): name is StyleListName {
  return NAMES.some((known) => known === name);
}
