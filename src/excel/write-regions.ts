import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { differences } from '../workbook/compare';
import { stretch } from '../workbook/control';
import { HOST_TEXTS } from '../workbook/host-texts';
import { WORKBOOK_TEXTS } from '../workbook/texts';
import type { Control, Receipt, RegionWrite, Seen, SheetOverview, WriteBatch } from '../workbook/port';
import { newColumnPlaces, overwritten } from '../workbook/new-columns';
import { appendRows, removeAppended } from './append-requests';
import { askForArea, type CellSizes } from './area-requests';
import { askForFilters, filtersOver, putBack, takeOff, type ActiveFilter } from './filters';
import type { Lookout } from './lookout';
import { CANCELLED, isCellEdit, isGone, problemOf, type OfficeFault } from './office-fault';
import { putBackRequests } from './put-back-requests';
import { askForBefore, type RegionToWrite } from './region-before';
import { regionRequests } from './region-requests';
import { sendAll, type Request, type Sent } from './requests';
import { askForTargets } from './target-checks';
import type { UndoableSend } from './undo-list';
import { createWriteWatch, type WriteWatch } from './write-watch';

export interface Writer {
  write(batch: WriteBatch, seen: Seen, control: Control): Promise<Outcome<Receipt>>;
  /** Brings back what a write has replaced, if nothing differs from what is seen now. */
  putBack(receipt: Receipt, seen: Seen, control: Control): Promise<Outcome<null>>;
}

const NEVER = new AbortController().signal;

/** A user may open a cell again and again between looking and writing. */
const MOST_TRIES = 3;

/** What is there right before writing. */
interface Situation {
  readonly filters: readonly ActiveFilter[];
  readonly befores: readonly RegionToWrite[];
  /** What the user should know of it. */
  readonly notices: readonly Problem[];
}

/** What is to be done, and where. */
interface Job<T> {
  readonly batch: WriteBatch;
  /** New columns come, so nothing may stand where they will. */
  readonly growsRight: boolean;
  readonly parts: (situation: Situation) => readonly Part[];
  readonly result: (situation: Situation) => T;
}

/** What is done at one place. */
interface Part {
  readonly requests: readonly Request[];
  readonly watch: WriteWatch;
  /** Brings back what was there; without it, what has begun must come to its end. */
  readonly takeBack?: (watch: WriteWatch) => readonly Request[];
}

export function createWriter(lookout: Lookout, sizes: CellSizes, undoableSend: UndoableSend): Writer {
  let canSuspend = true;

  async function send(requests: readonly Request[], control: Control, goesOn: () => boolean): Promise<Sent> {
    const sent = await undoableSend(requests, {
      control,
      // The first request decides: whoever gives up before it is sure that nothing was written.
      cellEdit: (round) => (round === 0 ? 'refuse' : 'must'),
      goesOn,
      ...(canSuspend ? { prepare: suspend } : {}),
    });
    const isSuspension = !sent.ok && /suspend/iu.test(sent.fault.location);
    if (!isSuspension || !canSuspend || sent.rounds > 0) return sent;
    // Suspending only saves time. It is the first thing asked, so nothing else was done.
    canSuspend = false;
    return send(requests, control, goesOn);
  }

  async function perform<T>(job: Job<T>, seen: Seen, control: Control): Promise<Outcome<T>> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const checked = await check(lookout, sizes, job, seen, stretch(control, 0, 0.5));
      if (!checked.ok) return checked;
      const { filters } = checked.value;
      const begun = new Set<Part>();
      const parts = job.parts(checked.value);
      const canStop = parts.every(({ takeBack }) => takeBack !== undefined);
      const hasTripped = (): boolean => parts.some(({ watch }) => watch.hasTripped());
      const requests = [
        resolve(job.batch),
        // Set as it is, a filter stays as it is: now it shows that Excel will take it again.
        ...filters.map(putBack),
        ...filters.map(takeOff),
        ...parts.flatMap((part) => part.requests.map((request) => noting(request, () => begun.add(part)))),
        ...filters.map(putBack),
      ];
      const goesOn = (): boolean => !hasTripped() && !(canStop && control.signal.aborted);
      const sent = await send(requests, stretch(control, 0.5, 1), goesOn);
      if (sent.ok && !hasTripped()) return success(job.result(checked.value));
      if (!sent.ok && sent.rounds === 0) {
        if (isCellEdit(sent.fault)) continue;
        const reasons = whyNothingWasWritten(sent.fault, filters);
        if (reasons !== null) return failure(...reasons);
      }
      const patient = { ...control, signal: NEVER };
      const left = await takeBackAll([...begun], filters, seen, patient);
      if (hasTripped()) return failure(...overtaken(job.batch), ...left);
      const fault = sent.ok ? CANCELLED : sent.fault;
      if (fault === CANCELLED)
        return failure(...(left.length > 0 ? [WORKBOOK_TEXTS.cancelledLate(), ...left] : [problemOf(fault)]));
      // Excel may have refused because somebody has moved what was to be written.
      const again = await check(lookout, sizes, { ...job, growsRight: false }, seen, patient);
      const changes = again.ok ? [] : again.problems;
      return failure(problemOf(fault), ...(left.length > 0 ? left : [HOST_TEXTS.takenBack()]), ...changes);
    }
    return failure(HOST_TEXTS.cellEdit());
  }

  return {
    write: (batch, seen, control) => {
      const job: Job<Receipt> = {
        batch,
        growsRight: true,
        parts: ({ befores }) => [
          ...befores.map((before): Part => {
            const watch = createWriteWatch(seen);
            return {
              requests: regionRequests(before, sheetOf(seen, before.region), watch),
              watch,
              takeBack: (other) => putBackRequests(before, other),
            };
          }),
          ...batch.appends.map((append) => ({
            requests: [appendRows(append)],
            watch: createWriteWatch(seen),
            takeBack: () => [removeAppended(append)],
          })),
        ],
        result: ({ befores, notices }) => ({ regions: befores, appends: batch.appends, notices }),
      };
      return perform(job, seen, control);
    },
    putBack: ({ regions, appends }, seen, control) => {
      const job: Job<null> = {
        batch: { regions: regions.map(({ region }) => region), appends },
        growsRight: false,
        parts: () => [
          ...regions.map((before) => {
            const watch = createWriteWatch(seen);
            return { requests: putBackRequests(before, watch), watch };
          }),
          ...appends.map((append) => ({ requests: [removeAppended(append)], watch: createWriteWatch(seen) })),
        ],
        result: () => null,
      };
      return perform(job, seen, control);
    },
  };
}

