import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import {
  checkReading,
  classifyWorkbook,
  readForRun,
  type RunOptions,
  type RunResult,
} from './classify-workbook';
import { combined, whereInserted } from './column-insertion';
import { stretch } from './control';
import { obstacle } from './obstacle';
import type { OpenWorkbookPort } from './open-workbook-port';
import type { Pace } from './pace';
import type { Control } from './port';
import { takeAwayColumns } from './take-away-columns';

/** Whether all that stopped a run can be cleared away by inserting columns. */
export function canMakeRoom(problems: readonly Problem[]): boolean {
  return problems.length > 0 && problems.every(({ remedy }) => remedy === 'insert-columns');
}

/**
 * *Spalten einfügen und einordnen*: inserts whole columns right of the lists that have no room, then classifies. Without a
 * run the columns do not stay; taking the run back takes them away too.
 */
export async function classifyWithRoom(
  port: OpenWorkbookPort,
  options: RunOptions,
  pace: Pace,
  control: Control,
): Promise<Outcome<RunResult>> {
  const reading = await readForRun(port, options, pace, stretch(control, 0, 0.2));
  if (!reading.ok) return reading;
  const checked = checkReading(reading.value, options);
  if (!checked.ok && !canMakeRoom(checked.problems)) return checked;
  const { lists, seen } = reading.value;
  const insertions = combined(lists.flatMap(({ place, beside }) => obstacle(place, beside)?.remedy ?? []));
  if (insertions.length > 0) {
    const made = await port.insertColumns(insertions, seen, stretch(control, 0.2, 0.3));
    if (!made.ok) return made;
  }
  const inserted = whereInserted(insertions);
  const run = await classifyWorkbook(port, options, pace, stretch(control, 0.3, 1));
  if (run.ok && run.value.undo !== null) {
    return success({ ...run.value, undo: { ...run.value.undo, inserted } });
  }
  const notices = await takeAwayColumns(port, inserted, unstoppable(control));
  if (!run.ok) return failure(...run.problems, ...notices);
  return success({ ...run.value, notices: [...run.value.notices, ...notices] });
}

/** Who has given up wants the sheet as it was. */
function unstoppable(control: Control): Control {
  return { ...control, signal: new AbortController().signal };
}
