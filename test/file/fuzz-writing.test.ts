import fc from 'fast-check';
import type { Cell } from '../../src/domain/cell';
import { createFilePort } from '../../src/file/file-port';
import { NODE_PACKING, NODE_UNPACKING } from '../../src/file/node-compression';
import { parseCell } from '../../src/ooxml/cell-reference';
import { WorkbookEditor } from '../../src/ooxml/edit/workbook-editor';
import { OFFICE_RELATIONSHIPS } from '../../src/ooxml/make/xml';
import { openArchive } from '../../src/ooxml/open-archive';
import type { ColumnWrite, RegionWrite } from '../../src/workbook/port';
import { caseFile, CASE_SHEET } from '../builders/case-file';
import { SPELT_SHEET, sharedStringsPart, sheetText, VALUE, type SpeltSheet } from '../builders/spelt-sheet';
import { patientControl, valueOf } from '../builders/workbook-port-spec';
import { malformed } from '../builders/written-file';

const SEED = 20_250_331;
const ROWS = 45;
const COLUMNS = 30;

interface Writing {
  readonly firstRow: number;
  readonly columns: ReadonlyMap<number, readonly Cell[]>;
  readonly format: 'general' | 'date';
}

const WRITING: fc.Arbitrary<Writing> = fc
  .record({
    firstRow: fc.integer({ min: 0, max: 20 }),
    rowCount: fc.integer({ min: 1, max: 12 }),
    columns: fc.uniqueArray(fc.integer({ min: 0, max: COLUMNS - 1 }), { minLength: 1, maxLength: 5 }),
    format: fc.constantFrom('general', 'date'),
    values: fc.infiniteStream(
      fc.oneof(VALUE, fc.string({ unit: fc.constantFrom('\ud800', 'a', '\udc00', '_', 'x') })),
    ),
  })
  .map(({ firstRow, rowCount, columns, format, values }) => ({
    firstRow,
    format,
    columns: new Map(columns.map((column) => [column, [...values.take(rowCount)]])),
  }));

test('a file holds what it held and what was written, and no other byte of the sheet has changed', async () => {
  await fc.assert(
    fc.asyncProperty(SPELT_SHEET, WRITING, async (sheet, writing) => {
      const editor = editorOf(fileWith(sheet));
      const saved = editorOf(await written(editor, writing));
      expect(valuesOf(saved)).toEqual(expectedValues(sheet, writing));
      const after = saved.file.text(CASE_SHEET);
      expect(malformed(after)).toBeNull();
      expect(strayChange(sheet, writing, after)).toBeNull();
    }),
    { seed: SEED, numRuns: 400 },
  );
}, 60_000);

test('what was read before and is written again changes no byte', async () => {
  await fc.assert(
    fc.asyncProperty(SPELT_SHEET, async (sheet) => {
      const editor = editorOf(fileWith(sheet));
      const plain = new Map([...valuesOf(editor)].filter(([place]) => !formulasOf(editor).has(place)));
      const columns = Array.from({ length: COLUMNS }, (_, column) => {
        const values = Array.from({ length: ROWS }, (__, row) => plain.get(placeKey(row, column)));
        return [column, values] as const;
      });
      // One region for each stretch of a column, so that formulas stay out of it.
      for (const [column, values] of columns) {
        for (const [row, value] of values.entries()) {
          if (value === undefined) continue;
          await write(editor, { firstRow: row, format: 'general', columns: new Map([[column, [value]]]) });
        }
      }
      expect(editor.file.text(CASE_SHEET)).toBe(sheetText(sheet));
    }),
    { seed: SEED, numRuns: 40 },
  );
}, 60_000);

function fileWith(sheet: SpeltSheet): Uint8Array {
  return caseFile({
    [CASE_SHEET]: sheetText(sheet),
    'xl/sharedStrings.xml': sharedStringsPart(sheet.sharedStrings),
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Rel',
        `<Relationship Id="rId2" Type="${OFFICE_RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/></Rel`,
      ),
  });
}

function editorOf(bytes: Uint8Array): WorkbookEditor {
  return new WorkbookEditor(openArchive(bytes, NODE_UNPACKING));
}

async function written(editor: WorkbookEditor, writing: Writing): Promise<Uint8Array> {
  await write(editor, writing);
  return editor.save(NODE_PACKING);
}

async function write(editor: WorkbookEditor, { firstRow, columns, format }: Writing): Promise<void> {
  const [sheet] = editor.sheets;
  const [first] = columns.values();
  const region: RegionWrite = {
    sheetId: sheet?.part ?? '',
    sheetName: sheet?.name ?? '',
    tableId: null,
    headerRow: 0,
    firstRow,
    rowCount: first?.length ?? 0,
    columns: [...columns].map(([column, values]): ColumnWrite => ({
      column,
      newHeader: null,
      format,
      values,
    })),
    keyColumns: [],
  };
  const seen = { sheets: [], areas: [], grids: [] };
  valueOf(await createFilePort(editor).write({ regions: [region], appends: [] }, seen, patientControl()));
}

function placeKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

/** All values of the only sheet that are there, by their places. */
function valuesOf(editor: WorkbookEditor): ReadonlyMap<string, Cell> {
  const [sheet] = editor.sheets;
  if (sheet === undefined) throw new Error('there is one sheet');
  const [rows = []] = editor.cells(sheet, [{ top: 0, left: 0, rows: ROWS, columns: COLUMNS }]);
  return new Map(
    rows.flatMap((cells, row) =>
      cells.flatMap((value, column) => (value === null ? [] : [[placeKey(row, column), value] as const])),
    ),
  );
}

function formulasOf(editor: WorkbookEditor): ReadonlySet<string> {
  const [sheet] = editor.sheets;
  if (sheet === undefined) throw new Error('there is one sheet');
  return new Set(editor.formulas(sheet).map(({ row, column }) => placeKey(row, column)));
}

function expectedValues({ values }: SpeltSheet, { firstRow, columns }: Writing): ReadonlyMap<string, Cell> {
  const expected = new Map<string, Cell>([...values].filter(([place]) => isRead(place)));
  for (const [column, cells] of columns) {
    for (const [index, value] of cells.entries()) {
      const place = placeKey(firstRow + index, column);
      if (value === null) expected.delete(place);
      else expected.set(place, typeof value === 'string' ? wellFormed(value) : value);
    }
  }
  return expected;
}

function isRead(place: string): boolean {
  const [row = 0, column = 0] = place.split(':').map(Number);
  return row < ROWS && column < COLUMNS;
}

/** Halves of characters cannot be in a file. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/**
 * The first place where the sheet is not what it was, except for written cells, rows made for them, `spans`, and rows that
 * closed themselves; `null` when there is none.
 */
function strayChange(
  { prefix, stretches }: SpeltSheet,
  { firstRow, columns }: Writing,
  after: string,
): string | null {
  const isWritten = (row: number, column: number): boolean =>
    columns.get(column)?.[row - firstRow] !== undefined;
  const written = new RegExp(`<${prefix}c r="([A-Z]+\\d+)"[^<>/]*(?:/>|>.*?</${prefix}c>)`, 'suy');
  const newRow = new RegExp(`<${prefix}row r="(\\d+)">(?=<${prefix}c )`, 'uy');
  const known = new Set(stretches.filter(({ kind }) => kind.endsWith('row')).map(({ row }) => row));
  let at = 0;
  let openRow = '';
  const matched = (pattern: RegExp, isMeant: (name: string) => boolean): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(after);
    if (match === null || !isMeant(match[1] ?? '')) return false;
    at = pattern.lastIndex;
    return true;
  };
  const passInserted = (): void => {
    for (;;) {
      const isCell = matched(written, (name) => {
        const place = parseCell(name);
        return place !== null && isWritten(place.row, place.column);
      });
      if (isCell) continue;
      if (matched(newRow, (number) => !known.has(Number(number) - 1))) openRow = `</${prefix}row>`;
      else if (openRow !== '' && after.startsWith(openRow, at)) {
        at += openRow.length;
        openRow = '';
      } else return;
    }
  };
  for (const { kind, text, row, column } of stretches) {
    if (kind === 'cell' && isWritten(row, column)) {
      // One that held already what it is to hold is as it was.
      passInserted();
      if (after.startsWith(text, at)) at += text.length;
      continue;
    }
    if (kind !== 'other' || text.startsWith('</') || !after.startsWith(text, at)) passInserted();
    if (kind === 'empty-row' && !after.startsWith(text, at)) {
      const start = `${text.slice(0, -2)}>`;
      if (!after.startsWith(start, at)) return `${text} at ${String(at)}: ${after.slice(at, at + 80)}`;
      at += start.length;
      openRow = `</${/^<([^\s/>]+)/.exec(text)?.[1] ?? ''}>`;
      passInserted();
      continue;
    }
    const spelt =
      kind === 'row'
        ? text.replace(
            / spans="[^"]*"/,
            /^ spans="[^"]*"/.exec(after.slice(at + text.indexOf(' spans=')))?.[0] ?? '',
          )
        : text;
    if (!after.startsWith(spelt, at)) return `${text} at ${String(at)}: ${after.slice(at, at + 80)}`;
    at += spelt.length;
  }
  return at === after.length ? null : `left over: ${after.slice(at)}`;
}
