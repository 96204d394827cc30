import type { Cell, CellGrid } from '../domain/cell';
import { adjacent } from '../workbook/adjacent';
import { addressOf } from '../workbook/area';
import type { ColumnWrite, Entered, RegionBefore, RegionWrite, Seen } from '../workbook/port';
import { askForArea, type CellSizes } from './area-requests';
import { askForLooks, headerChange, newColumns, type GrowingLooks, type LooksPlan } from './new-column-looks';
import type { Question } from './overview';
import { seenCells } from './write-watch';
import type { Request } from './requests';

/** A region that is to be written: what was there, and how new columns are to look. */
export interface RegionToWrite extends RegionBefore {
  readonly looks: GrowingLooks;
  readonly plan: LooksPlan;
}

/** Asks for what stands where a region is written: enough to put it back. Widths are points. */
export function askForBefore(
  region: RegionWrite,
  seen: Seen,
  sizes: CellSizes,
): { readonly requests: readonly Request[] } & Pick<Question<RegionToWrite>, 'answer'> {
  const rewritten = region.columns.filter(isRewritten);
  const runs = region.rowCount === 0 ? [] : adjacent(rewritten);
  const areas = runs.map((run) => ({
    sheetId: region.sheetId,
    top: region.firstRow,
    left: run[0]?.column ?? 0,
    rows: region.rowCount,
    columns: run.length,
  }));
  const questions = areas.map((area) => askForArea(area, sizes, 'formulas'));
  const widths = askForWidths(region);
  const sheet = seen.sheets.find(({ id }) => id === region.sheetId);
  const table = sheet?.tables.find(({ id }) => id === region.tableId);
  const looks = askForLooks(region, (table?.area ?? sheet?.used)?.left ?? 0);
  return {
    requests: [...questions.flatMap(({ requests }) => requests), widths.request, looks.request],
    answer: () => {
      const formulas = questions.map(({ answer }) => answer());
      const values = areas.map((area) => seenCells(seen, area));
      const entered = region.columns.map((column) => {
        if (!isRewritten(column)) return null;
        const index = runs.findIndex((run) => run.includes(column));
        const offset = column.column - (areas[index]?.left ?? 0);
        return enteredColumn(formulas[index], values[index] ?? null, offset, region.rowCount);
      });
      const plan = looks.answer();
      return {
        region,
        entered,
        tableArea: table?.area ?? null,
        widths: widths.answer(),
        looks: { ruleIds: [], header: headerChange(plan) },
        plan,
      };
    },
  };
}

function isRewritten({ newHeader, values }: ColumnWrite): boolean {
  return newHeader === null && values !== null;
}

function askForWidths(region: RegionWrite): Question<ReadonlyMap<number, number>> {
  const { sheetId, headerRow } = region;
  const added = newColumns(region);
  const widths = new Map<number, number>();
  const queue = (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const formats = added.map(({ column }) => {
      const { format } = sheet.getRange(addressOf({ top: headerRow, left: column, rows: 1, columns: 1 }));
      format.load('columnWidth');
      return { column, format };
    });
    return () => {
      for (const { column, format } of formats) widths.set(column, format.columnWidth);
    };
  };
  return { request: { bytes: 200 + added.length * 150, queue }, answer: () => widths };
}

/** What is entered is a formula only where its result is another value: a text may begin with `=` too. */
function enteredColumn(
  formulas: CellGrid | undefined,
  values: CellGrid | null,
  offset: number,
  rowCount: number,
): readonly Entered[] {
  return Array.from({ length: rowCount }, (_, row): Entered => {
    const entered: Cell = formulas?.rows[row]?.[offset] ?? null;
    const value: Cell = values?.rows[row]?.[offset] ?? null;
    const isFormula = typeof entered === 'string' && entered.startsWith('=') && entered !== value;
    return isFormula ? { formula: entered } : value;
  });
}
