import type { Cell } from '../domain/cell';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { addressOf } from '../workbook/area';
import { sameValue } from '../workbook/compare';
import type { RowChange } from '../workbook/open-workbook-port';
import type { Control } from '../workbook/port';
import { ANSWER_TEXTS } from '../workbook/answer-texts';
import { WORKBOOK_TEXTS } from '../workbook/texts';
import { fromExcel, toExcel } from './cell-values';
import { problemOf } from './office-fault';
import type { Question } from './overview';
import { NUMBER_FORMATS } from './number-formats';
import { sendAll, type Request } from './requests';

/** Changes cells of a row, if it still is as it was seen and no formula stands in the way. Formats stay as they are. */
export async function changeRow(change: RowChange, control: Control): Promise<Outcome<null>> {
  const question = askForRow(change);
  const asked = await sendAll([question.request], { control, cellEdit: () => 'wait' });
  if (!asked.ok) return failure(problemOf(asked.fault));
  const row = question.answer();
  const problem = hindrance(change, row);
  if (problem !== null) return failure(problem);
  // Whoever gives up before it must be sure that nothing was written.
  const sent = await sendAll([write(change, row)], { control, cellEdit: () => 'refuse' });
  return sent.ok ? success(null) : failure(problemOf(sent.fault));
}

/** The row as it is now, one entry for each of its cells. */
interface RowNow {
  readonly sheetName: string;
  readonly values: readonly unknown[];
  readonly formulas: readonly unknown[];
  readonly formats: readonly unknown[];
}

function askForRow({ area }: RowChange): Question<RowNow> {
  let now: RowNow = { sheetName: '', values: [], formulas: [], formats: [] };
  const queue = (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getItem(area.sheetId);
    sheet.load('name');
    const range = sheet.getRange(addressOf(area));
    range.load('values,formulas,numberFormat');
    return () => {
      now = rowNow(sheet, range);
    };
  };
  return { request: { bytes: 5_000, queue }, answer: () => now };
}

function rowNow({ name }: Excel.Worksheet, { values, formulas, numberFormat }: Excel.Range): RowNow {
  const first = (rows: readonly (readonly unknown[])[]): readonly unknown[] => rows[0] ?? [];
  return { sheetName: name, values: first(values), formulas: first(formulas), formats: first(numberFormat) };
}

function hindrance({ area, before, after }: RowChange, now: RowNow): Problem | null {
  const address = (index: number): string =>
    addressOf({ top: area.top, left: area.left + index, rows: 1, columns: 1 });
  const other = before.findIndex((cell, index) => !sameValue(cell, fromExcel(now.values[index])));
  if (other >= 0) return WORKBOOK_TEXTS.changedMeanwhile(now.sheetName, address(other));
  const formula = changed(before, after).find(({ index }) => isFormula(now, index));
  return formula === undefined ? null : ANSWER_TEXTS.formulaInWay(now.sheetName, address(formula.index));
}

/** A text that begins with `=` and shows itself is no formula. */
function isFormula({ values, formulas }: RowNow, index: number): boolean {
  const formula = formulas[index];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== values[index];
}

function write({ area, before, after }: RowChange, { formats }: RowNow): Request {
  return {
    bytes: 5_000,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(area.sheetId);
      for (const { index, cell } of changed(before, after)) {
        const place = { top: area.top, left: area.left + index, rows: 1, columns: 1 };
        // In a cell formatted as text everything is text, an apostrophe too.
        const isText = formats[index] === NUMBER_FORMATS.text && typeof cell === 'string';
        sheet.getRange(addressOf(place)).values = [[isText ? cell : toExcel(cell)]];
      }
      return () => undefined;
    },
  };
}

function changed(
  before: readonly Cell[],
  after: readonly Cell[],
): readonly { readonly index: number; readonly cell: Cell }[] {
  return after.flatMap((cell, index) => (sameValue(cell, before[index] ?? null) ? [] : [{ index, cell }]));
}
