import type { CellPlace, CellRange } from '../../ooxml/cell-reference';
import type { FrameEdit } from '../../ooxml/edit/frame-patch';
import type { AttributeChanges } from '../../ooxml/edit/xml-patch';
import type { SheetDescription } from '../../ooxml/make/description';
import type { FormulaPlace } from '../../ooxml/formula-places';
import { columnLetters, rectAddress } from '../model/address';
import { overlaps, sameRect, type Rect } from '../model/rect';
import type { Sheet } from '../model/sheet';
import { cellDifferences, type CellDifferences } from './cell-differences';
import { filterDifference } from './filter-differences';
import { columnDifferences, rowDifferences } from './line-differences';
import { ruleDifferences } from './rule-differences';
import { chartDescriptions } from './chart-descriptions';
import { writtenOf, type KnownSheet, type KnownTable } from './opened-file';
import type { StyleNumbers } from './style-numbers';
import { tableDifferences, type TableDifferences } from './table-differences';
import { SAVING_TEXTS } from './texts';
import { validationDifferences } from './validation-differences';

/** How one sheet of the file has to change. */
export interface SheetDifferences {
  readonly cells: CellDifferences;
  readonly rows: ReadonlyMap<number, AttributeChanges>;
  /** Cells that lose a formula. */
  readonly lostFormulas: readonly CellPlace[];
  readonly frame: FrameEdit;
  readonly tables: TableDifferences;
  /** Charts that come to it, with the cells from which they are drawn; `null` when none does. */
  readonly charts: SheetDescription | null;
  /** The range of the sheet's own filter, if it is new. */
  readonly newFilter: Rect | null;
  readonly hasLostFilter: boolean;
  /** Sentences about what cannot be saved. */
  readonly refusals: readonly string[];
}

/** What the differences of a sheet are seen by. */
export interface SheetView {
  readonly styles: StyleNumbers;
  /** The formulas of the sheet in the file. */
  readonly formulas: readonly FormulaPlace[];
  /** Cells whose validation the file keeps in another place. */
  readonly foreignValidations: () => readonly CellRange[];
  /** Tables of the file, in the order of those of the sheet. */
  readonly tables: readonly KnownTable[];
  /** What the file was last given of charts and pages. */
  readonly written: Pick<KnownSheet, 'charts' | 'pages'>;
  /** Something lies over the cells of the file. */
  readonly hasDrawing: boolean;
  readonly isInFormulas: (column: string) => boolean;
}

