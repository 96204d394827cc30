import { DOMParser } from '@xmldom/xmldom';
import type { Cell } from '../../src/domain/cell';
import { REWRITTEN_COLUMNS, KA_COLUMNS } from '../../src/domain/intake/ka-columns';
import { kaValues } from '../../src/domain/ka-values';
import { openWorkbookFile } from '../../src/file/workbook-file';
import { NODE_UNPACKING } from '../../src/file/node-compression';
import { WorkbookEditor } from '../../src/ooxml/edit/workbook-editor';
import { openArchive } from '../../src/ooxml/open-archive';
import { FaultError } from '../../src/ooxml/read-fault';
import { ZipArchive } from '../../src/ooxml/zip-archive';
import type { Workbook } from '../../src/ooxml/workbook';
import type { FoundCase } from '../../src/workbook/classify-lists';
import { toUtf8 } from '../../src/ooxml/decode-text';
import { sheetFaults } from './sheet-structure';
import { opened } from './xlsx';
import { classify } from './workbook-port-run';
import type { DateSystem } from '../../src/domain/calendar/day';

/** What became of a file: a new one, or the sentences that say why there is none. */
export type Ending =
  | { readonly kind: 'written'; readonly after: Uint8Array; readonly cases: readonly FoundCase[] }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] };

/** Opens a file, classifies its cases and saves it. */
export async function endingOf(before: Uint8Array): Promise<Ending> {
  const file = await openWorkbookFile(before);
  if (!file.ok) return refused(file.problems);
  const cases: FoundCase[] = [];
  const observer = { onStart: () => undefined, onCase: (found: FoundCase) => void cases.push(found) };
  const run = await classify(file.value.port, { observer });
  if (!run.ok) return refused(run.problems);
  const saved = await file.value.save();
  return saved.ok ? { kind: 'written', after: saved.value, cases } : refused(saved.problems);
}

function refused(problems: readonly { readonly text: string }[]): Ending {
  return { kind: 'refused', sentences: problems.map(({ text }) => text) };
}

/** One sentence or some, whole and in German, without anything a program forgot to fill in. */
const GERMAN_SENTENCES = /^[A-ZÄÖÜ](?!.*(?:undefined|null|NaN|\[object)).*[.!]$/su;

/**
 * What is wrong with a written file; empty when all is right: every changed part is well-formed, the KA cells hold what the
 * run found, a second run finds nothing to change, and all other cells hold what they held.
 */
async function faultsOf(before: Uint8Array, ending: Ending): Promise<readonly string[]> {
  if (ending.kind === 'refused') {
    const wrong = ending.sentences.filter((text) => !GERMAN_SENTENCES.test(text));
    return ending.sentences.length === 0 ? ['refused without a sentence'] : wrong;
  }
  const { after, cases } = ending;
  return [
    ...malformedParts(before, after),
    ...newSheetFaults(before, after),
    ...changedCells(opened(before), opened(after)),
    ...wrongKaCells(opened(after), cases),
    ...(await changesOfSecondRun(after)),
  ];
}

/**
 * What is wrong with the ending of a file that was damaged on purpose; empty when all is right. Of what the damage did to
 * other cells nothing is asked.
 */
export async function unsoundness(before: Uint8Array, ending: Ending): Promise<readonly string[]> {
  if (ending.kind === 'refused') return faultsOf(before, ending);
  return [
    ...malformedParts(before, ending.after),
    ...newSheetFaults(before, ending.after),
    ...(await changesOfSecondRun(ending.after)),
  ];
}

/** The sentences with which a file is refused. One that is written fails the test. */
export async function refusal(bytes: Uint8Array): Promise<string> {
  const ending = await endingOf(bytes);
  if (ending.kind === 'written') throw new Error('the file was written');
  const faults = await faultsOf(bytes, ending);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return ending.sentences.join('\n');
}

/** The file that is written. One that is refused, or written wrongly, fails the test. */
export async function writtenRight(bytes: Uint8Array): Promise<Uint8Array> {
  const ending = await endingOf(bytes);
  if (ending.kind === 'refused') throw new Error(ending.sentences.join('\n'));
  const faults = await faultsOf(bytes, ending);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return ending.after;
}

function malformedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = partsOf(before);
  return [...partsOf(after)].flatMap(([name, content]) => {
    const known = old.get(name);
    if (known !== undefined && Buffer.compare(known, content) === 0) return [];
    // What was not well-formed before is not made so by a run.
    if (known !== undefined && malformed(readable(known)) !== null) return [];
    const fault = malformed(new TextDecoder('utf-8', { fatal: true }).decode(content));
    return fault === null ? [] : [`${name} is not well-formed: ${fault}`];
  });
}

