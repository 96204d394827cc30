import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoFromDay } from '../../src/domain/calendar/day';
import type { CellGrid } from '../../src/domain/cell';
import { openRun } from '../../src/domain/classify-run';
import type { CaseTable } from '../../src/domain/intake/case-table';
import { openCaseTable } from '../../src/domain/intake/open-case-table';
import { OWNED_SHEETS, type OwnedSheet } from '../../src/domain/plan/owned-sheets';
import { kaValues } from '../../src/domain/ka-values';
import type { CellRange } from '../../src/ooxml/cell-reference';
import type { Sheet } from '../../src/ooxml/sheet';
import type { Workbook } from '../../src/ooxml/workbook';
import { day } from '../builders/case-table';
import { defaultKnowledgeReading } from '../builders/knowledge';
import { opened } from '../builders/xlsx';

interface ExpectedRow {
  readonly sheet: string;
  readonly row: number;
  readonly fall_id: string;
  readonly [column: string]: unknown;
}

interface Expected {
  readonly stand: string;
  readonly zeilen: readonly ExpectedRow[];
}

const FIXTURES = join(__dirname, '..', 'fixtures');

function workbook(name: string): Workbook {
  return opened(readFileSync(join(FIXTURES, `${name}.xlsx`)));
}

function expected(name: string): Expected {
  return JSON.parse(readFileSync(join(FIXTURES, `${name}.erwartet.json`), 'utf8')) as Expected;
}

function gridOf(sheet: Sheet, range: CellRange): CellGrid {
  const rows = Array.from({ length: range.rows }, (_, offset) => {
    const cells = sheet.rows.find(({ row }) => row === range.top + offset)?.cells ?? [];
    return Array.from(
      { length: range.columns },
      (_unused, index) => cells.find(({ column }) => column === range.left + index)?.value ?? null,
    );
  });
  return { top: range.top, left: range.left, rows };
}

function usedRange(sheet: Sheet): CellRange {
  const filled = sheet.rows.flatMap(({ row, cells }) =>
    cells.filter(({ value }) => value !== null).map(({ column }) => ({ row, column })),
  );
  const rows = filled.map(({ row }) => row);
  const columns = filled.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return { top, left, rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 };
}

/** Tables come first; only if none of a sheet is a case table is the used range looked at (klassifikation.md §11 c). */
function caseTablesOf(sheet: Sheet): readonly CaseTable[] {
  const common = { sheetName: sheet.name, confirmed: {} };
  const tables = sheet.tables.flatMap(({ range, hasTotals }) => {
    const table = openCaseTable({ ...common, kind: 'table', hasTotals, grid: gridOf(sheet, range) });
    return table === null ? [] : [table];
  });
  if (tables.length > 0) return tables;
  const table = openCaseTable({
    ...common,
    kind: 'range',
    hasTotals: false,
    grid: gridOf(sheet, usedRange(sheet)),
  });
  return table === null ? [] : [table];
}

function ownedGrids(sheets: readonly Sheet[]): Partial<Record<OwnedSheet, CellGrid>> {
  return Object.fromEntries(
    sheets
      .filter(({ name }) => OWNED_SHEETS.some((owned) => owned === name))
      .map((sheet) => [sheet.name, gridOf(sheet, sheet.tables[0]?.range ?? usedRange(sheet))]),
  );
}

describe.each(['beispiel-120', 'beispiel-strategien-90'])('the example workbook %s', (name) => {
  const { dateSystem, sheets } = workbook(name);
  const { stand, zeilen } = expected(name);
  const { knowledge } = defaultKnowledgeReading(ownedGrids(sheets), dateSystem);
  const tables = sheets
    .filter((sheet) => !sheet.name.startsWith('KA ') && sheet.visibility === 'visible')
    .flatMap(caseTablesOf);
  const [year = '', month = '', date = ''] = stand.split('-');
  const run = openRun({ knowledge, stand: day(`${date}.${month}.${year}`), dateSystem, tables });
  const found = tables.flatMap((table) =>
    table.caseRows.map((caseRow) => ({ table, row: table.firstRow + caseRow + 1, caseRow })),
  );

  it('has exactly the expected rows as cases', () => {
    expect(found.map(({ table, row }) => `${table.sheetName} ${String(row)}`)).toEqual(
      zeilen.map(({ sheet, row }) => `${sheet} ${String(row)}`),
    );
  });

  it.each(zeilen)(
    'classifies $sheet row $row as expected',
    ({ sheet, row: rowNumber, fall_id: _, ...expectedValues }) => {
      const place = found.find(
        (candidate) => candidate.table.sheetName === sheet && candidate.row === rowNumber,
      );
      if (place === undefined) throw new Error('no case');
      const classification = run.classify(place.table, place.caseRow);
      const values = kaValues(classification, dateSystem);
      expect({
        'KA Region': values['KA Region'],
        'KA Stufe': values['KA Stufe'],
        'KA Umstellung am': classification.switchDate === null ? null : isoFromDay(classification.switchDate),
        'KA Fallart': values['KA Fallart'],
        'KA Vorschlag': values['KA Vorschlag'],
        'KA Frühester Termin':
          classification.earliestDate === null ? null : isoFromDay(classification.earliestDate),
        'KA Regeln': classification.rules,
        'KA Nicht prüfbar': classification.uncheckable,
      }).toEqual(expectedValues);
    },
  );
});
