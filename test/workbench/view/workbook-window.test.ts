/** @jest-environment jsdom */
import { configure, fireEvent, screen, within } from '@testing-library/dom';
import { DEFAULT_STYLE } from '../../../src/workbench/model/cell-style';
import { NO_VALIDATION } from '../../../src/workbench/model/data-validation';
import { STRICT_PROTECTION } from '../../../src/workbench/model/protection';
import { rectOf } from '../../../src/workbench/model/rect';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { Workbook } from '../../../src/workbench/model/workbook';
import { WorkbookWindow } from '../../../src/workbench/view/workbook-window';

// Looking for hidden elements too spares jsdom the styles of hundreds of cells.
configure({ defaultHidden: true });

// jsdom has no layout.
Element.prototype.scrollIntoView = () => undefined;

let open: WorkbookWindow | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

const ROWS = [
  ['Aktenzeichen', 'Schule', 'Std.'],
  ['51-1', 'Grundschule Heist', 12.5],
  ['51-2', 'Grundschule Appen', 20],
  ['51-3', 'Grundschule Heist', 25],
];

/** A workbook with the sheet `Fälle` in front and a second one, `Notizen`, shown in a window. */
function show(prepare: (sheet: Sheet, workbook: Workbook) => void = () => undefined): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  workbook.renameSheet(sheet, 'Fälle');
  workbook.addSheet('Notizen');
  ROWS.forEach((cells, row) => {
    cells.forEach((value, column) => {
      sheet.cells.set(row, column, { value, style: DEFAULT_STYLE });
    });
  });
  prepare(sheet, workbook);
  open = new WorkbookWindow(workbook);
  document.body.append(open.root);
  open.start();
  return workbook;
}

/** The cell with the focus of the keyboard. */
function activeCell(): HTMLElement {
  const id = grid().getAttribute('aria-activedescendant') ?? '';
  const cell = document.getElementById(id);
  if (cell === null) throw new Error('no cell is active');
  return cell;
}

function grid(): HTMLElement {
  return screen.getByRole('grid');
}

/** By Excel's row number and the number of the column. */
function cell(row: number, column: number): HTMLElement {
  const selector = `[role="row"][aria-rowindex="${row}"] > [role="gridcell"][aria-colindex="${column}"]`;
  const found = grid().querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`the cell ${row}/${column} is not drawn`);
  return found;
}

function press(key: string, modifiers: Readonly<Record<string, boolean>> = {}): void {
  fireEvent.keyDown(grid(), { key, ...modifiers });
}

/** Types into the open cell and ends with a key. */
function type(text: string, end: string): void {
  const input = screen.getByRole('textbox', { name: /^Zelle .* bearbeiten$/ });
  fireEvent.input(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: end });
}

