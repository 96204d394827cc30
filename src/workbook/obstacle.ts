import type { CellGrid } from '../domain/cell';
import type { Problem } from '../domain/outcome';
import { addressOf, columnName, filledArea, intersection, rightOf, SHEET_COLUMNS } from './area';
import type { CasePlace } from './case-places';
import { crosses, usedRight, type ColumnInsertion } from './column-insertion';
import { newColumnCount } from './ka-places';
import { ROOM_TEXTS } from './room-texts';
import { WORKBOOK_TEXTS } from './texts';

/** What is in the way of new KA columns. */
export interface Obstacle {
  readonly problem: Problem;
  /** What would make room; `null` when nothing can be inserted there, which the problem says. */
  readonly remedy: ColumnInsertion | null;
}

/** Why new KA columns have no room, or `null`. @param beside the values of the cells they will take */
export function obstacle(place: CasePlace, beside: CellGrid | null): Obstacle | null {
  const { area, sheet } = place;
  const count = newColumnCount(place);
  if (rightOf(area) + count > SHEET_COLUMNS) {
    const problem = WORKBOOK_TEXTS.noRoom(sheet.name, columnName(rightOf(area) - 1));
    return { problem, remedy: null };
  }
  const problem = count === 0 ? null : inTheWay(place, count, beside);
  if (problem === null) return null;
  const reason = whyNoInsertion(place, count);
  if (reason !== null) return { problem: { ...problem, text: `${problem.text} ${reason}` }, remedy: null };
  return {
    problem: { ...problem, remedy: 'insert-columns' },
    remedy: { sheetId: sheet.id, sheetName: sheet.name, column: rightOf(area), count, lists: [area] },
  };
}

function inTheWay({ area, sheet }: CasePlace, count: number, beside: CellGrid | null): Problem | null {
  // A table goes by its name: it may be another list, which nobody should think of deleting.
  const needed = { ...area, left: rightOf(area), columns: count };
  const table = sheet.tables.find((other) => intersection(other.area, needed) !== null);
  if (table !== undefined) return WORKBOOK_TEXTS.tableInWay(sheet.name, table.name);
  const filled = beside === null ? null : filledArea(beside, area.sheetId);
  return filled === null ? null : WORKBOOK_TEXTS.cellsInWay(sheet.name, addressOf(filled));
}

/** Whole columns must not be pushed into another table, nor anything off the sheet. */
function whyNoInsertion({ area, sheet, table }: CasePlace, count: number): string | null {
  if (usedRight(sheet.used, sheet.tables) + count > SHEET_COLUMNS) return ROOM_TEXTS.wouldPushOff();
  const split = sheet.tables.find((other) => other.id !== table?.id && crosses(other.area, rightOf(area)));
  return split === undefined ? null : ROOM_TEXTS.wouldSplitTable(split.name);
}
