import * as v from 'valibot';
import type { ConfirmedColumns } from '../domain/intake/case-table';
import { FIELDS, type FieldKey } from '../domain/intake/fields';
import type { Outcome } from '../domain/outcome';
import type { SheetOverview, WorkbookPort } from './port';
import { sheetKey } from './sheet-names';

// What people chose in the pane, kept in the workbook: readable by whoever has the file, so it names sheets and column
// headers and never anything of a case.
const SHEETS_KEY = 'stufenplan.blaetter';
const COLUMNS_KEY = 'stufenplan.spalten';

const SheetChoices = v.record(v.string(), v.boolean());
const ColumnReadings = v.record(v.string(), v.record(v.string(), v.nullable(v.string())));

const FIELD_KEYS = new Map<string, FieldKey>(FIELDS.map(({ key }) => [key, key]));

/** Whether a case sheet takes part in a run: the kept choice, else all visible ones do (klassifikation.md §2). */
export function isChosen(port: Pick<WorkbookPort, 'setting'>, { name, visibility }: SheetOverview): boolean {
  return sheetChoices(port)[sheetKey(name)] ?? visibility === 'visible';
}

/** What people said about the columns of a sheet. */
export function confirmedColumns(port: Pick<WorkbookPort, 'setting'>, sheetName: string): ConfirmedColumns {
  const kept = columnReadings(port)[sheetKey(sheetName)] ?? {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([column, field]): readonly [string, FieldKey | null][] => {
      if (field === null) return [[column, null]];
      const known = FIELD_KEYS.get(field);
      return known === undefined ? [] : [[column, known]];
    }),
  );
}

/** Keeps in the workbook whether a sheet takes part. */
export function keepSheetChoice(
  port: WorkbookPort,
  sheetName: string,
  chosen: boolean,
): Promise<Outcome<null>> {
  return port.saveSetting(SHEETS_KEY, { ...sheetChoices(port), [sheetKey(sheetName)]: chosen });
}

/** Keeps in the workbook what a column is: a field, `null` for none, `undefined` to forget what was said. */
export function keepColumnReading(
  port: WorkbookPort,
  sheetName: string,
  columnKey: string,
  field: FieldKey | null | undefined,
): Promise<Outcome<null>> {
  const all = columnReadings(port);
  const others = Object.entries(all[sheetKey(sheetName)] ?? {}).filter(([key]) => key !== columnKey);
  const readings = Object.fromEntries(field === undefined ? others : [...others, [columnKey, field]]);
  return port.saveSetting(COLUMNS_KEY, { ...all, [sheetKey(sheetName)]: readings });
}

/** A value that is not ours (another program, an older version) counts as no choice. */
function sheetChoices(port: Pick<WorkbookPort, 'setting'>): Readonly<Record<string, boolean>> {
  const kept = v.safeParse(SheetChoices, port.setting(SHEETS_KEY));
  return kept.success ? kept.output : {};
}

function columnReadings(
  port: Pick<WorkbookPort, 'setting'>,
): Readonly<Record<string, Readonly<Record<string, string | null>>>> {
  const kept = v.safeParse(ColumnReadings, port.setting(COLUMNS_KEY));
  return kept.success ? kept.output : {};
}
