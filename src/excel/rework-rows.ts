import { failure, success, type Outcome } from '../domain/outcome';
import type { CellGrid } from '../domain/cell';
import { addressOf, bottomOf } from '../workbook/area';
import { sameValue } from '../workbook/compare';
import { HOST_TEXTS } from '../workbook/host-texts';
import type { CellsWrite, RowsDecision } from '../workbook/open-workbook-port';
import type { Sight } from '../workbook/sight';
import type { Area, Control, SheetOverview } from '../workbook/port';
import { askForArea, type CellSizes } from './area-requests';
import { toExcel } from './cell-values';
import { askForFilters, putBack, takeOff } from './filters';
import type { Lookout } from './lookout';
import { NUMBER_FORMATS } from './number-formats';
import { problemOf } from './office-fault';
import { setFormats, type FormatChange } from './format-changes';
import { sendAll, type Request } from './requests';
import type { UndoableSend } from './undo-list';
import { createWriteWatch, seenCells } from './write-watch';

/** What looks and measures for all calls of the port. */
export interface Tools {
  readonly lookout: Lookout;
  readonly sizes: CellSizes;
  readonly send: UndoableSend;
}

/** Lists that change with every look are being worked on; the next change comes soon. */
const MOST_LOOKS = 4;

/** Looks, lets `decide` say what follows, and writes that, if what it rests on has not changed in between. */
export async function reworkRows<T>(
  tools: Tools,
  areas: readonly Area[],
  decide: (sight: Sight) => Promise<Outcome<RowsDecision<T>>>,
  control: Control,
): Promise<Outcome<T>> {
  let wanted = areas;
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const seen = await look(tools, wanted, control);
    if (!seen.ok) return seen;
    const { sight, clear } = seen.value;
    const decision = await decide(sight);
    if (!decision.ok) return decision;
    if (decision.value.kind === 'look-again') {
      wanted = decision.value.areas;
      continue;
    }
    const { writes, basis, result } = decision.value;
    if (writes.length === 0) return success(result);
    const written = await write(tools, { sight, clear, writes, basis }, control);
    if (!written.ok) return written;
    if (written.value === 'written') return success(result);
    wanted = sight.areas;
  }
  return failure(HOST_TEXTS.conflict());
}

interface Seen {
  readonly sight: Sight;
  /** The areas of the sight in which no row is hidden. */
  readonly clear: readonly Area[];
}

async function look(
  tools: Pick<Tools, 'lookout' | 'sizes'>,
  areas: readonly Area[],
  control: Control,
): Promise<Outcome<Seen>> {
  const { lookout, sizes } = tools;
  const questions = areas.map((area) => askForArea(area, sizes));
  const clear: Area[] = [];
  const sights = areas.map((area) => askForHiddenRows(area, clear));
  const looked = await lookout.lookWith(
    {
      sheetIds: [...new Set(areas.map(({ sheetId }) => sheetId))],
      tableIds: [],
      requests: [...questions.flatMap(({ requests }) => requests), ...sights],
    },
    control,
  );
  if (!looked.ok) return looked;
  const { overview, isComplete } = looked.value;
  if (isComplete) {
    return success({ sight: { overview, areas, grids: questions.map(({ answer }) => answer()) }, clear });
  }
  const present = areas.filter(({ sheetId }) => overview.sheets.some(({ id }) => id === sheetId));
  return present.length < areas.length ? look(tools, present, control) : failure(HOST_TEXTS.conflict());
}

function askForHiddenRows(area: Area, clear: Area[]): Request {
  return {
    bytes: 200,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(area.sheetId).getRange(addressOf(area));
      range.load('rowHidden');
      return () => {
        if (hasNoHiddenRow(range)) clear.push(area);
      };
    },
  };
}

/** Excel gives `null` where some rows are hidden and some are not, whatever the type says. */
function hasNoHiddenRow({ rowHidden }: Excel.Range): boolean {
  const isHidden: unknown = rowHidden;
  return isHidden === false;
}

interface Work extends Seen {
  readonly writes: readonly CellsWrite[];
  readonly basis: readonly Area[];
}

/**
 * One request: what the work rests on as it is now, what stands in the cells, then the new values. Excel does one after the other, so the
 * comparison afterwards tells whether the values went where they belong; if not, what stood there is put back.
 */