/** @param before the sheet as the file has it */
export function sheetDifferences(before: Sheet, now: Sheet, view: SheetView): SheetDifferences {
  const { styles, formulas } = view;
  const cells = cellDifferences(before, now, styles);
  const tables = tableDifferences(before, now, view.tables, view.isInFormulas);
  const columns = columnDifferences(before, now, styles);
  const validations = validationDifferences(before, now);
  const rules = ruleDifferences(before, now, (look) => styles.ruleLook(look));
  const filter = sheetFilter(before, now);
  const changed =
    validations === null ? [] : [...validations.cleared, ...validations.added.flatMap((item) => item.ranges)];
  const foreign =
    changed.length === 0
      ? undefined
      : view.foreignValidations().find((range) => changed.some((other) => overlaps(range, other)));
  const drawn = writtenOf(now.charts, now.pageLayout);
  const hasNewCharts = drawn.charts !== view.written.charts;
  const matrix = changedMatrix(cells, formulas);
  const isProtectedAnew = JSON.stringify(before.protection) !== JSON.stringify(now.protection);
  return {
    cells,
    rows: rowDifferences(before, now, styles),
    lostFormulas: formulas.filter(({ row, column }) =>
      (cells.rows.get(row) ?? []).some((write) => write.column === column && write.formula === null),
    ),
    frame: {
      ...(columns.length === 0 ? {} : { columns }),
      ...(validations === null ? {} : { validations }),
      ...(rules === null || rules === 'unknown' ? {} : { rules }),
      ...(sameRects(before.merges, now.merges) ? {} : { merges: now.merges }),
      ...filter.frame,
      ...(before.tabColor === now.tabColor ? {} : { tabColor: now.tabColor === '' ? null : now.tabColor }),
      ...(before.showGridlines === now.showGridlines ? {} : { showsGridlines: now.showGridlines }),
      ...(before.frozen.rows === now.frozen.rows && before.frozen.columns === now.frozen.columns
        ? {}
        : { frozen: now.frozen }),
      ...(drawn.pages === view.written.pages ? {} : { pages: now.pageLayout }),
    },
    tables,
    charts: hasNewCharts && !view.hasDrawing && now.charts.length > 0 ? chartDescriptions(now) : null,
    newFilter: filter.isNew ? now.autoFilterRect : null,
    hasLostFilter: before.autoFilterRect !== null && now.autoFilterRect === null,
    refusals: [
      ...(isProtectedAnew ? [SAVING_TEXTS.protection(now.name)] : []),
      ...(foreign === undefined ? [] : [SAVING_TEXTS.foreignList(now.name, rectAddress(foreign))]),
      ...(hasNewCharts && view.hasDrawing ? [SAVING_TEXTS.charts(now.name)] : []),
      ...(rules === 'unknown' ? [SAVING_TEXTS.rules(now.name)] : []),
      ...(matrix === null ? [] : [SAVING_TEXTS.matrix(now.name, rectAddress(matrix))]),
      ...filter.refusals,
      ...tables.refusals,
    ],
  };
}

interface SheetFilter {
  readonly frame: Pick<FrameEdit, 'filter' | 'isFiltering'>;
  /** It has another range than in the file. */
  readonly isNew: boolean;
  readonly refusals: readonly string[];
}

function sheetFilter(before: Sheet, now: Sheet): SheetFilter {
  const range = now.autoFilterRect;
  const old = before.autoFilterRect;
  const isFiltering = now.autoFilter.isFiltering;
  const marks = before.autoFilter.isFiltering === isFiltering ? {} : { isFiltering };
  if (range === null) {
    const frame = old === null ? {} : { filter: null, ...marks };
    return { frame, isNew: false, refusals: [] };
  }
  const difference = filterDifference(
    old === null ? null : { filter: before.autoFilter, range: old },
    now.autoFilter,
    range,
  );
  if (difference.kind === 'none') return { frame: {}, isNew: false, refusals: [] };
  if (difference.kind === 'unknown') {
    const column = columnLetters(range.left + difference.column);
    return { frame: {}, isNew: false, refusals: [SAVING_TEXTS.filter(now.name, column)] };
  }
  return {
    frame: { filter: difference.change, ...marks },
    isNew: old === null || !sameRect(old, range),
    refusals: [],
  };
}

/**
 * A matrix formula of which cells are written. One of a single cell may go, unless formulas are written too: it could be
 * among them, and would then no longer be one.
 */
function changedMatrix({ rows }: CellDifferences, formulas: readonly FormulaPlace[]): CellRange | null {
  const isWritten = ({ top, left, rows: count, columns }: CellRange): boolean =>
    Array.from({ length: count }, (_, index) => rows.get(top + index) ?? [])
      .flat()
      .some(({ column }) => column >= left && column < left + columns);
  const hasFormulas = [...rows.values()].some((writes) => writes.some(({ formula }) => formula !== null));
  const found = formulas.find(
    ({ together }) =>
      together !== null && (together.rows > 1 || together.columns > 1 || hasFormulas) && isWritten(together),
  );
  return found?.together ?? null;
}

function sameRects(a: readonly Rect[], b: readonly Rect[]): boolean {
  const keys = (rects: readonly Rect[]): string => rects.map(rectAddress).sort().join(' ');
  return keys(a) === keys(b);
}
