import { failure, success, type Outcome } from '../domain/outcome';
import { bottomOf, SHEET_COLUMNS } from '../workbook/area';
import type { SheetChange, StopWatching } from '../workbook/open-workbook-port';
import type { Area } from '../workbook/port';
import { LIVE_TEXTS } from '../workbook/live/live-texts';
import { parseAddress } from './parse-address';
import { QUIET, remove, type Registration } from './registration';
import { roundTrip } from './round-trip';

/**
 * Watches all sheets for what the person at this screen changes. Sorting has an event of its own (ExcelApi 1.10); some hosts tell of the
 * changed cells too, and then the listener hears of them twice.
 */
export async function watchChanges(listener: (change: SheetChange) => void): Promise<Outcome<StopWatching>> {
  const handlers: Registration[] = [];
  let isStopped = false;
  const tell = (changes: readonly SheetChange[]): Promise<void> => {
    if (!isStopped) for (const change of changes) listener(change);
    return Promise.resolve();
  };
  const reply = await roundTrip(
    { control: QUIET, bytes: 1_000, cellEdit: 'must', asUndoStep: false },
    (context) => {
      const { worksheets } = context.workbook;
      handlers.push(
        worksheets.onChanged.add((event) => tell(changesOf(event))),
        worksheets.onRowSorted.add((event) => tell(sortedRows(event))),
      );
      return [];
    },
  );
  if (!reply.ok) return failure(LIVE_TEXTS.notWatched());
  return success(async () => {
    isStopped = true;
    await Promise.all(handlers.map(remove));
  });
}

/** What the add-in itself or somebody at another screen did counts only where it moves cells. */
function changesOf(event: Excel.WorksheetChangedEventArgs): readonly SheetChange[] {
  const changes = whoeverDidIt(event);
  if (isOwnHand(event.source) && event.triggerSource !== 'ThisLocalAddin') return changes;
  return changes.flatMap((change) => (change.kind === 'edited' ? [] : [{ ...change, isByOthers: true }]));
}

function whoeverDidIt(event: Excel.WorksheetChangedEventArgs): readonly SheetChange[] {
  const areas = parseAddress(event.address, event.worksheetId);
  // Newer hosts may tell of kinds this library does not know.
  const changeType: string = event.changeType;
  switch (changeType) {
    case 'RowInserted':
      return shifts('inserted', areas);
    case 'RowDeleted':
      return shifts('deleted', areas);
    case 'ColumnInserted':
      return areas.map((area) => ({ kind: 'columns-inserted', area }));
    case 'ColumnDeleted':
      return areas.map((area) => ({ kind: 'columns-deleted', area }));
    case 'CellInserted':
      return event.changeDirectionState.insertShiftDirection === 'Down'
        ? shifts('inserted', areas)
        : areas.map(rightward);
    case 'CellDeleted':
      return event.changeDirectionState.deleteShiftDirection === 'Up'
        ? shifts('deleted', areas)
        : areas.map(rightward);
    default:
      return areas.map((area) => ({ kind: 'edited', area }));
  }
}

function sortedRows({
  source,
  address,
  worksheetId,
}: Excel.WorksheetRowSortedEventArgs): readonly SheetChange[] {
  if (!isOwnHand(source)) return [];
  return parseAddress(address, worksheetId).map((area) => ({ kind: 'edited', area }));
}

function isOwnHand(source: string): boolean {
  return source !== 'Remote';
}

/** Several areas are told as they were before; from below upward none of them has moved when it is its turn. */
function shifts(kind: 'inserted' | 'deleted', areas: readonly Area[]): readonly SheetChange[] {
  return [...areas].sort((a, b) => bottomOf(b) - bottomOf(a)).map((area) => ({ kind, area }));
}

/** Cells moved sideways: everything to the right in these rows is another. */
function rightward(area: Area): SheetChange {
  return { kind: 'edited', area: { ...area, columns: SHEET_COLUMNS - area.left } };
}
