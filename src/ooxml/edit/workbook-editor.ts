import { formatAt, readCells, surveyCells, type CellRows, type SheetSurvey } from '../cell-grid';
import type { CellContext } from '../cell-contents';
import { cellName, type CellPlace, type CellRange } from '../cell-reference';
import type { PackedPart, Packing } from '../compression';
import { findFormulas, type FormulaPlace } from '../formula-places';
import type { SheetDescription } from '../make/description';
import { Package, partKey, readingXml, type ChangedPart, type Relationship } from '../package';
import { damaged } from '../read-fault';
import { isWorksheet, listSheets, workbookPart } from '../read-workbook';
import { readSharedStrings } from '../shared-strings';
import type { Visibility } from '../sheet';
import { findSheetData, withoutCells, type SheetDataPlace } from '../sheet-place';
import { readTable, type Table } from '../table';
import { readFrame, sheetFrame, type SheetFrame } from '../worksheet';
import { child, flag, parseXml, type XmlElement } from '../xml-tree';
import type { ZipArchive } from '../zip-archive';
import { addCharts } from './add-charts';
import { addSheets, addStyles, addTable, type WorkbookPart } from './add-sheets';
import { withoutFormulas } from './calc-chain-patch';
import { patchFrame, type FrameEdit } from './frame-patch';
import { inOrder } from './ordered-cells';
import { CONTENT_TYPES, putText, removePart } from './package-edits';
import { joined } from './joined';
import { savePackage } from './save-package';
import { patchSheet, type SheetEdit } from './sheet-patch';
import { StylesEditor } from './styles-editor';
import { editTable, type NewTable, type TableEdit } from './table-edit';
import { growQueryTable, growTable, nextQueryField } from './table-patch';
import { editWorkbook, type WorkbookEdit } from './workbook-edit';
import { calculateOnLoad } from './workbook-patch';

/** A worksheet of the open file. */
export interface EditableSheet {
  readonly name: string;
  /** Its part, which it keeps while the file is open. */
  readonly part: string;
  readonly visibility: Visibility;
  /** Its number for other parts. */
  readonly sheetId: number;
}

export interface EditableTable {
  readonly part: string;
  readonly table: Table;
}

/** What is known of a sheet as long as it does not change. */
interface SheetState {
  readonly bytes: Uint8Array;
  readonly place: SheetDataPlace;
  readonly survey: SheetSurvey;
  readonly frame: SheetFrame;
  /** The changed part it was read from; `undefined` for that of the archive. */
  readonly source: ChangedPart | null | undefined;
}

/** An .xlsx file that is open for reading and changing. Parts that no change concerns stay as they are, to the byte. */
export class WorkbookEditor {
  readonly file: Package;
  readonly dateSystem: 1900 | 1904;
  readonly #archive: ZipArchive;
  readonly #part: string;
  readonly #states = new Map<string, SheetState>();
  readonly #pending = new Map<string, SheetEdit>();
  #strings: readonly string[] | null = null;
  #styles: StylesEditor | null = null;

