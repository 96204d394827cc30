import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { differences } from '../workbook/compare';
import { stretch } from '../workbook/control';
import { HOST_TEXTS } from '../workbook/host-texts';
import type {
  Control,
  Receipt,
  RegionBefore,
  RegionWrite,
  Seen,
  SheetOverview,
  WriteBatch,
} from '../workbook/port';
import { newColumnPlaces, overwritten } from '../workbook/new-columns';
import { appendRows, removeAppended } from './append-requests';
import { askForArea, type CellSizes } from './area-requests';
import { askForFilters, filtersOver, putBack, takeOff, type ActiveFilter } from './filters';
import type { Lookout } from './lookout';
import { isCellEdit, isGone, problemOf, type OfficeFault } from './office-fault';
import { putBackRequests } from './put-back-requests';
import { askForBefore } from './region-before';
import { regionRequests } from './region-requests';
import { sendAll, type Request, type Sent } from './requests';
import { askForTargets } from './target-checks';

export interface Writer {
  write(batch: WriteBatch, seen: Seen, control: Control): Promise<Outcome<Receipt>>;
  /** Brings back what a write has replaced, if nothing differs from what is seen now. */
  putBack(receipt: Receipt, seen: Seen, control: Control): Promise<Outcome<null>>;
}

/** A user may open a cell again and again between looking and writing. */
const MOST_TRIES = 3;

/** What is there right before writing. */
interface Situation {
  readonly filters: readonly ActiveFilter[];
  readonly befores: readonly RegionBefore[];
  /** What the user should know of it. */
  readonly notices: readonly Problem[];
}

/** What is to be done, and where. */
interface Job<T> {
  readonly batch: WriteBatch;
  /** New columns come, so nothing may stand where they will. */
  readonly growsRight: boolean;
  readonly requests: (situation: Situation) => readonly Request[];
  readonly result: (situation: Situation) => T;
}

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

  async function perform<T>(job: Job<T>, seen: Seen, control: Control): Promise<Outcome<T>> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const checked = await check(lookout, sizes, job, seen, stretch(control, 0, 0.5));
      if (!checked.ok) return checked;
      const { filters } = checked.value;
      const requests = [
        resolve(job.batch),
        // Set as it is, a filter stays as it is: now it shows that Excel will take it again.
        ...filters.map(putBack),
        ...filters.map(takeOff),
        ...job.requests(checked.value),
        ...filters.map(putBack),
      ];
      const sent = await send(requests, stretch(control, 0.5, 1));
      if (sent.ok) return success(job.result(checked.value));
      const isRefused = isCellEdit(sent.fault) && sent.rounds === 0;
      if (!isRefused) return failure(...(await afterFault(sent, filters, control)));
    }
    return failure(HOST_TEXTS.cellEdit());
  }

  return {
    write: (batch, seen, control) => {
      const job: Job<Receipt> = {
        batch,
        growsRight: true,
        requests: ({ befores }) => [
          ...befores.flatMap((before) => regionRequests(before, sheetOf(seen, before.region))),
          ...batch.appends.map(appendRows),
        ],
        result: ({ befores, notices }) => ({ regions: befores, appends: batch.appends, notices }),
      };
      return perform(job, seen, control);
    },
    putBack: ({ regions, appends }, seen, control) => {
      const job: Job<null> = {
        batch: { regions: regions.map(({ region }) => region), appends },
        growsRight: false,
        requests: () => [...regions.flatMap(putBackRequests), ...appends.map(removeAppended)],
        result: () => null,
      };
      return perform(job, seen, control);
    },
  };
}

function suspend(context: Excel.RequestContext): void {
  context.workbook.application.suspendApiCalculationUntilNextSync();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
}

/** Looks whether everything is as it was seen; gives what must be known for writing. */
async function check(
  lookout: Lookout,
  sizes: CellSizes,
  { batch, growsRight }: Pick<Job<unknown>, 'batch' | 'growsRight'>,
  seen: Seen,
  control: Control,
): Promise<Outcome<Situation>> {
  const { regions, appends } = batch;
  const areas = seen.areas.map((area) => askForArea(area, sizes));
  const places = growsRight ? newColumnPlaces(regions) : [];
  const targets = places.map(({ area }) => askForArea(area, sizes, 'formulas'));
  const befores = growsRight ? regions.map((region) => askForBefore(region, seen, sizes)) : [];
  const writtenIds = new Set([...regions, ...appends].map(({ sheetId }) => sheetId));
  const written = seen.sheets.filter(({ id }) => writtenIds.has(id));
  const filters = written.map(askForFilters);
  const cells = askForTargets(growsRight ? regions : regions.map(withoutNewColumns), seen);
  const looked = await lookout.lookAgain(
    {
      sheetIds: seen.sheets.map(({ id }) => id),
      tableIds: written.flatMap(({ tables }) => tables.map(({ id }) => id)),
      giveUp: cells.giveUp,
      requests: [
        ...cells.requests,
        ...filters.map(({ request }) => request),
        ...[...areas, ...targets, ...befores].flatMap(({ requests }) => requests),
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
  const examined = await cells.examine(control);
  if (!examined.ok) return examined;
  return success({
    filters: filtersOver(
      filters.flatMap(({ answer }) => answer()),
      batch,
    ),
    befores: befores.map(({ answer }) => answer()),
    notices: examined.value,
  });
}

/** New columns are emptied when a run is taken back, whatever became of them. */
function withoutNewColumns(region: RegionWrite): RegionWrite {
  return { ...region, columns: region.columns.filter(({ newHeader }) => newHeader === null) };
}

/** All sheets and tables are looked up before the first cell is written: if one is gone, nothing happens. */
function resolve({ regions, appends }: WriteBatch): Request {
  return {
    bytes: 500,
    queue: (context) => {
      for (const { sheetId, tableId } of [...regions, ...appends]) {
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
