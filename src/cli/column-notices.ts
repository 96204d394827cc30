import type { CaseColumn, CaseTable } from '../domain/intake/case-table';
import { fieldOf } from '../domain/intake/fields';
import { columnName } from '../workbook/area';
import { COLUMN, quoted } from './texts';

/** What of a list's columns was not read, or in a way the user should know of (klassifikation.md §2). */
export function columnNotices({ sheetName, columns, missingMandatory }: CaseTable): readonly string[] {
  const unknown = columns.filter(
    ({ header, reading }) => header !== '' && reading.kind === 'unknown' && !reading.confirmed,
  );
  return [
    ...missingMandatory.map((header) => COLUMN.missing(sheetName, header)),
    ...columns.flatMap((column) => noticeOf(sheetName, column)),
    ...(unknown.length === 0 ? [] : [COLUMN.unknown(sheetName, unknown.map(called))]),
  ];
}

function noticeOf(sheetName: string, column: CaseColumn): readonly string[] {
  const { reading } = column;
  switch (reading.kind) {
    case 'ambiguous': {
      const fields = reading.candidates.map((key) => fieldOf(key).header);
      return [COLUMN.ambiguous(sheetName, called(column), fields)];
    }
    case 'surplus':
      return [COLUMN.surplus(sheetName, called(column), fieldOf(reading.field).header)];
    case 'field':
      return reading.by === 'distance'
        ? [COLUMN.guessed(sheetName, called(column), fieldOf(reading.field).header)]
        : [];
    case 'ka':
    case 'unknown':
      return [];
  }
}

/** `F „Ende“` */
function called({ column, header }: CaseColumn): string {
  return `${columnName(column)} ${quoted(header)}`;
}
