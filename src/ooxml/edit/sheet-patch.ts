import type { CellContext } from '../cell-contents';
import { parseRange, parseRanges, rangeName, type CellRange } from '../cell-reference';
import { element, escapeText } from '../make/xml';
import { findSheetData, type SheetDataPlace } from '../sheet-place';
import type { ColumnGroup } from '../sheet';
import { decodeUtf8 } from '../xml-bytes';
import { XmlScanner } from '../xml-scanner';
import { patchCells, type CellsEdit } from './cells-patch';
import { setWidths } from './columns-patch';
import { difference } from './range-difference';
import { XmlPatch } from './xml-patch';

/** What is to change in a sheet. */
export interface SheetEdit extends CellsEdit {
  /** The smallest rectangle around all cells that are written; `null` when none is. */
  readonly written: CellRange | null;
  /** Columns that get a width, in characters. */
  readonly widths: ReadonlyMap<number, number>;
  /** Cells that offer values to choose from. */
  readonly lists: readonly DropDown[];
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
  if (edit.lists.length === 0) {
    yield bytes.subarray(end);
    return;
  }
  yield encoder.encode(setLists(decodeUtf8(bytes, end, bytes.length), place, edit.lists));
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

/** The elements that may stand behind the cells and in front of the validations (ECMA-376, CT_Worksheet). */
const BEFORE_VALIDATIONS: ReadonlySet<string> = new Set([
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
]);

/** @param tail from behind the cells to the end of the part */
function setLists(
  tail: string,
  { root, prefix, prefixes }: SheetDataPlace,
  lists: readonly DropDown[],
): string {
  // The tail ends the element that its part began with.
  const opening = `<${root}>`;
  const text = opening + tail;
  const scanner = new XmlScanner(text, prefixes);
  const patch = new XmlPatch(text);
  scanner.next();
  let at = opening.length;
  let isDone = false;
  while (scanner.next() !== 'end' && !isDone) {
    if (scanner.token !== 'open') continue;
    const isMain = scanner.vocabulary === 'main';
    if (isMain && scanner.local === 'dataValidations') {
      extendValidations(scanner, patch, lists);
      isDone = true;
    } else if (isMain && !BEFORE_VALIDATIONS.has(scanner.local)) {
      break;
    } else {
      scanner.skip();
      at = scanner.end;
    }
  }
  if (!isDone) {
    const items = lists.map((list) => listXml(prefix, list)).join('');
    patch.insert(at, element(`${prefix}dataValidations`, { count: lists.length }, items));
  }
  return patch.toString().slice(opening.length);
}

/** Adds to the validations that are there, and takes the cells away from others: a cell has one. */
function extendValidations(scanner: XmlScanner, patch: XmlPatch, lists: readonly DropDown[]): void {
  const { prefix } = scanner;
  const list = { start: scanner.start, end: scanner.end };
  const outside = scanner.depth - 1;
  const counted = new XmlScanner(patch.text.slice(list.start, list.end), scanner.prefixes);
  counted.next();
  let count = lists.length;
  while (scanner.depth > outside) {
    scanner.next();
    if (scanner.token !== 'open' || scanner.local !== 'dataValidation') continue;
    const ranges = parseRanges(scanner.attribute('sqref') ?? '');
    const left = lists.reduce<readonly CellRange[]>(
      (rest, { range }) => rest.flatMap((own) => difference(own, range)),
      ranges,
    );
    const { start } = scanner;
    if (left.length === 0 && ranges.length > 0) {
      scanner.skip();
      patch.replace(start, scanner.end, '');
      continue;
    }
    count += 1;
    if (left.length !== ranges.length || left.some((range, index) => range !== ranges[index])) {
      patch.setAttributes(scanner, { sqref: left.map(rangeName).join(' ') });
    }
  }
  patch.append(scanner, lists.map((drop) => listXml(prefix, drop)).join(''));
  const countPlace = counted.attributePlace('count');
  if (countPlace !== undefined) {
    patch.replace(list.start + countPlace.valueStart, list.start + countPlace.valueEnd, String(count));
  }
}

function listXml(prefix: string, { range, values }: DropDown): string {
  const formula = `"${values.join(',').replace(/"/g, '""')}"`;
  return element(
    `${prefix}dataValidation`,
    {
      type: 'list',
      allowBlank: true,
      showInputMessage: true,
      showErrorMessage: true,
      sqref: rangeName(range),
    },
    `<${prefix}formula1>${escapeText(formula)}</${prefix}formula1>`,
  );
}
