import type { Sheet as FileSheet } from '../../ooxml/sheet';
import { formulaText } from '../../ooxml/shared-formula';
import type { Table as FileTable } from '../../ooxml/table';
import type { Workbook as FileWorkbook } from '../../ooxml/workbook';
import { DEFAULT_STYLE, type CellStyle } from './cell-style';
import { restoreFilter } from './from-ooxml-filter';
import { protectionFromFile } from './from-ooxml-protection';
import { rulesFromFile } from './from-ooxml-rules';
import { stylesFromFile } from './from-ooxml-style';
import { validationFromFile } from './from-ooxml-validation';
import { columnPixels, rowPixels } from './measures';
import { overlaps } from './rect';
import type { Sheet } from './sheet';
import { Workbook, type WorkbookOptions } from './workbook';

/**
 * Opens what was read of an .xlsx file.
 * @param styles of its formats, in their order
 */
export function workbookFromFile(
  file: FileWorkbook,
  options: Omit<WorkbookOptions, 'dateSystem' | 'defaultStyle'> = {},
  styles = stylesFromFile(file.formats),
): Workbook {
  const [defaultStyle = DEFAULT_STYLE] = styles;
  const workbook = new Workbook({ ...options, dateSystem: file.dateSystem, defaultStyle, empty: true });
  const sheets = file.sheets.map((fileSheet) => {
    const sheet = workbook.loadSheet(fileSheet.name, fileSheet.visibility);
    fillSheet(
      sheet,
      fileSheet,
      styles,
      file.formats.map(({ isQuoted }) => isQuoted),
    );
    sheet.conditionalFormats.load(rulesFromFile(fileSheet.conditionalFormats, file.ruleLooks));
    for (const table of fileSheet.tables) loadTable(workbook, sheet, table);
    sheet.protection = protectionFromFile(fileSheet.protection);
    return sheet;
  });
  workbook.loadNames(
    file.names.map(({ name, sheet, formula, isHidden }) => ({
      name,
      formula: `=${formula}`,
      sheetId: sheet === null ? null : (sheets[sheet]?.id ?? null),
      visible: !isHidden,
      comment: '',
    })),
  );
  const front = sheets[file.activeSheet];
  if (front?.visibility === 'visible') workbook.activate(front);
  return workbook;
}

function fillSheet(
  sheet: Sheet,
  file: FileSheet,
  styles: readonly CellStyle[],
  quoted: readonly boolean[],
): void {
  if (file.defaultColumnWidth !== null) sheet.columns.defaultSize = columnPixels(file.defaultColumnWidth);
  if (file.defaultRowHeight !== null) sheet.rows.defaultSize = rowPixels(file.defaultRowHeight);
  for (const { first, last, width, isHidden, format } of file.columns) {
    const style = format === null ? undefined : styles[format];
    for (let column = first; column <= last; column++) {
      if (width !== null) sheet.columns.setSize(column, columnPixels(width));
      if (isHidden) sheet.columns.setHidden(column, true);
      if (style !== undefined) sheet.columns.setStyle(column, style);
    }
  }
  for (const { row, height, isHidden, format, cells } of file.rows) {
    if (height !== null) sheet.rows.setSize(row, rowPixels(height));
    if (isHidden) sheet.rows.setHidden(row, true);
    const rowStyle = format === null ? undefined : styles[format];
    if (rowStyle !== undefined) sheet.rows.setStyle(row, rowStyle);
    for (const cell of cells) {
      const style = styles[cell.format] ?? sheet.cell(row, cell.column).style;
      sheet.cells.set(row, cell.column, {
        value: cell.value,
        style,
        ...(cell.formula === null
          ? {}
          : { formula: `=${formulaText(cell.formula, { row, column: cell.column })}` }),
        ...(quoted[cell.format] === true && typeof cell.value === 'string' ? { quoted: true } : {}),
      });
    }
  }
  sheet.merges = file.merges;
  sheet.frozen = file.frozen;
  sheet.showGridlines = file.showsGridlines;
  sheet.tabColor = file.tabColor ?? '';
  for (const validation of file.validations) {
    const read = validationFromFile(validation);
    if (read !== null) for (const range of validation.ranges) sheet.validations.set(range, read);
  }
  if (file.autoFilter !== null) {
    sheet.autoFilterRect = file.autoFilter.range;
    restoreFilter(sheet.autoFilter, file.autoFilter);
  }
}

/** Excel repairs a file whose tables overlap by dropping the later one. */
function loadTable(workbook: Workbook, sheet: Sheet, file: FileTable): void {
  if (sheet.tables.some((other) => overlaps(other.rect, file.range))) return;
  const table = workbook.loadTable(sheet, {
    name: file.name,
    rect: file.range,
    showHeaders: file.hasHeaders,
    showTotals: file.hasTotals,
    columnNames: file.columns,
  });
  table.style = file.style.name ?? '';
  table.showBandedRows = file.style.rowStripes;
  table.showBandedColumns = file.style.columnStripes;
  table.highlightFirstColumn = file.style.firstColumn;
  table.highlightLastColumn = file.style.lastColumn;
  table.showFilterButton = file.autoFilter !== null;
  if (file.autoFilter !== null) restoreFilter(table.filter, file.autoFilter);
}
