import type { ColumnsChange } from '../../ooxml/edit/column-looks';
import type { AttributeChanges } from '../../ooxml/edit/xml-patch';
import type { CellStyle } from '../model/cell-style';
import type { Lines } from '../model/lines';
import { columnCharacters, rowPoints } from '../model/measures';
import type { Sheet } from '../model/sheet';
import type { StyleNumbers } from './style-numbers';

/** How rows of the file have to change, as attributes of `row`. */
export function rowDifferences(
  before: Sheet,
  now: Sheet,
  styles: StyleNumbers,
): ReadonlyMap<number, AttributeChanges> {
  return differences(before.rows, now.rows, {
    size: (pixels) => ({ ht: rowPoints(pixels), customHeight: 1 }),
    style: (style, old) => ({ s: numberOf(style, old, styles), customFormat: 1 }),
    isSame: (a, b) => styles.isSame(a ?? before.defaultStyle, b ?? now.defaultStyle),
  });
}

/** How columns of the file have to change, as attributes of `col`. */
export function columnDifferences(before: Sheet, now: Sheet, styles: StyleNumbers): readonly ColumnsChange[] {
  const changed = differences(before.columns, now.columns, {
    size: (pixels) => ({ width: columnCharacters(pixels), customWidth: 1, bestFit: null }),
    style: (style, old) => ({ style: numberOf(style, old, styles) }),
    isSame: (a, b) => styles.isSame(a ?? before.defaultStyle, b ?? now.defaultStyle),
  });
  const groups: ColumnsChange[] = [];
  for (const [column, changes] of [...changed].sort(([a], [b]) => a - b)) {
    const width = columnCharacters(now.columns.size(column));
    const last = groups.at(-1);
    const isNext =
      last?.last === column - 1 &&
      last.width === width &&
      JSON.stringify(last.changes) === JSON.stringify(changes);
    if (isNext) groups[groups.length - 1] = { ...last, last: column };
    else groups.push({ first: column, last: column, changes, width });
  }
  return groups;
}

interface Kind {
  readonly size: (pixels: number) => AttributeChanges;
  readonly style: (style: CellStyle, old: CellStyle | undefined) => AttributeChanges;
  readonly isSame: (a: CellStyle | undefined, b: CellStyle | undefined) => boolean;
}

function differences(before: Lines, now: Lines, kind: Kind): ReadonlyMap<number, AttributeChanges> {
  const changed = new Map<number, AttributeChanges>();
  for (const line of new Set([...before.known(), ...now.known()])) {
    const style = now.style(line);
    const isStyled = style !== undefined && !kind.isSame(before.style(line), style);
    const changes: AttributeChanges = {
      ...(before.size(line) === now.size(line) ? {} : kind.size(now.size(line))),
      ...(before.isHidden(line) === now.isHidden(line) ? {} : { hidden: now.isHidden(line) ? 1 : null }),
      ...(isStyled ? kind.style(style, before.style(line)) : {}),
    };
    if (Object.keys(changes).length > 0) changed.set(line, changes);
  }
  return changed;
}

function numberOf(style: CellStyle, old: CellStyle | undefined, styles: StyleNumbers): number {
  const base = old === undefined ? 0 : styles.numberOf({ style: old, quoted: null }, 0);
  return styles.numberOf({ style, quoted: null }, base);
}
