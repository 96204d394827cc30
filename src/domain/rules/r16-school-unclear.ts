import type { Rule } from './rule';
import type { CaseFacts } from './facts';
import { RULE_TEXTS } from './texts';

function suggestionsText({ match }: CaseFacts): string {
  return match.kind === 'unclear' ? RULE_TEXTS.suggestions(match.suggestions) : '';
}

/** The school is not clear, or is an Außenstelle without a region of its own (§4 step 4). */
export const r16: Rule = {
  id: 'R16',
  needs: [],
  needsSwitchDate: false,
  hit: (facts) => facts.match.kind === 'unclear' || facts.match.kind === 'undecided-branch',
  explain: (facts) => ({ vorschlaege: suggestionsText(facts) }),
};
