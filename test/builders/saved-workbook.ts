import type { WorkbookDescription } from '../../src/ooxml/make/description';
import { NODE_PACKING, NODE_UNPACKING } from '../../src/file/node-compression';
import { openArchive } from '../../src/ooxml/open-archive';
import { workbookFromFile } from '../../src/workbench/model/from-ooxml';
import { stylesFromFile } from '../../src/workbench/model/from-ooxml-style';
import type { Workbook } from '../../src/workbench/model/workbook';
import { ChangeWatch } from '../../src/workbench/saving/change-watch';
import { knownSheets, type OpenedFile } from '../../src/workbench/saving/opened-file';
import { saveWorkbook } from '../../src/workbench/saving/save-workbook';
import { settingsOfFile } from '../../src/workbench/saving/setting-differences';
import { Package } from '../../src/ooxml/package';
import { opened as readFile, xlsx, type PartChange } from './xlsx';

const ADD_IN = { id: '12345678-1234-1234-1234-123456789abc', version: '1.0.0.0' };

/** A workbook that was opened from a file (or is new), to be changed and saved. */
export interface OpenWorkbook {
  readonly workbook: Workbook;
  readonly watch: ChangeWatch;
  file: OpenedFile | null;
}

export function openBytes(bytes: Uint8Array): OpenWorkbook {
  const read = readFile(bytes);
  const styles = stylesFromFile(read.formats);
  const workbook = workbookFromFile(read, { name: 'Liste.xlsx' }, styles);
  workbook.settings.load(settingsOfFile(new Package(openArchive(bytes, NODE_UNPACKING))));
  return {
    workbook,
    watch: new ChangeWatch(workbook, () => undefined),
    file: { bytes, styles, sheets: knownSheets(workbook) },
  };
}

export function openDescribed(
  description: WorkbookDescription,
  changes: Readonly<Record<string, PartChange>> = {},
): OpenWorkbook {
  return openBytes(xlsx(description, changes));
}

/** The bytes of the saved file; a refusal fails the test with its sentence. */
export async function saved(open: OpenWorkbook): Promise<Uint8Array> {
  const { mark } = open.watch;
  const result = await trySave(open);
  if (!result.ok) throw new Error(result.sentence);
  open.file = result.file;
  open.watch.saved(mark);
  return result.file.bytes;
}

/** Why it cannot be saved; a file fails the test. */
export async function refusal(open: OpenWorkbook): Promise<string> {
  const result = await trySave(open);
  if (result.ok) throw new Error('the workbook was saved');
  return result.sentence;
}

function trySave({ workbook, watch, file }: OpenWorkbook): ReturnType<typeof saveWorkbook> {
  return saveWorkbook(workbook, {
    opened: file,
    structures: watch.structures,
    addIn: ADD_IN,
    openArchive: (bytes) => openArchive(bytes, NODE_UNPACKING),
    packing: NODE_PACKING,
  });
}

/** Saves and opens the result again. */
export async function reopened(open: OpenWorkbook): Promise<Workbook> {
  return openBytes(await saved(open)).workbook;
}

/** The unpacked parts of a file by name. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = openArchive(bytes, NODE_UNPACKING);
  return new Map(archive.entries.map((entry) => [entry.name, new TextDecoder().decode(archive.read(entry))]));
}

/** The names of the parts that differ, or are only in one of the files. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = partsOf(before);
  const now = partsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => old.get(name) !== now.get(name))
    .sort();
}
