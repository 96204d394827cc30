import type { Cell } from '../../src/domain/cell';
import type { SheetOverview, WorkbookPort } from '../../src/workbook/port';
import { patientControl, placeOf, valueOf } from './workbook-port-spec';

/** The sheet with this name, as the port sees it now. */
export async function sheetNamed(port: WorkbookPort, name: string): Promise<SheetOverview> {
  const { sheets } = valueOf(await port.overview(patientControl()));
  const sheet = sheets.find((other) => other.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What stands in some cells now, asked through the port. */
export async function cellsAt(
  port: WorkbookPort,
  sheet: string,
  address: string,
): Promise<readonly (readonly Cell[])[]> {
  const { id } = await sheetNamed(port, sheet);
  const [grid] = valueOf(await port.read([{ sheetId: id, ...placeOf(address) }], patientControl()));
  return grid?.rows ?? [];
}

/** All used cells of a sheet. */
export async function usedCells(port: WorkbookPort, sheet: string): Promise<readonly (readonly Cell[])[]> {
  const { used } = await sheetNamed(port, sheet);
  if (used === null) return [];
  const [grid] = valueOf(await port.read([used], patientControl()));
  return grid?.rows ?? [];
}

/** The values below a header, found in the first row that has it; `null` when no row has. */
export async function columnBelow(
  port: WorkbookPort,
  sheet: string,
  header: string,
): Promise<readonly Cell[] | null> {
  const rows = await usedCells(port, sheet);
  const headerRow = rows.findIndex((row) => row.includes(header));
  const column = rows[headerRow]?.indexOf(header) ?? -1;
  return column < 0 ? null : rows.slice(headerRow + 1).map((row) => row[column] ?? null);
}
