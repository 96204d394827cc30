import { NO_LOOK, type ConditionalFormat, type Rule } from '../../model/conditional-formats';
import type { Arguments } from '../arguments';
import { defineType, type TypeDefinition, type Wrap } from '../define-type';
import type { HostContext } from '../host-context';
import type { HostObject } from '../host-object';
import { invalidArgument, itemNotFound, OfficeError } from '../office-error';
import type { RangeRef } from '../range-ref';
import { liveRect } from './live-rect';
import { RANGE_AREAS } from './range-areas';
import { asBoolean } from './range-format';
import { changeRule, liveRule, type RuleRef } from './rule-ref';
import {
  CELL_VALUE_CONDITIONAL_FORMAT,
  CUSTOM_CONDITIONAL_FORMAT,
  TEXT_CONDITIONAL_FORMAT,
} from './rule-types';

/** What new rules are before the add-in says more: they hold nowhere. */
const NEW_RULES: Readonly<Record<string, Rule>> = {
  CellValue: { kind: 'cell-value', operator: 'equal', formulas: [] },
  ContainsText: { kind: 'text', operator: 'contains', text: '' },
  Custom: { kind: 'custom', formula: '' },
};

const TYPES: Readonly<Record<Exclude<Rule['kind'], 'other'>, string>> = {
  'cell-value': 'CellValue',
  text: 'ContainsText',
  custom: 'Custom',
};

/** Of rules that are kept only; all others are `PresetCriteria`. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

/** `ConditionalFormatCollection`: the rules that reach over some cell of a range. */
export const CONDITIONAL_FORMAT_COLLECTION = defineType<RangeRef>({
  name: 'ConditionalFormatCollection',
  methods: {
    Add: (range, args, context) => {
      const rect = liveRect(range);
      const rule = NEW_RULES[args.text(0)];
      if (rule === undefined)
        throw new OfficeError('NotImplemented', `the workbench has no rules of the type ${args.text(0)}`);
      const { id } = range.sheet.changeRules((rules) =>
        rules.add({ rects: [rect], rule, look: NO_LOOK, stopsIfTrue: false }),
      );
      return CONDITIONAL_FORMAT({ sheet: range.sheet, id }, context);
    },
    ClearAll: (range) => {
      const rect = liveRect(range);
      range.sheet.changeRules((rules) => {
        rules.clear(rect);
      });
    },
    GetCount: (range) => rulesOf(range).length,
    GetItemAt: (range, args, context) => {
      const rule = rulesOf(range)[args.integer(0)];
      if (rule === undefined) throw invalidArgument('no such conditional format');
      return CONDITIONAL_FORMAT({ sheet: range.sheet, id: rule.id }, context);
    },
    GetItemOrNullObject: (range, args, context) => find(range, args, context),
  },
  items: (range, context) =>
    rulesOf(range).map(({ id }) => CONDITIONAL_FORMAT({ sheet: range.sheet, id }, context)),
  indexer: (range, args, context) => {
    const found = find(range, args, context);
    if (found === null) throw itemNotFound(`the conditional format ${args.text(0)}`);
    return found;
  },
});

function rulesOf(range: RangeRef): readonly ConditionalFormat[] {
  return range.sheet.conditionalFormats.over(liveRect(range));
}

function find(range: RangeRef, args: Arguments, context: HostContext): HostObject | null {
  const rule = rulesOf(range).find(({ id }) => id === args.text(0));
  return rule === undefined ? null : CONDITIONAL_FORMAT({ sheet: range.sheet, id: rule.id }, context);
}

/** `ConditionalFormat`: one rule. */
const CONDITIONAL_FORMAT = defineType<RuleRef>({
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: (ref) => liveRule(ref).id },
    Type: {
      get: (ref) => {
        const { rule } = liveRule(ref);
        return rule.kind === 'other' ? (OTHER_TYPES[rule.type] ?? 'PresetCriteria') : TYPES[rule.kind];
      },
    },
    Priority: {
      get: (ref) => ref.sheet.conditionalFormats.all().indexOf(liveRule(ref)),
      set: (ref, value) => {
        if (typeof value !== 'number' || !Number.isInteger(value))
          throw invalidArgument('a priority is an integer');
        liveRule(ref);
        ref.sheet.changeRules((rules) => {
          rules.moveTo(ref.id, value);
        });
      },
    },
    StopIfTrue: {
      get: (ref) => liveRule(ref).stopsIfTrue,
      set: (ref, value) => {
        changeRule(ref, { stopsIfTrue: asBoolean(value) });
      },
    },
  },
  navigation: {
    ...kindOfRule('CellValue', 'cell-value', CELL_VALUE_CONDITIONAL_FORMAT),
    ...kindOfRule('TextComparison', 'text', TEXT_CONDITIONAL_FORMAT),
    ...kindOfRule('Custom', 'custom', CUSTOM_CONDITIONAL_FORMAT),
  },
  methods: {
    Delete: (ref) => {
      liveRule(ref);
      ref.sheet.changeRules((rules) => {
        rules.remove(ref.id);
      });
    },
    GetRange: (ref, _args, context) => {
      const found = onlyRange(ref, context);
      if (found === null) throw itemNotFound('the single range of the conditional format');
      return found;
    },
    GetRangeOrNullObject: (ref, _args, context) => onlyRange(ref, context),
    GetRanges: (ref, _args, context) =>
      RANGE_AREAS({ sheet: ref.sheet, areas: liveRule(ref).rects }, context),
  },
});

/** `null` when the rule reaches over several. */
function onlyRange(ref: RuleRef, context: HostContext): HostObject | null {
  const [rect, ...others] = liveRule(ref).rects;
  return rect === undefined || others.length > 0 ? null : context.range(ref.sheet, rect);
}

/** What is only there for rules of one kind. */
function kindOfRule(
  name: string,
  kind: Rule['kind'],
  wrap: Wrap<RuleRef>,
): NonNullable<TypeDefinition<RuleRef>['navigation']> {
  const open = (ref: RuleRef, context: HostContext): HostObject | null =>
    liveRule(ref).rule.kind === kind ? wrap(ref, context) : null;
  return {
    [name]: (ref, context) => {
      const found = open(ref, context);
      if (found === null)
        throw new OfficeError('InvalidOperation', 'the conditional format is of another type');
      return found;
    },
    [`${name}OrNullObject`]: open,
  };
}
