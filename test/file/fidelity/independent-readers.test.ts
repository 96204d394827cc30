import { PROPOSALS } from '../../../src/domain/classification';
import { KA_COLUMNS, REWRITTEN_COLUMNS, type RewrittenColumn } from '../../../src/domain/intake/ka-columns';
import { richWorkbook } from '../../builders/rich-workbook/rich-workbook';
import { classifiedFile, expectedCells, type ClassifiedFile } from './classified-file';
import {
  readWithLibreOffice,
  readWithOpenpyxl,
  savedByLibreOffice,
  writtenByOthers,
  type Files,
} from './programs';
import {
  plainValues,
  type BookView,
  type CellView,
  type CellViews,
  type SeenBook,
  type SheetView,
} from './views';

/** What wrote the file before we did. */
const WRITERS = ['excel', 'excel-macros', 'libreoffice', 'openpyxl', 'hucre', 'write-excel-file'] as const;
type Writer = (typeof WRITERS)[number];

/** What openpyxl says of files that are in order: what it would lose itself, and that a file has few formats. */
const HARMLESS = /extension is not supported and will be removed$|^Workbook contains no default style/;

const runs = new Map<Writer, ClassifiedFile>();
let seenByOpenpyxl: Readonly<Record<string, BookView>>;
let seenByLibreOffice: Readonly<Record<string, SeenBook>>;

/** A file after a run that LibreOffice has opened and saved since. */
let savedSince: Uint8Array;

beforeAll(async () => {
  const excel = richWorkbook();
  const { after } = await classifiedFile(excel);
  const saved = savedByLibreOffice({ 'libreoffice.xlsx': excel, 'since.xlsx': after });
  savedSince = fileOf(saved, 'since.xlsx');
  const files = filesByWriter(excel, fileOf(saved, 'libreoffice.xlsx'));
  for (const writer of WRITERS) runs.set(writer, await classifiedFile(files[writer]));
  const all = Object.fromEntries(
    [...runs].flatMap(([writer, { before, after }]) => [
      [`${writer}-before.xlsx`, before],
      [`${writer}-after.xlsx`, after],
    ]),
  );
  seenByOpenpyxl = readWithOpenpyxl(all);
  seenByLibreOffice = readWithLibreOffice(all);
}, 180_000);

function filesByWriter(excel: Uint8Array, libreoffice: Uint8Array): Readonly<Record<Writer, Uint8Array>> {
  const others = writtenByOthers();
  return {
    excel,
    'excel-macros': richWorkbook({ hasMacros: true, isProtected: true, isSigned: true }),
    libreoffice,
    openpyxl: fileOf(others, 'openpyxl.xlsx'),
    hucre: fileOf(others, 'hucre.xlsx'),
    'write-excel-file': fileOf(others, 'write-excel-file.xlsx'),
  };
}

function fileOf(files: Files, name: string): Uint8Array {
  const file = files[name];
  if (file === undefined) throw new Error(`${name} was not written`);
  return file;
}

