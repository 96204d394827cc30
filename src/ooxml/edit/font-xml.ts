import type { CellFont } from '../cell-format';
import type { RuleLook } from '../conditional-format';
import { element } from '../make/xml';
import { XmlScanner } from '../xml-scanner';

/** What to change of a font; colours are `#RRGGBB`, sizes points. */
export type FontChange = Partial<CellFont>;

/** What a font without a description looks like to readers. */
export const PLAIN_FONT = '<font><sz val="11"/><name val="Calibri"/></font>';

/** The order in which Excel writes what a font is made of. */
const ORDER: readonly string[] = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/**
 * A `font` element with some properties changed; all others stay as they are written.
 * @param prefix as the elements of the styles part are written
 */
export function changedFont(xml: string, prefix: string, change: FontChange): string {
  const pieces = new Map(piecesOf(xml).map((piece) => [piece.name, piece.xml]));
  const set = (name: string, value: string | null): void => {
    if (value === null) pieces.delete(name);
    else pieces.set(name, value);
  };
  const flags = { b: change.bold, i: change.italic, strike: change.strikethrough, u: change.underline };
  for (const [name, isOn] of Object.entries(flags)) {
    if (isOn !== undefined) set(name, isOn ? element(prefix + name, {}) : null);
  }
  if (change.size !== undefined) set('sz', element(`${prefix}sz`, { val: change.size }));
  if (change.color !== undefined) set('color', element(`${prefix}color`, { rgb: opaque(change.color) }));
  if (change.name !== undefined) {
    set('name', element(`${prefix}name`, { val: change.name }));
    // They belong to the former name: the theme's font, its family, its letters.
    for (const other of ['family', 'charset', 'scheme']) set(other, null);
  }
  const sorted = [...pieces].sort(([a], [b]) => rankOf(a) - rankOf(b));
  return element(`${prefix}font`, {}, sorted.map(([, piece]) => piece).join(''));
}

/** A `fill` element in one colour, or of none. */
export function fillXml(prefix: string, color: string | null): string {
  const pattern =
    color === null
      ? element(`${prefix}patternFill`, { patternType: 'none' })
      : element(
          `${prefix}patternFill`,
          { patternType: 'solid' },
          element(`${prefix}fgColor`, { rgb: opaque(color) }) + element(`${prefix}bgColor`, { indexed: 64 }),
        );
  return element(`${prefix}fill`, {}, pattern);
}

/** A `dxf` element: what a rule changes of a cell's look. */
export function ruleLookXml(prefix: string, look: RuleLook): string {
  const mark = (name: string, isOn: boolean | null): string =>
    isOn === null ? '' : element(prefix + name, isOn ? {} : { val: 0 });
  const { color, fill, underline } = look;
  const font = [
    mark('b', look.bold),
    mark('i', look.italic),
    mark('strike', look.strikethrough),
    underline === null ? '' : element(`${prefix}u`, underline ? {} : { val: 'none' }),
    color === null ? '' : element(`${prefix}color`, { rgb: opaque(color) }),
  ].join('');
  const pattern =
    fill === null
      ? ''
      : element(`${prefix}patternFill`, {}, element(`${prefix}bgColor`, { rgb: opaque(fill) }));
  return element(
    `${prefix}dxf`,
    {},
    (font === '' ? '' : element(`${prefix}font`, {}, font)) +
      (pattern === '' ? '' : element(`${prefix}fill`, {}, pattern)),
  );
}

/** `#RRGGBB` as files write it. */
function opaque(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

function rankOf(name: string): number {
  const rank = ORDER.indexOf(name);
  return rank < 0 ? ORDER.length : rank;
}

function piecesOf(xml: string): readonly { readonly name: string; readonly xml: string }[] {
  const scanner = new XmlScanner(xml);
  const pieces: { name: string; xml: string }[] = [];
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open' || scanner.depth !== 2) continue;
    const { local, start } = scanner;
    scanner.skip();
    pieces.push({ name: local, xml: xml.slice(start, scanner.end) });
  }
  return pieces;
}
