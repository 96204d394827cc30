import * as v from 'valibot';
import { success, type Outcome } from '../../domain/outcome';
import type { WorkbookPort } from '../port';
import { sheetKey } from '../sheet-names';

// Which sheets carry a filter of the add-in. Whoever has the file can read it: no criteria, no cases.
const KEY = 'stufenplan.filter';

const Marks = v.array(v.string());

/** Whether the add-in has filtered a sheet, perhaps while the pane was open before. */
export function isMarked(port: Pick<WorkbookPort, 'setting'>, sheetName: string): boolean {
  return marks(port).includes(sheetKey(sheetName));
}

/** Whether the add-in has filtered any sheet. */
export function hasMarks(port: Pick<WorkbookPort, 'setting'>): boolean {
  return marks(port).length > 0;
}

/** Notes which of the named sheets carry a filter of the add-in now; says nothing of others. */
export async function mark(
  port: WorkbookPort,
  sheetNames: readonly string[],
  isFiltered: boolean,
): Promise<Outcome<null>> {
  const before = marks(port);
  const named = new Set(sheetNames.map(sheetKey));
  const others = before.filter((key) => !named.has(key));
  const after = isFiltered ? [...others, ...named] : others;
  const isSame = after.length === before.length && after.every((key) => before.includes(key));
  return isSame ? success(null) : port.saveSetting(KEY, after);
}

/** All marks go: of sheets, too, that are not there any more. */
export async function unmarkAll(port: WorkbookPort): Promise<Outcome<null>> {
  return hasMarks(port) ? port.saveSetting(KEY, []) : success(null);
}

/** A value that is not ours counts as no mark. */
function marks(port: Pick<WorkbookPort, 'setting'>): readonly string[] {
  const kept = v.safeParse(Marks, port.setting(KEY));
  return kept.success ? kept.output : [];
}
