import type { Cell } from '../domain/cell';
import { adjacent } from '../workbook/adjacent';
import type { ColumnFormat, ColumnWrite, NewTableColumn, RegionWrite, TableAppend } from '../workbook/port';
import type { CellRange } from '../ooxml/cell-reference';
import { asItIs, columnWrites, type ColumnOfCells, type StyleOf } from '../ooxml/edit/cell-writes';
import type { DropDown, SheetEdit } from '../ooxml/edit/sheet-patch';
import type { StylesEditor } from '../ooxml/edit/styles-editor';

/** Number formats in English notation, as files keep them. */
export const NUMBER_FORMATS: Readonly<Record<NewTableColumn['format'], string>> = {
  date: 'dd.mm.yyyy',
  general: 'General',
  text: '@',
  time: 'dd.mm.yyyy hh:mm',
};

/**
 * What writing regions changes in their sheet.
 * @param regions all of one sheet; they share no cell
 * @param headerFormat the format of the header a region's new headers stand beside
 */
export function sheetEdit(
  regions: readonly RegionWrite[],
  headerFormat: (region: RegionWrite) => number,
  styles: StylesEditor,
): SheetEdit {
  const columns = regions.flatMap((region) => columnsOf(region, headerFormat, styles));
  const newColumns = regions.flatMap((region) => newColumnsOf(region).map((column) => ({ region, column })));
  return {
    cells: columnWrites(columns),
    rows: new Map(),
    written: surroundings(columns),
    widths: new Map(
      newColumns.flatMap(({ column: { column, width } }) => (width === undefined ? [] : [[column, width]])),
    ),
    lists: newColumns.flatMap(({ region, column: { column, list } }): readonly DropDown[] =>
      list === undefined || region.rowCount === 0
        ? []
        : [
            {
              range: { top: region.firstRow, left: column, rows: region.rowCount, columns: 1 },
              values: list,
            },
          ],
    ),
  };
}

/** What appending rows to a table changes in its sheet, besides the table itself. */
export function appendEdit({ area, rows, formats }: TableAppend, styles: StylesEditor): SheetEdit {
  const firstRow = area.top + area.rows;
  const columns = formats.map((format, index): ColumnOfCells => {
    const style: StyleOf =
      format === 'general'
        ? asItIs
        : (base) => styles.variant(base, { numberFormat: NUMBER_FORMATS[format] });
    return { column: area.left + index, firstRow, values: rows.map((row) => row[index] ?? null), style };
  });
  return {
    cells: columnWrites(columns),
    rows: new Map(),
    written: surroundings(columns),
    widths: new Map(),
    lists: [],
  };
}

/** The columns a region gets, left to right. */
export function newColumnsOf({ columns }: RegionWrite): readonly ColumnWrite[] {
  return adjacent(columns.filter(({ newHeader }) => newHeader !== null)).flat();
}

function columnsOf(
  region: RegionWrite,
  headerFormat: (region: RegionWrite) => number,
  styles: StylesEditor,
): readonly ColumnOfCells[] {
  const { headerRow, firstRow } = region;
  const format = newColumnsOf(region).length > 0 ? headerFormat(region) : 0;
  return region.columns.flatMap(({ column, newHeader, values, format: shown }): readonly ColumnOfCells[] => {
    const header =
      newHeader === null ? [] : [{ column, firstRow: headerRow, values: [newHeader], style: () => format }];
    const body: readonly ColumnOfCells[] =
      values === null ? [] : [{ column, firstRow, values, style: styleOf(shown, styles) }];
    return [...header, ...body];
  });
}

/** How a value looks in a cell that has this format: what people chose stays, as long as it shows dates as dates and nothing else as one. */
function styleOf(shown: ColumnFormat, styles: StylesEditor): StyleOf {
  const wantsDate = shown === 'date';
  const known = new Map<number, number>();
  return (base) => {
    const cached = known.get(base);
    if (cached !== undefined) return cached;
    const isFitting = styles.format(base).isDate === wantsDate;
    const style = isFitting
      ? styles.has(base)
        ? base
        : 0
      : styles.variant(base, { numberFormat: NUMBER_FORMATS[shown] });
    known.set(base, style);
    return style;
  };
}

function surroundings(columns: readonly ColumnOfCells[]): CellRange | null {
  const filled = columns.filter(({ values }) => values.some((value: Cell) => value !== null));
  if (filled.length === 0) return null;
  const top = Math.min(...filled.map(({ firstRow }) => firstRow));
  const left = Math.min(...filled.map(({ column }) => column));
  const bottom = Math.max(...filled.map(({ firstRow, values }) => firstRow + values.length));
  const right = Math.max(...filled.map(({ column }) => column + 1));
  return { top, left, rows: bottom - top, columns: right - left };
}
