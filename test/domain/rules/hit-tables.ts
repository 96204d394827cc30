import type { Cell } from '../../../src/domain/cell';
import type { RuleId } from '../../../src/domain/rules/rule-id';
import { aCase, STAND } from '../../builders/case-table';
import type { OwnedSheets } from '../../builders/knowledge';

/** Columns that differ from the orderly case. */
export type Changes = Readonly<Record<string, Cell>>;

/** A case in words, and what differs from the orderly case. */
export type CaseRow = readonly [description: string, changes: Changes];

export interface TableSetting {
  readonly stand?: string;
  readonly sheets?: OwnedSheets;
}

/** A table test: the rule is hit in each of these cases. */
export function itHits(rule: RuleId, rows: readonly CaseRow[], setting: TableSetting = {}): void {
  it.each(rows.map(([description, changes]) => ({ description, changes })))(
    `${rule} is hit: $description`,
    ({ changes }) => {
      expect(rulesOf(changes, setting)).toContain(rule);
    },
  );
}

/** A table test: the rule is not hit in any of these cases. */
export function itSpares(rule: RuleId, rows: readonly CaseRow[], setting: TableSetting = {}): void {
  it.each(rows.map(([description, changes]) => ({ description, changes })))(
    `${rule} is not hit: $description`,
    ({ changes }) => {
      expect(rulesOf(changes, setting)).not.toContain(rule);
    },
  );
}

function rulesOf(changes: Changes, { stand = STAND, sheets = {} }: TableSetting): readonly RuleId[] {
  return aCase(changes).under(sheets).classifiedOn(stand).rules;
}
