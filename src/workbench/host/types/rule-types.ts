import type { Rule, TextOperator } from '../../model/conditional-formats';
import { defineType } from '../define-type';
import { invalidArgument, OfficeError } from '../office-error';
import { isRecord } from '../records';
import { CONDITIONAL_RANGE_FORMAT } from './conditional-range-format';
import { asText } from './range-format';
import { changeRule, liveRule, type RuleRef } from './rule-ref';

/** Office's names, and those of files. */
const COMPARISONS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

const TEXT_OPERATORS: Readonly<Record<string, TextOperator>> = {
  Contains: 'contains',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};

/** `CellValueConditionalFormat`: the value of the cell is compared. */
export const CELL_VALUE_CONDITIONAL_FORMAT = defineType<RuleRef>({
  name: 'CellValueConditionalFormat',
  scalars: {
    Rule: {
      get: (ref) => {
        const { operator, formulas } = ruleOfKind(ref, 'cell-value');
        const [formula1 = '', formula2] = formulas;
        return {
          formula1,
          ...(formula2 === undefined ? {} : { formula2 }),
          operator: nameOf(COMPARISONS, operator),
        };
      },
      set: (ref, value) => {
        const { operator, formula1, formula2 } = recordOf(value);
        const formulas = [formula1, formula2].filter((formula) => formula !== undefined && formula !== null);
        changeRule(ref, {
          rule: {
            kind: 'cell-value',
            operator: meaningOf(COMPARISONS, operator),
            formulas: formulas.map((formula) => asFormula(formulaText(formula))),
          },
        });
      },
    },
  },
  navigation: { Format: (ref, context) => CONDITIONAL_RANGE_FORMAT(ref, context) },
});

/** `TextConditionalFormat`: the text that the cell shows is searched. */
export const TEXT_CONDITIONAL_FORMAT = defineType<RuleRef>({
  name: 'TextConditionalFormat',
  scalars: {
    Rule: {
      get: (ref) => {
        const { operator, text } = ruleOfKind(ref, 'text');
        return { operator: nameOf(TEXT_OPERATORS, operator), text };
      },
      set: (ref, value) => {
        const { operator, text } = recordOf(value);
        changeRule(ref, {
          rule: { kind: 'text', operator: meaningOf(TEXT_OPERATORS, operator), text: asText(text) },
        });
      },
    },
  },
  navigation: { Format: (ref, context) => CONDITIONAL_RANGE_FORMAT(ref, context) },
});

/** `CustomConditionalFormat`: a formula decides. */
export const CUSTOM_CONDITIONAL_FORMAT = defineType<RuleRef>({
  name: 'CustomConditionalFormat',
  navigation: {
    Rule: (ref, context) => CONDITIONAL_FORMAT_RULE(ref, context),
    Format: (ref, context) => CONDITIONAL_RANGE_FORMAT(ref, context),
  },
});

const CONDITIONAL_FORMAT_RULE = defineType<RuleRef>({
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: (ref) => ruleOfKind(ref, 'custom').formula,
      set: (ref, value) => {
        changeRule(ref, { rule: { kind: 'custom', formula: asFormula(asText(value)) } });
      },
    },
  },
});

/** @throws OfficeError when the rule is of another kind */
function ruleOfKind<K extends Rule['kind']>(ref: RuleRef, kind: K): Extract<Rule, { readonly kind: K }> {
  const { rule } = liveRule(ref);
  if (!isOfKind(rule, kind))
    throw new OfficeError('InvalidOperation', 'the conditional format is of another type');
  return rule;
}

function isOfKind<K extends Rule['kind']>(rule: Rule, kind: K): rule is Extract<Rule, { readonly kind: K }> {
  return rule.kind === kind;
}

/** A number is a formula too. */
function formulaText(value: unknown): string {
  return typeof value === 'number' ? String(value) : asText(value);
}

function asFormula(text: string): string {
  return text.startsWith('=') ? text : `=${text}`;
}

function nameOf(names: Readonly<Record<string, string>>, meaning: string): string {
  return Object.entries(names).find(([, own]) => own === meaning)?.[0] ?? 'Invalid';
}

function meaningOf<T extends string>(names: Readonly<Record<string, T>>, name: unknown): T {
  const found = typeof name === 'string' && Object.hasOwn(names, name) ? names[name] : undefined;
  if (found === undefined) throw invalidArgument(`one of ${Object.keys(names).join(', ')} is expected`);
  return found;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument('an object is expected');
  return value;
}
