import { failure, success, type Outcome } from '../domain/outcome';
import { HOST_TEXTS } from '../workbook/host-texts';
import type { Control, NewTableSheet, SheetOverview } from '../workbook/port';
import { sameName } from '../workbook/sheet-names';
import type { Lookout } from './lookout';
import { problemOf } from './office-fault';
import { sendAll, type Request } from './requests';
import { addSheets, deleteSheet, emptySheet, fillSheet, setPages } from './table-sheet-requests';

/** Creates all sheets or none: what was created before a fault is taken away again, and never anything else. */
export function createTableSheets(
  lookout: Lookout,
  sheets: readonly NewTableSheet[],
  control: Control,
): Promise<Outcome<null>> {
  const names = sheets.map(({ sheetName }) => sheetName);
  return createSheets(lookout, names, control, (ids) =>
    sheets.flatMap((sheet, index) => {
      const id = ids[index];
      return id === undefined ? [] : [fillSheet(id, sheet)];
    }),
  );
}

/** Adds sheets and fills them; all or none. @param fill what fills the sheets of these ids */
export async function createSheets(
  lookout: Lookout,
  names: readonly string[],
  control: Control,
  fill: (ids: readonly string[]) => readonly Request[],
): Promise<Outcome<null>> {
  const addition = addSheets(names);
  const added = await sendAll([addition.request], { control, cellEdit: () => 'refuse' });
  if (!added.ok) {
    if (await isStructureProtected(control)) return failure(HOST_TEXTS.structureProtected());
    await removeEmptySheets(lookout, names, control);
    return failure(problemOf(added.fault));
  }
  const ids = addition.answer();
  const filled = await sendAll(fill(ids), { control, cellEdit: () => 'must' });
  if (filled.ok) return success(null);
  await sendAll(ids.map(deleteSheet), { control, cellEdit: () => 'must' });
  return failure(problemOf(filled.fault));
}

/** Empties a sheet and fills it anew, in one round trip: Excel does it in this order or says no at once. */
export async function refillTableSheet(
  sheet: SheetOverview,
  content: NewTableSheet,
  control: Control,
): Promise<Outcome<null>> {
  const requests = [emptySheet(sheet), fillSheet(sheet.id, content)];
  const sent = await sendAll(requests, { control, cellEdit: () => 'refuse' });
  return sent.ok ? success(null) : failure(problemOf(sent.fault));
}

/** By itself, since Excel may refuse it for reasons of its own, such as a computer without any printer. */
export async function layOutPages(sheetName: string, control: Control): Promise<Outcome<null>> {
  const sent = await sendAll([setPages(sheetName)], { control, cellEdit: () => 'wait' });
  return sent.ok ? success(null) : failure(problemOf(sent.fault));
}

/** Asked when a sheet could not be added: Excel's codes do not tell this reason from others. */
async function isStructureProtected(control: Control): Promise<boolean> {
  let answer = false;
  const queue = (context: Excel.RequestContext) => {
    const { protection } = context.workbook;
    protection.load('protected');
    return () => {
      answer = protection.protected;
    };
  };
  const sent = await sendAll([{ bytes: 200, queue }], { control, cellEdit: () => 'wait' });
  return sent.ok && answer;
}

/** Which of the sheets were added is not known; someone else may have added one of that name. Only empty ones go. */
async function removeEmptySheets(
  lookout: Lookout,
  names: readonly string[],
  control: Control,
): Promise<void> {
  const looked = await lookout.look(control);
  if (!looked.ok) return;
  const empty = looked.value.overview.sheets.filter(
    ({ name, used, tables }) =>
      used === null && tables.length === 0 && names.some((other) => sameName(other, name)),
  );
  await sendAll(
    empty.map(({ id }) => deleteSheet(id)),
    { control, cellEdit: () => 'must' },
  );
}
