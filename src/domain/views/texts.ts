import type { Proposal } from '../classification';
import { GRADE_NAMES } from '../grades/grade-names';
import { GRADES, type Grade } from '../grades/grade-set';
import { RULE_IDS, type RuleId } from '../rules/rule-id';
import type { FacetKey } from './selection';

/** How a proposal is called in front of people (klassifikation.md §8): sheets and files keep the short word. */
export function proposalText(proposal: string): string {
  return proposal === 'gesperrt' ? 'nicht im laufenden Betrieb umstellbar' : proposal;
}

const FACET_NAMES: Readonly<Record<FacetKey, string>> = {
  region: 'Region',
  stage: 'Stufe',
  proposal: 'Vorschlag',
  reason: 'Ausschlaggebender Grund',
  rule: 'Regel',
  caseType: 'Fallart',
  team: 'ASD-Team',
  school: 'Schule',
  provider: 'Leistungserbringer',
  grade: 'Klassenstufe',
  decision: 'Entscheidung',
  uncheckable: 'Nicht prüfbar',
  change: 'Seit dem letzten Lauf',
};

const NO_VALUE: Readonly<Record<FacetKey, string>> = {
  region: 'ohne Region',
  stage: 'ohne Stufe',
  proposal: 'ohne Vorschlag',
  reason: 'kein Grund',
  rule: 'keine Regel',
  caseType: 'ohne Fallart',
  team: 'ohne Team',
  school: 'ohne Schule',
  provider: 'ohne Leistungserbringer',
  grade: 'Klassenstufe nicht bekannt',
  decision: 'noch keine',
  uncheckable: 'alles prüfbar',
  change: 'nicht bekannt',
};

/** Among the values of a facet it must be short. */
const FACET_GRADES: Readonly<Record<Grade, string>> = { ...GRADE_NAMES, '5': 'ab Klasse 5' };

export const VIEW_TEXTS = {
  facet: (key: FacetKey): string => FACET_NAMES[key],
  approvalEnd: 'Bewilligung endet bis',
  change: {
    added: 'neu dazugekommen',
    none: 'unverändert',
    details: 'nur Einzelheiten geändert',
    moved: (before: string | null, now: Proposal): string =>
      `${before === null ? 'ohne Vorschlag' : proposalText(before)} → ${proposalText(now)}`,
  },
} as const;

/** A value of a facet as users read it. @param titles what the rules are called */
export function valueText(
  key: FacetKey,
  value: string,
  titles: Readonly<Partial<Record<RuleId, string>>>,
): string {
  if (value === '') return NO_VALUE[key];
  if (key === 'proposal') return proposalText(value);
  if (key === 'grade') return FACET_GRADES[GRADES.find((grade) => grade === value) ?? '5'];
  const rule =
    key === 'rule' || key === 'reason' || key === 'uncheckable'
      ? RULE_IDS.find((id) => id === value)
      : undefined;
  return rule === undefined ? value : `${rule} ${titles[rule] ?? ''}`.trim();
}
