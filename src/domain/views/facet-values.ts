import { GRADES, type Grade } from '../grades/grade-set';
import type { CaseItem } from './case-item';
import type { FacetKey } from './selection';
import { VIEW_TEXTS } from './texts';

const NONE = [''];

/** The grades of each of the 128 sets. */
const GRADE_LISTS: readonly (readonly string[])[] = Array.from({ length: 1 << GRADES.length }, (_, set) =>
  orNone(GRADES.filter((_grade: Grade, index) => ((set >> index) & 1) === 1)),
);

/** The values of a case in each facet; the empty value stands for "none". Most facets have one, some several. */
export const VALUES_OF: Readonly<Record<FacetKey, (item: CaseItem) => string | readonly string[]>> = {
  region: ({ region }) => region ?? '',
  stage: ({ stage }) => stage ?? '',
  proposal: ({ proposal }) => proposal,
  reason: ({ deciding }) => orNone(deciding),
  rule: ({ rules }) => orNone(rules),
  caseType: ({ caseType }) => caseType,
  team: ({ team }) => team,
  school: ({ school }) => school ?? '',
  provider: ({ provider }) => provider ?? '',
  grade: ({ grades }) => GRADE_LISTS[grades] ?? NONE,
  decision: ({ decision }) => decision ?? '',
  uncheckable: ({ uncheckable }) => orNone(uncheckable),
  change: changeOf,
};

function orNone(values: readonly string[]): readonly string[] {
  return values.length === 0 ? NONE : values;
}

/** What a run would change: `neu`, `unverändert`, `nur Einzelheiten`, or the proposals before and now. */
function changeOf({ written, writtenProposal, proposal }: CaseItem): string {
  if (written === 'missing') return VIEW_TEXTS.change.added;
  if (written === 'current') return VIEW_TEXTS.change.none;
  return writtenProposal === proposal
    ? VIEW_TEXTS.change.details
    : VIEW_TEXTS.change.moved(writtenProposal, proposal);
}