/** The parts of a file by name; of one that cannot be unpacked its bytes as they are. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const archive = new ZipArchive(bytes, NODE_UNPACKING);
  return new Map(
    archive.entries.map((entry) => {
      try {
        return [entry.name, archive.read(entry)];
      } catch (error) {
        if (error instanceof FaultError) return [entry.name, archive.packed(entry)];
        throw error;
      }
    }),
  );
}

/** What is wrong in the structure of the sheets and was not wrong before. */
function newSheetFaults(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [before, after].map((bytes) => {
    const editor = new WorkbookEditor(openArchive(bytes, NODE_UNPACKING));
    return editor.sheets.flatMap(({ part }) => {
      const xml = editor.file.text(part);
      if (malformed(xml) !== null) return [];
      return sheetFaults(xml, (format) => editor.styles.has(format)).map((fault) => `${part}: ${fault}`);
    });
  });
  const count = (faults: readonly string[] | undefined, fault: string): number =>
    faults?.filter((other) => other === fault).length ?? 0;
  return [...new Set(now)].filter((fault) => count(now, fault) > count(old, fault));
}

function readable(part: Uint8Array): string {
  return new TextDecoder().decode(toUtf8(part));
}

/** Why an independent reader refuses this XML; `null` when it does not. */
export function malformed(xml: string): string | null {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => void faults.push(`${level} ${message}`) });
  try {
    parser.parseFromString(xml, 'text/xml');
  } catch (error) {
    faults.push(String(error));
  }
  // It warns of a character that may stand for halves of others.
  return faults.find((fault) => !fault.includes('replacement character')) ?? null;
}

/** All cells of a workbook that hold something, by sheet and place. */
function cellsOf(workbook: Workbook): Map<string, string> {
  return new Map(
    workbook.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ row, cells }) =>
        cells.flatMap(({ column, value, formula }): [string, string][] =>
          value === null && formula === null
            ? []
            : [[`${name}!${String(row)}:${String(column)}`, JSON.stringify([value, formula !== null])]],
        ),
      ),
    ),
  );
}

function kaColumnsOf(workbook: Workbook): ReadonlySet<string> {
  const headers = new Set<unknown>(KA_COLUMNS);
  return new Set(
    workbook.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.filter(({ value }) => headers.has(value)).map(({ column }) => `${name}!${String(column)}`),
      ),
    ),
  );
}

/** Cells outside of the KA columns that are not what they were. */
function changedCells(before: Workbook, after: Workbook): readonly string[] {
  const ka = kaColumnsOf(after);
  const isOther = ([place]: readonly [string, string]): boolean => !ka.has(place.replace(/!\d+:/, '!'));
  const [old, now] = [before, after].map((workbook) => new Map([...cellsOf(workbook)].filter(isOther)));
  const places = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...places].flatMap((place) =>
    old?.get(place) === now?.get(place)
      ? []
      : [`${place} was ${String(old?.get(place))} and is ${String(now?.get(place))}`],
  );
}

function wrongKaCells(workbook: Workbook, cases: readonly FoundCase[]): readonly string[] {
  if (cases.length === 0) return ['no case was found'];
  const dateSystem: DateSystem = workbook.dateSystem;
  return cases.flatMap(({ sheetName, row, classification }) => {
    const sheet = workbook.sheets.find(({ name }) => name === sheetName);
    const cells = sheet?.rows.find((other) => other.row === row - 1)?.cells ?? [];
    const values = kaValues(classification, dateSystem);
    return REWRITTEN_COLUMNS.flatMap((header) => {
      const column = sheet?.rows
        .flatMap((other) => other.cells)
        .find(({ value }) => value === header)?.column;
      const cell: Cell = cells.find((other) => other.column === column)?.value ?? null;
      return column !== undefined && cell === values[header]
        ? []
        : [`${sheetName} row ${String(row)} ${header}: ${JSON.stringify([cell, values[header]])}`];
    });
  });
}

async function changesOfSecondRun(after: Uint8Array): Promise<readonly string[]> {
  const again = await endingOf(after);
  if (again.kind === 'refused') return ['a second run is refused', ...again.sentences];
  return Buffer.compare(again.after, after) === 0 ? [] : ['a second run changes the file'];
}
