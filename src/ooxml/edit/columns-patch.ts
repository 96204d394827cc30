import { MAX_COLUMNS } from '../limits';
import { element } from '../make/xml';
import type { SheetDataPlace } from '../sheet-place';
import { XmlScanner } from '../xml-scanner';
import { withAttributes, XmlPatch, type AttributeChanges } from './xml-patch';

/** How columns are to look that get a width; they are shown even if those around them are hidden. */
function shown(width: number): AttributeChanges {
  return { width, customWidth: 1, hidden: null, bestFit: null, collapsed: null };
}

interface Group {
  readonly first: number;
  readonly last: number;
  /** As it is written. */
  readonly tag: string;
}

/**
 * Sets the widths of columns in the part of a sheet in front of its cells. Groups of columns that stand in one element are
 * taken apart where a width falls into them.
 * @param head up to the start tag of `sheetData`
 * @param widths in characters, by zero-based column
 */
export function setWidths(
  head: string,
  { root, prefix }: Pick<SheetDataPlace, 'root' | 'prefix'>,
  widths: ReadonlyMap<number, number>,
): string {
  if (widths.size === 0) return head;
  // The head is a piece: its end is put on for the reading.
  const scanner = new XmlScanner(`${head}</${root}>`);
  const patch = new XmlPatch(head);
  const groups: Group[] = [];
  let list = { start: -1, contentStart: -1, prefix: '' };
  while (scanner.next() !== 'end') {
    const { token, local, vocabulary, start, end } = scanner;
    if (vocabulary !== 'main') continue;
    if (token === 'open' && local === 'cols') list = { start, contentStart: end, prefix: scanner.prefix };
    else if (token === 'open' && local === 'col' && list.start >= 0) {
      groups.push({
        first: Number(scanner.attribute('min') ?? 0) - 1,
        last: Math.min(Number(scanner.attribute('max') ?? 0), MAX_COLUMNS) - 1,
        tag: head.slice(start, end),
      });
    } else if (token === 'close' && local === 'cols') {
      const columns = written(list.prefix, groups, widths);
      // A list that closes itself has no place for them.
      if (start === list.start) patch.append(scanner, columns);
      else patch.replace(list.contentStart, start, columns);
      return patch.toString();
    }
  }
  return `${head}<${prefix}cols>${written(prefix, [], widths)}</${prefix}cols>`;
}

function written(prefix: string, groups: readonly Group[], widths: ReadonlyMap<number, number>): string {
  const inGroups = groups.flatMap((group) => split(group, widths));
  const isCovered = (column: number): boolean =>
    groups.some(({ first, last }) => column >= first && column <= last);
  const others = [...widths]
    .filter(([column]) => !isCovered(column))
    .map(([column, width]) => ({
      first: column,
      xml: element(`${prefix}col`, { min: column + 1, max: column + 1, width, customWidth: 1 }),
    }));
  return [...inGroups, ...others]
    .sort((a, b) => a.first - b.first)
    .map(({ xml }) => xml)
    .join('');
}

/** The pieces of a group: stretches without a new width as they are, each column with one by itself. */
function split(
  { first, last, tag }: Group,
  widths: ReadonlyMap<number, number>,
): readonly { readonly first: number; readonly xml: string }[] {
  const inside = [...widths.keys()]
    .filter((column) => column >= first && column <= last)
    .sort((a, b) => a - b);
  if (inside.length === 0) return [{ first, xml: tag }];
  const pieces: { first: number; xml: string }[] = [];
  let next = first;
  for (const column of inside) {
    if (next < column) pieces.push({ first: next, xml: withAttributes(tag, { min: next + 1, max: column }) });
    const changes = { min: column + 1, max: column + 1, ...shown(widths.get(column) ?? 0) };
    pieces.push({ first: column, xml: withAttributes(tag, changes) });
    next = column + 1;
  }
  if (next <= last) pieces.push({ first: next, xml: withAttributes(tag, { min: next + 1, max: last + 1 }) });
  return pieces;
}
