import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { addressOf, bottomOf, columnName } from '../workbook/area';
import { columnsAddress, crosses, type ColumnInsertion } from '../workbook/column-insertion';
import { differences } from '../workbook/compare';
import { HOST_TEXTS } from '../workbook/host-texts';
import type { Area, Control, Seen, SheetOverview } from '../workbook/port';
import { ROOM_TEXTS } from '../workbook/room-texts';
import { askForArray } from './array-requests';
import type { Lookout } from './lookout';
import { askForMerges, mergedInto } from './merged-areas';
import { isCellEdit, isGone, problemOf, type OfficeFault } from './office-fault';
import { removeColumns } from './remove-columns';
import { sendAll, type Request } from './requests';

/** Inserts whole columns, one insertion after the other; if one fails, those before it are taken away again. */
export async function insertColumns(
  lookout: Lookout,
  insertions: readonly ColumnInsertion[],
  seen: Seen,
  control: Control,
): Promise<Outcome<null>> {
  const checked = await check(lookout, insertions, seen, control);
  if (!checked.ok) return checked;
  const done: ColumnInsertion[] = [];
  for (const insertion of insertions) {
    const merges = checked.value.filter(({ sheetId }) => sheetId === insertion.sheetId);
    const sent = await sendAll([insert(insertion, merges)], {
      control,
      cellEdit: () => (done.length === 0 ? 'refuse' : 'must'),
    });
    if (!sent.ok) {
      await removeColumns(lookout, done, control);
      return failure(refusal(sent.fault, insertion));
    }
    done.push(insertion);
  }
  return success(null);
}

/** Excel's reasons to refuse an insertion have many codes; what stands on the sheet is always behind them. */
function refusal(fault: OfficeFault, { sheetName }: ColumnInsertion): Problem {
  const isAboutCells =
    /insert/iu.test(fault.location) && !isGone(fault) && !isCellEdit(fault) && fault.code !== 'AccessDenied';
  return isAboutCells ? ROOM_TEXTS.notInserted(sheetName) : problemOf(fault);
}

/** Looks whether the sheets are as they were seen; gives the merged cells up to the places. */
async function check(
  lookout: Lookout,
  insertions: readonly ColumnInsertion[],
  seen: Seen,
  control: Control,
): Promise<Outcome<readonly Area[]>> {
  const ids = new Set(insertions.map(({ sheetId }) => sheetId));
  const sheets = seen.sheets.filter(({ id }) => ids.has(id));
  const edges = insertions.map((insertion) => ({ insertion, ...edgeOf(insertion, sheets) }));
  const arrays = edges.map(({ left, right }) => [askForArray(left), askForArray(right)]);
  const merges = askForMerges(edges.map(({ left }) => left));
  const looked = await lookout.lookAgain(
    {
      sheetIds: sheets.map(({ id }) => id),
      tableIds: sheets.flatMap(({ tables }) => tables.map(({ id }) => id)),
      giveUp: merges.giveUp,
      requests: [...arrays.flat().map(({ request }) => request), ...merges.requests],
    },
    control,
  );
  if (!looked.ok) return looked;
  const changes = differences({ sheets, areas: [], grids: [] }, looked.value.overview.sheets, null);
  if (changes.length > 0) return failure(...changes);
  if (!looked.value.isComplete) return failure(HOST_TEXTS.conflict());
  const known = await merges.read(control);
  if (!known.ok) return known;
  const problems = edges.flatMap(({ insertion, left, right }, index): readonly Problem[] => {
    const { sheetName, lists, column } = insertion;
    if (arrays[index]?.every(({ answer }) => answer()) === true) {
      return [ROOM_TEXTS.arrayAcross(sheetName, `${columnName(left.left)} und ${columnName(right.left)}`)];
    }
    const across = lists
      .map((list) =>
        mergedInto(
          known.value.filter((merge) => crosses(merge, column)),
          list,
        ),
      )
      .find((merge) => merge !== undefined);
    return across === undefined ? [] : [ROOM_TEXTS.mergedAcross(sheetName, addressOf(across))];
  });
  return problems.length > 0 ? failure(...problems) : known;
}

/** The columns on both sides of the place, down to the last row that is used. */
function edgeOf(
  { sheetId, column }: ColumnInsertion,
  sheets: readonly SheetOverview[],
): { readonly left: Area; readonly right: Area } {
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new RangeError('columns are inserted into a sheet that was not read');
  const rows = Math.max(
    ...[sheet.used, ...sheet.tables.map(({ area }) => area)].map((area) =>
      area === null ? 1 : bottomOf(area),
    ),
  );
  const line = { sheetId, top: 0, rows, columns: 1 };
  return { left: { ...line, left: column - 1 }, right: { ...line, left: column } };
}

/** Inserted columns look like those left of them, and allow what those allow: that is taken off again. */
function insert(insertion: ColumnInsertion, merges: readonly Area[]): Request {
  return {
    bytes: 2_000,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(insertion.sheetId);
      sheet.getRange(columnsAddress(insertion)).insert('Right');
      for (const address of plainParts(insertion, merges)) {
        const cells = sheet.getRange(address);
        cells.clear('Formats');
        cells.dataValidation.clear();
      }
      return () => undefined;
    },
  };
}

const SHEET_ROWS = 1_048_576;

/** The inserted columns without the rows of merged cells that reach over them: without formats they would come apart. */
function plainParts(insertion: ColumnInsertion, merges: readonly Area[]): readonly string[] {
  const { column, count } = insertion;
  const across = merges.filter((merge) => crosses(merge, column)).sort((a, b) => a.top - b.top);
  if (across.length === 0) return [columnsAddress(insertion)];
  const parts: string[] = [];
  let top = 0;
  for (const merge of [...across, { top: SHEET_ROWS, rows: 0 }]) {
    if (merge.top > top) {
      parts.push(addressOf({ top, left: column, rows: merge.top - top, columns: count }));
    }
    top = Math.max(top, merge.top + merge.rows);
  }
  return parts;
}
