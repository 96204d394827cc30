import type { Cell } from '../domain/cell';
import { failure, success, type Outcome } from '../domain/outcome';
import { canBeAlias, withAlias, withoutAlias } from '../domain/plan/aliases';
import type { SchoolRow } from '../domain/plan/read-school-rows';
import { createDirectory } from '../domain/schools/directory';
import { aliasHelps, type SchoolQuery } from '../domain/schools/match-school';
import type { School } from '../domain/schools/school';
import { stretch } from './control';
import type { OpenWorkbookPort } from './open-workbook-port';
import type { Control } from './port';
import { findSchool, openSchoolSheet, SCHOOL_SHEET, type SchoolSheet } from './school-sheet';
import { ANSWER_TEXTS } from './answer-texts';
import { WORKBOOK_TEXTS } from './texts';

/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;

/** An alias that was added, with what is needed to take it back. */
export interface AliasAddition {
  readonly school: School;
  readonly alias: string;
  /** The cell before and after. */
  readonly before: Cell;
  readonly after: Cell;
  /** `KA Schulen` was missing and has been created. */
  readonly isSheetNew: boolean;
}

/**
 * Adds the text of a case as an alias to a school in `KA Schulen`, so that the next run knows it (klassifikation.md §4 step 2).
 * A missing sheet is created first. Nothing is written when the alias would not help, or when the row is not what was read.
 */
export async function addSchoolAlias(
  port: OpenWorkbookPort,
  query: SchoolQuery,
  school: School,
  control: Control,
): Promise<Outcome<AliasAddition>> {
  const alias = query.name ?? '';
  if (!canBeAlias(alias)) return failure(ANSWER_TEXTS.aliasImpossible(SCHOOL_SHEET, alias));
  const opened = await openSchoolSheet(port, stretch(control, 0, 0.6));
  if (!opened.ok) return opened;
  const row = findSchool(opened.value, school);
  if (!row.ok) return row;
  const directory = createDirectory(opened.value.rows.map((other) => other.school));
  if (!aliasHelps(directory, query, row.value.school)) {
    return failure(ANSWER_TEXTS.aliasDoesNotHelp(alias, school.name));
  }
  const before = aliasCell(opened.value, row.value);
  const after = withAlias(before, alias);
  if (typeof after === 'string' && after.length > LONGEST_TEXT) {
    return failure(ANSWER_TEXTS.aliasTooLong(opened.value.sheet.name, row.value.row + 1));
  }
  const written = await writeAliases(port, opened.value, row.value, after, stretch(control, 0.6, 1));
  if (!written.ok) return written;
  return success({ school: row.value.school, alias, before, after, isSheetNew: opened.value.isNew });
}

/**
 * Takes an alias back: the cell is what it was before. When others have changed the cell since, only the alias is taken out
 * of it.
 */
export async function undoSchoolAlias(
  port: OpenWorkbookPort,
  { school, alias, before, after }: AliasAddition,
  control: Control,
): Promise<Outcome<null>> {
  const opened = await openSchoolSheet(port, stretch(control, 0, 0.6));
  if (!opened.ok) return opened;
  const row = findSchool(opened.value, school);
  if (!row.ok) return row;
  const current = aliasCell(opened.value, row.value);
  const restored = current === after ? before : withoutAlias(current, alias);
  if (restored === current && before !== after) {
    return failure(ANSWER_TEXTS.aliasGone(opened.value.sheet.name, alias));
  }
  return writeAliases(port, opened.value, row.value, restored, stretch(control, 0.6, 1));
}

function aliasCell({ grid }: SchoolSheet, { row, aliasColumn }: SchoolRow): Cell {
  return grid.rows[row - grid.top]?.[aliasColumn - grid.left] ?? null;
}

async function writeAliases(
  port: OpenWorkbookPort,
  { sheet, area, grid }: SchoolSheet,
  { row, aliasColumn }: SchoolRow,
  aliases: Cell,
  control: Control,
): Promise<Outcome<null>> {
  const before = grid.rows[row - grid.top] ?? [];
  const after = before.map((cell, index) => (index === aliasColumn - grid.left ? aliases : cell));
  if (before.every((cell, index) => cell === after[index])) return success(null);
  if (sheet.isProtected) return failure(WORKBOOK_TEXTS.protectedSheet(sheet.name));
  return port.changeRow({ area: { ...area, top: row, rows: 1 }, before, after }, control);
}
