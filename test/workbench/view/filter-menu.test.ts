/** @jest-environment jsdom */
import { configure, fireEvent, screen, within } from '@testing-library/dom';
import { DEFAULT_STYLE } from '../../../src/workbench/model/cell-style';
import { STRICT_PROTECTION } from '../../../src/workbench/model/protection';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { Workbook } from '../../../src/workbench/model/workbook';
import { WorkbookWindow } from '../../../src/workbench/view/workbook-window';
import { at } from '../../builders/office-host-workbook';

configure({ defaultHidden: true });
// jsdom has no layout.
Element.prototype.scrollIntoView = () => undefined;

let open: WorkbookWindow | null = null;

afterEach(() => {
  open?.close();
  open?.root.remove();
  open = null;
});

const DATE = { ...DEFAULT_STYLE, numberFormat: 'dd.mm.yyyy' };

/** A list with arrows, shown in a window. */
function show(prepare: (sheet: Sheet) => void = () => undefined): Sheet {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  const rows = [
    ['Az.', 'Schule', 'Bis'],
    ['51-3', 'Heist', 45869],
    ['51-1', 'Appen', 45900],
    ['51-2', 'heist', 45869],
    ['51-4', null, null],
  ];
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      const style = typeof value === 'number' ? DATE : DEFAULT_STYLE;
      sheet.cells.set(row, column, { value, style });
    });
  });
  sheet.setLook({ autoFilterRect: at('A1:C5') });
  prepare(sheet);
  open = new WorkbookWindow(workbook);
  document.body.append(open.root);
  open.start();
  return sheet;
}

const grid = (): HTMLElement => screen.getByRole('grid');

/** Goes to the header of a column with the keyboard, and opens its menu. */
function openMenu(column: number): HTMLElement {
  fireEvent.keyDown(grid(), { key: 'Home', ctrlKey: true });
  for (let step = 0; step < column; step++) fireEvent.keyDown(grid(), { key: 'ArrowRight' });
  fireEvent.keyDown(grid(), { key: 'ArrowDown', altKey: true });
  return screen.getByRole('dialog');
}

function choose(menu: HTMLElement, label: string): void {
  fireEvent.click(within(menu).getByLabelText(label));
}

function press(menu: HTMLElement, label: string): void {
  fireEvent.click(within(menu).getByRole('button', { name: label }));
}

const hidden = (sheet: Sheet): readonly number[] => sheet.rows.hidden().map((row) => row + 1);

test('Alt and the down arrow open it on a header cell, with the values of the column', () => {
  show();
  const menu = openMenu(1);
  expect(menu.getAttribute('aria-label')).toBe('Filter für „Schule“');
  const labels = within(menu)
    .getAllByRole('checkbox')
    .map((box) => box.closest('label')?.textContent);
  expect(labels).toEqual(['(Alles auswählen)', 'Appen', 'Heist', '(Leere)']);
  expect(menu.contains(document.activeElement)).toBe(true);
});

test('a click on the arrow opens it', () => {
  show();
  const mark = grid().querySelector('[data-row="0"][data-column="1"] .mark');
  if (mark === null) throw new Error('no arrow is drawn');
  fireEvent.mouseDown(mark);
  expect(screen.getByRole('dialog', { name: 'Filter für „Schule“' })).toBeDefined();
});

test('shows only rows with the chosen values, whatever their case', () => {
  const sheet = show();
  const menu = openMenu(1);
  choose(menu, '(Alles auswählen)');
  choose(menu, 'Heist');
  press(menu, 'OK');
  expect(hidden(sheet)).toEqual([3, 5]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(grid());
  expect(screen.getByText('2 von 4 Datensätzen gefunden')).toBeDefined();
});

test('names days as Excel does', () => {
  const sheet = show();
  const menu = openMenu(2);
  choose(menu, '(Alles auswählen)');
  choose(menu, '31.07.2025');
  press(menu, 'OK');
  expect(sheet.autoFilter.criteria(2)).toEqual({
    filterOn: 'Values',
    values: [{ date: '2025-07-31', specificity: 'Day' }],
  });
  expect(hidden(sheet)).toEqual([3, 5]);
});

test('a search chooses what it finds', () => {
  const sheet = show();
  const menu = openMenu(1);
  fireEvent.input(within(menu).getByLabelText('Suchen'), { target: { value: 'app' } });
  fireEvent.keyDown(within(menu).getByLabelText('Suchen'), { key: 'Enter' });
  expect(hidden(sheet)).toEqual([2, 4, 5]);
});

test('nothing chosen cannot be taken', () => {
  show();
  const menu = openMenu(1);
  choose(menu, '(Alles auswählen)');
  expect(within(menu).getByRole<HTMLButtonElement>('button', { name: 'OK' }).disabled).toBe(true);
});

test('offers only values of rows that other columns let through', () => {
  show((sheet) => sheet.autoFilter.apply(0, { filterOn: 'Values', values: ['51-1', '51-4'] }));
  const labels = within(openMenu(1))
    .getAllByRole('checkbox')
    .map((box) => box.closest('label')?.textContent);
  expect(labels).toEqual(['(Alles auswählen)', 'Appen', '(Leere)']);
});

test('takes the filter of its column off', () => {
  const sheet = show((prepared) => prepared.autoFilter.apply(1, { filterOn: 'Values', values: ['appen'] }));
  expect(hidden(sheet)).toEqual([2, 4, 5]);
  press(openMenu(1), 'Filter löschen');
  expect(hidden(sheet)).toEqual([]);
});

test('sorts the rows below the header', () => {
  const sheet = show();
  press(openMenu(0), 'Von A bis Z sortieren');
  expect([1, 2, 3, 4].map((row) => sheet.text(row, 0))).toEqual(['51-1', '51-2', '51-3', '51-4']);
  press(openMenu(0), 'Von Z bis A sortieren');
  expect(sheet.text(1, 0)).toBe('51-4');
});

test('Escape closes it and changes nothing', () => {
  const sheet = show();
  const menu = openMenu(1);
  choose(menu, 'Heist');
  fireEvent.keyDown(menu, { key: 'Escape' });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(hidden(sheet)).toEqual([]);
  expect(document.activeElement).toBe(grid());
});

test('a protected sheet says why it cannot be filtered', () => {
  show((sheet) => {
    sheet.protect({ options: STRICT_PROTECTION });
  });
  fireEvent.keyDown(grid(), { key: 'Home', ctrlKey: true });
  fireEvent.keyDown(grid(), { key: 'ArrowDown', altKey: true });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('Blattschutz');
});

test('a cell without an arrow has no menu', () => {
  show();
  fireEvent.keyDown(grid(), { key: 'Home', ctrlKey: true });
  fireEvent.keyDown(grid(), { key: 'ArrowDown' });
  fireEvent.keyDown(grid(), { key: 'ArrowDown', altKey: true });
  expect(screen.queryByRole('dialog')).toBeNull();
});
