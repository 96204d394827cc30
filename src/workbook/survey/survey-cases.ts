import type { Day } from '../../domain/calendar/day';
import { success, type Outcome, type Problem } from '../../domain/outcome';
import type { Knowledge } from '../../domain/plan/knowledge';
import { RULE_IDS, type RuleId } from '../../domain/rules/rule-id';
import type { ViewFacts } from '../../domain/views/overview';
import type { LocalTime } from '../local-time';
import type { Pace } from '../pace';
import type { Area, Control, WorkbookPort } from '../port';
import type { CaseList } from '../read-workbook';
import { findLog } from '../run-log';
import { assessWorkbook } from './assess-workbook';
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
  const assessed = await assessWorkbook(
    port,
    {
      today: now.day,
      stand,
      sheetIds,
      itemMaker: createItemMaker,
      others: ({ sheets }) => {
        const area = findLog(sheets)?.table?.area;
        return area === undefined ? [] : [area];
      },
    },
    pace,
    control,
  );
  if (!assessed.ok) return assessed;
  const { items, knowledge, reading, notices } = assessed.value;
  const { overview, lists, others } = reading;
  const sheets = surveyedSheets(lists);
  const [log] = others;
  return success({
    cases: items,
    facts: viewFacts(knowledge, assessed.value.stand),
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
    notices,
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
