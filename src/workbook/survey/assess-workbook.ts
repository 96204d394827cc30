import type { Day } from '../../domain/calendar/day';
import { success, type Outcome, type Problem } from '../../domain/outcome';
import type { Knowledge } from '../../domain/plan/knowledge';
import { readKnowledge } from '../../domain/plan/read-knowledge';
import { choosePlaces } from '../choose-places';
import { classifyLists, type AssessedCase } from '../classify-lists';
import { stretch } from '../control';
import type { Pace } from '../pace';
import type { Control, WorkbookPort } from '../port';
import { readWorkbook, type OtherAreas, type WorkbookReading } from '../read-workbook';

export interface AssessOptions<T> {
  /** The machine's local calendar date. */
  readonly today: Day;
  /** Wins over the setting Stand; without either, today counts. */
  readonly stand: Day | null;
  /** The sheets to look at; `null`: the kept choice. */
  readonly sheetIds: readonly string[] | null;
  /** Makes what is kept of each case, once it is known by what and as of when the cases are judged. */
  readonly itemMaker: (knowledge: Knowledge, stand: Day) => (found: AssessedCase) => T;
  /** What is read besides. */
  readonly others?: OtherAreas;
}

export interface AssessedWorkbook<T> {
  /** One for each case: sheets in tab order, their lists top down. */
  readonly items: readonly T[];
  readonly knowledge: Knowledge;
  readonly stand: Day;
  readonly reading: WorkbookReading;
  readonly notices: readonly Problem[];
}

/** Reads and classifies all cases of the chosen sheets and writes nothing: protected sheets are read like others. */
export async function assessWorkbook<T>(
  port: WorkbookPort,
  { today, stand, sheetIds, itemMaker, others }: AssessOptions<T>,
  pace: Pace,
  control: Control,
): Promise<Outcome<AssessedWorkbook<T>>> {
  const reading = await readWorkbook(
    port,
    (places, overview) => choosePlaces(port, sheetIds, places, overview),
    pace,
    stretch(control, 0, 0.6),
    others,
  );
  if (!reading.ok) return reading;
  const found = readKnowledge(reading.value.owned, reading.value.overview.dateSystem);
  if (!found.ok) return found;
  const { knowledge, notices } = found.value;
  const items: T[] = [];
  let itemOf: ((found: AssessedCase) => T) | null = null;
  const observer = {
    onStart: (day: Day) => {
      itemOf = itemMaker(knowledge, day);
    },
    onCase: (assessed: AssessedCase) => {
      if (itemOf !== null) items.push(itemOf(assessed));
    },
  };
  const computed = await classifyLists(
    reading.value,
    knowledge,
    { today, stand, observer },
    pace,
    stretch(control, 0.6, 1),
  );
  if (!computed.ok) return computed;
  return success({ items, knowledge, stand: computed.value.stand, reading: reading.value, notices });
}
