import { germanDate, type Day } from '../calendar/day';
import { schoolYearName, schoolYearOf } from '../calendar/school-year';
import type { FirstSchoolDays } from '../calendar/switch-grid';
import { isBlank, isCellError } from '../cell';
import { readStart, type ReadingContext } from '../intake/cell-readers';
import { EMPTY, UNREADABLE } from '../intake/reading';
import { reportMissing, type Findings, type OwnedRow } from './owned-rows';
import { firstSchoolDayOf } from './switch-date';
import { OWNED_TEXTS } from './texts';
import { regionKey, STRATEGIES, type Strategy, type Wave } from './wave';

const STAGE = 'Stufe';
const REGION = 'Region';
const LEADERS = 'Teamleitung ab';
const STARTS = 'Klassenassistenz ab';
const FIRST_DAY = 'Erster Schultag';
const STRATEGY = 'Strategie';

/** Reads `KA Stufenplan`: one wave per region, by region (klassifikation.md §1, §4, §11 rr, tt). */
export function readPlan(
  rows: readonly OwnedRow[],
  firstSchoolDays: FirstSchoolDays,
  context: ReadingContext,
  findings: Findings,
): ReadonlyMap<string, Wave> {
  const waves = new Map<string, Wave>();
  const rowOf = new Map<string, number>();
  for (const row of rows) {
    const region = row.text(REGION);
    const key = regionKey(region);
    const firstRow = rowOf.get(key);
    if (region === '') reportMissing(row, REGION, 'den Namen der Region', findings);
    else if (firstRow !== undefined)
      findings.problems.push(OWNED_TEXTS.repeated(row.place(REGION), region, firstRow));
    rowOf.set(key, firstRow ?? row.row);

    readDay(row, LEADERS, context, findings);
    const startsOn = readDay(row, STARTS, context, findings);
    const entered = readDay(row, FIRST_DAY, context, findings);
    if (startsOn !== null && entered !== null) checkFirstDay(row, startsOn, entered, findings);
    waves.set(key, {
      stage: stageOf(row),
      region,
      startsOn,
      firstSchoolDay: startsOn === null ? null : firstSchoolDayOf(startsOn, entered, firstSchoolDays),
      strategy: readStrategy(row, findings),
    });
  }
  return waves;
}

function stageOf(row: OwnedRow): string | number | null {
  const cell = row.cell(STAGE);
  if (isBlank(cell)) return null;
  return typeof cell === 'number' ? cell : row.text(STAGE);
}

function readDay(row: OwnedRow, header: string, context: ReadingContext, findings: Findings): Day | null {
  const cell = row.cell(header);
  const day = isCellError(cell) ? UNREADABLE : readStart(cell, context);
  if (day === EMPTY) return null;
  if (day !== UNREADABLE) return day;
  findings.problems.push(OWNED_TEXTS.unreadableDate(row.place(header), row.text(header)));
  return null;
}

function checkFirstDay(row: OwnedRow, startsOn: Day, entered: Day, findings: Findings): void {
  const place = row.place(FIRST_DAY);
  const year = schoolYearOf(startsOn);
  if (entered < startsOn) {
    findings.problems.push(OWNED_TEXTS.firstDayBeforeStart(place, germanDate(entered), germanDate(startsOn)));
  } else if (schoolYearOf(entered) !== year) {
    findings.problems.push(OWNED_TEXTS.dayOutsideYear(place, germanDate(entered), schoolYearName(year)));
  }
}

function readStrategy(row: OwnedRow, findings: Findings): Strategy {
  const text = row.text(STRATEGY);
  if (text === '') return 'STICHTAG';
  const strategy = STRATEGIES.find((name) => name === text.toUpperCase());
  if (strategy === undefined) {
    findings.problems.push(OWNED_TEXTS.unknownValue(row.place(STRATEGY), text, STRATEGIES));
  }
  return strategy ?? 'STICHTAG';
}
