import { adjacent } from '../workbook/adjacent';
import { addressOf, bottomOf } from '../workbook/area';
import type {
  AddedLooks,
  ColumnWrite,
  Entered,
  EnteredFormula,
  RegionBefore,
  RegionWrite,
} from '../workbook/port';
import { halves } from './area-requests';
import { toExcel } from './cell-values';
import { headerAreas, newColumns, reach } from './new-column-looks';
import { formatChanges, setFormats } from './region-requests';
import { CHUNK_BYTES, type Request } from './requests';

/** All requests that bring a region back to what it was: cells that were there, then columns that were not. */
export function putBackRequests(before: RegionBefore): readonly Request[] {
  const { region, entered } = before;
  const rewritten = region.columns.filter((_, index) => (entered[index] ?? null) !== null);
  const added = newColumns(region);
  const cellsOf = (column: ColumnWrite): readonly Entered[] => entered[region.columns.indexOf(column)] ?? [];
  return [
    ...setFormats(formatChanges(before), () => 'General'),
    ...adjacent(rewritten).flatMap((run) => {
      const columns = run.map(cellsOf);
      const left = run[0]?.column ?? 0;
      return stretch({ sheetId: region.sheetId, top: region.firstRow, left }, columns, 0, region.rowCount);
    }),
    ...(added.length > 0 ? [removeColumns(before, added)] : []),
  ];
}

interface Corner {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
}

/** Writes what was entered into some rows, in as many requests as its size needs. */
function stretch(
  corner: Corner,
  columns: readonly (readonly Entered[])[],
  from: number,
  count: number,
): readonly Request[] {
  const rows = Array.from({ length: count }, (_, row) =>
    columns.map((cells) => toEntered(cells[from + row] ?? null)),
  );
  const bytes = JSON.stringify(rows).length;
  if (bytes > CHUNK_BYTES && count > 1) {
    return halves(from, count).flatMap(([start, length]) => stretch(corner, columns, start, length));
  }
  const { sheetId, top, left } = corner;
  return [
    {
      bytes,
      queue: (context) => {
        const place = { top: top + from, left, rows: count, columns: columns.length };
        context.workbook.worksheets.getItem(sheetId).getRange(addressOf(place)).formulas = rows;
        return () => undefined;
      },
      split: () =>
        count === 1
          ? null
          : halves(from, count).flatMap(([start, length]) => stretch(corner, columns, start, length)),
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
 */
function removeColumns(
  { region, tableArea, widths, looks }: RegionBefore,
  added: readonly ColumnWrite[],
): Request {
  const { sheetId, tableId, headerRow, firstRow, rowCount } = region;
  return {
    bytes: 1_000 + added.length * 300 + looks.ruleIds.length * 300,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      if (tableId !== null && tableArea !== null) {
        context.workbook.tables.getItem(tableId).resize(addressOf(tableArea));
      }
      const bottom = tableArea === null ? firstRow + rowCount : bottomOf(tableArea);
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
      return () => undefined;
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
