import { adjacent } from '../workbook/adjacent';
import { addressOf, bottomOf } from '../workbook/area';
import type {
  AddedLooks,
  Area,
  ColumnWrite,
  Entered,
  EnteredFormula,
  RegionBefore,
  RegionWrite,
} from '../workbook/port';
import { halves } from './area-requests';
import { toExcel } from './cell-values';
import { formatChanges, setFormats } from './format-changes';
import { headerAreas, newColumns, reach } from './new-column-looks';
import { headerCells, keyCells, watchedTable } from './region-keys';
import { CHUNK_BYTES, type Request } from './requests';
import type { WriteWatch } from './write-watch';

/** All requests that bring a region back to what it was: cells that were there, then columns that were not. */
export function putBackRequests(before: RegionBefore, watch: WriteWatch): readonly Request[] {
  const { region, entered } = before;
  const rewritten = region.columns.filter((_, index) => (entered[index] ?? null) !== null);
  const added = newColumns(region);
  const cellsOf = (column: ColumnWrite): readonly Entered[] => entered[region.columns.indexOf(column)] ?? [];
  return [
    ...setFormats(formatChanges(before), () => 'General'),
    ...adjacent(rewritten).flatMap((run) => {
      const columns = run.map(cellsOf);
      const left = run[0]?.column ?? 0;
      return stretch({ region, left, watch }, columns, 0, region.rowCount);
    }),
    ...(added.length > 0 ? [removeColumns(before, added, before.tableArea, watch)] : []),
  ];
}

interface Place {
  readonly region: RegionWrite;
  /** Zero-based sheet column of the first cells. */
  readonly left: number;
  readonly watch: WriteWatch;
}

/** Writes what was entered into some rows, in as many requests as its size needs. */
function stretch(
  place: Place,
  columns: readonly (readonly Entered[])[],
  from: number,
  count: number,
): readonly Request[] {
  const rows = Array.from({ length: count }, (_, row) =>
    columns.map((cells) => toEntered(cells[from + row] ?? null)),
  );
  const bytes = JSON.stringify(rows).length;
  const smaller = (): readonly Request[] =>
    halves(from, count).flatMap(([start, length]) => stretch(place, columns, start, length));
  if (bytes > CHUNK_BYTES && count > 1) return smaller();
  const { region, left, watch } = place;
  const { sheetId, firstRow } = region;
  const area = { sheetId, top: firstRow + from, left, rows: count, columns: columns.length };
  return [
    {
      bytes,
      queue: (context) => {
        const collect = watch.queue(context, { expected: keyCells(region, from, count), targets: [area] });
        context.workbook.worksheets.getItem(sheetId).getRange(addressOf(area)).formulas = rows;
        return collect;
      },
      split: () => (count === 1 ? null : smaller()),
    },
  ];
}

function toEntered(entered: Entered): string | number | boolean {
  return isFormula(entered) ? entered.formula : toExcel(entered);
}

function isFormula(entered: Entered): entered is EnteredFormula {
  return typeof entered === 'object' && entered !== null && 'formula' in entered;
}

/**
 * Empties the columns that were added, takes their looks and lists away, and lets the table shrink. Other formats of these cells,
 * and rules of others that reach over them, stay.
 * @param table the table with the rows it has now; `null` in a plain range
 */
export function removeColumns(
  before: RegionBefore,
  added: readonly ColumnWrite[],
  table: Area | null,
  watch: WriteWatch | null = null,
): Request {
  const { region, tableArea, widths, looks } = before;
  const { sheetId, tableId, headerRow, firstRow, rowCount } = region;
  return {
    bytes: 1_000 + added.length * 300 + looks.ruleIds.length * 300,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const collect = watch?.queue(context, {
        expected: [headerCells(region)],
        targets: [],
        table: watchedTable(before),
        undo: (now) => [removeColumns(before, added, now)],
      });
      if (tableId !== null && tableArea !== null && table !== null) {
        context.workbook.tables.getItem(tableId).resize(addressOf({ ...table, columns: tableArea.columns }));
      }
      const bottom = table === null ? firstRow + rowCount : bottomOf(table);
      for (const run of adjacent(added)) {
        const left = run[0]?.column ?? 0;
        const place = { top: headerRow, left, rows: bottom - headerRow, columns: run.length };
        sheet.getRange(addressOf(place)).clear('Contents');
      }
      // The columns may have been moved: wherever the rules are now, they are on the sheet.
      const whole = sheet.getRange();
      for (const id of looks.ruleIds) whole.conditionalFormats.getItemOrNullObject(id).delete();
      for (const column of added) {
        const area = column.list === undefined ? null : reach(region, column);
        if (area !== null) sheet.getRange(addressOf(area)).dataValidation.clear();
      }
      removeHeaderLook(sheet, region, looks);
      for (const [column, width] of widths) {
        const place = { top: headerRow, left: column, rows: 1, columns: 1 };
        sheet.getRange(addressOf(place)).format.columnWidth = width;
      }
      return collect ?? (() => undefined);
    },
  };
}

function removeHeaderLook(sheet: Excel.Worksheet, region: RegionWrite, { header }: AddedLooks): void {
  if (header === null) return;
  for (const area of headerAreas(region)) {
    const cells = sheet.getRange(addressOf(area));
    if (header === 'bold') cells.format.font.bold = false;
    else cells.clear('Formats');
  }
}
