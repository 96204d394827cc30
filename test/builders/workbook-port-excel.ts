import { createExcelPort } from '../../src/excel/excel-port';
import type { HostOptions } from '../../src/workbench/host/host-options';
import { STRICT_PROTECTION } from '../../src/workbench/model/protection';
import type { Sheet } from '../../src/workbench/model/sheet';
import { Workbook } from '../../src/workbench/model/workbook';
import type { OpenWorkbookPort } from '../../src/workbook/open-workbook-port';
import { openOfficeHost, type OfficeHost } from './office-host';
import { placeOf, type OpenWorkbook, type SheetSpec, type WorkbookSpec } from './workbook-port-spec';

/** The port on the real office.js, over the workbench's host. */
export interface ExcelWorkbook extends OpenWorkbook {
  readonly port: OpenWorkbookPort;
  readonly host: OfficeHost;
  readonly workbook: Workbook;
  readonly sheet: (name: string) => Sheet;
  readonly close: () => void;
}

/** Opens a workbook; the adapter finds `Excel` and `Office` where a page has them. */
export async function openExcelWorkbook(
  spec: WorkbookSpec,
  options: Partial<HostOptions> = {},
): Promise<ExcelWorkbook> {
  const workbook = new Workbook({ empty: true, dateSystem: spec.dateSystem ?? 1900 });
  for (const sheet of spec.sheets) addSheet(workbook, sheet);
  return connectExcelPort(workbook, options);
}

/** The port on an open workbook of the workbench. */
export async function connectExcelPort(
  workbook: Workbook,
  options: Partial<HostOptions> = {},
): Promise<ExcelWorkbook> {
  const host = await openOfficeHost(workbook, options);
  // As getters: what is set as a value Jest takes apart at the end, while the library may still be at work.
  Object.defineProperty(globalThis, 'Excel', { configurable: true, get: () => host.Excel });
  Object.defineProperty(globalThis, 'Office', { configurable: true, get: () => host.Office });
  const sheetCalled = (name: string): Sheet => {
    const sheet = workbook.sheetByName(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  return {
    port: createExcelPort(),
    host,
    workbook,
    close: () => {
      host.close();
      Reflect.deleteProperty(globalThis, 'Excel');
      Reflect.deleteProperty(globalThis, 'Office');
    },
    sheet: sheetCalled,
    enter: (name, address, value) => {
      sheetCalled(name).write(placeOf(address), (cell) => ({ value, style: cell.style }));
    },
    rename: (name, other) => {
      workbook.renameSheet(sheetCalled(name), other);
    },
    remove: (name) => {
      workbook.deleteSheet(sheetCalled(name));
    },
    protect: (name) => {
      sheetCalled(name).protect({ options: STRICT_PROTECTION });
    },
  };
}

function addSheet(workbook: Workbook, spec: SheetSpec): void {
  const sheet = workbook.addSheet(spec.name);
  const { top, left } = placeOf(spec.at ?? 'A1');
  spec.cells?.forEach((row, index) => {
    if (row.length === 0) return;
    sheet.write({ top: top + index, left, rows: 1, columns: row.length }, (cell, _row, column) => ({
      value: row[column] ?? null,
      style: cell.style,
    }));
  });
  for (const table of spec.tables ?? []) {
    workbook.addTable(sheet, {
      rect: placeOf(table.address),
      hasHeaders: table.hasHeaders ?? true,
      name: table.name,
      hasTotals: table.hasTotals ?? false,
    });
  }
  if (spec.visibility !== undefined && spec.visibility !== 'visible') {
    workbook.setVisibility(sheet, spec.visibility);
  }
  if (spec.isProtected === true) sheet.protect({ options: STRICT_PROTECTION });
}
