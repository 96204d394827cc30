import type { FieldKey } from '../../../domain/intake/fields';
import { fieldOf } from '../../../domain/intake/fields';
import type { ColumnQuestion } from '../../../workbook/column-questions';
import type { CaseTableSummary, SheetSummary } from '../../../workbook/inspect-workbook';

/** A question about a column of a sheet. */
export interface OpenColumnQuestion extends ColumnQuestion {
  readonly key: string;
  readonly sheet: SheetSummary;
  readonly table: CaseTableSummary;
}

/** The questions about the columns of the sheets that take part; one for each header of a sheet, as the answers are kept. */
export function openColumnQuestions(sheets: readonly SheetSummary[]): readonly OpenColumnQuestion[] {
  const questions = sheets
    .filter(({ chosen }) => chosen)
    .flatMap((sheet) =>
      sheet.tables.flatMap((table) =>
        table.questions.map((question): OpenColumnQuestion => ({
          ...question,
          key: `${sheet.sheetId} ${question.column.key}`,
          sheet,
          table,
        })),
      ),
    );
  return questions.filter(({ key }, index) => questions.findIndex((other) => other.key === key) === index);
}

/** The header of another column that gives a field now, which an answer would set aside; `null` when there is none. */
export function headerGiving({ table, column }: OpenColumnQuestion, field: FieldKey): string | null {
  if (fieldOf(field).allColumns) return null;
  const giver = table.columns.find(
    (other) => other.key !== column.key && other.reading.kind === 'field' && other.reading.field === field,
  );
  return giver?.header ?? null;
}
