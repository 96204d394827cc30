import type { CellGrid } from '../domain/cell';
import { failure, success, type Outcome } from '../domain/outcome';
import { readSchoolRows, rowOfSchool, type SchoolRow } from '../domain/plan/read-school-rows';
import type { School } from '../domain/schools/school';
import { stretch } from './control';
import { ownedGrids, ownedSheetsOf } from './owned-sheets';
import type { Area, Control, SheetOverview, WorkbookPort } from './port';
import { setUpWorkbook } from './set-up-workbook';
import { ANSWER_TEXTS } from './answer-texts';

export const SCHOOL_SHEET = 'KA Schulen';

/** `KA Schulen` as it is now. */
export interface SchoolSheet {
  readonly sheet: SheetOverview;
  /** Its used cells. */
  readonly area: Area;
  readonly grid: CellGrid;
  readonly rows: readonly SchoolRow[];
  /** It was missing and has been created with the defaults. */
  readonly isNew: boolean;
}

/** Reads `KA Schulen`; creates it with the defaults when it is missing. A damaged one fails with a sentence for each place. */
export async function openSchoolSheet(port: WorkbookPort, control: Control): Promise<Outcome<SchoolSheet>> {
  const created = await setUpWorkbook(port, stretch(control, 0, 0.4), [SCHOOL_SHEET]);
  if (!created.ok) return created;
  const overview = await port.overview(stretch(control, 0.4, 0.6));
  if (!overview.ok) return overview;
  const place = ownedSheetsOf(overview.value).find(({ owned }) => owned === SCHOOL_SHEET);
  if (place === undefined) return failure(ANSWER_TEXTS.sheetGoneSince(SCHOOL_SHEET));
  const { sheet } = place;
  // An empty sheet has no used cells; its first one says so to the reader.
  const area = place.area ?? { sheetId: sheet.id, top: 0, left: 0, rows: 1, columns: 1 };
  const read = await port.read([area], stretch(control, 0.6, 1));
  if (!read.ok) return read;
  const [grid = { top: area.top, left: area.left, rows: [] }] = read.value;
  const entries = ownedGrids([{ ...place, area }], () => grid)[SCHOOL_SHEET] ?? grid;
  const rows = readSchoolRows(entries);
  if (!rows.ok) return rows;
  return success({ sheet, area, grid, rows: rows.value, isNew: created.value.created.length > 0 });
}

/** The row of a school that was read some time ago. */
export function findSchool({ sheet, rows }: SchoolSheet, school: School): Outcome<SchoolRow> {
  const row = rowOfSchool(rows, school);
  return row === null ? failure(ANSWER_TEXTS.schoolGone(sheet.name, school.name)) : success(row);
}
