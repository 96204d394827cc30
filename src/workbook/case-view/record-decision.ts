import type { Cell } from '../../domain/cell';
import type { DECISIONS } from '../../domain/intake/ka-columns';
import { failure, success, type Outcome } from '../../domain/outcome';
import type { CaseSpot } from '../case-spot';
import { sameValue } from '../compare';
import { kaPlaces } from '../ka-places';
import type { OpenWorkbookPort } from '../open-workbook-port';
import type { Control } from '../port';
import { WORKBOOK_TEXTS } from '../texts';
import { CASE_VIEW_TEXTS } from './case-view-texts';
import { caseRowArea, openCase, type CaseOptions } from './open-case';

/** What a person says about a case; what is left out stays as it is, an empty text empties the cell. */
export interface HumanEntries {
  readonly 'KA Entscheidung'?: (typeof DECISIONS)[number] | '';
  readonly 'KA Bemerkung'?: string;
}

type HumanColumn = keyof HumanEntries;

const HUMAN_COLUMNS: readonly HumanColumn[] = ['KA Entscheidung', 'KA Bemerkung'];

/** What was replaced, to bring it back. Kept in memory only. */
export interface EntryUndo {
  readonly spot: CaseSpot;
  readonly before: HumanCells;
  readonly after: HumanCells;
}

type HumanCells = Readonly<Partial<Record<HumanColumn, Cell>>>;

/**
 * Writes what a person says into the two columns that belong to people, in the row that has the case's id right now. Nothing
 * is written when the row is not certain, a formula stands there, the sheet is protected, or the columns are missing.
 */
export async function recordDecision(
  port: OpenWorkbookPort,
  spot: CaseSpot,
  entries: HumanEntries,
  options: CaseOptions,
  control: Control,
): Promise<Outcome<EntryUndo>> {
  const wanted: Partial<Record<HumanColumn, Cell>> = {};
  for (const name of HUMAN_COLUMNS) {
    const text = entries[name];
    if (text !== undefined) wanted[name] = text.trim() === '' ? null : text.trim();
  }
  return writeHumanCells(port, spot, wanted, null, options, control);
}

/** Brings back what an entry has replaced, unless something else has been entered since. */
export async function undoDecision(
  port: OpenWorkbookPort,
  { spot, before, after }: EntryUndo,
  options: CaseOptions,
  control: Control,
): Promise<Outcome<EntryUndo>> {
  return writeHumanCells(port, spot, before, after, options, control);
}

/** @param expected what must stand there, or nothing is written; `null`: whatever does */
async function writeHumanCells(
  port: OpenWorkbookPort,
  spot: CaseSpot,
  wanted: HumanCells,
  expected: HumanCells | null,
  options: CaseOptions,
  control: Control,
): Promise<Outcome<EntryUndo>> {
  if (spot.id === null) return failure(CASE_VIEW_TEXTS.noId(spot.sheetName, spot.row + 1));
  const opened = await openCase(port, { kind: 'spot', spot }, options, control);
  if (!opened.ok) return opened;
  const { list, caseRow } = opened.value;
  const { table, place } = list;
  const { sheet } = place;
  const row = table.firstRow + caseRow + 1;
  const cells = table.grid.rows[table.firstRow - table.grid.top + caseRow] ?? [];
  const columns = HUMAN_COLUMNS.filter((name) => wanted[name] !== undefined).map((name) => {
    const ka = kaPlaces(place).find((other) => other.name === name);
    return { name, index: ka === undefined || ka.isNew ? null : ka.column - table.grid.left };
  });
  const missing = columns.filter(({ index }) => index === null);
  if (missing.length > 0)
    return failure(...missing.map(({ name }) => CASE_VIEW_TEXTS.columnMissing(sheet.name, name)));
  if (sheet.isProtected) return failure(WORKBOOK_TEXTS.protectedSheet(sheet.name));
  const old = (index: number | null): Cell => (index === null ? null : (cells[index] ?? null));
  const other = columns.find(
    ({ name, index }) => expected !== null && !sameValue(old(index), expected[name] ?? null),
  );
  if (other !== undefined) return failure(CASE_VIEW_TEXTS.changedSince(sheet.name, row, other.name));
  const before = Object.fromEntries(columns.map(({ name, index }) => [name, old(index)]));
  const undo = { spot: { ...spot, row: row - 1 }, before, after: wanted };
  const after = cells.map((cell, index) => {
    const column = columns.find((entry) => entry.index === index);
    return column === undefined ? cell : (wanted[column.name] ?? null);
  });
  if (after.every((cell, index) => sameValue(cell, cells[index] ?? null))) return success(undo);
  const written = await port.changeRow({ area: caseRowArea(opened.value), before: cells, after }, control);
  return written.ok ? success(undo) : written;
}
