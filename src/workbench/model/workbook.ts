import { DEFAULT_STYLE, type CellStyle } from './cell-style';
import type { Change, ChangeListener, Origin, Shift, Visibility } from './changes';
import type { DefinedName } from './defined-name';
import { quotedSheetName } from './address';
import { isItemName } from './item-name';
import { ModelError } from './model-error';
import { movedName, renamedName } from './moved-name';
import { overlaps, type Rect } from './rect';
import { Settings } from './settings';
import type { ProtectionLock } from './protection';
import { Sheet } from './sheet';
import { isSheetName } from './sheet-name';
import { Table, type TableOptions } from './table';

export interface WorkbookOptions {
  readonly name?: string;
  readonly dateSystem?: 1900 | 1904;
  /** How cells look that were never formatted. */
  readonly defaultStyle?: CellStyle;
  /** Cannot be saved or changed (opened for reading). */
  readonly readOnly?: boolean;
  /** For input such as `1.8.`, which means the current year. */
  readonly today?: () => Date;
}

/** A cell that is open for typing; Excel answers add-ins only when the entry is finished. */
export interface CellEdit {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface NewTable {
  readonly rect: Rect;
  readonly hasHeaders: boolean;
  readonly name?: string;
  readonly hasTotals?: boolean;
  readonly columnNames?: readonly string[];
}

/** An open workbook: sheets in tab order, tables, names, settings, and who is told when something changes. */
export class Workbook {
  readonly name: string;
  readonly dateSystem: 1900 | 1904;
  readonly defaultStyle: CellStyle;
  readonly readOnly: boolean;
  readonly today: () => Date;
  readonly settings = new Settings(() => {
    this.#emit({ kind: 'settings' });
  });
  /** Sheets can neither be added nor deleted, renamed, moved, hidden or shown. `null`: they can. */
  structureLock: ProtectionLock | null = null;
  #sheets: readonly Sheet[] = [];
  #names: readonly DefinedName[] = [];
  #activeId = '';
  #edit: CellEdit | null = null;
  #origin: Origin = 'user';
  #nextSheet = 1;
  #nextTable = 1;
  readonly #listeners = new Set<ChangeListener>();

  /** With one empty sheet, `Tabelle1`, unless `empty`. */
  constructor(options: WorkbookOptions & { readonly empty?: boolean } = {}) {
    this.name = options.name ?? 'Mappe1.xlsx';
    this.dateSystem = options.dateSystem ?? 1900;
    this.defaultStyle = options.defaultStyle ?? DEFAULT_STYLE;
    this.readOnly = options.readOnly ?? false;
    this.today = options.today ?? (() => new Date());
    if (options.empty !== true) this.addSheet();
  }

  /** Told after each change. Returns the function that ends it. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Changes made in `run` are told as this origin's. */
  as<T>(origin: Origin, run: () => T): T {
    const before = this.#origin;
    this.#origin = origin;
    try {
      return run();
    } finally {
      this.#origin = before;
    }
  }

  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  get tables(): readonly Table[] {
    return this.#sheets.flatMap((sheet) => sheet.tables);
  }

  get names(): readonly DefinedName[] {
    return this.#names;
  }