async function write(
  { sizes, send }: Tools,
  { sight, clear, writes, basis }: Work,
  control: Control,
): Promise<Outcome<'written' | 'changed-meanwhile'>> {
  const watch = createWriteWatch(sight);
  const doubtful = writes.filter(({ area }) => !isClear(clear, area));
  const parts = writes.flatMap((part) => (doubtful.includes(part) ? rowByRow(part) : [part]));
  const after = doubtful.map(({ area }) => askForArea(area, sizes));
  const targets = writes.map(({ area }) => area);
  // Sent while the user is in a cell, it waits; whatever has changed by then shows in the comparison.
  const sent = await send(
    [
      {
        bytes: cellCount([...basis, ...targets]) * 20,
        queue: (context) => watch.queue(context, { expected: basis, targets }),
      },
      ...setFormats(formatChanges(writes, sight), ({ format }) => NUMBER_FORMATS[format]),
      ...parts.map(setValues),
      ...after.flatMap(({ requests }) => requests),
    ],
    { control, cellEdit: () => 'must' },
  );
  if (!sent.ok) {
    const { fault, rounds } = sent;
    return failure(problemOf(fault), ...(rounds > 0 ? [HOST_TEXTS.partlyWritten()] : []));
  }
  if (watch.hasTripped()) {
    const restored = await sendAll(watch.repairs(), { control, cellEdit: () => 'must' });
    return restored.ok
      ? success('changed-meanwhile')
      : failure(problemOf(restored.fault), HOST_TEXTS.partlyWritten());
  }
  const isThere = after.every(({ answer }, index) => sameRows(doubtful[index], answer()));
  return isThere ? success('written') : writeUnfiltered(sight.overview.sheets, doubtful, control);
}

function cellCount(areas: readonly Area[]): number {
  return areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

/** Rows that a filter hides take no values on some hosts: the filter is taken off for them, and put back at once. */
async function writeUnfiltered(
  sheets: readonly SheetOverview[],
  writes: readonly CellsWrite[],
  control: Control,
): Promise<Outcome<'written'>> {
  const written = sheets.filter(({ id }) => writes.some(({ area }) => area.sheetId === id));
  const questions = written.map(askForFilters);
  const asked = await sendAll(
    questions.map(({ request }) => request),
    { control, cellEdit: () => 'must' },
  );
  if (!asked.ok) return failure(problemOf(asked.fault));
  const filters = questions.flatMap(({ answer }) => answer());
  const sent = await sendAll(
    // Set as it is, a filter stays as it is: it shows that Excel will take it again.
    [...filters.map(putBack), ...filters.map(takeOff), ...writes.map(setValues), ...filters.map(putBack)],
    { control, cellEdit: () => 'must' },
  );
  return sent.ok ? success('written') : failure(problemOf(sent.fault));
}

/** Some area of the sight shows that none of these rows is hidden. */
function isClear(clear: readonly Area[], { sheetId, top, rows }: Area): boolean {
  return clear.some((area) => area.sheetId === sheetId && area.top <= top && bottomOf(area) >= top + rows);
}

/** Over several rows of which some are hidden, values would end up in others; in a single row they cannot. */
function rowByRow({ area, rows, formats }: CellsWrite): readonly CellsWrite[] {
  return rows.map((row, index) => ({
    area: { ...area, top: area.top + index, rows: 1 },
    rows: [row],
    formats,
  }));
}

function setValues({ area, rows }: CellsWrite): Request {
  return {
    bytes: 300 + JSON.stringify(rows).length,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(area.sheetId).getRange(addressOf(area));
      range.values = rows.map((row) => row.map(toExcel));
      return () => undefined;
    },
  };
}

/** Dates in cells that held no number so far get their format; what people have formatted since stays. */
function formatChanges(writes: readonly CellsWrite[], sight: Sight): readonly FormatChange[] {
  return writes.flatMap(({ area, rows, formats }) => {
    const before = seenCells(sight, area);
    return formats.flatMap((format, column): readonly FormatChange[] => {
      const isNew = rows.some(
        (row, index) =>
          typeof row[column] === 'number' && typeof (before?.rows[index]?.[column] ?? null) !== 'number',
      );
      if (format !== 'date' || !isNew) return [];
      const { sheetId, top, left } = area;
      return [{ sheetId, column: left + column, top, rows: area.rows, format }];
    });
  });
}

function sameRows(before: Pick<CellGrid, 'rows'> | undefined, after: CellGrid): boolean {
  return (before?.rows ?? []).every((row, index) =>
    row.every((cell, column) => sameValue(cell, after.rows[index]?.[column] ?? null)),
  );
}
