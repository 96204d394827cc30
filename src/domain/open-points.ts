import type { Classification } from './classification';
import type { CaseFacts } from './rules/facts';
import type { Fault } from './rules/fault';
import type { RuleId } from './rules/rule-id';
import type { SchoolDoubt } from './rules/school-doubt';

/** What people have to clear up in a case: in data, with the cells, what R16 and R20 say in words. */
export interface OpenPoints {
  /** `null`: R16 is not hit. */
  readonly school: SchoolDoubt | null;
  /** Empty: R20 is not hit. */
  readonly faults: readonly Fault[];
}

/** What one case becomes, and what is open about it. */
export interface Assessment {
  readonly classification: Classification;
  readonly openPoints: OpenPoints;
  /** What the rules compared. */
  readonly facts: CaseFacts;
  /** The hits that decided, ascending. */
  readonly deciding: readonly RuleId[];
}
