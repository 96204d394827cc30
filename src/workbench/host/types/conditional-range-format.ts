import type { RuleLook } from '../../../ooxml/conditional-format';
import { defineType, type Scalar } from '../define-type';
import { asBoolean, asText } from './range-format';
import { changeLook, liveRule, type RuleRef } from './rule-ref';

/** `ConditionalRangeFormat`: what a rule makes of the look of its cells. */
export const CONDITIONAL_RANGE_FORMAT = defineType<RuleRef>({
  name: 'ConditionalRangeFormat',
  navigation: {
    Fill: (rule, context) => CONDITIONAL_RANGE_FILL(rule, context),
    Font: (rule, context) => CONDITIONAL_RANGE_FONT(rule, context),
  },
});

const CONDITIONAL_RANGE_FILL = defineType<RuleRef>({
  name: 'ConditionalRangeFill',
  scalars: { Color: color('fill') },
  methods: {
    Clear: (rule) => {
      changeLook(rule, { fill: null });
    },
  },
});

const CONDITIONAL_RANGE_FONT = defineType<RuleRef>({
  name: 'ConditionalRangeFont',
  scalars: {
    Color: color('color'),
    Bold: mark('bold'),
    Italic: mark('italic'),
    Strikethrough: mark('strikethrough'),
    Underline: {
      get: (rule) => {
        const { underline } = liveRule(rule).look;
        return underline === null ? null : underline ? 'Single' : 'None';
      },
      set: (rule, value) => {
        changeLook(rule, { underline: asText(value) !== 'None' });
      },
    },
  },
  methods: {
    Clear: (rule) => {
      changeLook(rule, { color: null, bold: null, italic: null, strikethrough: null, underline: null });
    },
  },
});

/** What a rule does not set reads as an empty text. */
function color(key: 'fill' | 'color'): Scalar<RuleRef> {
  return {
    get: (rule) => liveRule(rule).look[key] ?? '',
    set: (rule, value) => {
      changeLook(rule, { [key]: asText(value).toUpperCase() } satisfies Partial<RuleLook>);
    },
  };
}

function mark(key: 'bold' | 'italic' | 'strikethrough'): Scalar<RuleRef> {
  return {
    get: (rule) => liveRule(rule).look[key],
    set: (rule, value) => {
      changeLook(rule, { [key]: asBoolean(value) } satisfies Partial<RuleLook>);
    },
  };
}
