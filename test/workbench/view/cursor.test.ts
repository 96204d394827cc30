import { cursorAt, moved, selectionOf, type Cursor } from '../../../src/workbench/view/cursor';
import { LineLayout } from '../../../src/workbench/view/line-layout';

const NONE: readonly number[] = [];

function layouts(hiddenRows = NONE, hiddenColumns = NONE): { rows: LineLayout; columns: LineLayout } {
  const lines = (hidden: readonly number[]): LineLayout =>
    new LineLayout(100, { size: () => 20, isHidden: (index) => hidden.includes(index) });
  return { rows: lines(hiddenRows), columns: lines(hiddenColumns) };
}

const USED = { row: 50, column: 8 };

function press(
  cursor: Cursor,
  key: string,
  modifiers: { readonly shiftKey?: boolean; readonly ctrlKey?: boolean } = {},
  where = layouts(),
): Cursor | null {
  return moved(cursor, { key, shiftKey: false, ctrlKey: false, ...modifiers }, where, 10, USED);
}

it.each([
  ['ArrowDown', {}, [6, 3]],
  ['ArrowUp', {}, [4, 3]],
  ['ArrowRight', {}, [5, 4]],
  ['ArrowLeft', {}, [5, 2]],
  ['Enter', {}, [6, 3]],
  ['Enter', { shiftKey: true }, [4, 3]],
  ['Tab', {}, [5, 4]],
  ['Tab', { shiftKey: true }, [5, 2]],
  ['PageDown', {}, [15, 3]],
  ['PageUp', {}, [0, 3]],
  ['Home', {}, [5, 0]],
  ['Home', { ctrlKey: true }, [0, 0]],
  ['End', { ctrlKey: true }, [50, 8]],
  ['ArrowDown', { ctrlKey: true }, [50, 3]],
  ['ArrowRight', { ctrlKey: true }, [5, 8]],
])('goes with %s %j', (key, modifiers, [row, column]) => {
  expect(press(cursorAt(5, 3), key, modifiers)).toEqual(cursorAt(row ?? -1, column ?? -1));
});

it('passes over hidden rows and columns', () => {
  const where = layouts([6, 7], [4]);
  expect(press(cursorAt(5, 3), 'ArrowDown', {}, where)?.active).toEqual({ row: 8, column: 3 });
  expect(press(cursorAt(5, 3), 'ArrowRight', {}, where)?.active).toEqual({ row: 5, column: 5 });
});

it('grows the selection with Shift and keeps the active cell', () => {
  const once = press(cursorAt(5, 3), 'ArrowDown', { shiftKey: true });
  const twice = once === null ? null : press(once, 'ArrowRight', { shiftKey: true });
  expect(twice?.active).toEqual({ row: 5, column: 3 });
  expect(twice === null ? null : selectionOf(twice)).toEqual({ top: 5, left: 3, rows: 2, columns: 2 });
});

it('does not move with other keys', () => {
  expect(press(cursorAt(5, 3), 'F5')).toBeNull();
});
