import { cellName } from '../cell-reference';
import { element } from '../make/xml';
import type { FrozenPanes } from '../sheet';
import { takeApart } from './children-patch';
import { withAttributes } from './xml-patch';

/** How a sheet is looked at. */
export interface ViewChange {
  readonly frozen?: FrozenPanes;
  readonly showsGridlines?: boolean;
}

/**
 * The `sheetViews` of a sheet after a change of its first view.
 * @param existing the element as it is; `null` when there is none
 */
export function changedView(existing: string | null, prefix: string, change: ViewChange): string {
  const empty = element(`${prefix}sheetViews`, {}, element(`${prefix}sheetView`, { workbookViewId: 0 }));
  const { start, children, end } = takeApart(existing ?? empty);
  const views = children.map(({ xml }, index) => (index === 0 ? changedFirst(xml, prefix, change) : xml));
  return start + views.join('') + end;
}

function changedFirst(xml: string, prefix: string, { frozen, showsGridlines }: ViewChange): string {
  const { start, children, end } = takeApart(xml);
  const tag =
    showsGridlines === undefined
      ? start
      : withAttributes(start, { showGridLines: showsGridlines ? null : 0 });
  // Selections belong to the panes there were.
  const kept =
    frozen === undefined ? children : children.filter(({ name }) => name !== 'pane' && name !== 'selection');
  return (
    tag +
    (frozen === undefined ? '' : paneXml(prefix, frozen)) +
    kept.map((piece) => piece.xml).join('') +
    end
  );
}

function paneXml(prefix: string, { rows, columns }: FrozenPanes): string {
  if (rows + columns === 0) return '';
  const activePane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  return element(`${prefix}pane`, {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellName(rows, columns),
    activePane,
    state: 'frozen',
  });
}