  /** @throws FaultError when the file is no workbook or damaged */
  constructor(archive: ZipArchive) {
    this.#archive = archive;
    this.file = new Package(archive);
    this.#part = workbookPart(this.file, archive);
    archive.checkEntries();
    // Without it no part could be added, and Excel opens no such file.
    if (!this.file.has(CONTENT_TYPES)) throw damaged(`der Teil „${CONTENT_TYPES}“ fehlt`);
    this.#checkOwners();
    this.dateSystem = flag(child(this.#root(), 'workbookPr'), 'date1904') ? 1904 : 1900;
  }

  /** What the content types say the workbook is, such as `…sheet.macroEnabled.main+xml`. */
  get contentType(): string {
    return this.file.contentType(this.#part);
  }

  get isChanged(): boolean {
    return this.file.changed.size > 0 || this.#pending.size > 0;
  }

  /** A digital signature of the whole file is there; it fits no changed file. */
  get isSigned(): boolean {
    return this.file.relationships('').some(({ typeBase }) => typeBase.endsWith('/digital-signature/'));
  }

  /** Sheets cannot be added. */
  get isStructureProtected(): boolean {
    return flag(child(this.#root(), 'workbookProtection'), 'lockStructure');
  }

  /** The worksheets in tab order. @throws FaultError when the list is damaged */
  get sheets(): readonly EditableSheet[] {
    const sheets = listSheets(this.#root(), this.#relationships()).filter(isWorksheet);
    if (sheets.length === 0) throw damaged('sie enthält kein Tabellenblatt');
    return sheets;
  }

  /** A part that belongs to two sheets would be written for both. @throws FaultError */
  #checkOwners(): void {
    const owners = new Map<string, string>();
    for (const sheet of this.sheets) {
      for (const part of [sheet.part, ...this.#tablePartsOf(sheet)]) {
        const owner = owners.get(partKey(part));
        if (owner !== undefined)
          throw damaged(`der Teil „${part}“ gehört zu den Blättern „${owner}“ und „${sheet.name}“`);
        owners.set(partKey(part), sheet.name);
      }
    }
  }

  /** Each once, however often the sheet names it. */
  #tablePartsOf({ part }: EditableSheet): readonly string[] {
    const targets = this.file
      .relationships(part)
      .filter(({ type, target }) => type === 'table' && this.file.has(target));
    return [...new Map(targets.map(({ target }) => [partKey(target), target])).values()];
  }

  get styles(): StylesEditor {
    return (this.#styles ??= this.#openStyles());
  }

  #openStyles(): StylesEditor {
    const part = this.#target('styles');
    return part === undefined
      ? new StylesEditor(null)
      : this.file.parse(part, (xml) => new StylesEditor(xml));
  }

  /** The same as before as long as the sheet's own part is the same. */
  version(sheet: EditableSheet): unknown {
    return this.#state(sheet);
  }

  /** The number of the format of a cell; that of its row or column is not looked for. */
  formatAt(sheet: EditableSheet, cell: CellPlace): number {
    const { bytes, place, survey } = this.#state(sheet);
    return this.#reading(sheet, () => formatAt(bytes, place, cell, survey.isOrdered));
  }

  /** What a look at all cells tells. @throws FaultError */
  survey(sheet: EditableSheet): SheetSurvey {
    return this.#state(sheet).survey;
  }

  /** What surrounds the cells. @throws FaultError */
  frame(sheet: EditableSheet): SheetFrame {
    return this.#state(sheet).frame;
  }

  tables(sheet: EditableSheet): readonly EditableTable[] {
    return this.#tablePartsOf(sheet).flatMap((part) => {
      const table = this.file.parse(part, (xml) => readTable(parseXml(xml)));
      return table === null ? [] : [{ part, table }];
    });
  }

  /** The values of some rectangles. @throws FaultError when one cannot be read */
  cells(sheet: EditableSheet, ranges: readonly CellRange[]): readonly CellRows[] {
    const { bytes, place, survey } = this.#state(sheet);
    return this.#reading(sheet, () =>
      readCells(bytes, place, ranges, survey.isOrdered, this.#context(sheet)),
    );
  }

  formulas(sheet: EditableSheet): readonly FormulaPlace[] {
    const { bytes, place, survey } = this.#state(sheet);
    return survey.hasFormulas ? this.#reading(sheet, () => findFormulas(bytes, place)) : [];
  }

  /**
   * Changes a sheet. The change is made when its cells are read again, or when the file is saved.
   * @param gone cells of which the formulas are overwritten
   */
  edit(sheet: EditableSheet, edit: SheetEdit, gone: readonly CellPlace[]): void {
    if (!this.#state(sheet).survey.isOrdered) this.#putInOrder(sheet);
    this.#pending.set(partKey(sheet.part), edit);
    this.#forgetFormulas(sheet, gone);
  }

  /** Of cells that are there twice one goes, and with it perhaps a formula. */
  #putInOrder(sheet: EditableSheet): void {
    const { bytes, place } = this.#state(sheet);
    const before = this.formulas(sheet);
    this.file.put(
      sheet.part,
      this.#reading(sheet, () => inOrder(bytes, place, this.#context(sheet))),
    );
    const left = new Set(this.formulas(sheet).map(({ row, column }) => cellName(row, column)));
    const gone = before.filter(({ row, column }) => !left.has(cellName(row, column)));
    this.#forgetFormulas(sheet, gone);
  }

  /** Lets a table grow over new columns at its right, whose headers are written as cells. */
  growTable({ part }: EditableTable, headers: readonly string[]): void {
    const query = this.file.relationships(part).find(({ type }) => type === 'queryTable')?.target;
    const field = query === undefined ? null : this.file.parse(query, nextQueryField);
    const grown = this.file.parse(part, (xml) => growTable(xml, headers, field));
    putText(this.file, part, grown.xml);
    if (query !== undefined && field !== null) {
      putText(
        this.file,
        query,
        this.file.parse(query, (xml) => growQueryTable(xml, field, grown.columnIds)),
      );
    }
  }

  /** Changes what surrounds the cells of a sheet. */
  editFrame(sheet: EditableSheet, edit: FrameEdit): void {
    const { bytes, survey } = this.#state(sheet);
    this.file.put(sheet.part, patchFrame(bytes, survey.end, edit));
  }

  /** Changes a table without letting it grow to the right. */
  editTable({ part }: EditableTable, edit: TableEdit): void {
    putText(
      this.file,
      part,
      this.file.parse(part, (xml) => editTable(xml, edit)),
    );
  }

  /** Adds a table over cells of a sheet; its headers stand there already. */
  addTable(sheet: EditableSheet, table: NewTable): void {
    const reference = addTable(this.file, this.#workbookPart(), sheet.part, table, this.#tableParts());
    this.editFrame(sheet, { tables: [reference] });
  }

  /** Whether pictures, charts or the like lie over the cells. */
  hasDrawing({ part }: EditableSheet): boolean {
    return this.file.relationships(part).some(({ type }) => type === 'drawing');
  }

  /** Adds charts to a sheet without a drawing. @param content the charts, and the cells from which they are drawn */
  addCharts(sheet: EditableSheet, content: SheetDescription): void {
    const drawing = addCharts(this.file, this.#workbookPart(), sheet.part, content);
    this.editFrame(sheet, { drawing });
  }

  /** Changes the list of sheets and names. */
  editWorkbook(edit: WorkbookEdit): void {
    putText(
      this.file,
      this.#part,
      this.file.parse(this.#part, (xml) => editWorkbook(xml, edit)),
    );
  }

  /** Adds sheets at the end. */
  addSheets(sheets: readonly SheetDescription[]): void {
    addSheets(this.file, this.#workbookPart(), sheets, this.#tableParts(), this.styles);
  }

  #workbookPart(): WorkbookPart {
    return { part: this.#part, relationships: this.#relationships() };
  }

  #tableParts(): readonly string[] {
    return this.sheets.flatMap((sheet) => this.tables(sheet)).map(({ part }) => part);
  }

  /** The bytes of the changed file. */
  async save(packing: Packing): Promise<Uint8Array> {
    const packed = new Map<string, PackedPart>();
    for (const sheet of this.sheets) {
      const key = partKey(sheet.part);
      if (this.#pending.has(key)) packed.set(key, await packing.deflate(this.#patched(sheet)));
    }
    // Which formats are new is known only when the cells are written.
    if (this.#styles?.isChanged === true) this.#putStyles(this.#styles);
    // Results of formulas may rest on what was written.
    const hasFormulas = this.sheets.some((sheet) => this.#unchangedState(sheet).survey.hasFormulas);
    if (this.isChanged && hasFormulas) {
      putText(this.file, this.#part, this.file.parse(this.#part, calculateOnLoad));
    }
    return savePackage(this.#archive, this.file, packed, packing);
  }

  #putStyles(styles: StylesEditor): void {
    const part = this.#target('styles');
    if (part !== undefined) putText(this.file, part, styles.xml());
    else addStyles(this.file, this.#workbookPart(), styles.xml());
  }

  *#patched(sheet: EditableSheet): Generator<Uint8Array> {
    const edit = this.#pending.get(partKey(sheet.part));
    const state = this.#unchangedState(sheet);
    if (edit === undefined) yield state.bytes;
    else
      yield* patchSheet(
        state.bytes,
        edit,
        { columns: state.frame.columns, used: state.survey.used },
        this.#context(sheet),
      );
  }

  /** The sheet with all that was changed so far. */
  #state(sheet: EditableSheet): SheetState {
    const key = partKey(sheet.part);
    if (this.#pending.has(key)) {
      const content = joined([...this.#patched(sheet)]);
      this.#pending.delete(key);
      this.file.put(sheet.part, content);
    }
    return this.#unchangedState(sheet);
  }

  /** The sheet without a change that is still to be made. */
  #unchangedState(sheet: EditableSheet): SheetState {
    const key = partKey(sheet.part);
    const known = this.#states.get(key);
    const source = this.file.changed.get(key);
    if (known !== undefined && known.source === source) return known;
    const state = { ...this.#read(sheet), source };
    this.#states.set(key, state);
    return state;
  }

  #read(sheet: EditableSheet): Omit<SheetState, 'source'> {
    return this.#reading(sheet, () => {
      const bytes = this.file.bytes(sheet.part);
      const place = findSheetData(bytes);
      const survey = surveyCells(bytes, place, this.#context(sheet));
      const frame = sheetFrame(readFrame(withoutCells(bytes, place, survey.end)));
      return { bytes, place, survey, frame };
    });
  }

  #forgetFormulas({ sheetId }: EditableSheet, gone: readonly CellPlace[]): void {
    const part = this.#target('calcChain');
    if (gone.length === 0 || part === undefined) return;
    const left = this.file.parse(part, (xml) => withoutFormulas(xml, sheetId, gone));
    if (left === null) removePart(this.file, part, this.#part);
    else putText(this.file, part, left);
  }

  #context({ name }: EditableSheet): CellContext {
    return { sheetName: name, dateSystem: this.dateSystem, sharedStrings: () => this.#sharedStrings() };
  }

  #sharedStrings(): readonly string[] {
    return (this.#strings ??= this.#readStrings());
  }

  #readStrings(): readonly string[] {
    const part = this.#target('sharedStrings');
    return part === undefined ? [] : this.file.parse(part, readSharedStrings);
  }

  #reading<T>({ name }: EditableSheet, read: () => T): T {
    return readingXml(`das Blatt „${name}“`, read);
  }

  #root(): XmlElement {
    const root = this.file.tree(this.#part);
    if (root?.name !== 'workbook' || root.vocabulary !== 'main')
      throw damaged('der Teil mit den Blättern fehlt');
    return root;
  }

  #relationships(): readonly Relationship[] {
    return this.file.relationships(this.#part);
  }

  #target(type: string): string | undefined {
    return this.#relationships().find((other) => other.type === type && this.file.has(other.target))?.target;
  }
}
