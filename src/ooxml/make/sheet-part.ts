import { cellName, parseCell, parseRange, rangeName } from '../cell-reference';
import {
  isRowDescription,
  isStyledCell,
  type CellDescription,
  type FilterColumnDescription,
  type FormatDescription,
  type PagesDescription,
  type RowDescription,
  type SheetDescription,
  type TableDescription,
  type ValidationDescription,
} from './description';
import { element, escapeText, list, MAIN, OFFICE_RELATIONSHIPS, XML_START } from './xml';

/** What the sheets of a workbook write into together. */
export interface Shared {
  readonly styles: { readonly index: (format: FormatDescription) => number };
  /** The XML of a cell with a text. @param s the number of its format; `undefined` for the usual one */
  readonly textCell: (row: number, column: number, s: number | undefined, text: string) => string;
}

/** The XML of a sheet; `rId1`, … refer to its tables in their order, and the last to its drawing. Elements stand in the order the format demands. */
export function sheetXml(sheet: SheetDescription, isActive: boolean, shared: Shared): string {
  const rows = (sheet.rows ?? []).map((row) => (isRowDescription(row) ? row : { cells: row }));
  const content = [
    propertiesXml(sheet),
    element('dimension', { ref: usedRange(rows) }),
    element('sheetViews', {}, sheetView(sheet, isActive)),
    '<sheetFormatPr baseColWidth="10" defaultRowHeight="15"/>',
    columnsXml(sheet),
    element('sheetData', {}, rows.map((row, index) => rowXml(row, index, shared)).join('')),
    protectionXml(sheet),
    sheet.autoFilter === undefined ? '' : filterXml(sheet.autoFilter.range, sheet.autoFilter.columns ?? []),
    list(
      'mergeCells',
      (sheet.merges ?? []).map((ref) => element('mergeCell', { ref })),
    ),
    list('dataValidations', (sheet.validations ?? []).map(validationXml)),
    pagesXml(sheet.pages),
    sheet.charts === undefined || sheet.charts.length === 0
      ? ''
      : element('drawing', { 'r:id': `rId${String((sheet.tables ?? []).length + 1)}` }),
    list(
      'tableParts',
      (sheet.tables ?? []).map((_, index) => element('tablePart', { 'r:id': `rId${String(index + 1)}` })),
    ),
  ];
  return XML_START + element('worksheet', { xmlns: MAIN, 'xmlns:r': OFFICE_RELATIONSHIPS }, content.join(''));
}

/** The XML of a table. Its headers are the texts of its first row. */
export function tableXml(table: TableDescription, id: number, sheet: SheetDescription): string {
  const range = parseRange(table.range);
  if (range === null) throw new Error(`"${table.range}" is no range`);
  const headerRow = sheet.rows?.[range.top] ?? [];
  const headers = isRowDescription(headerRow) ? headerRow.cells : headerRow;
  const columns = Array.from({ length: range.columns }, (_, index) => {
    const header = headers[range.left + index] ?? null;
    const value = isStyledCell(header) ? header.value : header;
    if (typeof value !== 'string')
      throw new Error(`column ${String(index + 1)} of table ${table.name} has no header`);
    return element('tableColumn', { id: index + 1, name: value });
  });
  const filtered = rangeName(table.hasTotals === true ? { ...range, rows: range.rows - 1 } : range);
  return (
    XML_START +
    element(
      'table',
      {
        xmlns: MAIN,
        id,
        name: table.name,
        displayName: table.name,
        ref: table.range,
        totalsRowCount: table.hasTotals === true ? 1 : undefined,
        totalsRowShown: table.hasTotals === true ? undefined : '0',
      },
      (table.hidesButtons === true ? '' : filterXml(filtered, table.filter ?? [])) +
        list('tableColumns', columns) +
        element('tableStyleInfo', {
          name: table.style ?? 'TableStyleMedium2',
          showFirstColumn: '0',
          showLastColumn: '0',
          showRowStripes: table.hidesStripes === true ? '0' : '1',
          showColumnStripes: '0',
        }),
    )
  );
}

function usedRange(rows: readonly RowDescription[]): string {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.length === 0 || columns === 0
    ? 'A1'
    : rangeName({ top: 0, left: 0, rows: rows.length, columns });
}

function propertiesXml({ tabColor, pages }: SheetDescription): string {
  const color = tabColor === undefined ? '' : element('tabColor', { rgb: `FF${tabColor}` });
  const fits = pages?.pagesAcross === undefined ? '' : element('pageSetUpPr', { fitToPage: true });
  return color + fits === '' ? '' : element('sheetPr', {}, color + fits);
}

