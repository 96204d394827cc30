import type { ConditionalFormat as FileRule, RuleLook } from '../../ooxml/conditional-format';
import { NO_LOOK, type ConditionalFormat, type Rule, type TextOperator } from './conditional-formats';

const TEXT_RULES: Readonly<Record<string, TextOperator>> = {
  containsText: 'contains',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
};

/** The rules of a sheet's file in the order in which they count. @param looks what they refer to */
export function rulesFromFile(
  rules: readonly FileRule[],
  looks: readonly RuleLook[],
): readonly Omit<ConditionalFormat, 'id'>[] {
  return rules
    .map((rule, place) => ({ rule, place }))
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .filter(({ rule }) => rule.ranges.length > 0)
    .map(({ rule, place }) => ({
      rects: rule.ranges,
      rule: ruleOf(rule),
      look: (rule.look === null ? undefined : looks[rule.look]) ?? NO_LOOK,
      stopsIfTrue: rule.stopsIfTrue,
      place,
    }));
}

function ruleOf({ type, operator, text, formulas }: FileRule): Rule {
  const textOperator = TEXT_RULES[type];
  if (type === 'cellIs')
    return { kind: 'cell-value', operator, formulas: formulas.map((formula) => `=${formula}`) };
  if (textOperator !== undefined) return { kind: 'text', operator: textOperator, text };
  if (type === 'expression') return { kind: 'custom', formula: `=${formulas[0] ?? ''}` };
  return { kind: 'other', type };
}
