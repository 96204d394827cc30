import type { RuleTable } from '../../rules/rule';
import { RULE_IDS, type RuleId } from '../../rules/rule-id';
import type { ReportCase } from '../report-case';
import type { CountTable } from '../report-table';
import { line } from './cross-table';
import { CASES_COLUMN, TABLE_TEXTS } from './texts';

/** Without the rules that only tell of the reading, or that another table says already (R22–R28). */
const REASONS: readonly RuleId[] = RULE_IDS.filter((id) => id <= 'R21' || id === 'R29');

/** T3: rules and the number of cases they hit; several per case, so there is no total (bericht.md §1). */
export function reasonTable(cases: readonly ReportCase[], { rows }: RuleTable): CountTable {
  return {
    id: 'T3',
    ...TABLE_TEXTS.T3,
    rows: REASONS.map((id) => line(id, `${id} ${rows[id].title}`.trim())),
    columns: [line(CASES_COLUMN)],
    counts: REASONS.map((id) => [cases.filter(({ rules }) => rules.includes(id)).length]),
  };
}
