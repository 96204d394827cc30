import type { Problem } from '../domain/outcome';
import { columnsAddress, type ColumnInsertion } from './column-insertion';
import type { OpenWorkbookPort } from './open-workbook-port';
import type { Control } from './port';
import { ROOM_TEXTS } from './room-texts';

/** Deletes inserted columns again; gives sentences about those that stay. */
export async function takeAwayColumns(
  port: OpenWorkbookPort,
  inserted: readonly ColumnInsertion[],
  control: Control,
): Promise<readonly Problem[]> {
  if (inserted.length === 0) return [];
  const removed = await port.removeColumns(inserted, control);
  const stay = removed.ok ? removed.value : inserted;
  return [
    ...(removed.ok ? [] : removed.problems),
    ...stay.map((columns) => ROOM_TEXTS.insertedStay(columns.sheetName, columnsAddress(columns))),
  ];
}
