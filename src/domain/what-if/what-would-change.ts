import type { Day } from '../calendar/day';
import type { Proposal } from '../classification';
import { rulesIn } from '../rules/catalogue';
import type { RuleId } from '../rules/rule-id';
import { bitOf } from '../rules/rule-set';
import { CANDIDATES } from './candidates';
import type { Candidate, Change } from './change';
import { judge, type Judged } from './situation';

/** What would take one hit away, and what that would make of the case. */
export interface WhatIf {
  readonly rule: RuleId;
  /** Usually one; several are needed together. Empty where nothing that a list or the working group says would do. */
  readonly changes: readonly Change[];
  /** `null`: depends on what is entered. */
  readonly then: Consequence | null;
}

export interface Consequence {
  readonly proposal: Proposal;
  readonly earliestDate: Day | null;
  /** What would decide then. */
  readonly deciding: readonly RuleId[];
  /** The proposal would be another. */
  readonly isEnough: boolean;
}

const R27 = bitOf('R27');

/**
 * For each hit that decided (and for R27, which takes the earliest date away) the smallest change that removes it, found by
 * deciding the changed case anew. Other hits stay, so a change alone need not be enough.
 */
export function whatWouldChange(judged: Judged): readonly WhatIf[] {
  const { deciding, hits } = judged.decision;
  return rulesIn(deciding | (hits & R27)).map((rule) => whatWouldRemove(judged, rule));
}

/** The first candidate with which a rule is not hit any more. */
export function whatWouldRemove(judged: Judged, rule: RuleId): WhatIf {
  for (const candidate of CANDIDATES[rule](judged)) {
    const after = tryOut(judged, candidate);
    if ((after.decision.hits & (bitOf(rule) | (candidate.avoids ?? 0))) !== 0) continue;
    const then = candidate.isExample === true ? null : consequence(judged, after);
    return { rule, changes: candidate.changes, then };
  }
  return { rule, changes: [], then: null };
}

function tryOut({ situation }: Judged, { changes }: Candidate): Judged {
  return judge(changes.reduce((changed, change) => change.apply(changed), situation));
}

function consequence(before: Judged, { decision }: Judged): Consequence {
  return {
    proposal: decision.proposal,
    earliestDate: decision.earliestDate,
    deciding: rulesIn(decision.deciding),
    isEnough: decision.proposal !== before.decision.proposal,
  };
}