describe('the sheet', () => {
  it('is a grid with the size of the sheet, column letters, row numbers and shown values', () => {
    show();
    expect(grid().getAttribute('aria-label')).toBe('Tabelle Fälle');
    expect(grid().getAttribute('aria-rowcount')).toBe('1048576');
    expect(grid().getAttribute('aria-colcount')).toBe('16384');
    expect(within(grid()).getByRole('columnheader', { name: 'C' })).toBeDefined();
    expect(within(grid()).getByRole('rowheader', { name: '4' })).toBeDefined();
    expect(cell(2, 3).textContent).toBe('12,5');
  });

  it('leaves out hidden rows and columns, and shows in blue that a filter hides some', () => {
    show((sheet) => {
      sheet.setLook({ autoFilterRect: { top: 0, left: 0, rows: 4, columns: 3 } });
      sheet.autoFilter.apply(1, { filterOn: 'Values', values: ['Grundschule Heist'] });
      sheet.columns.setHidden(0, true);
    });
    const numbers = within(grid()).getAllByRole('rowheader').slice(0, 4);
    expect(numbers.map(({ textContent }) => textContent)).toEqual(['1', '2', '4', '5']);
    expect(numbers.map(({ classList }) => classList.contains('head-filtered'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(within(grid()).queryByRole('columnheader', { name: 'A' })).toBeNull();
    expect(cell(1, 2).textContent).toBe('Schule gefiltert');
    expect(cell(1, 3).textContent).toBe('Std. mit Filter');
    expect(screen.getByText('2 von 3 Datensätzen gefunden')).toBeDefined();
  });

  it('draws a merged cell over those it covers', () => {
    show((sheet) => {
      sheet.merges = [{ top: 0, left: 0, rows: 1, columns: 2 }];
    });
    expect(cell(1, 1).getAttribute('aria-colspan')).toBe('2');
    expect(cell(1, 1).style.width).toBe('128px');
    expect(cell(1, 2).textContent).toBe('');
  });

  it('follows what the add-in writes and selects', async () => {
    const workbook = show();
    const sheet = workbook.activeSheet;
    workbook.as('addin', () => {
      sheet.write(rectOf(1, 0), ({ style }) => ({ value: 'neu', style }));
      workbook.select(sheet, rectOf(2, 1));
    });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(cell(2, 1).textContent).toBe('neu');
    expect(activeCell().textContent).toBe('Grundschule Appen');
  });
});

describe('selecting', () => {
  it('goes by arrow keys and tells the workbook', () => {
    const workbook = show();
    press('ArrowDown');
    press('ArrowRight');
    expect(activeCell().textContent).toBe('Grundschule Heist');
    expect(workbook.activeSheet.selection).toEqual(rectOf(1, 1));
    expect(screen.getByRole('textbox', { name: 'Inhalt der Zelle' }).textContent).toBe('Grundschule Heist');
  });

  it('goes by mouse, also over several cells, of which count and sum are shown', () => {
    const workbook = show();
    fireEvent.mouseDown(cell(2, 3));
    fireEvent.mouseMove(cell(4, 3), { buttons: 1 });
    expect(workbook.activeSheet.selection).toEqual({ top: 1, left: 2, rows: 3, columns: 1 });
    expect(cell(3, 3).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByText('Anzahl: 3 · Summe: 57,5')).toBeDefined();
  });

  it('takes whole columns and rows by their headers', () => {
    const workbook = show();
    fireEvent.mouseDown(within(grid()).getByRole('columnheader', { name: 'B' }));
    expect(workbook.activeSheet.selection).toEqual({ top: 0, left: 1, rows: 1_048_576, columns: 1 });
    fireEvent.mouseDown(within(grid()).getByRole('rowheader', { name: '3' }));
    expect(workbook.activeSheet.selection).toEqual({ top: 2, left: 0, rows: 1, columns: 16_384 });
  });

  it('jumps to the cell named in the name box, and says when there is none', () => {
    show();
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: /Namenfeld/ });
    fireEvent.input(box, { target: { value: 'b3' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(activeCell().textContent).toBe('Grundschule Appen');
    fireEvent.input(box, { target: { value: 'Unsinn' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.getByRole('alert').textContent).toContain('„Unsinn“ ist keine Zelle');
  });
});

describe('editing', () => {
  it('puts the workbook into cell edit mode until Enter, which goes on to the next row', () => {
    const workbook = show();
    press('ArrowDown');
    press('F2');
    expect(workbook.edit).toEqual({ sheetId: workbook.activeSheet.id, row: 1, column: 0 });
    expect(screen.getByText('Bearbeiten')).toBeDefined();
    type('51-9', 'Enter');
    expect(workbook.edit).toBeNull();
    expect(workbook.activeSheet.cell(1, 0).value).toBe('51-9');
    expect(workbook.activeSheet.selection).toEqual(rectOf(2, 0));
  });

  it('starts with what is typed and is given up with Escape', () => {
    const workbook = show();
    press('x');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Zelle A1 bearbeiten' }).value).toBe('x');
    type('xyz', 'Escape');
    expect(workbook.edit).toBeNull();
    expect(workbook.activeSheet.cell(0, 0).value).toBe('Aktenzeichen');
  });

  it('starts with a double click and ends when another sheet is chosen', () => {
    const workbook = show();
    fireEvent.mouseDown(cell(3, 2), { detail: 1 });
    fireEvent.mouseDown(cell(3, 2), { detail: 2 });
    expect(workbook.edit).not.toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: 'Notizen' }));
    expect(workbook.edit).toBeNull();
  });

  it('stays open with a sentence when the list does not allow the value', () => {
    const workbook = show((sheet) => {
      sheet.validations.set(rectOf(1, 1), {
        ...NO_VALIDATION,
        rule: { list: { inCellDropDown: true, source: 'ja,nein' } },
      });
    });
    press('ArrowDown');
    press('ArrowRight');
    press('F2');
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Zelle B2 bearbeiten' });
    fireEvent.input(input, { target: { value: 'vielleicht' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(screen.getByRole('alert').textContent).toContain('Möglich sind: ja, nein.');
    expect(workbook.edit).not.toBeNull();
    fireEvent.input(input, { target: { value: 'ja' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(workbook.activeSheet.cell(1, 1).value).toBe('ja');
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('is refused on a protected sheet', () => {
    const workbook = show((sheet) => sheet.protect({ options: STRICT_PROTECTION }));
    press('F2');
    expect(workbook.edit).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain(
      'Heben Sie zuerst den Blattschutz von „Fälle“ auf.',
    );
  });

  it('empties the selected cells with Delete', () => {
    const workbook = show();
    press('ArrowDown', { shiftKey: true });
    press('Delete');
    expect([workbook.activeSheet.cell(0, 0).value, workbook.activeSheet.cell(1, 0).value]).toEqual([
      null,
      null,
    ]);
  });
});

describe('the sheet tabs', () => {
  it('name the visible sheets, tell how many are hidden, and switch by click and arrow keys', () => {
    const workbook = show((_, book) => {
      book.setVisibility(book.addSheet('Geheim'), 'hidden');
    });
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map(({ textContent }) => textContent)).toEqual(['Fälle', 'Notizen']);
    expect(screen.getByText('1 Blatt ausgeblendet')).toBeDefined();
    fireEvent.click(screen.getByRole('tab', { name: 'Notizen' }));
    expect(workbook.activeSheet.name).toBe('Notizen');
    expect(grid().getAttribute('aria-label')).toBe('Tabelle Notizen');
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Notizen' }), { key: 'ArrowLeft' });
    expect(screen.getByRole('tab', { name: 'Fälle' }).getAttribute('aria-selected')).toBe('true');
  });

  it('follow new, renamed and deleted sheets', () => {
    const workbook = show();
    const added = workbook.addSheet('KA Schulen');
    workbook.renameSheet(added, 'KA Regeln');
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Fälle',
      'Notizen',
      'KA Regeln',
    ]);
    workbook.deleteSheet(workbook.activeSheet);
    expect(grid().getAttribute('aria-label')).toBe('Tabelle Notizen');
  });
});
