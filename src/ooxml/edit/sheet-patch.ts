import type { CellContext } from '../cell-contents';
import { parseRange, rangeName, type CellRange } from '../cell-reference';
import type { DataValidation } from '../data-validation';
import { findSheetData, type SheetDataPlace } from '../sheet-place';
import type { ColumnGroup } from '../sheet';
import { decodeUtf8 } from '../xml-bytes';
import { XmlScanner } from '../xml-scanner';
import { patchCells, type CellsEdit } from './cells-patch';
import { changeChildren } from './children-patch';
import { changedColumns, shownColumns } from './column-looks';
import { changeRules, type NewRule } from './rules-patch';
import { BEHIND_CELLS, IN_FRONT_OF_CELLS } from './sheet-children';
import { changedValidations } from './validations-patch';
import { XmlPatch } from './xml-patch';

/** What is to change in a sheet. */
export interface SheetEdit extends CellsEdit {
  /** The smallest rectangle around all cells that are written; `null` when none is. */
  readonly written: CellRange | null;
  /** Columns that get a width, in characters. */
  readonly widths: ReadonlyMap<number, number>;
  /** Cells that offer values to choose from. */
  readonly lists: readonly DropDown[];
  /** Rules for the look of cells, which go behind all others. */
  readonly rules?: readonly NewRule[];
}

/** What is known of a sheet before an edit. */
export interface SheetLooks {
  readonly columns: readonly ColumnGroup[];
  /** The rectangle that holds all values. */
  readonly used: CellRange | null;
}

export interface DropDown {
  readonly range: CellRange;
  /** Without commas; 255 characters together. */
  readonly values: readonly string[];
}

/**
 * A sheet's part after an edit, in pieces.
 * @param bytes the part in UTF-8, its rows and cells in order
 */
export function* patchSheet(
  bytes: Uint8Array,
  edit: SheetEdit,
  { columns, used }: SheetLooks,
  context: CellContext,
): Generator<Uint8Array> {
  const place = findSheetData(bytes);
  const encoder = new TextEncoder();
  const head = setDimension(decodeUtf8(bytes, 0, place.start), place, used, edit.written);
  yield encoder.encode(setWidths(head, place, edit.widths));
  const columnStyles: number[] = [];
  const columnStyle = (column: number): number =>
    (columnStyles[column] ??=
      columns.find(({ first, last }) => column >= first && column <= last)?.format ?? 0);
  const end = yield* patchCells(bytes, place, edit, columnStyle, context);
  const { lists, rules = [] } = edit;
  if (lists.length + rules.length === 0) {
    yield bytes.subarray(end);
    return;
  }
  // The tail ends the element that its part began with.
  const opening = `<${place.root}>`;
  const tail = setLists(opening + decodeUtf8(bytes, end, bytes.length), place, lists);
  const { prefix, prefixes } = place;
  yield encoder.encode(changeRules(tail, { behind: rules }, prefix, prefixes).slice(opening.length));
}

/** @param head up to the start tag of `sheetData` */
function setWidths(
  head: string,
  { root, prefix }: SheetDataPlace,
  widths: ReadonlyMap<number, number>,
): string {
  if (widths.size === 0) return head;
  // The head is a piece: its end is put on for the change.
  const close = `</${root}>`;
  const columns = shownColumns(widths);
  const changes = new Map([['cols', (existing: string | null) => changedColumns(existing, prefix, columns)]]);
  return changeChildren(head + close, IN_FRONT_OF_CELLS, changes).slice(0, -close.length);
}

/** `dimension` tells which cells are used; readers rely on it. */
function setDimension(
  head: string,
  { root }: SheetDataPlace,
  used: CellRange | null,
  written: CellRange | null,
): string {
  if (written === null) return head;
  const scanner = new XmlScanner(`${head}</${root}>`);
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open' || scanner.depth !== 2) continue;
    if (scanner.local === 'dimension' && scanner.vocabulary === 'main') {
      const known = parseRange(scanner.attribute('ref') ?? '') ?? used ?? written;
      const patch = new XmlPatch(head);
      patch.setAttributes(scanner, { ref: rangeName(union(known, written)) });
      return patch.toString();
    }
    scanner.skip();
  }
  return head;
}

function union(a: CellRange, b: CellRange): CellRange {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  const bottom = Math.max(a.top + a.rows, b.top + b.rows);
  const right = Math.max(a.left + a.columns, b.left + b.columns);
  return { top, left, rows: bottom - top, columns: right - left };
}

/** @param tail what stands behind the cells, with an element around it */
function setLists(tail: string, { prefix, prefixes }: SheetDataPlace, lists: readonly DropDown[]): string {
  if (lists.length === 0) return tail;
  const edit = { added: lists.map(validationOf), cleared: [] };
  const changes = new Map([
    ['dataValidations', (existing: string | null) => changedValidations(existing, prefix, edit)],
  ]);
  return changeChildren(tail, BEHIND_CELLS, changes, prefixes);
}

function validationOf({ range, values }: DropDown): DataValidation {
  return {
    ranges: [range],
    type: 'list',
    operator: 'between',
    formulas: [`"${values.join(',').replace(/"/g, '""')}"`],
    allowsBlank: true,
    hasDropDown: true,
    error: { isShown: true, title: '', text: '', style: 'stop' },
    prompt: { isShown: true, title: '', text: '' },
  };
}