  get activeSheet(): Sheet {
    const active = this.sheetById(this.#activeId) ?? this.#sheets[0];
    if (active === undefined) throw new ModelError('ItemNotFound', 'the workbook has no sheet');
    return active;
  }

  get edit(): CellEdit | null {
    return this.#edit;
  }

  sheetById(id: string): Sheet | undefined {
    return this.#sheets.find((sheet) => sheet.id === id);
  }

  /** Names of sheets are compared without regard to case. */
  sheetByName(name: string): Sheet | undefined {
    return this.#sheets.find((sheet) => sameName(sheet.name, name));
  }

  sheetOf(table: Table): Sheet {
    const sheet = this.sheetById(table.sheet.id);
    if (sheet === undefined) throw new ModelError('ItemNotFound', 'the sheet of the table is gone');
    return sheet;
  }

  tableByName(name: string): Table | undefined {
    return this.tables.find((table) => sameName(table.name, name));
  }

  tableById(id: string): Table | undefined {
    return this.tables.find((table) => table.id === id);
  }

  /** At the end, or at `position`. @throws ModelError for a name that Excel refuses or that is taken */
  addSheet(name = this.#freeSheetName(), position = this.#sheets.length): Sheet {
    this.#guardStructure();
    this.#assertSheetName(name);
    const sheet = this.#newSheet(name);
    this.#sheets = this.#sheets.toSpliced(position, 0, sheet);
    if (this.#activeId === '') this.#activeId = sheet.id;
    this.#emit({ kind: 'sheet-added', sheetId: sheet.id });
    return sheet;
  }

  /** A sheet of a file: its name is taken as it is. */
  loadSheet(name: string, visibility: Visibility): Sheet {
    const sheet = this.#newSheet(name);
    sheet.visibility = visibility;
    this.#sheets = [...this.#sheets, sheet];
    if (this.#activeId === '' && visibility === 'visible') this.#activeId = sheet.id;
    return sheet;
  }

  /** The names of a file, taken as they are. */
  loadNames(names: readonly DefinedName[]): void {
    this.#names = names;
  }

  /** A table of a file. */
  loadTable(sheet: Sheet, options: Omit<TableOptions, 'id'>): Table {
    const table = new Table(sheet, { ...options, id: this.#newTableId() });
    sheet.addTable(table);
    return table;
  }

  /** @throws ModelError for the last visible sheet, as in Excel */
  deleteSheet(sheet: Sheet): void {
    this.#guardStructure();
    const others = this.#sheets.filter((other) => other !== sheet);
    if (!others.some((other) => other.visibility === 'visible')) {
      throw new ModelError('InvalidOperation', 'a workbook keeps at least one visible sheet');
    }
    const neighbour = this.#sheets.indexOf(sheet);
    this.#sheets = others;
    sheet.isDeleted = true;
    this.#names = this.#names.filter((name) => name.sheetId !== sheet.id);
    this.#emit({ kind: 'sheet-deleted', sheetId: sheet.id });
    if (this.#activeId === sheet.id) {
      const visible = others.filter((other) => other.visibility === 'visible');
      const next = visible.find((other) => others.indexOf(other) >= neighbour) ?? visible.at(-1);
      if (next !== undefined) this.activate(next);
    }
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.#guardStructure();
    if (!sameName(sheet.name, name)) this.#assertSheetName(name);
    const nameBefore = sheet.name;
    sheet.name = name;
    this.#names = this.#names.map((item) => renamedName(item, nameBefore, name));
    this.#emit({ kind: 'sheet-renamed', sheetId: sheet.id, nameBefore });
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.#guardStructure();
    if (position < 0 || position >= this.#sheets.length) {
      throw new ModelError('InvalidArgument', 'no such position');
    }
    this.#sheets = this.#sheets.filter((other) => other !== sheet).toSpliced(position, 0, sheet);
    this.#emit({ kind: 'sheet-moved', sheetId: sheet.id });
  }

  setVisibility(sheet: Sheet, visibility: Visibility): void {
    this.#guardStructure();
    const visibleOther = this.#sheets.find((other) => other !== sheet && other.visibility === 'visible');
    if (visibility !== 'visible' && visibleOther === undefined) {
      throw new ModelError('InvalidOperation', 'a workbook keeps at least one visible sheet');
    }
    const before = sheet.visibility;
    sheet.visibility = visibility;
    this.#emit({ kind: 'sheet-visibility', sheetId: sheet.id, before });
    if (visibility !== 'visible' && this.#activeId === sheet.id && visibleOther !== undefined) {
      this.activate(visibleOther);
    }
  }

  activate(sheet: Sheet): void {
    const previousId = this.#activeId;
    if (previousId === sheet.id) return;
    if (sheet.visibility !== 'visible')
      throw new ModelError('InvalidOperation', 'a hidden sheet cannot be activated');
    this.#activeId = sheet.id;
    this.#emit({ kind: 'sheet-activated', sheetId: sheet.id, previousId });
  }

  /** Selects cells and brings their sheet to the front. */
  select(sheet: Sheet, rect: Rect): void {
    this.activate(sheet);
    sheet.selection = rect;
    this.#emit({ kind: 'selection', sheetId: sheet.id, rect });
  }

  beginEdit(edit: CellEdit): void {
    this.#edit = edit;
    this.#emit({ kind: 'editing', editing: true });
  }

  endEdit(): void {
    if (this.#edit === null) return;
    this.#edit = null;
    this.#emit({ kind: 'editing', editing: false });
  }

  /** Without headers, Excel inserts a row with `Spalte1`, … above the data. */
  addTable(sheet: Sheet, options: NewTable): Table {
    const name = options.name ?? this.#freeTableName();
    this.assertFreeItemName(name);
    sheet.guard('structure');
    let { rect } = options;
    const taken = sheet.tables.find((table) => overlaps(table.rect, rect));
    if (taken !== undefined)
      throw new ModelError('InvalidArgument', `the range overlaps the table ${taken.name}`);
    if (!options.hasHeaders && options.columnNames === undefined) {
      sheet.shift({ rect: { ...rect, rows: 1 }, shift: 'Down' });
      rect = { ...rect, rows: rect.rows + 1 };
    } else if (options.hasHeaders && rect.rows === 1) {
      rect = { ...rect, rows: 2 };
    }
    const table = new Table(sheet, {
      id: this.#newTableId(),
      name,
      rect,
      showHeaders: options.hasHeaders || options.columnNames === undefined,
      showTotals: options.hasTotals ?? false,
      ...(options.columnNames === undefined ? {} : { columnNames: options.columnNames }),
    });
    sheet.addTable(table);
    return table;
  }

  renameTable(table: Table, name: string): void {
    if (!sameName(table.name, name)) this.assertFreeItemName(name);
    table.name = name;
    table.changed();
  }

  /** @throws ModelError when the name is none, or a table or the workbook has it already */
  assertFreeItemName(name: string): void {
    if (!isItemName(name))
      throw new ModelError('InvalidArgument', `"${name}" is no name for a table or range`);
    const taken =
      this.tables.some((table) => sameName(table.name, name)) ||
      this.#names.some((other) => other.sheetId === null && sameName(other.name, name));
    if (taken) throw new ModelError('ItemAlreadyExists', `the name "${name}" is taken`);
  }

  addName(name: DefinedName): void {
    if (!isItemName(name.name)) throw new ModelError('InvalidArgument', `"${name.name}" is no name`);
    if (this.nameOf(name.name, name.sheetId) !== undefined) {
      throw new ModelError('ItemAlreadyExists', `the name "${name.name}" is taken`);
    }
    this.#names = [...this.#names, name];
    this.#emit({ kind: 'names' });
  }

  /** Rows from the first one on that are printed on each page of a sheet: Excel keeps them as a name. */
  setPrintTitles(sheet: Sheet, rows: number): void {
    const name = '_xlnm.Print_Titles';
    const others = this.#names.filter((other) => other.sheetId !== sheet.id || other.name !== name);
    const formula = `=${quotedSheetName(sheet.name)}!$1:$${String(rows)}`;
    this.#names = [...others, { name, formula, sheetId: sheet.id, visible: true, comment: '' }];
    sheet.setLook({ pageLayout: { ...sheet.pageLayout, titleRows: rows } });
  }

  removeName(name: DefinedName): void {
    this.#names = this.#names.filter((other) => other !== name);
    this.#emit({ kind: 'names' });
  }

  nameOf(name: string, sheetId: string | null): DefinedName | undefined {
    return this.#names.find((other) => other.sheetId === sheetId && sameName(other.name, name));
  }

  #emit(change: Change): void {
    if (change.kind === 'structure') this.#moveNames(change.sheetId, change);
    for (const listener of [...this.#listeners]) listener(change, this.#origin);
  }

  #moveNames(sheetId: string, shift: Shift): void {
    const sheet = this.sheetById(sheetId);
    if (sheet !== undefined) this.#names = this.#names.map((name) => movedName(name, sheet.name, shift));
  }

  #newSheet(name: string): Sheet {
    const id = `{00000000-0001-0000-${String(this.#nextSheet++).padStart(4, '0')}-000000000000}`;
    const emit = (change: Change): void => {
      this.#emit(change);
    };
    const { dateSystem, defaultStyle } = this;
    return new Sheet({ dateSystem, defaultStyle, emit }, id, name);
  }

  #newTableId(): string {
    return `{${String(this.#nextTable++).padStart(8, '0')}-0003-0000-0000-000000000000}`;
  }

  #guardStructure(): void {
    if (this.structureLock !== null) {
      throw new ModelError('AccessDenied', 'the structure of the workbook is protected');
    }
  }

  #assertSheetName(name: string): void {
    if (!isSheetName(name)) throw new ModelError('InvalidArgument', `"${name}" is no name for a sheet`);
    if (this.sheetByName(name) !== undefined) {
      throw new ModelError('ItemAlreadyExists', `a sheet is named "${name}" already`);
    }
  }

  #freeSheetName(): string {
    let number = this.#sheets.length + 1;
    while (this.sheetByName(`Tabelle${String(number)}`) !== undefined) number++;
    return `Tabelle${String(number)}`;
  }

  #freeTableName(): string {
    let number = this.#nextTable;
    // Table names look like sheet names, but have their own count.
    while (this.tableByName(`Tabelle${String(number)}`) !== undefined) number++;
    return `Tabelle${String(number)}`;
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase('de') === b.toLocaleLowerCase('de');
}
