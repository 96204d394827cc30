import type { RuleLook } from '../../ooxml/conditional-format';
import type { NewRule, RulesEdit } from '../../ooxml/edit/rules-patch';
import type { ConditionalFormat, Rule, TextOperator } from '../model/conditional-formats';
import { cellAddress } from '../model/address';
import { sameRect } from '../model/rect';
import type { Sheet } from '../model/sheet';

/**
 * How the rules of the file have to change; `null` for not at all, `unknown` when that cannot be written. Rules of the file keep
 * their order: new ones go before or behind them all.
 */
export function ruleDifferences(
  before: Sheet,
  now: Sheet,
  lookNumber: (look: RuleLook) => number,
): RulesEdit | null | 'unknown' {
  const old = before.conditionalFormats.all();
  const rules = now.conditionalFormats.all();
  const partners = matched(rules, old);
  const kept = partners.flatMap((partner) => (partner === null ? [] : [old.indexOf(partner)]));
  if (kept.some((place, index) => index > 0 && place < (kept[index - 1] ?? 0))) return 'unknown';
  const removed = old.flatMap((rule, index) =>
    rule.place === null || kept.includes(index) ? [] : [rule.place],
  );
  const firstKept = partners.findIndex((partner) => partner !== null);
  const lastKept = partners.findLastIndex((partner) => partner !== null);
  const front: NewRule[] = [];
  const behind: NewRule[] = [];
  for (const [index, rule] of rules.entries()) {
    if (partners[index] !== null) continue;
    const written = index > firstKept && index < lastKept ? null : newRule(rule, lookNumber);
    if (written === null) return 'unknown';
    (index < firstKept ? front : behind).push(written);
  }
  return removed.length + front.length + behind.length === 0 ? null : { removed, front, behind };
}

/** For each rule the one of the file that is the same, best at the same place; each only once. */
function matched(
  rules: readonly ConditionalFormat[],
  old: readonly ConditionalFormat[],
): readonly (ConditionalFormat | null)[] {
  const free = new Set(old);
  return rules.map((rule) => {
    const same = [...free].filter((other) => isSame(other, rule));
    const partner = same.find(({ place }) => place === rule.place) ?? same[0] ?? null;
    if (partner !== null) free.delete(partner);
    return partner;
  });
}

function isSame(a: ConditionalFormat, b: ConditionalFormat): boolean {
  const essence = ({ rule, look, stopsIfTrue }: ConditionalFormat): string =>
    JSON.stringify([rule, look, stopsIfTrue]);
  return (
    a.rects.length === b.rects.length &&
    a.rects.every((rect, index) => sameRect(rect, b.rects[index] ?? rect)) &&
    essence(a) === essence(b)
  );
}

const TEXT_TYPES = {
  contains: 'containsText',
  notContains: 'notContainsText',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
} as const;

/** `null` for rules that are only kept. */
function newRule(
  { rects, rule, look, stopsIfTrue }: ConditionalFormat,
  lookNumber: (look: RuleLook) => number,
): NewRule | null {
  const form = writtenForm(rule, rects[0]);
  return form === null ? null : { ...form, ranges: rects, stopsIfTrue, look: lookNumber(look) };
}

function writtenForm(
  rule: Rule,
  first: ConditionalFormat['rects'][number] | undefined,
): Pick<NewRule, 'type' | 'operator' | 'text' | 'formulas'> | null {
  switch (rule.kind) {
    case 'cell-value':
      return { type: 'cellIs', operator: rule.operator, text: '', formulas: rule.formulas.map(withoutSign) };
    case 'custom':
      return { type: 'expression', operator: '', text: '', formulas: [withoutSign(rule.formula)] };
    case 'text': {
      const type = TEXT_TYPES[rule.operator];
      const operator = rule.operator;
      return { type, operator, text: rule.text, formulas: [textFormula(rule.operator, rule.text, first)] };
    }
    case 'other':
      return null;
  }
}

function withoutSign(formula: string): string {
  return formula.replace(/^=/, '');
}

/** What tells readers that do not know the rule when it holds. */
function textFormula(
  operator: TextOperator,
  text: string,
  first: ConditionalFormat['rects'][number] | undefined,
): string {
  const cell = cellAddress(first?.top ?? 0, first?.left ?? 0);
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'contains':
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case 'notContains':
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case 'beginsWith':
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case 'endsWith':
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}