/** The margins in inches are Excel's usual ones, or narrower where pages are laid out. */
function pagesXml(pages: PagesDescription | undefined): string {
  if (pages === undefined)
    return '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  const { isLandscape, pagesAcross, starts = [], footer } = pages;
  const breaks = starts.map((row) => element('brk', { id: row, max: 16_383, man: true }));
  return (
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.75" header="0.3" footer="0.3"/>' +
    element('pageSetup', {
      paperSize: 9,
      orientation: isLandscape === true ? 'landscape' : 'portrait',
      fitToWidth: pagesAcross,
      fitToHeight: pagesAcross === undefined ? undefined : 0,
    }) +
    (footer === undefined
      ? ''
      : element('headerFooter', {}, element('oddFooter', {}, escapeText(`&C${footer}`)))) +
    (breaks.length === 0
      ? ''
      : element('rowBreaks', { count: breaks.length, manualBreakCount: breaks.length }, breaks.join('')))
  );
}

function sheetView({ frozen, hidesGridlines }: SheetDescription, isActive: boolean): string {
  const rows = frozen?.rows ?? 0;
  const columns = frozen?.columns ?? 0;
  const activePane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const pane = element('pane', {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellName(rows, columns),
    activePane,
    state: 'frozen',
  });
  return element(
    'sheetView',
    { showGridLines: hidesGridlines === true ? '0' : undefined, tabSelected: isActive, workbookViewId: 0 },
    rows + columns > 0 ? pane : '',
  );
}

function columnsXml({ columns = [] }: SheetDescription): string {
  const items = columns.flatMap(({ width, isHidden, outlineLevel }, index) =>
    width === undefined && isHidden !== true && outlineLevel === undefined
      ? []
      : [
          element('col', {
            min: index + 1,
            max: index + 1,
            width: width ?? 10.7,
            customWidth: width !== undefined,
            hidden: isHidden,
            outlineLevel,
          }),
        ],
  );
  return items.length === 0 ? '' : element('cols', {}, items.join(''));
}

function rowXml(
  { cells, isHidden, height, outlineLevel }: RowDescription,
  row: number,
  shared: Shared,
): string {
  const content = cells.map((cell, column) => cellXml(cell, row, column, shared)).join('');
  if (content === '' && isHidden !== true && height === undefined && outlineLevel === undefined) return '';
  return element(
    'row',
    { r: row + 1, ht: height, customHeight: height !== undefined, hidden: isHidden, outlineLevel },
    content,
  );
}

function cellXml(cell: CellDescription, row: number, column: number, shared: Shared): string {
  const r = cellName(row, column);
  const { value, format, formula } = isStyledCell(cell) ? cell : { value: cell };
  const s = (format === undefined ? 0 : shared.styles.index(format)) || undefined;
  const f = formula === undefined ? '' : element('f', {}, escapeText(formula));
  if (value === null) return s === undefined && f === '' ? '' : element('c', { r, s }, f);
  if (typeof value === 'number') return element('c', { r, s }, `${f}<v>${String(value)}</v>`);
  if (typeof value === 'boolean') return element('c', { r, s, t: 'b' }, `${f}<v>${value ? '1' : '0'}</v>`);
  if (typeof value === 'object')
    return element('c', { r, s, t: 'e' }, `${f}<v>${escapeText(value.error)}</v>`);
  if (f !== '') return element('c', { r, s, t: 'str' }, `${f}<v>${escapeText(value)}</v>`);
  return shared.textCell(row, column, s, value);
}

/** Forbidden only when the file says so; the rest is forbidden unless the file says otherwise. */
const TO_FORBID = ['objects', 'scenarios'];

function protectionXml({ protection }: SheetDescription): string {
  if (protection === undefined) return '';
  const allowed = (protection.allowed ?? []).map((name) => [name, '0'] as const);
  const forbidden = TO_FORBID.map((name) => [name, '1'] as const);
  return element('sheetProtection', { sheet: true, ...Object.fromEntries([...forbidden, ...allowed]) });
}

function filterXml(ref: string, columns: readonly FilterColumnDescription[]): string {
  const items = columns.map(({ column, values, blanks }) =>
    element(
      'filterColumn',
      { colId: column },
      element('filters', { blank: blanks }, values.map((val) => element('filter', { val })).join('')),
    ),
  );
  return element('autoFilter', { ref }, items.join(''));
}

function validationXml({ ranges, list: values }: ValidationDescription): string {
  const formula = typeof values === 'string' ? values : `"${values.join(',').replace(/"/g, '""')}"`;
  const [first = ''] = ranges.split(/[\s:]/);
  if (parseCell(first) === null) throw new Error(`"${ranges}" are no ranges`);
  return element(
    'dataValidation',
    { type: 'list', allowBlank: true, showInputMessage: true, showErrorMessage: true, sqref: ranges },
    element('formula1', {}, escapeText(formula)),
  );
}
