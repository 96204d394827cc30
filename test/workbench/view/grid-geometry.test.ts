import { Workbook } from '../../../src/workbench/model/workbook';
import { DEFAULT_STYLE } from '../../../src/workbench/model/cell-style';
import type { Sheet } from '../../../src/workbench/model/sheet';
import {
  columnsToDraw,
  gridGeometry,
  rowsToDraw,
  scrolledTo,
} from '../../../src/workbench/view/grid-geometry';

/** 1,000 rows of 20 pixels and 30 columns of 64; the first two rows and the first column are frozen. */
function largeSheet(): Sheet {
  const sheet = new Workbook().activeSheet;
  sheet.cells.set(999, 29, { value: 1, style: DEFAULT_STYLE });
  sheet.setLook({ frozen: { rows: 2, columns: 1 } });
  return sheet;
}

const AT_HOME = { row: 0, column: 0 };

it('draws frozen lines and what the window shows, not the whole sheet', () => {
  const geometry = gridGeometry(largeSheet(), AT_HOME);
  const rows = rowsToDraw(geometry, { top: 4000, left: 0, width: 500, height: 222 }, []);
  expect(rows.frozen).toEqual([0, 1]);
  expect(rows.scrolled).toHaveLength(8 + 9 + 8);
  expect(rows.scrolled).toContain(202);
  expect(rows.scrolled).toContain(210);
});

it('leaves out hidden rows', () => {
  const sheet = largeSheet();
  sheet.rows.setHidden(3, true);
  const { scrolled } = rowsToDraw(
    gridGeometry(sheet, AT_HOME),
    { top: 0, left: 0, width: 500, height: 222 },
    [],
  );
  expect(scrolled.slice(0, 3)).toEqual([2, 4, 5]);
});

it('begins where merged cells begin that reach into the window', () => {
  const geometry = gridGeometry(largeSheet(), AT_HOME);
  const merge = { top: 150, left: 2, rows: 100, columns: 20 };
  const view = { top: 4000, left: 640, width: 500, height: 222 };
  expect(rowsToDraw(geometry, view, [merge]).scrolled[0]).toBe(150);
  expect(columnsToDraw(geometry, view, [merge]).scrolled[0]).toBe(2);
});

it('leaves room to scroll beyond the content and beyond the cursor, up to the end of the sheet', () => {
  const sheet = largeSheet();
  expect(gridGeometry(sheet, AT_HOME).rows.count).toBe(1200);
  expect(gridGeometry(sheet, { row: 5000, column: 16_383 }).rows.count).toBe(5200);
  expect(gridGeometry(sheet, { row: 5000, column: 16_383 }).columns.count).toBe(16_384);
});

describe('scrolling to a cell', () => {
  const view = { top: 4000, left: 640, width: 500, height: 222 };
  const geometry = gridGeometry(largeSheet(), AT_HOME);

  it('moves as little as needed', () => {
    expect(scrolledTo(geometry, view, 205, 12)).toEqual({ top: 4000, left: 640 });
    expect(scrolledTo(geometry, view, 100, 12)).toEqual({ top: 1960, left: 640 });
    expect(scrolledTo(geometry, view, 300, 20)).toEqual({ top: 5820, left: 896 });
  });

  it('does not move for frozen cells', () => {
    expect(scrolledTo(geometry, view, 0, 0)).toEqual({ top: 4000, left: 640 });
  });
});
