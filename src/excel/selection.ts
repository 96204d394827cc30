import { failure, success, type Outcome } from '../domain/outcome';
import type { CellPlace, StopWatching } from '../workbook/open-workbook-port';
import type { Control } from '../workbook/port';
import { HOST_TEXTS } from '../workbook/host-texts';
import { problemOf } from './office-fault';
import { sendAll, type Request } from './requests';
import { QUIET, remove, type Registration } from './registration';
import { roundTrip } from './round-trip';

/** Watches which cells the user selects (ExcelApi 1.9), and to which sheet the user goes (1.7), where the old selection shows again. */
export async function watchSelection(listener: () => void): Promise<Outcome<StopWatching>> {
  const handlers: Registration[] = [];
  let isStopped = false;
  const tell = (): Promise<void> => {
    if (!isStopped) listener();
    return Promise.resolve();
  };
  const reply = await roundTrip(
    { control: QUIET, bytes: 1_000, cellEdit: 'must', asUndoStep: false },
    (context) => {
      const { worksheets } = context.workbook;
      handlers.push(worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell));
      return [];
    },
  );
  if (!reply.ok) return failure(HOST_TEXTS.notWatchedSelection());
  return success(async () => {
    isStopped = true;
    await Promise.all(handlers.map(remove));
  });
}

/** The cell the user is at. */
export async function activeCell(control: Control): Promise<Outcome<CellPlace | null>> {
  let place: CellPlace | null = null;
  const request: Request = {
    bytes: 500,
    queue: (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex');
      cell.worksheet.load('id');
      return () => {
        place = placeOf(cell);
      };
    },
  };
  const sent = await sendAll([request], { control, cellEdit: () => 'wait' });
  if (sent.ok) return success(place);
  // A chart sheet or a picture is selected: there is no cell.
  const isNoCell = ['InvalidSelection', 'ItemNotFound'].includes(sent.fault.code);
  return isNoCell ? success(null) : failure(problemOf(sent.fault));
}

function placeOf({ worksheet, rowIndex, columnIndex }: Excel.Range): CellPlace {
  return { sheetId: worksheet.id, row: rowIndex, column: columnIndex };
}
