import type { UnclearSchool } from '../schools/match-school';
import type { School } from '../schools/school';
import type { CaseFacts } from './facts';

/** What R16 finds in a row, with the cell it concerns (klassifikation.md §4 step 4). */
export type SchoolDoubt = {
  /** Zero-based sheet column of the school's name, or of its number where there is no name; `null`: neither column is there. */
  readonly column: number | null;
} & (
  | UnclearSchool
  /** An Außenstelle without a region of its own. */
  | { readonly kind: 'undecided-branch'; readonly school: School }
);

export function schoolDoubtOf({ match, record }: CaseFacts): SchoolDoubt | null {
  if (match.kind === 'none' || match.kind === 'found') return null;
  const field = record.schoolName.kind === 'value' ? 'schule' : 'schul_nr';
  const column = record.places.get(field)?.column ?? null;
  if (match.kind === 'unclear') return { ...match, column };
  return { kind: 'undecided-branch', school: match.school, column };
}
