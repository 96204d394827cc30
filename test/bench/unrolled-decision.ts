import type { Day } from '../../src/domain/calendar/day';
import { gridDateFrom, type FirstSchoolDays } from '../../src/domain/calendar/switch-grid';
import { LEFT, lowestGrade, type Projection } from '../../src/domain/grades/grade-set';
import { gradesAt } from '../../src/domain/rules/derive-facts';
import type { CaseFacts } from '../../src/domain/rules/facts';
import type { RuleLimits } from '../../src/domain/rules/rule';

/** What a case comes to, without a word of explanation. */
export interface BareDecision {
  hits: number;
  proposal: number;
  earliest: Day;
}

const MEDICAL_OR_CARE = 0b0000_0011_1111;
const OWN_COMPANION = 0b0111_1100_0000;

/**
 * The decisions of all rules with their default effects, written by hand in one function as fast as we could: the yardstick
 * for the rules as separate files. Not used by the product.
 */
export function decideUnrolled(
  f: CaseFacts,
  limits: RuleLimits,
  firstSchoolDays: FirstSchoolDays,
  project: Projection,
  out: BareDecision,
): void {
  const u = f.switchDate;
  const hasU = u === u;
  const end = f.approvalEnd;
  const isOpen = !f.isEnded;
  const isCurrent = f.caseType === 'laufend';
  const isNew = f.caseType === 'neu';
  const strategy = f.wave === null ? '' : f.wave.strategy;
  const reservation = f.reservation;
  const remedyOpen = f.remedy === 'yes';
  let hits = 0;
  let blocked = false;
  let check = false;
  let bindingEnd = -Infinity;
  let hasNoEnd = false;

  if (isOpen && end === Infinity) {
    hits |= 1 << 3;
    check = true;
    hasNoEnd = true;
  }
  if (hasU) {
    if (isOpen && end >= u && end !== Infinity) {
      if (reservation === 'none' || (reservation === 'reservation' && strategy === 'AUSLAUFEND')) {
        hits |= 1 << 1;
        blocked = true;
        bindingEnd = end;
      } else if (reservation === 'reservation') {
        hits |= 1 << 2;
        check = true;
      }
    }
    if (isOpen && end < u) {
      if (f.extension === 'no' && f.remedy === 'no') hits |= 1 << 4;
      if (f.extension === 'yes') hits |= 1 << 28;
    }
    if (f.lowestGrade === LEFT) hits |= 1 << 5;
    else if (f.highestGrade === LEFT) {
      hits |= 1 << 6;
      check = true;
    }
    if (f.courtOrderEnd >= u) {
      hits |= 1 << 8;
      blocked = true;
      if (f.courtOrderEnd > bindingEnd) bindingEnd = f.courtOrderEnd;
    }
    if (f.hasPersonalBudget && (f.budgetEnd >= u || f.isBudgetEndAbsent)) {
      hits |= 1 << 9;
      blocked = true;
      if (f.isBudgetEndAbsent) hasNoEnd = true;
      else if (f.budgetEnd > bindingEnd) bindingEnd = f.budgetEnd;
    }
    if (isNew) {
      if (f.firstSchoolDay <= f.stand) {
        hits |= 1 << 18;
        check = true;
      } else if (f.firstSchoolDay <= limits.newCaseUntil) hits |= 1 << 17;
    }
    if (strategy === 'AUFWACHSEND' && isCurrent && f.enrolmentYears !== null) {
      if (f.enrolmentYears.latest < f.startYear) hits |= 1 << 22;
      else if (f.enrolmentYears.earliest < f.startYear) {
        hits |= 1 << 29;
        check = true;
      }
    }
  }
  if (remedyOpen) {
    if (f.isAgainstTheAid && f.isRemedyObjectChecked) {
      hits |= 1 << 7;
      blocked = true;
      hasNoEnd = true;
    } else {
      hits |= 1 << 21;
      check = true;
    }
  }
  if ((f.needCodes & MEDICAL_OR_CARE) !== 0) {
    hits |= 1 << 10;
    check = true;
  }
  if ((f.needCodes & OWN_COMPANION) !== 0) {
    hits |= 1 << 11;
    check = true;
  }
  if (f.isFosterOrForeign) {
    hits |= 1 << 13;
    check = true;
  }
  const runsOut = (hits & (1 << 4)) !== 0;
  if (f.isSgbIx) {
    hits |= 1 << 12;
    if (!runsOut) check = true;
  }
  if (f.isCarePlanEmpty || f.carePlan < (f.isSgbIx ? limits.carePlanSinceSgbIx : limits.carePlanSince)) {
    hits |= 1 << 14;
    if (!runsOut) check = true;
  }
  if (f.isShared) hits |= 1 << 19;
  if (f.faults.length > 0) hits |= 1 << 20;
  if (strategy === 'NUR_NEUFAELLE' && isCurrent) hits |= 1 << 23;
  if (f.isEnded) hits |= 1 << 25;
  if (f.readings.length > 0) hits |= 1 << 26;
  const kind = f.match.kind;
  if (f.isSchoolFound && !f.participates) hits |= 1 << 15;
  if (kind === 'unclear' || kind === 'undecided-branch') hits |= 1 << 16;
  else if (kind === 'found' && !hasU && (hits & (1 << 15)) === 0) hits |= 1 << 24;

  let proposal = 0;
  if ((hits & ((1 << 25) | (1 << 15))) !== 0) proposal = 6;
  else if ((hits & ((1 << 16) | (1 << 20))) !== 0) proposal = 2;
  else if ((hits & (1 << 24)) !== 0) proposal = 5;
  else if ((hits & (1 << 5)) !== 0) proposal = 3;
  else if ((hits & ((1 << 22) | (1 << 23))) !== 0) proposal = 4;
  else if (blocked) proposal = 1;
  else if (check) proposal = 2;
  else if (runsOut) proposal = 3;

  let earliest = NaN;
  if (proposal === 0) earliest = u;
  else if (proposal === 1 && !hasNoEnd && bindingEnd < Infinity) {
    const date = gridDateFrom(bindingEnd + 1 > u ? bindingEnd + 1 : u, 'Schuljahr', firstSchoolDays);
    if (lowestGrade(gradesAt(f.record, date, project)) === LEFT) hits |= 1 << 27;
    else earliest = date;
  }
  out.hits = hits;
  out.proposal = proposal;
  out.earliest = earliest;
}
