import { readAutoFilter } from './auto-filter';
import { parseRange, type CellRange } from './cell-reference';
import type { ColorReader } from './colors';
import { readConditionalFormats } from './conditional-format';
import { readExtensionValidations, readValidations } from './data-validation';
import { MAX_COLUMNS } from './limits';
import type { CellContext } from './cell-contents';
import { readSheetData, type CellBudget } from './sheet-data';
import { findSheetData, withoutCells } from './sheet-place';
import type { ColumnGroup, FrozenPanes, Sheet } from './sheet';
import { readSheetProtection } from './sheet-protection';
import { XmlScanner } from './xml-scanner';
import { child, children, flag, numberOf, readElement, type XmlElement } from './xml-tree';

/** What a sheet's own part tells. Its tables are parts of their own. */
export type SheetContent = Omit<Sheet, 'name' | 'part' | 'visibility' | 'tables'>;

/** Children of the sheet that are read; others (drawings, page setup) are passed over. */
const READ: ReadonlySet<string> = new Set([
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'dataValidations',
  'extLst',
]);

/** @param bytes the sheet's part in UTF-8. @throws XmlError, FaultError */
export function readWorksheet(
  bytes: Uint8Array,
  context: CellContext,
  budget: CellBudget,
  color: ColorReader,
): SheetContent {
  const place = findSheetData(bytes);
  const { rows, end } = readSheetData(bytes, place, context, budget);
  const frame = withoutCells(bytes, place, end);
  const parts = readFrame(frame);
  const view = child(parts.get('sheetViews'), 'sheetView');
  const format = parts.get('sheetFormatPr');
  return {
    rows,
    ...sheetFrame(parts),
    defaultColumnWidth: positive(numberOf(format, 'defaultColWidth', 0)),
    defaultRowHeight: positive(numberOf(format, 'defaultRowHeight', 0)),
    autoFilter: readAutoFilter(parts.get('autoFilter')),
    validations: [
      ...readValidations(parts.get('dataValidations')),
      ...readExtensionValidations(parts.get('extLst')),
    ],
    conditionalFormats: readConditionalFormats(readElements(frame, new Set(['conditionalFormatting']))),
    frozen: readFrozenPanes(child(view, 'pane')),
    showsGridlines: flag(view, 'showGridLines', true),
    tabColor: color(child(parts.get('sheetPr'), 'tabColor')),
  };
}

/** What of the surroundings of the cells matters for changing them. */
export type SheetFrame = Pick<Sheet, 'columns' | 'merges' | 'protection'>;

export function sheetFrame(parts: ReadonlyMap<string, XmlElement>): SheetFrame {
  return {
    columns: readColumns(parts.get('cols')),
    merges: children(parts.get('mergeCells'), 'mergeCell')
      .map((merge) => parseRange(merge.attributes.get('ref') ?? ''))
      .filter(isMerge),
    protection: readSheetProtection(parts.get('sheetProtection')),
  };
}

/** The elements around the cells, each of which is there once. @param xml a sheet without its cells. @throws XmlError */
export function readFrame(xml: string): ReadonlyMap<string, XmlElement> {
  return new Map(readElements(xml, READ).map((element) => [element.name, element]));
}

function readElements(xml: string, names: ReadonlySet<string>): readonly XmlElement[] {
  const scanner = new XmlScanner(xml);
  const found: XmlElement[] = [];
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open' || scanner.depth === 1) continue;
    if (scanner.vocabulary === 'main' && names.has(scanner.local)) found.push(readElement(scanner));
    else scanner.skip();
  }
  return found;
}

function isMerge(range: CellRange | null): range is CellRange {
  return range !== null && (range.rows > 1 || range.columns > 1);
}

function readColumns(cols: XmlElement | undefined): readonly ColumnGroup[] {
  const groups = children(cols, 'col')
    .map((col): ColumnGroup => {
      const format = numberOf(col, 'style', 0);
      return {
        first: numberOf(col, 'min', 0) - 1,
        last: Math.min(numberOf(col, 'max', 0), MAX_COLUMNS) - 1,
        width: positive(numberOf(col, 'width', 0)),
        isHidden: flag(col, 'hidden'),
        outlineLevel: numberOf(col, 'outlineLevel', 0),
        isCollapsed: flag(col, 'collapsed'),
        format: format === 0 ? null : format,
      };
    })
    .sort((a, b) => a.first - b.first);
  // Overlapping groups are a fault of the writing program: the earlier one keeps its columns.
  let next = 0;
  return groups.flatMap((group): readonly ColumnGroup[] => {
    const first = Math.max(group.first, next);
    if (!Number.isInteger(first) || !Number.isInteger(group.last) || first > group.last) return [];
    next = group.last + 1;
    return [{ ...group, first }];
  });
}

/** Of a frozen pane the splits are counts of rows and columns; of a mere split they are distances. */
function readFrozenPanes(pane: XmlElement | undefined): FrozenPanes {
  const state = pane?.attributes.get('state');
  if (state !== 'frozen' && state !== 'frozenSplit') return { rows: 0, columns: 0 };
  return { rows: count(numberOf(pane, 'ySplit', 0)), columns: count(numberOf(pane, 'xSplit', 0)) };
}

function count(value: number): number {
  return Number.isInteger(value) && value > 0 ? value : 0;
}

function positive(value: number): number | null {
  return value > 0 ? value : null;
}
