import type { Day } from '../calendar/day';
import { gridDateFrom, type FirstSchoolDays, type GridStep } from '../calendar/switch-grid';
import type { Proposal } from '../classification';
import { LEFT, lowestGrade, type Projection } from '../grades/grade-set';
import { gradesAt } from './derive-facts';
import type { CaseFacts } from './facts';
import { countedHits, type RuleSets } from './resolve';
import { bitOf, setOf, type RuleSet } from './rule-set';

export interface EarliestDate {
  readonly date: Day | null;
  /** The child leaves primary school first: R27. */
  readonly leavesBefore: boolean;
}

export interface EarliestDateContext {
  readonly gridStep: GridStep;
  readonly firstSchoolDays: FirstSchoolDays;
  readonly project: Projection;
}

const NONE: EarliestDate = { date: null, leavesBefore: false };

const BOUND_BY_APPROVAL = setOf('R01', 'R02');
const R03 = bitOf('R03');
const R08 = bitOf('R08');
const R09 = bitOf('R09');
const WITH_AN_END = BOUND_BY_APPROVAL | R08 | R09;

/** The earliest date of a case; an unlimited approval leaves it open, whatever its Wirkung (klassifikation.md §9, §11 ss). */
export function earliestDateOf(
  facts: CaseFacts,
  proposal: Proposal,
  hits: RuleSet,
  rules: RuleSets,
  context: EarliestDateContext,
): EarliestDate {
  if (Number.isNaN(facts.switchDate) || hits & R03) return NONE;
  if (proposal === 'umstellbar') return { date: facts.switchDate, leavesBefore: false };
  if (proposal !== 'gesperrt') return NONE;
  const bindingEnd = endOfWhatBinds(facts, countedHits(hits) & rules.byEffect.gesperrt);
  if (bindingEnd === null) return NONE;
  const from = Math.max(bindingEnd + 1, facts.switchDate);
  const date = gridDateFrom(from, context.gridStep, context.firstSchoolDays);
  const leavesBefore = lowestGrade(gradesAt(facts.record, date, context.project)) === LEFT;
  return leavesBefore ? { date: null, leavesBefore } : { date, leavesBefore };
}

/** The latest end among what binds; `null` when something has no end. */
function endOfWhatBinds(facts: CaseFacts, binding: RuleSet): Day | null {
  if (binding & ~WITH_AN_END) return null;
  let end = -Infinity;
  if (binding & BOUND_BY_APPROVAL) end = Math.max(end, facts.approvalEnd);
  if (binding & R08) end = Math.max(end, facts.courtOrderEnd);
  if (binding & R09) end = Math.max(end, facts.budgetEnd);
  return Number.isFinite(end) ? end : null;
}
