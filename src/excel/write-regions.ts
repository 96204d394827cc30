import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { differences } from '../workbook/compare';
import { stretch } from '../workbook/control';
import { HOST_TEXTS } from '../workbook/host-texts';
import type { Control, RegionWrite, Seen, SheetOverview } from '../workbook/port';
import { newColumnPlaces, overwritten } from '../workbook/new-columns';
import { askForArea, type CellSizes } from './area-requests';
import { askForFilters, filtersOver, putBack, takeOff, type ActiveFilter } from './filters';
import type { Lookout } from './lookout';
import { isCellEdit, isGone, problemOf, type OfficeFault } from './office-fault';
import { regionRequests } from './region-requests';
import { sendAll, type Request, type Sent } from './requests';

export interface Writer {
  write(regions: readonly RegionWrite[], seen: Seen, control: Control): Promise<Outcome<null>>;
}

/** A user may open a cell again and again between looking and writing. */
const MOST_TRIES = 3;

export function createWriter(lookout: Lookout, sizes: CellSizes): Writer {
  let canSuspend = true;

  async function send(requests: readonly Request[], control: Control): Promise<Sent> {
    const sent = await sendAll(requests, {
      control,
      // The first request decides: whoever gives up before it is sure that nothing was written.
      cellEdit: (round) => (round === 0 ? 'refuse' : 'must'),
      ...(canSuspend ? { prepare: suspend } : {}),
    });
    const isSuspension = !sent.ok && /suspend/iu.test(sent.fault.location);
    if (!isSuspension || !canSuspend || sent.rounds > 0) return sent;
    // Suspending only saves time. It is the first thing asked, so nothing else was done.
    canSuspend = false;
    return send(requests, control);
  }

  return {
    write: async (regions, seen, control) => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const filters = await check(lookout, sizes, regions, seen, stretch(control, 0, 0.5));
        if (!filters.ok) return filters;
        const requests = [
          resolve(regions),
          // Set as it is, a filter stays as it is: now it shows that Excel will take it again.
          ...filters.value.map(putBack),
          ...filters.value.map(takeOff),
          ...regions.flatMap((region) => regionRequests(region, sheetOf(seen, region))),
          ...filters.value.map(putBack),
        ];
        const sent = await send(requests, stretch(control, 0.5, 1));
        if (sent.ok) return success(null);
        const isRefused = isCellEdit(sent.fault) && sent.rounds === 0;
        if (!isRefused) return failure(...(await afterFault(sent, filters.value, control)));
      }
      return failure(HOST_TEXTS.cellEdit());
    },
  };
}

function suspend(context: Excel.RequestContext): void {
  context.workbook.application.suspendApiCalculationUntilNextSync();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
}

/** Looks whether everything is as it was seen; gives the filters that must be taken off for writing. */
async function check(
  lookout: Lookout,
  sizes: CellSizes,
  regions: readonly RegionWrite[],
  seen: Seen,
  control: Control,
): Promise<Outcome<readonly ActiveFilter[]>> {
  const areas = seen.areas.map((area) => askForArea(area, sizes));
  const places = newColumnPlaces(regions);
  const targets = places.map(({ area }) => askForArea(area, sizes, 'formulas'));
  const written = seen.sheets.filter(({ id }) => regions.some(({ sheetId }) => sheetId === id));
  const filters = written.map(askForFilters);
  const looked = await lookout.lookAgain(
    {
      sheetIds: seen.sheets.map(({ id }) => id),
      tableIds: written.flatMap(({ tables }) => tables.map(({ id }) => id)),
      requests: [
        ...filters.map(({ request }) => request),
        ...[...areas, ...targets].flatMap(({ requests }) => requests),
      ],
    },
    control,
  );
  if (!looked.ok) return looked;
  const { overview, isComplete } = looked.value;
  const grids = isComplete ? areas.map(({ answer }) => answer()) : null;
  const changes = differences(seen, overview.sheets, grids);
  if (changes.length > 0) return failure(...changes);
  if (!isComplete) return failure(HOST_TEXTS.conflict());
  const losses = overwritten(
    places,
    targets.map(({ answer }) => answer()),
  );
  if (losses.length > 0) return failure(...losses);
  return success(
    filtersOver(
      filters.flatMap(({ answer }) => answer()),
      regions,
    ),
  );
}

/** All sheets and tables are looked up before the first cell is written: if one is gone, nothing happens. */
function resolve(regions: readonly RegionWrite[]): Request {
  return {
    bytes: 500,
    queue: (context) => {
      for (const { sheetId, tableId } of regions) {
        context.workbook.worksheets.getItem(sheetId).load('id');
        if (tableId !== null) context.workbook.tables.getItem(tableId).load('id');
      }
      return () => undefined;
    },
  };
}

function sheetOf({ sheets }: Seen, { sheetId }: RegionWrite): SheetOverview {
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new RangeError('a region lies on a sheet that was not read');
  return sheet;
}

/** Brings the filters back when writing broke off, and says what the user should know. */
async function afterFault(
  { fault, rounds }: { readonly fault: OfficeFault; readonly rounds: number },
  filters: readonly ActiveFilter[],
  control: Control,
): Promise<readonly Problem[]> {
  if (rounds === 0 && isGone(fault)) return [problemOf(fault)];
  if (rounds === 0 && /filter/iu.test(fault.location)) {
    return [...new Set(filters.map(({ sheetName }) => sheetName))].map(HOST_TEXTS.filterCannotReturn);
  }
  const lost: Problem[] = [];
  for (const filter of filters) {
    const sent = await sendAll([putBack(filter)], { control, cellEdit: () => 'must' });
    if (!sent.ok) lost.push(HOST_TEXTS.filterLost(filter.sheetName));
  }
  return [problemOf(fault), HOST_TEXTS.partlyWritten(), ...lost];
}
