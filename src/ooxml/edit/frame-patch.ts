import { rangeName, type CellRange } from '../cell-reference';
import { element, list } from '../make/xml';
import type { FrozenPanes } from '../sheet';
import { findSheetData } from '../sheet-place';
import { decodeUtf8 } from '../xml-bytes';
import { changeChildren, notationOf, takeApart, type ChildChange, type Notation } from './children-patch';
import { changedColumns, type ColumnsChange } from './column-looks';
import { changedFilter, type FilterChange } from './filter-patch';
import { changeRules, type RulesEdit } from './rules-patch';
import { pageChanges, type PagesChange } from './pages-patch';
import { BEHIND_CELLS, IN_FRONT_OF_CELLS } from './sheet-children';
import { joined } from './joined';
import { changedView } from './view-patch';
import { changedValidations, type ValidationsEdit } from './validations-patch';
import { withAttributes } from './xml-patch';

/** What is to change around the cells of a sheet; what is not named stays as it is. */
export interface FrameEdit {
  readonly columns?: readonly ColumnsChange[];
  /** All merged cells. */
  readonly merges?: readonly CellRange[];
  /** The sheet's own filter; `null` takes it away. */
  readonly filter?: FilterChange | null;
  /** Some column of the sheet's own filter has a criterion. */
  readonly isFiltering?: boolean;
  readonly validations?: ValidationsEdit;
  readonly rules?: RulesEdit;
  /** `#RRGGBB`; `null` for none. */
  readonly tabColor?: string | null;
  readonly frozen?: FrozenPanes;
  readonly showsGridlines?: boolean;
  /** Tables that come to it. */
  readonly tables?: readonly PartReference[];
  /** The drawing of a sheet that has none. */
  readonly drawing?: PartReference;
  readonly pages?: PagesChange;
}

/** A relationship from the sheet to a table or a drawing. */
export interface PartReference {
  readonly id: string;
  /** The namespace of relationships; strict files have another one. */
  readonly namespace: string;
}

/**
 * A sheet's part after a change around its cells.
 * @param bytes the part in UTF-8
 * @param end the place behind its cells
 */
export function patchFrame(bytes: Uint8Array, end: number, edit: FrameEdit): Uint8Array {
  const place = findSheetData(bytes);
  const notation: Notation = place;
  // Head and tail are pieces of one element: each is completed for the change.
  const close = `</${place.root}>`;
  const open = `<${place.root}>`;
  const head = changeChildren(
    decodeUtf8(bytes, 0, place.start) + close,
    IN_FRONT_OF_CELLS,
    headChanges(edit, notation),
  ).slice(0, -close.length);
  const changed = changeChildren(
    open + decodeUtf8(bytes, end, bytes.length),
    BEHIND_CELLS,
    tailChanges(edit, notation),
    place.prefixes,
  );
  const { rules } = edit;
  const tail = rules === undefined ? changed : changeRules(changed, rules, place.prefix, place.prefixes);
  const encoder = new TextEncoder();
  return joined([
    encoder.encode(head),
    bytes.subarray(place.start, end),
    encoder.encode(tail.slice(open.length)),
  ]);
}

function headChanges(edit: FrameEdit, { prefix }: Notation): ReadonlyMap<string, ChildChange> {
  const changes = new Map<string, ChildChange>();
  const { columns = [], tabColor, isFiltering, pages } = edit;
  if (tabColor !== undefined || isFiltering !== undefined || pages !== undefined) {
    changes.set('sheetPr', (existing) => changedProperties(existing, prefix, edit));
  }
  if (edit.frozen !== undefined || edit.showsGridlines !== undefined) {
    changes.set('sheetViews', (existing) => changedView(existing, prefix, edit));
  }
  if (columns.length > 0) changes.set('cols', (existing) => changedColumns(existing, prefix, columns));
  return changes;
}

function tailChanges(edit: FrameEdit, { prefix }: Notation): ReadonlyMap<string, ChildChange> {
  const changes = new Map<string, ChildChange>();
  const { filter, merges, validations, drawing, tables = [] } = edit;
  if (filter !== undefined) {
    changes.set('autoFilter', (existing) => (filter === null ? '' : changedFilter(existing, prefix, filter)));
  }
  if (merges !== undefined) {
    const items = merges.map((range) => element(`${prefix}mergeCell`, { ref: rangeName(range) }));
    changes.set('mergeCells', () => list(`${prefix}mergeCells`, items));
  }
  if (validations !== undefined) {
    changes.set('dataValidations', (existing) => changedValidations(existing, prefix, validations));
  }
  for (const [name, change] of edit.pages === undefined ? [] : pageChanges(edit.pages, prefix)) {
    changes.set(name, change);
  }
  if (drawing !== undefined) {
    const { id, namespace } = drawing;
    changes.set('drawing', () => element(`${prefix}drawing`, { 'xmlns:rel': namespace, 'rel:id': id }));
  }
  if (tables.length > 0) changes.set('tableParts', (existing) => withTables(existing, prefix, tables));
  return changes;
}

const PROPERTIES: readonly string[] = ['tabColor', 'outlinePr', 'pageSetUpPr'];

function changedProperties(
  existing: string | null,
  prefix: string,
  { tabColor, isFiltering, pages }: FrameEdit,
): string {
  const { start, children, end } = takeApart(existing ?? `<${prefix}sheetPr/>`);
  const content = children.map(({ xml }) => xml).join('');
  const marked =
    isFiltering === undefined ? start : withAttributes(start, { filterMode: isFiltering ? 1 : null });
  const whole = marked + content + end;
  const changes = new Map<string, ChildChange>();
  if (tabColor !== undefined) {
    const color = tabColor === null ? '' : element(`${prefix}tabColor`, { rgb: `FF${tabColor.slice(1)}` });
    changes.set('tabColor', () => color);
  }
  if (pages !== undefined) {
    const fitToPage = pages.pagesAcross === null ? null : 1;
    changes.set('pageSetUpPr', (setUp) => withAttributes(setUp ?? `<${prefix}pageSetUpPr/>`, { fitToPage }));
  }
  return changes.size === 0 ? whole : changeChildren(whole, PROPERTIES, changes, notationOf(whole).prefixes);
}

function withTables(existing: string | null, prefix: string, tables: readonly PartReference[]): string {
  const { start, children, end } = takeApart(existing ?? `<${prefix}tableParts/>`);
  const items = [
    ...children.map(({ xml }) => xml),
    // The prefix is declared where it is used: whatever the file calls it, this is right.
    ...tables.map(({ id, namespace }) =>
      element(`${prefix}tablePart`, { 'xmlns:rel': namespace, 'rel:id': id }),
    ),
  ];
  return withAttributes(start, { count: items.length }) + items.join('') + end;
}
