import { failure, success, type Outcome } from '../domain/outcome';
import { columnName, intersection } from '../workbook/area';
import type { Area, Control } from '../workbook/port';
import { halves } from './area-requests';
import { problemOf, type OfficeFault } from './office-fault';
import type { Question } from './overview';
import { sendAll, type Request } from './requests';

/** Asks for the merged cells that reach into some areas, among others. */
export interface MergesQuestion {
  readonly requests: readonly Request[];
  /** Takes the requests back if they may have caused a fault; then `read` asks by itself. `false`: they have not. */
  readonly giveUp: (fault: OfficeFault) => boolean;
  /** All that was found. Call it when the requests have been answered. */
  readonly read: (control: Control) => Promise<Outcome<readonly Area[]>>;
}

/** Excel refuses to tell more than 512 merged areas at once, and does not document how it says so. */
const TOO_MANY = new Set([
  'InvalidOperation',
  'InvalidArgument',
  'GeneralException',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
]);

export function askForMerges(areas: readonly Area[]): MergesQuestion {
  const corners = cornersOf(areas);
  const questions = corners.map((corner) => askFrom(0, corner));
  const state = { asks: questions.length > 0 };
  return {
    requests: questions.map(({ request }) => ({
      ...request,
      queue: (context) => (state.asks ? request.queue(context) : () => undefined),
    })),
    giveUp: ({ code }) => {
      const gives = state.asks && TOO_MANY.has(code);
      if (gives) state.asks = false;
      return gives;
    },
    read: async (control) => {
      if (state.asks) return success(questions.flatMap(({ answer }) => answer()));
      const found: Area[] = [];
      for (const corner of corners) {
        const read = await readInParts(corner, control);
        if (!read.ok) return read;
        found.push(...read.value);
      }
      return success(found);
    },
  };
}

/** Merged cells that reach into an area. */
export function mergedInto(merges: readonly Area[], area: Area): Area | undefined {
  return merges.find((merge) => intersection(merge, area) !== null);
}

/** The upper left of a sheet. What reaches into an area begins left of its right edge and above its lower one. */
interface Corner {
  readonly sheetId: string;
  readonly rows: number;
  readonly columns: number;
}

function cornersOf(areas: readonly Area[]): readonly Corner[] {
  return [...new Set(areas.map(({ sheetId }) => sheetId))].map((sheetId) => {
    const own = areas.filter((area) => area.sheetId === sheetId);
    return {
      sheetId,
      rows: Math.max(...own.map(({ top, rows }) => top + rows)),
      columns: Math.max(...own.map(({ left, columns }) => left + columns)),
    };
  });
}

/** Excel tells merged cells whose first cell lies in the range that is asked about. */
function askFrom(from: number, { sheetId, rows, columns }: Corner): Question<readonly Area[]> {
  let found: readonly Area[] = [];
  const queue = (context: Excel.RequestContext) => {
    const address = `A${String(from + 1)}:${columnName(columns - 1)}${String(rows)}`;
    const merged = context.workbook.worksheets
      .getItem(sheetId)
      .getRange(address)
      .getMergedAreasOrNullObject();
    // Each area by itself: the address of all together has been known to name their first cells only.
    merged.load(
      'areaCount,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount',
    );
    return () => {
      found = merged.isNullObject
        ? []
        : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
            sheetId,
            top: rowIndex,
            left: columnIndex,
            rows: rowCount,
            columns: columnCount,
          }));
    };
  };
  return { request: { bytes: 20_000, queue }, answer: () => found };
}

/** Asks in parts, each small enough for Excel. */
async function readInParts(corner: Corner, control: Control): Promise<Outcome<readonly Area[]>> {
  const found: Area[] = [];
  const parts: (readonly [number, number])[] = [[0, corner.rows]];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const [from, count] = part;
    const question = askFrom(from, { ...corner, rows: from + count });
    const sent = await sendAll([question.request], { control, cellEdit: () => 'wait' });
    if (sent.ok) found.push(...question.answer());
    else if (count > 1 && TOO_MANY.has(sent.fault.code)) parts.push(...halves(from, count));
    else return failure(problemOf(sent.fault));
  }
  return success(found);
}
