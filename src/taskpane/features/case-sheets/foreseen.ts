import type { CaseColumn } from '../../../domain/intake/case-table';
import type { FieldKey } from '../../../domain/intake/fields';
import type { WorkbookInspection } from '../../../workbook/inspect-workbook';

// What an inspection will say after a choice, so that the pane shows it before the workbook has been read again.

/** The sheet is taken into the run, or left out. */
export function withChoice(
  inspection: WorkbookInspection,
  sheetId: string,
  chosen: boolean,
): WorkbookInspection {
  return {
    ...inspection,
    sheets: inspection.sheets.map((sheet) => (sheet.sheetId === sheetId ? { ...sheet, chosen } : sheet)),
  };
}

/** A person has said what the column is; `undefined`: forgotten again. */
export function withReading(
  inspection: WorkbookInspection,
  sheetId: string,
  columnKey: string,
  field: FieldKey | null | undefined,
): WorkbookInspection {
  const assigned = (column: CaseColumn): CaseColumn => {
    if (column.key !== columnKey) return column;
    if (field === null || field === undefined) {
      return { ...column, reading: { kind: 'unknown', confirmed: field === null } };
    }
    return { ...column, reading: { kind: 'field', field, by: 'confirmed', term: column.header } };
  };
  return {
    ...inspection,
    sheets: inspection.sheets.map((sheet) =>
      sheet.sheetId === sheetId
        ? {
            ...sheet,
            tables: sheet.tables.map((table) => ({
              ...table,
              columns: table.columns.map(assigned),
              questions: table.questions.filter(({ column }) => column.key !== columnKey),
            })),
          }
        : sheet,
    ),
  };
}
