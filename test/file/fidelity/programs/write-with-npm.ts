import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import writeExcelFile from 'write-excel-file/node';

type Rows = readonly (readonly (string | number)[])[];

const DATE_FORMAT = 'dd.mm.yyyy';
const DAY = 86_400_000;
/** The day with the serial 0. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Writes a case workbook with two kept npm packages into the folder given: `hucre.xlsx` and `write-excel-file.xlsx`. The list
 * comes as JSON (header row first, dates as serials in the last column) on the standard input.
 */
async function main(folder: string): Promise<void> {
  const rows = JSON.parse(readFileSync(0, 'utf8')) as Rows;
  writeFileSync(path.join(folder, 'hucre.xlsx'), await withHucre(rows));
  await withWriteExcelFile(path.join(folder, 'write-excel-file.xlsx'), rows);
}

/** A table with a filter, a frozen header, a number format for a column, and a second sheet. */
function withHucre([header = [], ...cases]: Rows): Promise<Uint8Array> {
  const names = header.map(String);
  const last = names.length - 1;
  const columns = names.map((_, index) => (index === last ? { numFmt: DATE_FORMAT } : {}));
  const lines = cases.map((row) => row.map((value, index) => (index === last ? day(value) : value)));
  const table = { name: 'Liste', range: `A1:E${cases.length + 1}`, columns: names.map((name) => ({ name })) };
  return writeXlsx({
    sheets: [
      { name: 'Fälle', columns, rows: [names, ...lines], tables: [table], freezePane: { rows: 1 } },
      { name: 'Notizen', rows: [['frei', 1.5, true]] },
    ],
  });
}

/** Styled cells, a frozen row, widths and a second sheet. */
async function withWriteExcelFile(file: string, [header = [], ...cases]: Rows): Promise<void> {
  const data = [
    header.map((value) => ({ value: String(value), fontWeight: 'bold' as const })),
    ...cases.map((row) =>
      row.map((value, index) =>
        index === row.length - 1 ? { value: day(value), format: DATE_FORMAT } : { value },
      ),
    ),
  ];
  await writeExcelFile([
    { data, sheet: 'Fälle', columns: header.map(() => ({ width: 20 })), stickyRowsCount: 1 },
    { data: [[{ value: 'frei' }, { value: 1.5 }, { value: true }]], sheet: 'Notizen' },
  ]).toFile(file);
}

function day(serial: string | number): Date {
  return new Date(EPOCH + Number(serial) * DAY);
}

void main(process.argv[2] ?? '.');
