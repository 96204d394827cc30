import type { Day } from '../../domain/calendar/day';
import { success, type Outcome, type Problem } from '../../domain/outcome';
import type { Knowledge } from '../../domain/plan/knowledge';
import { readKnowledge } from '../../domain/plan/read-knowledge';
import { RULE_IDS, type RuleId } from '../../domain/rules/rule-id';
import type { ViewFacts } from '../../domain/views/overview';
import { choosePlaces } from '../choose-places';
import { classifyLists } from '../classify-lists';
import { stretch } from '../control';
import type { LocalTime } from '../local-time';
import type { Pace } from '../pace';
import type { Area, Control, WorkbookPort } from '../port';
import { readWorkbook, type CaseList } from '../read-workbook';
import { findLog } from '../run-log';
import { lastRunOf, type LastRun } from './last-run';
import { createItemMaker, type SurveyCase } from './survey-case';

export interface SurveyOptions {
  /** The machine's local clock. */
  readonly now: LocalTime;
  /** Wins over the setting Stand; without either, today counts. */
  readonly stand?: Day | null;
  /** The sheets to look at; `null`: the kept choice. */
  readonly sheetIds: readonly string[] | null;
}

export interface SurveyedSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly caseCount: number;
}

/** All cases as they were at one moment. Kept in memory for display only: it holds data of cases. */
export interface Survey {
  /** Sheets in tab order, their lists top down. */
  readonly cases: readonly SurveyCase[];
  readonly facts: ViewFacts;
  readonly takenAt: LocalTime;
  /** `null`: no run is noted. */
  readonly lastRun: LastRun | null;
  readonly sheets: readonly SurveyedSheet[];
  /** Where the lists lay, in the order of the cases. */
  readonly areas: readonly Area[];
  readonly notices: readonly Problem[];
}

/** Reads and classifies all cases of the chosen sheets and writes nothing: protected sheets are read like others. */
export async function surveyCases(
  port: WorkbookPort,
  { now, stand = null, sheetIds }: SurveyOptions,
  pace: Pace,
  control: Control,
): Promise<Outcome<Survey>> {
  const reading = await readWorkbook(
    port,
    (places, overview) => choosePlaces(port, sheetIds, places, overview),
    pace,
    stretch(control, 0, 0.6),
    ({ sheets }) => {
      const area = findLog(sheets)?.table?.area;
      return area === undefined ? [] : [area];
    },
  );
  if (!reading.ok) return reading;
  const { overview, owned, lists, others } = reading.value;
  const knowledge = readKnowledge(owned, overview.dateSystem);
  if (!knowledge.ok) return knowledge;
  const cases: SurveyCase[] = [];
  const itemOf = createItemMaker(knowledge.value.knowledge);
  const observer = {
    onStart: () => undefined,
    onCase: (found: Parameters<typeof itemOf>[0]) => {
      cases.push(itemOf(found));
    },
  };
  const computed = await classifyLists(
    reading.value,
    knowledge.value.knowledge,
    { today: now.day, stand, observer },
    pace,
    stretch(control, 0.6, 1),
  );
  if (!computed.ok) return computed;
  const sheets = surveyedSheets(lists);
  const [log] = others;
  return success({
    cases,
    facts: viewFacts(knowledge.value.knowledge, computed.value.stand),
    takenAt: now,
    lastRun:
      log === undefined
        ? null
        : lastRunOf(
            log,
            sheets.map(({ name }) => name),
            overview.dateSystem,
          ),
    sheets,
    areas: lists.map(({ place }) => place.area),
    notices: knowledge.value.notices,
  });
}

function surveyedSheets(lists: readonly CaseList[]): readonly SurveyedSheet[] {
  const sheets = [...new Set(lists.map(({ place }) => place.sheet))];
  return sheets.map((sheet) => ({
    sheetId: sheet.id,
    name: sheet.name,
    caseCount: lists.reduce(
      (sum, { place, table }) => (place.sheet === sheet ? sum + table.caseRows.length : sum),
      0,
    ),
  }));
}

function viewFacts({ waves, rules }: Knowledge, stand: Day): ViewFacts {
  const titles = RULE_IDS.map((id) => [id, rules.rows[id].title] as const);
  return {
    stand,
    waves: [...waves.values()].map(({ region, stage, startsOn, firstSchoolDay }) => ({
      region,
      stage: stage === null ? null : String(stage),
      startsOn,
      firstSchoolDay,
    })),
    ruleTitles: Object.fromEntries(titles) as Record<RuleId, string>,
  };
}
