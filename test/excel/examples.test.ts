import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFromIso } from '../../src/domain/calendar/day';
import { REWRITTEN_COLUMNS } from '../../src/domain/intake/ka-columns';
import { classifyWorkbook } from '../../src/workbook/classify-workbook';
import type { RunResult } from '../../src/workbook/classify-workbook';
import { workbookFromFile } from '../../src/workbench/model/from-ooxml';
import { serial } from '../builders/case-list';
import { connectExcelPort, type ExcelWorkbook } from '../builders/workbook-port-excel';
import { NO_PAUSE } from '../builders/workbook-port-run';
import { patientControl, valueOf } from '../builders/workbook-port-spec';
import { opened } from '../builders/xlsx';

interface Expected {
  readonly stand: string;
  readonly zeilen: readonly ({ readonly sheet: string; readonly row: number } & Readonly<
    Record<string, unknown>
  >)[];
}

const FIXTURES = join(__dirname, '..', 'fixtures');

function expected(name: string): Expected {
  return JSON.parse(readFileSync(join(FIXTURES, `${name}.erwartet.json`), 'utf8')) as Expected;
}

async function run({ port }: ExcelWorkbook, stand: string): Promise<RunResult> {
  const { sheets } = valueOf(await port.overview(patientControl()));
  const sheetIds = sheets.filter(({ name }) => !name.startsWith('KA ')).map(({ id }) => id);
  return valueOf(
    await classifyWorkbook(port, { sheetIds, today: dayFromIso(stand) }, NO_PAUSE, patientControl()),
  );
}

/** What stands in the sheet as the file of expectations writes it: `null` for empty cells, serials for dates, lists split. */
function writtenRow({ sheet }: ExcelWorkbook, name: string, row: number): Readonly<Record<string, unknown>> {
  const { cells } = sheet(name);
  const used = sheet(name).usedRect(true);
  const right = (used?.left ?? 0) + (used?.columns ?? 0);
  const columnOf = (header: string): number => {
    for (let top = 0; top < 15; top += 1) {
      for (let left = 0; left < right; left += 1) if (cells.get(top, left)?.value === header) return left;
    }
    throw new Error(`no column ${header} on ${name}`);
  };
  return Object.fromEntries(
    REWRITTEN_COLUMNS.filter((header) => header !== 'KA Gründe').map((header) => {
      const value = cells.get(row - 1, columnOf(header))?.value ?? null;
      const isList = header === 'KA Regeln' || header === 'KA Nicht prüfbar';
      return [header, isList ? (typeof value === 'string' ? value.split(', ') : []) : value];
    }),
  );
}

function withSerials(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => key.startsWith('KA ') && key !== 'KA Gründe')
      .map(([key, value]) => [
        key,
        typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? serial(value) : value,
      ]),
  );
}

describe.each(['beispiel-120', 'beispiel-strategien-90'])('%s', (name) => {
  let workbook: ExcelWorkbook;

  beforeAll(async () => {
    workbook = await connectExcelPort(workbookFromFile(opened(readFileSync(join(FIXTURES, `${name}.xlsx`)))));
  });

  afterAll(() => {
    expect(workbook.host.session.unknownMembers).toEqual([]);
    workbook.close();
  });

  test('every case gets its values in the sheet', async () => {
    const { stand, zeilen } = expected(name);
    const result = await run(workbook, stand);
    expect(result.caseCount).toBe(zeilen.length);
    const found = zeilen.map(({ sheet, row }) => [sheet, row, writtenRow(workbook, sheet, row)]);
    expect(found).toEqual(zeilen.map((line) => [line.sheet, line.row, withSerials(line)]));
  });

  test('a second run changes no cell', async () => {
    expect((await run(workbook, expected(name).stand)).changedCells).toBe(0);
  });
});