describe.each(WRITERS)('a file written by %s, after a run', (writer) => {
  test('openpyxl opens it without another complaint than before', () => {
    const known = openpyxlView(writer, 'before').warnings;
    expect(openpyxlView(writer, 'after').warnings).toEqual(known);
    expect(known.filter((warning) => !HARMLESS.test(warning))).toEqual([]);
  });

  test('openpyxl and LibreOffice see the same values in all cells', () => {
    for (const { name, cells = {}, formulas = {}, pivots = [] } of sheetsWithCells(
      openpyxlView(writer, 'after'),
    )) {
      // LibreOffice makes pivot tables anew when it opens a file, with labels in its own language.
      if (pivots.length > 0) continue;
      const seen = plainValues(libreOfficeCells(writer, 'after', name));
      // openpyxl computes nothing: where a file has no result of a formula, it sees none.
      const known = Object.entries(seen).filter(([address]) => address in cells || !(address in formulas));
      expect([name, Object.fromEntries(known)]).toEqual([name, plainValues(cells)]);
    }
  });

  test('both see in the KA columns of every case what was found for it', () => {
    const { cases } = runOf(writer);
    expect(cases.length).toBeGreaterThan(10);
    for (const found of cases) {
      const expected = expectedCells(found);
      const place = `${found.sheetName}, row ${found.row}`;
      const openpyxl = openpyxlCells(writer, 'after', found.sheetName);
      const libreOffice = libreOfficeCells(writer, 'after', found.sheetName);
      expect([place, kaCells(openpyxl, found.row)]).toEqual([place, expected]);
      expect([place, kaCells(libreOffice, found.row)]).toEqual([place, expected]);
    }
  });

  test('its days are real dates, shown as TT.MM.JJJJ', () => {
    const dates = runOf(writer).cases.flatMap(({ sheetName, row }) =>
      (['KA Umstellung am', 'KA Frühester Termin'] as const).flatMap((column) => {
        const cell = kaCell(libreOfficeCells(writer, 'after', sheetName), column, row);
        const same = kaCell(openpyxlCells(writer, 'after', sheetName), column, row);
        return cell === null ? [] : [{ kind: cell.kind, shown: cell.shown, format: same?.format }];
      }),
    );
    expect(dates.length).toBeGreaterThan(0);
    for (const { kind, shown, format } of dates) {
      expect([kind, format]).toEqual(['date', 'dd.mm.yyyy']);
      expect(shown).toMatch(/^\d\d\.\d\d\.\d{4}$/);
    }
  });

  test('nothing else stands in the KA columns: rows that are no cases, and the columns of people, are empty', () => {
    const rows = new Set(runOf(writer).cases.map(({ sheetName, row }) => `${sheetName} ${row}`));
    for (const { name, cells = {} } of caseSheets(writer)) {
      const columns = kaColumnsOf(cells);
      expect([...columns.keys()].sort()).toEqual([...KA_COLUMNS].sort());
      const headerRow = rowOf(headerAddress(cells, 'KA Region'));
      for (const address of Object.keys(cells)) {
        const header = [...columns].find(([, column]) => columnOf(address) === column)?.[0];
        const row = rowOf(address);
        if (header === undefined || row <= headerRow || isOld(writer, name, address)) continue;
        expect([address, header, rows.has(`${name} ${row}`)]).toEqual([
          address,
          expect.not.stringMatching(/Entscheidung|Bemerkung/),
          true,
        ]);
      }
    }
  });

  test('both see all other cells as they were', () => {
    for (const { name, cells = {} } of sheetsWithCells(openpyxlView(writer, 'before'))) {
      const now = withoutNewCells(writer, name, openpyxlCells(writer, 'after', name));
      expect([name, now]).toEqual([name, cells]);
      const old = libreOfficeCells(writer, 'before', name);
      expect([name, withoutNewCells(writer, name, libreOfficeCells(writer, 'after', name))]).toEqual([
        name,
        old,
      ]);
    }
  });

  test('openpyxl sees everything else as it was: formulas, formats, tables, rules, notes, names, settings', () => {
    expect(withoutAdditions(writer, openpyxlView(writer, 'after'))).toEqual(
      withoutAdditions(writer, openpyxlView(writer, 'before')),
    );
  });

  test('the table of a list covers its new columns, and its columns are named as the cells above them', () => {
    for (const { cells = {}, tables = [] } of caseSheets(writer)) {
      const table = tables.find(({ columns }) => columns.some(({ name }) => name === 'KA Region'));
      if (tables.length > 0) expect(table).toBeDefined();
      if (table === undefined) continue;
      expect(new Set(table.columns.map(({ id }) => id)).size).toBe(table.columns.length);
      expect(columnOf(table.ref.split(':')[1] ?? '')).toBe(columnOf(headerAddress(cells, 'KA Bemerkung')));
      expect(table.filter === null || table.filter === table.ref).toBe(true);
      const names = KA_COLUMNS.map((name) => table.columns.some((column) => column.name === name));
      expect(names).toEqual(KA_COLUMNS.map(() => true));
    }
  });

  test('each proposal has a look of its own, found by its exact text', () => {
    for (const { name, cells = {}, conditional = [] } of caseSheets(writer)) {
      const column = columnOf(headerAddress(cells, 'KA Vorschlag'));
      const rules = conditional.filter(([area]) => columnOf(area) === column);
      expect([name, rules.map(([, type, formulas]) => `${type} ${formulas.join()}`).sort()]).toEqual([
        name,
        PROPOSALS.map((proposal) => `cellIs "${proposal}"`).sort(),
      ]);
    }
  });

  test('people choose their decision from a list', () => {
    for (const { name, cells = {}, validations = [] } of caseSheets(writer)) {
      const column = columnOf(headerAddress(cells, 'KA Entscheidung'));
      const lists = validations.filter(({ areas }) => areas.some((area) => columnOf(area) === column));
      expect([name, lists.map(({ type, first }) => [type, first])]).toEqual([
        name,
        [['list', '"offen,umstellen,nicht umstellen,zurückgestellt"']],
      ]);
    }
  });
});

test('after LibreOffice has saved it again, a second run finds its columns and has nothing to change', async () => {
  const { result, after } = await classifiedFile(savedSince);
  expect(result.changedCells).toBe(0);
  expect(after).toBe(savedSince);
});

type Time = 'before' | 'after';

