import { failure, success, type Outcome } from '../domain/outcome';
import { rightOf } from '../workbook/area';
import { columnsAddress, type ColumnInsertion } from '../workbook/column-insertion';
import type { Control, SheetOverview } from '../workbook/port';
import type { Lookout } from './lookout';
import { problemOf } from './office-fault';
import { areaOrNull, type Question } from './overview';
import { sendAll, type Request } from './requests';

/** Deletes inserted columns in which nothing stands; gives the others. */
export async function removeColumns(
  lookout: Lookout,
  inserted: readonly ColumnInsertion[],
  control: Control,
): Promise<Outcome<readonly ColumnInsertion[]>> {
  if (inserted.length === 0) return success([]);
  const questions = inserted.map(askForContent);
  const looked = await lookout.lookAgain(
    {
      sheetIds: inserted.map(({ sheetId }) => sheetId),
      tableIds: [],
      requests: questions.map(({ request }) => request),
    },
    control,
  );
  if (!looked.ok) return looked;
  const { overview, isComplete } = looked.value;
  if (!isComplete) return success(inserted);
  const stay = inserted.filter(
    (columns, index) =>
      questions[index]?.answer() !== false ||
      liesInTable(columns, overview.sheets) ||
      isLocked(columns, overview.sheets),
  );
  // From the right, so that none moves another.
  const go = inserted.filter((columns) => !stay.includes(columns)).sort((a, b) => b.column - a.column);
  if (go.length === 0) return success(stay);
  const sent = await sendAll(go.map(deleteColumns), { control, cellEdit: () => 'must' });
  return sent.ok ? success(stay) : failure(problemOf(sent.fault));
}

/** Whether something was entered into the columns. */
function askForContent(columns: ColumnInsertion): Question<boolean> {
  let answer = true;
  const queue = (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getItem(columns.sheetId);
    const used = sheet.getRange(columnsAddress(columns)).getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return () => {
      answer = areaOrNull(columns.sheetId, used) !== null;
    };
  };
  return { request: { bytes: 500, queue }, answer: () => answer };
}

function liesInTable({ sheetId, column, count }: ColumnInsertion, sheets: readonly SheetOverview[]): boolean {
  return sheets
    .filter(({ id }) => id === sheetId)
    .some(({ tables }) => tables.some(({ area }) => area.left < column + count && rightOf(area) > column));
}

function isLocked({ sheetId }: ColumnInsertion, sheets: readonly SheetOverview[]): boolean {
  return sheets.some(({ id, isProtected }) => id === sheetId && isProtected);
}

function deleteColumns(columns: ColumnInsertion): Request {
  return {
    bytes: 500,
    queue: (context) => {
      context.workbook.worksheets.getItem(columns.sheetId).getRange(columnsAddress(columns)).delete('Left');
      return () => undefined;
    },
  };
}
