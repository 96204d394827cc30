import type { Day } from '../calendar/day';
import type { Proposal } from '../classification';
import { rulesIn } from '../rules/catalogue';
import type { RuleId } from '../rules/rule-id';
import { bitOf, type RuleSet } from '../rules/rule-set';
import { CANDIDATES } from './candidates';
import type { Change } from './change';
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
  const found = rulesIn(deciding).map((rule) => whatWouldRemove(judged, rule));
  if ((hits & ~deciding & R27) === 0) return found;
  const earlier = whatWouldRemove(judged, 'R27');
  return found.some((other) => isSame(other, earlier)) ? found : [...found, earlier];
}

function isSame(a: WhatIf, b: WhatIf): boolean {
  const textOf = ({ changes }: WhatIf): string => changes.map(({ text }) => text).join('\n');
  return textOf(a) === textOf(b);
}

/** The first candidate with which a rule is not hit any more. */
export function whatWouldRemove(judged: Judged, rule: RuleId): WhatIf {
  for (const candidate of CANDIDATES[rule](judged)) {
    const unwanted = bitOf(rule) | (candidate.avoids ?? 0);
    if (!removes(judged, candidate.changes, unwanted)) continue;
    const changes = onlyNeeded(judged, candidate.changes, unwanted);
    const isOpen = candidate.isExample === true;
    return { rule, changes, then: isOpen ? null : consequence(judged, tryOut(judged, changes)) };
  }
  return { rule, changes: [], then: null };
}

function removes(judged: Judged, changes: readonly Change[], unwanted: RuleSet): boolean {
  return (tryOut(judged, changes).decision.hits & unwanted) === 0;
}

/** Without those that the others make needless: `Ende GS` is readable as soon as there is a grade. */
function onlyNeeded(judged: Judged, changes: readonly Change[], unwanted: RuleSet): readonly Change[] {
  return changes.reduceRight<readonly Change[]>((left, change) => {
    const others = left.filter((other) => other !== change);
    return others.length > 0 && removes(judged, others, unwanted) ? others : left;
  }, changes);
}

function tryOut({ situation }: Judged, changes: readonly Change[]): Judged {
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
