import type { Cell } from '../domain/cell';
import { adjacent } from '../workbook/adjacent';
import type { ColumnFormat, ColumnWrite, RegionWrite, TableAppend, ValueLook } from '../workbook/port';
import type { CellRange } from '../ooxml/cell-reference';
import { asItIs, columnWrites, type ColumnOfCells, type StyleOf } from '../ooxml/edit/cell-writes';
import type { NewRule } from '../ooxml/edit/rules-patch';
import type { DropDown, SheetEdit } from '../ooxml/edit/sheet-patch';
import type { StylesEditor } from '../ooxml/edit/styles-editor';
import { headerStyle } from './header-formats';
import { NUMBER_FORMATS } from './number-formats';

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
      list === undefined ? [] : reach(region, column).map((range) => ({ range, values: list })),
    ),
    rules: newColumns.flatMap(({ region, column: { column, looks = [] } }) =>
      reach(region, column).flatMap((range) => looks.map((look) => ruleOf(look, range, styles))),
    ),
  };
}

/** The cells of a new column that get its looks and list; none when there is no row. */
function reach({ firstRow, rowCount, spareRows = 0 }: RegionWrite, column: number): readonly CellRange[] {
  const rows = rowCount + spareRows;
  return rows === 0 ? [] : [{ top: firstRow, left: column, rows, columns: 1 }];
}

function ruleOf(look: ValueLook, range: CellRange, styles: StylesEditor): NewRule {
  return {
    ranges: [range],
    type: 'cellIs',
    operator: 'equal',
    text: '',
    formulas: [`"${look.value.replaceAll('"', '""')}"`],
    stopsIfTrue: false,
    look: styles.ruleLook({
      fill: look.fill,
      color: look.color,
      bold: look.isBold ? true : null,
      italic: look.isItalic ? true : null,
      underline: null,
      strikethrough: null,
    }),
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
  const { headerRow, firstRow, tableId } = region;
  const hasNew = newColumnsOf(region).length > 0;
  const headerStyles = hasNew ? headerStyle(headerFormat(region), tableId !== null, styles) : asItIs;
  return region.columns.flatMap(({ column, newHeader, values, format: shown }): readonly ColumnOfCells[] => {
    const header =
      newHeader === null ? [] : [{ column, firstRow: headerRow, values: [newHeader], style: headerStyles }];
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
