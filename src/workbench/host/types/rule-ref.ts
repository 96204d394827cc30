import type { RuleLook } from '../../../ooxml/conditional-format';
import type { ConditionalFormat } from '../../model/conditional-formats';
import type { Sheet } from '../../model/sheet';
import { itemNotFound } from '../office-error';

/** A rule for the look of cells, as an add-in holds it. */
export interface RuleRef {
  readonly sheet: Sheet;
  readonly id: string;
}

/** @throws OfficeError when the rule is gone */
export function liveRule({ sheet, id }: RuleRef): ConditionalFormat {
  const rule = sheet.isDeleted ? undefined : sheet.conditionalFormats.byId(id);
  if (rule === undefined) throw itemNotFound(`the conditional format ${id}`);
  return rule;
}

export function changeRule(
  ref: RuleRef,
  part: Partial<Pick<ConditionalFormat, 'rule' | 'look' | 'stopsIfTrue'>>,
): void {
  liveRule(ref);
  ref.sheet.changeRules((rules) => {
    rules.change(ref.id, part);
  });
}

export function changeLook(ref: RuleRef, part: Partial<RuleLook>): void {
  changeRule(ref, { look: { ...liveRule(ref).look, ...part } });
}
