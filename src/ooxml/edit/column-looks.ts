import { MAX_COLUMNS } from '../limits';
import { element } from '../make/xml';
import { startOf, takeApart } from './children-patch';
import { withAttributes, type AttributeChanges } from './xml-patch';

/** Neighbouring columns that change in the same way. */
export interface ColumnsChange {
  /** Zero-based, both included. */
  readonly first: number;
  readonly last: number;
  /** Attributes of `col`: `width`, `hidden`, `style`. */
  readonly changes: AttributeChanges;
  /** In characters: how wide they are, for columns the file says nothing about yet. */
  readonly width: number;
}

/** Columns that get a width, in characters; they are shown even if those around them are hidden. */
export function shownColumns(widths: ReadonlyMap<number, number>): readonly ColumnsChange[] {
  return [...widths].map(([column, width]) => {
    const changes = { width, customWidth: 1, hidden: null, bestFit: null, collapsed: null };
    return { first: column, last: column, changes, width };
  });
}

interface Piece {
  readonly first: number;
  readonly last: number;
  readonly xml: string;
}

/**
 * The `cols` of a sheet after changes. Groups that stand in one element are taken apart where a change falls into them.
 * @param existing the element as it is; `null` when there is none
 * @param changed without overlaps
 */
export function changedColumns(
  existing: string | null,
  usualPrefix: string,
  changed: readonly ColumnsChange[],
): string {
  const { prefix, start, children, end } = takeApart(existing ?? `<${usualPrefix}cols/>`);
  const groups = children.map(({ xml }): Piece => {
    const scanner = startOf(xml);
    const first = Number(scanner.attribute('min') ?? 0) - 1;
    const last = Math.min(Number(scanner.attribute('max') ?? 0), MAX_COLUMNS) - 1;
    return { first, last, xml };
  });
  const sorted = [...changed].sort((a, b) => a.first - b.first);
  const pieces = [
    ...groups.flatMap((group) => split(group, sorted)),
    ...sorted.flatMap((change) => uncovered(change, groups).map((part) => created(prefix, part, change))),
  ];
  return (
    start +
    pieces
      .sort((a, b) => a.first - b.first)
      .map(({ xml }) => xml)
      .join('') +
    end
  );
}

function split(group: Piece, changed: readonly ColumnsChange[]): readonly Piece[] {
  const inside = changed.filter(({ first, last }) => first <= group.last && last >= group.first);
  if (inside.length === 0) return [group];
  const pieces: Piece[] = [];
  const add = (first: number, last: number, changes: AttributeChanges): void => {
    if (first > last) return;
    const xml = withAttributes(group.xml, { min: first + 1, max: last + 1, ...changes });
    pieces.push({ first, last, xml });
  };
  let next = group.first;
  for (const { first, last, changes } of inside) {
    const from = Math.max(first, group.first);
    const to = Math.min(last, group.last);
    add(next, from - 1, {});
    add(from, to, changes);
    next = to + 1;
  }
  add(next, group.last, {});
  return pieces;
}

/** The columns of a change that no element describes yet. */
function uncovered(
  { first, last }: ColumnsChange,
  groups: readonly Piece[],
): readonly { readonly first: number; readonly last: number }[] {
  let rest = [{ first, last }];
  for (const group of groups) {
    rest = rest.flatMap((part) => {
      if (group.first > part.last || group.last < part.first) return [part];
      return [
        { first: part.first, last: group.first - 1 },
        { first: group.last + 1, last: part.last },
      ].filter((piece) => piece.first <= piece.last);
    });
  }
  return rest;
}

function created(
  prefix: string,
  { first, last }: { readonly first: number; readonly last: number },
  { changes, width }: ColumnsChange,
): Piece {
  const written = Object.entries(changes).filter(([, value]) => value !== null);
  const attributes = Object.fromEntries(written.map(([name, value]) => [name, value ?? undefined]));
  const xml = element(`${prefix}col`, { min: first + 1, max: last + 1, width, ...attributes });
  return { first, last, xml };
}