function noting(request: Request, note: () => void): Request {
  const { queue, split } = request;
  return {
    ...request,
    queue: (context) => {
      note();
      return queue(context);
    },
    ...(split === undefined ? {} : { split: () => split()?.map((part) => noting(part, note)) ?? null }),
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

/** What is to be told when the first request already did not get through; `null`: some of it may have been done. */
function whyNothingWasWritten(
  fault: OfficeFault,
  filters: readonly ActiveFilter[],
): readonly Problem[] | null {
  if (isGone(fault) || fault === CANCELLED) return [problemOf(fault)];
  if (!/filter/iu.test(fault.location)) return null;
  return [...new Set(filters.map(({ sheetName }) => sheetName))].map(HOST_TEXTS.filterCannotReturn);
}

/** Somebody has moved cells between the last look and the writing. */
function overtaken({ regions, appends }: WriteBatch): readonly Problem[] {
  const names = new Set([...regions, ...appends].map(({ sheetName }) => sheetName));
  return [...names].map((name) => WORKBOOK_TEXTS.changedMeanwhile(name, null));
}

/** Takes back what was begun and sets the filters again; what could not be brought back, as sentences. */
async function takeBackAll(
  begun: readonly Part[],
  filters: readonly ActiveFilter[],
  seen: Seen,
  control: Control,
): Promise<readonly Problem[]> {
  const send = (requests: readonly Request[]): Promise<Sent> =>
    sendAll(requests, { control, cellEdit: () => 'must' });
  let isWhole = true;
  // The last first: what came later may rest on what came before.
  for (const { watch, takeBack } of [...begun].reverse()) {
    const other = createWriteWatch(seen);
    const requests = watch.hasTripped() ? watch.repairs() : (takeBack?.(other) ?? null);
    const sent = requests === null ? null : await send([...filters.map(takeOff), ...requests]);
    if (other.hasTripped()) await send(other.repairs());
    isWhole &&= (sent?.ok ?? false) && !other.hasTripped() && !(watch.hasTripped() && watch.hasWritten());
  }
  const lost: Problem[] = [];
  for (const filter of filters) {
    const sent = await send([putBack(filter)]);
    if (!sent.ok) lost.push(HOST_TEXTS.filterLost(filter.sheetName));
  }
  return [...(isWhole ? [] : [HOST_TEXTS.partlyWritten()]), ...lost];
}
