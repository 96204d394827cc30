import { cellName, columnIndex, type CellPlace } from './cell-reference';
import type { CellValue } from './cell-value';
import { serialFromIso } from './iso-serial';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits';
import { damaged, tooLarge } from './read-fault';
import { readContent, readRichText } from './rich-text';
import type { SharedFormula } from './shared-formula';
import type { SheetCell, SheetRow } from './sheet';
import type { XmlScanner } from './xml-scanner';
import { decodeControlCharacters, trimXmlSpace } from './xml-text';
import { isTrue } from './xml-tree';

/** What cells refer to outside their sheet. */
export interface CellContext {
  readonly sheetName: string;
  readonly dateSystem: 1900 | 1904;
  /** Unpacked when the first cell asks for it. */
  readonly sharedStrings: () => readonly string[];
  /** Counts cells over all sheets. */
  readonly budget: { cells: number };
}

/**
 * The rows of a `sheetData` element that was just opened, ascending by row, cells ascending by column. Rows and cells
 * may leave out their place: they follow the one before. Of two for one place the last counts.
 * @throws FaultError naming sheet and cell when a value cannot be read
 */
export function readSheetData(scanner: XmlScanner, context: CellContext): readonly SheetRow[] {
  const outside = scanner.depth - 1;
  const rows: SheetRow[] = [];
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  let isAscending = true;
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue;
    if (scanner.local !== 'row' || scanner.vocabulary !== 'main') {
      scanner.skip();
      continue;
    }
    const number = scanner.attribute('r');
    const next = number === undefined ? row + 1 : Number(number) - 1;
    if (!Number.isInteger(next) || next < 0 || next >= MAX_ROWS) {
      throw damaged(
        `das Blatt „${context.sheetName}“ hat eine Zeile mit der Nummer „${number ?? ''}“`,
        context.sheetName,
      );
    }
    isAscending &&= next > row;
    row = next;
    rows.push(readRow(scanner, row, shared, context));
  }
  return isAscending ? rows : inOrder(rows);
}

function readRow(
  scanner: XmlScanner,
  row: number,
  shared: Map<string, SharedFormula>,
  context: CellContext,
): SheetRow {
  const outside = scanner.depth - 1;
  const height = Number(scanner.attribute('ht') ?? Number.NaN);
  const draft = {
    row,
    height: Number.isFinite(height) ? height : null,
    isHidden: isOn(scanner, 'hidden'),
    outlineLevel: outlineLevel(scanner.attribute('outlineLevel')),
    isCollapsed: isOn(scanner, 'collapsed'),
    format: isOn(scanner, 'customFormat') ? Number(scanner.attribute('s') ?? 0) : null,
  };
  const cells: SheetCell[] = [];
  let column = -1;
  let isAscending = true;
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue;
    if (scanner.local !== 'c' || scanner.vocabulary !== 'main') {
      scanner.skip();
      continue;
    }
    const next = columnOf(scanner.attribute('r'), column, context);
    isAscending &&= next > column;
    column = next;
    const cell = readCell(scanner, { row, column }, shared, context);
    if (cell !== null) cells.push(cell);
  }
  return { ...draft, cells: isAscending ? cells : lastOfEachColumn(cells) };
}

/** For programs that do not care about the order of rows, or repeat one. */
function inOrder(rows: readonly SheetRow[]): readonly SheetRow[] {
  const byNumber = new Map<number, SheetRow[]>();
  for (const row of rows) {
    const same = byNumber.get(row.row);
    if (same === undefined) byNumber.set(row.row, [row]);
    else same.push(row);
  }
  return [...byNumber.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined || same.length === 1) return same;
      return [{ ...first, cells: lastOfEachColumn(same.flatMap(({ cells }) => cells)) }];
    })
    .sort((a, b) => a.row - b.row);
}

function lastOfEachColumn(cells: readonly SheetCell[]): readonly SheetCell[] {
  return [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column);
}

function isOn(scanner: XmlScanner, name: string): boolean {
  const value = scanner.attribute(name);
  return value !== undefined && isTrue(value);
}

function outlineLevel(value: string | undefined): number {
  const level = Number(value ?? 0);
  return Number.isInteger(level) && level > 0 && level < 8 ? level : 0;
}

/** The column a reference such as `AB12` names, or the one after the cell before. */
function columnOf(reference: string | undefined, before: number, context: CellContext): number {
  const column =
    reference === undefined ? before + 1 : columnIndex(/^[A-Z]{1,3}(?=\d)/i.exec(reference)?.[0] ?? '');
  if (column < 0 || column >= MAX_COLUMNS) {
    throw damaged(`das Blatt „${context.sheetName}“ hat eine Zelle „${reference ?? ''}“`, context.sheetName);
  }
  return column;
}

/** `null` for a cell that neither holds anything nor is formatted. */
function readCell(
  scanner: XmlScanner,
  place: CellPlace,
  shared: Map<string, SharedFormula>,
  context: CellContext,
): SheetCell | null {
  if (++context.budget.cells > MAX_CELLS)
    throw tooLarge(`sie hat mehr als ${MAX_CELLS.toLocaleString('de-DE')} Zellen`);
  const outside = scanner.depth - 1;
  const type = scanner.attribute('t') ?? 'n';
  const format = Number(scanner.attribute('s') ?? 0);
  let raw: string | null = null;
  let text: string | null = null;
  let formula: string | SharedFormula | null = null;
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue;
    if (scanner.vocabulary !== 'main') scanner.skip();
    else if (scanner.local === 'v') raw = readContent(scanner);
    else if (scanner.local === 'is') text = readRichText(scanner);
    else if (scanner.local === 'f') formula = readFormula(scanner, place, shared);
    else scanner.skip();
  }
  const value =
    type === 'inlineStr' ? (text ?? raw) : raw === null ? null : valueOf(type, raw, place, context);
  return value === null && formula === null && format === 0
    ? null
    : { column: place.column, value, format: Number.isInteger(format) && format >= 0 ? format : 0, formula };
}

function readFormula(
  scanner: XmlScanner,
  place: CellPlace,
  shared: Map<string, SharedFormula>,
): string | SharedFormula | null {
  const index = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : undefined;
  const text = decodeControlCharacters(readContent(scanner));
  if (index === undefined) return text === '' ? null : text;
  if (text === '') return shared.get(index) ?? null;
  shared.set(index, { text, from: place });
  return text;
}

/** What the `v` element of a cell means. */
function valueOf(type: string, raw: string, place: CellPlace, context: CellContext): CellValue {
  if (type === 'str') return decodeControlCharacters(raw);
  const content = trimXmlSpace(raw);
  if (content === '') return null;
  switch (type) {
    case 's': {
      const text = /^\d+$/.test(content) ? context.sharedStrings()[Number(content)] : undefined;
      if (text === undefined) throw badCell(place, 'verweist auf einen Text, den es nicht gibt', context);
      return text;
    }
    case 'b':
      return isTrue(content);
    case 'e':
      return { error: content };
    case 'd': {
      const serial = serialFromIso(content, context.dateSystem);
      if (serial === null) throw badCell(place, 'hat ein unlesbares Datum', context);
      return serial;
    }
    case 'n': {
      const number = Number(content);
      if (!Number.isFinite(number)) throw badCell(place, 'hat eine unlesbare Zahl', context);
      return number;
    }
    default:
      throw badCell(place, 'hat einen unbekannten Typ', context);
  }
}

function badCell(place: CellPlace, what: string, { sheetName }: CellContext): Error {
  return damaged(`die Zelle ${cellName(place.row, place.column)} im Blatt „${sheetName}“ ${what}`, sheetName);
}