function runOf(writer: Writer): ClassifiedFile {
  const run = runs.get(writer);
  if (run === undefined) throw new Error(`there is no run over the file of ${writer}`);
  return run;
}

function openpyxlView(writer: Writer, time: Time): BookView {
  const view = seenByOpenpyxl[`${writer}-${time}.xlsx`];
  if (view === undefined) throw new Error(`openpyxl has not seen the file of ${writer}`);
  return view;
}

function sheetsWithCells({ sheets }: BookView): readonly SheetView[] {
  return sheets.filter(({ kind }) => kind === 'cells');
}

/** The sheets of the run, as openpyxl sees them afterwards. */
function caseSheets(writer: Writer): readonly SheetView[] {
  const names = new Set(runOf(writer).result.sheets.map(({ name }) => name));
  return openpyxlView(writer, 'after').sheets.filter(({ name }) => names.has(name));
}

function openpyxlCells(writer: Writer, time: Time, sheet: string): CellViews {
  return openpyxlView(writer, time).sheets.find(({ name }) => name === sheet)?.cells ?? {};
}

function libreOfficeCells(writer: Writer, time: Time, sheet: string): CellViews {
  const view = seenByLibreOffice[`${writer}-${time}.xlsx`]?.sheets.find(({ name }) => name === sheet);
  if (view === undefined) throw new Error(`LibreOffice sees no sheet ${sheet} in the file of ${writer}`);
  return view.cells;
}

/** `AF` of `AF12`. */
function columnOf(address: string): string {
  return address.replace(/\d.*$/, '');
}

function rowOf(address: string): number {
  return Number(address.replace(/^\D+/, ''));
}

/** Where a KA header stands. */
function headerAddress(cells: CellViews, header: string): string {
  return Object.keys(cells).find((address) => cells[address]?.value === header) ?? '';
}

function kaColumnsOf(cells: CellViews): ReadonlyMap<string, string> {
  return new Map(
    KA_COLUMNS.flatMap((header) => {
      const address = headerAddress(cells, header);
      return address === '' ? [] : [[header, columnOf(address)]];
    }),
  );
}

function kaCell(cells: CellViews, header: string, row: number): CellView | null {
  return cells[`${columnOf(headerAddress(cells, header))}${row}`] ?? null;
}

function kaCells(cells: CellViews, row: number): Readonly<Record<RewrittenColumn, string | null>> {
  const values = REWRITTEN_COLUMNS.map((header) => [header, readable(kaCell(cells, header, row))] as const);
  return Object.fromEntries(values) as Record<RewrittenColumn, string | null>;
}

function readable(cell: CellView | null): string | null {
  if (cell === null) return null;
  if (cell.kind !== 'date') return String(cell.value);
  return String(cell.value).slice(0, 10).split('-').reverse().join('.');
}

/** The cell held something before the run, such as a note beside or below the list. */
function isOld(writer: Writer, sheet: string, address: string): boolean {
  return address in openpyxlCells(writer, 'before', sheet);
}

/** A view without the cells the run has added. */
function withoutNewCells<T>(
  writer: Writer,
  sheet: string,
  cells: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const columns = new Set(kaColumnsOf(openpyxlCells(writer, 'after', sheet)).values());
  return Object.fromEntries(
    Object.entries(cells).filter(
      ([address]) => !columns.has(columnOf(address)) || isOld(writer, sheet, address),
    ),
  );
}

/** A workbook's view without what a run adds on purpose. */
function withoutAdditions(writer: Writer, view: BookView): unknown {
  return {
    ...view,
    sheets: view.sheets.map((sheet) => {
      const { cells: _cells, dimension: _dimension, ...kept } = sheet;
      const columns = new Set(kaColumnsOf(openpyxlCells(writer, 'after', sheet.name)).values());
      return {
        ...kept,
        ...(kept.formats && { formats: withoutNewCells(writer, sheet.name, kept.formats) }),
        ...(kept.tables && { tables: kept.tables.map(withoutKaColumns) }),
        ...(kept.conditional && {
          conditional: kept.conditional.filter(([area]) => !columns.has(columnOf(area))),
        }),
        ...(kept.validations && {
          validations: kept.validations.filter(
            ({ areas }) => !areas.every((area) => columns.has(columnOf(area))),
          ),
        }),
      };
    }),
  };
}

function withoutKaColumns({
  columns,
  ref,
  filter,
  ...table
}: NonNullable<SheetView['tables']>[number]): unknown {
  const kept = columns.filter(({ name }) => !(KA_COLUMNS as readonly string[]).includes(name));
  // The right edge follows from the columns; another test looks at it.
  const edges = [ref, filter].map((area) => area?.replace(/:[A-Z]+/, ':') ?? null);
  return { ...table, columns: kept, edges };
}
