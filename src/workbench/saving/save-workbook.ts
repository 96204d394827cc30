import type { Packing } from '../../ooxml/compression';
import type { AddInReference } from '../../ooxml/edit/add-in-settings';
import { foreignValidations } from '../../ooxml/edit/foreign-validations';
import { WorkbookEditor, type EditableSheet } from '../../ooxml/edit/workbook-editor';
import { makeWorkbook } from '../../ooxml/make/make-workbook';
import { withFaults } from '../../ooxml/read-fault';
import { readWorkbook } from '../../ooxml/read-workbook';
import type { Visibility } from '../../ooxml/sheet';
import type { ZipArchive } from '../../ooxml/zip-archive';
import { workbookFromFile } from '../model/from-ooxml';
import { stylesFromFile } from '../model/from-ooxml-style';
import { type Workbook } from '../model/workbook';
import { applySheet } from './apply-sheet';
import type { Structure } from './change-watch';
import { listRefusals } from './list-refusals';
import { filterName, filterNameKey, nameDifferences } from './name-differences';
import { knownSheets, NOTHING_WRITTEN, type OpenedFile } from './opened-file';
import { applySettings } from './setting-differences';
import { sheetDifferences, type SheetDifferences } from './sheet-differences';
import { StyleNumbers } from './style-numbers';
import { SAVING_TEXTS } from './texts';

export interface SaveOptions {
  /** What the workbook was opened from, or last saved as; `null` for a new workbook. */
  readonly opened: OpenedFile | null;
  /** By sheet, cells that were inserted or deleted since it was opened. */
  readonly structures: ReadonlyMap<string, Structure>;
  /** Whose settings the workbook keeps; without an add-in nobody changes them. */
  readonly addIn: AddInReference | null;
  readonly openArchive: (bytes: Uint8Array) => ZipArchive | Promise<ZipArchive>;
  readonly packing: Packing;
  /** Told when the workbook has been looked at: what changes afterwards is not saved. */
  readonly onSeen?: () => void;
}

/** The saved file, or a sentence that says what cannot be saved and what to do; then there is no file. */
export type SaveResult =
  | {
      readonly ok: true;
      readonly file: OpenedFile;
      /** What a user must know of the saved file; empty most times. */
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly sentence: string };

/** The file of a workbook: what it was opened from, with the differences there are now. All else stays as it was, to the byte. */
export async function saveWorkbook(workbook: Workbook, options: SaveOptions): Promise<SaveResult> {
  const result = await withFaults(() => save(workbook, options));
  if (result.ok) return result.value;
  const reason = result.problems.map(({ text }) => text).join(' ');
  return { ok: false, sentence: SAVING_TEXTS.failed(workbook.name, reason) };
}

async function save(workbook: Workbook, options: SaveOptions): Promise<SaveResult> {
  const opened = options.opened ?? newFile(workbook);
  const archive = await options.openArchive(opened.bytes);
  // In a file that is made anew everything stands where it is now.
  const structures = options.opened === null ? new Map<string, Structure>() : options.structures;
  const plan = planOf(workbook, opened, archive, structures);
  options.onSeen?.();
  if (plan.refusals.length > 0) {
    return { ok: false, sentence: SAVING_TEXTS.notSaved(workbook.name, plan.refusals.join(' ')) };
  }
  const editor = apply(workbook, plan, options.addIn);
  // What happens to the workbook while the parts are packed is another difference.
  const sheets = knownSheets(workbook);
  const bytes = editor.isChanged ? await editor.save(options.packing) : opened.bytes;
  const notices = editor.isChanged && editor.isSigned ? [SAVING_TEXTS.signatureBroken] : [];
  return { ok: true, file: { bytes, styles: opened.styles, sheets }, notices };
}

/** A file with the sheets of a workbook, all empty: what stands in them are differences like any other. */
function newFile(workbook: Workbook): OpenedFile {
  const sheets = workbook.sheets.map(({ name }) => ({ name }));
  const bytes = makeWorkbook({ sheets, dateSystem: workbook.dateSystem });
  return {
    bytes,
    styles: [workbook.defaultStyle],
    sheets: workbook.sheets.map(({ id }) => ({ id, tables: [], ...NOTHING_WRITTEN })),
  };
}

/** All that is to be done, and what stands against it. */
interface Plan {
  readonly editor: WorkbookEditor;
  /** In tab order, each of the file beside that of the open workbook. */
  readonly sheets: readonly { readonly sheet: EditableSheet; readonly differences: SheetDifferences }[];
  readonly before: Workbook;
  readonly refusals: readonly string[];
}

