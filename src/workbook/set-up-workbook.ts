import { failure, success, type Outcome } from '../domain/outcome';
import { OWNED_SHEETS, type OwnedSheet } from '../domain/plan/owned-sheets';
import { defaultTables } from '../domain/plan/owned-tables';
import type { Control, NewTableSheet, WorkbookPort } from './port';
import { sameName } from './sheet-names';
import { WORKBOOK_TEXTS } from './texts';

export interface SetUpResult {
  /** Names of the sheets that were missing. */
  readonly created: readonly string[];
  readonly existing: readonly string[];
}

/**
 * *Einrichten*: creates the missing sheets of the add-in with the defaults (klassifikation.md §1). A sheet that is there,
 * with or without a table, visible or not, stays as it is.
 * @param wanted which sheets; left out: all
 */
export async function setUpWorkbook(
  port: WorkbookPort,
  control: Control,
  wanted: readonly OwnedSheet[] = OWNED_SHEETS,
): Promise<Outcome<SetUpResult>> {
  const overview = await port.overview(control);
  if (!overview.ok) return overview;
  const { sheets, dateSystem } = overview.value;
  const isThere = ({ sheetName }: NewTableSheet): boolean =>
    sheets.some(({ name }) => sameName(name, sheetName));
  const tables: readonly NewTableSheet[] = defaultTables(dateSystem).filter(({ sheetName }) =>
    wanted.includes(sheetName),
  );
  const missing = tables.filter((table) => !isThere(table));
  const conflicts = missing.flatMap(({ sheetName, tableName }) =>
    sheets
      .filter((sheet) => sheet.tables.some(({ name }) => sameName(name, tableName)))
      .map((sheet) => WORKBOOK_TEXTS.tableNameTaken(sheetName, tableName, sheet.name)),
  );
  if (conflicts.length > 0) return failure(...conflicts);
  if (missing.length > 0) {
    const created = await port.createTableSheets(missing, control);
    if (!created.ok) return created;
  }
  const nameOf = ({ sheetName }: NewTableSheet): string => sheetName;
  return success({ created: missing.map(nameOf), existing: tables.filter(isThere).map(nameOf) });
}
