import { readFileSync } from 'node:fs';
import { createDeflateRaw, inflateRawSync } from 'node:zlib';
import { NODE_PACKING, NODE_UNPACKING } from '../../src/file/node-compression';
import { asItIs, columnWrites, type ColumnOfCells } from '../../src/ooxml/edit/cell-writes';
import { WorkbookEditor } from '../../src/ooxml/edit/workbook-editor';
import { openArchive } from '../../src/ooxml/open-archive';

// The pieces of work the bench compares. As a program of its own (file, name of the work) it tells its peak memory.

/** The sheet part of a workbook, packed. */
function sheetPart(bytes: Uint8Array): { readonly packed: Uint8Array; readonly size: number } {
  const archive = openArchive(bytes, NODE_UNPACKING);
  const entry = archive.entries.find(({ name }) => name === 'xl/worksheets/sheet1.xml');
  if (entry === undefined) throw new Error('there is no sheet');
  return { packed: archive.packed(entry), size: entry.size };
}

/** The yardstick of reading: unzipping the sheet part into one buffer. */
export function unzip(bytes: Uint8Array): Uint8Array {
  const { packed, size } = sheetPart(bytes);
  return inflateRawSync(packed, { chunkSize: size + 64 });
}

/** The yardstick of writing: unzipping the sheet part and packing it again, as a stream. */
export async function unzipAndDeflate(bytes: Uint8Array): Promise<number> {
  const content = unzip(bytes);
  const stream = createDeflateRaw();
  let size = 0;
  stream.on('data', (piece: Uint8Array) => {
    size += piece.length;
  });
  const end = new Promise((resolve) => stream.on('end', resolve));
  stream.end(content);
  await end;
  return size;
}

/** Opens the file and reads all its cells, texts included. */
export function readAll(bytes: Uint8Array): WorkbookEditor {
  const editor = new WorkbookEditor(openArchive(bytes, NODE_UNPACKING));
  for (const sheet of editor.sheets) {
    const { used } = editor.survey(sheet);
    if (used !== null && editor.cells(sheet, [used])[0]?.length !== used.rows)
      throw new Error('not all was read');
  }
  return editor;
}

/** Ten columns of texts, numbers and dates, the dates last. */
const DATE_COLUMNS = 3;
const newColumns = (rows: number): readonly (readonly (string | number)[])[] =>
  Array.from({ length: 10 }, (_, index) =>
    Array.from({ length: rows }, (__, row) =>
      index < 4 ? `Vorschlag ${String(row % 7)}` : index < 10 - DATE_COLUMNS ? row : 45_000 + (row % 1000),
    ),
  );

/** What is added; made once, since it is not what is measured. */
let prepared: ReturnType<typeof newColumns> = [];

/** Opens the file, adds ten columns to its list, and saves it. */
export async function addTenColumns(bytes: Uint8Array): Promise<Uint8Array> {
  const editor = new WorkbookEditor(openArchive(bytes, NODE_UNPACKING));
  const [sheet] = editor.sheets;
  const used = sheet === undefined ? null : editor.survey(sheet).used;
  if (sheet === undefined || used === null) throw new Error('there is no list');
  if (prepared[0]?.length !== used.rows) prepared = newColumns(used.rows);
  const date = editor.styles.variant(0, { numberFormat: 'dd.mm.yyyy' });
  const columns = prepared.map((values, index): ColumnOfCells => ({
    column: used.left + used.columns + index,
    firstRow: used.top,
    values,
    style: index < 10 - DATE_COLUMNS ? asItIs : () => date,
  }));
  const written = { ...used, left: used.left + used.columns, columns: columns.length };
  editor.edit(
    sheet,
    { cells: columnWrites(columns), rows: new Map(), written, widths: new Map(), lists: [] },
    [],
  );
  return editor.save(NODE_PACKING);
}

const WORKS = { unzip, readAll, addTenColumns } as const;

async function main([file = '', name = '']: readonly string[]): Promise<void> {
  const work = Object.entries(WORKS).find(([key]) => key === name)?.[1];
  if (work === undefined) throw new Error(`there is no work "${name}"`);
  const kept = await work(readFileSync(file));
  // In kilobytes; the result has to live as long as it is counted.
  console.log(kept instanceof Uint8Array && kept.length === 0 ? 0 : process.resourceUsage().maxRSS);
}

if (require.main === module) void main(process.argv.slice(2));