function planOf(
  workbook: Workbook,
  opened: OpenedFile,
  archive: ZipArchive,
  structures: SaveOptions['structures'],
): Plan {
  const editor = new WorkbookEditor(archive);
  const file = readWorkbook(archive);
  const fileStyles = stylesFromFile(file.formats);
  const before = workbookFromFile(file, {}, fileStyles);
  const refusals = [...listRefusals(before, workbook, opened.sheets, structures)];
  const added = workbook.sheets.filter(({ id }) => !opened.sheets.some((known) => known.id === id));
  const [firstAdded] = added;
  if (firstAdded !== undefined && editor.isStructureProtected)
    refusals.push(SAVING_TEXTS.structureProtected(firstAdded.name));
  if (refusals.length > 0) return { editor, sheets: [], before, refusals };
  if (added.length > 0) {
    editor.addSheets(added.map(({ name }) => ({ name })));
    for (const { name } of added) before.addSheet(name);
  }
  const styles = new StyleNumbers(
    editor.styles,
    opened.styles,
    fileStyles.map((style, index) => ({ style, quoted: file.formats[index]?.isQuoted ?? false })),
  );
  const isInFormulas = columnFinder(workbook);
  const editable = editor.sheets;
  const sheets = workbook.sheets.flatMap((now, index) => {
    const sheet = editable[index];
    const old = before.sheets[index];
    if (sheet === undefined || old === undefined) return [];
    const known = opened.sheets.find(({ id }) => id === now.id);
    const differences = sheetDifferences(old, now, {
      styles,
      formulas: editor.formulas(sheet),
      foreignValidations: () => foreignValidations(editor.file.bytes(sheet.part), editor.survey(sheet).end),
      tables: known?.tables ?? [],
      written: known ?? NOTHING_WRITTEN,
      hasDrawing: editor.hasDrawing(sheet),
      isInFormulas,
    });
    return [{ sheet, differences }];
  });
  return { editor, sheets, before, refusals: sheets.flatMap(({ differences }) => differences.refusals) };
}

function apply(
  workbook: Workbook,
  { editor, sheets, before }: Plan,
  addIn: AddInReference | null,
): WorkbookEditor {
  for (const { sheet, differences } of sheets) applySheet(editor, sheet, differences);
  const sheetIds = sheets.map(({ sheet }) => sheet.sheetId);
  const names = nameDifferences(before, workbook, sheetIds);
  const filters = sheets.flatMap(({ sheet, differences: { newFilter } }) =>
    newFilter === null ? [] : [filterName(sheet.name, newFilter, sheet.sheetId)],
  );
  const lostFilters = sheets.flatMap(({ sheet, differences: { hasLostFilter } }) =>
    hasLostFilter ? [filterNameKey(sheet.sheetId)] : [],
  );
  const visibilities = new Map(
    workbook.sheets.flatMap(({ visibility }, index): readonly (readonly [number, Visibility])[] => {
      const sheet = sheets[index]?.sheet;
      return sheet === undefined || sheet.visibility === visibility ? [] : [[sheet.sheetId, visibility]];
    }),
  );
  const edit = {
    visibilities,
    removed: [...names.removed, ...lostFilters],
    names: [...names.names, ...filters],
  };
  if (edit.visibilities.size + edit.removed.length + edit.names.length > 0) editor.editWorkbook(edit);
  if (addIn !== null) applySettings(editor.file, workbook.settings.entries(), addIn);
  return editor;
}

/** Whether a formula names a column of a table, as in `Fälle[Stunden]`. */
function columnFinder(workbook: Workbook): (column: string) => boolean {
  let formulas: readonly string[] | null = null;
  return (column) => {
    formulas ??= structuredFormulas(workbook);
    const name = column.toLowerCase();
    return formulas.some((formula) => formula.includes(name));
  };
}

/** All formulas with structured references, in lower case; characters with a meaning there have an apostrophe in front. */
function structuredFormulas(workbook: Workbook): readonly string[] {
  const formulas = new Set<string>();
  const add = (formula: string | undefined): void => {
    if (formula?.includes('[') === true) formulas.add(formula.toLowerCase().replace(/'(?=[[\]#'@])/g, ''));
  };
  for (const sheet of workbook.sheets) {
    const used = sheet.usedRect();
    if (used === null) continue;
    sheet.cells.visit(used, ({ formula }) => {
      add(formula);
    });
  }
  for (const { formula } of workbook.names) add(formula);
  return [...formulas];
}
