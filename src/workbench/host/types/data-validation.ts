import { NO_VALIDATION, type DataValidation } from '../../model/data-validation';
import { absolute } from '../../model/moved-name';
import { isRecord } from '../records';
import { defineType } from '../define-type';
import { invalidArgument } from '../office-error';
import { RangeRef } from '../range-ref';
import { HostObject } from '../host-object';
import { liveRect } from './live-rect';
import { quotedSheetName, rectAddress } from '../../model/address';

const KINDS: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

/** Excel's limit for a list that is given as text. */
const MAX_LIST_LENGTH = 255;

/** `DataValidation`: which entries the cells of a range allow. */
export const DATA_VALIDATION = defineType<RangeRef>({
  name: 'DataValidation',
  scalars: {
    Type: { get: (range) => typeOf(range) },
    Rule: {
      get: (range) => over(range).rule,
      set: (range, value) => {
        change(range, { rule: ruleOf(value) });
      },
    },
    ErrorAlert: {
      get: (range) => over(range).errorAlert,
      set: (range, value) => {
        change(range, { errorAlert: { ...over(range).errorAlert, ...recordOf(value) } });
      },
    },
    Prompt: {
      get: (range) => over(range).prompt,
      set: (range, value) => {
        change(range, { prompt: { ...over(range).prompt, ...recordOf(value) } });
      },
    },
    IgnoreBlanks: {
      get: (range) => over(range).ignoreBlanks,
      set: (range, value) => {
        if (typeof value !== 'boolean') throw invalidArgument('true or false is expected');
        change(range, { ignoreBlanks: value });
      },
    },
  },
  methods: {
    Clear: (range) => {
      range.sheet.validate(liveRect(range), null);
    },
  },
});

function over(range: RangeRef): DataValidation {
  const found = range.sheet.validations.over(liveRect(range));
  return found === null || found === 'mixed' ? NO_VALIDATION : found;
}

function typeOf(range: RangeRef): string {
  const found = range.sheet.validations.over(liveRect(range));
  if (found === null) return 'None';
  if (found === 'mixed') return 'Inconsistent';
  return Object.entries(KINDS).find(([key]) => found.rule[key] !== undefined)?.[1] ?? 'None';
}

function change(range: RangeRef, part: Partial<DataValidation>): void {
  range.sheet.validate(liveRect(range), { ...over(range), ...part });
}

function ruleOf(value: unknown): DataValidation['rule'] {
  const rule = recordOf(value);
  const kinds = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined || !Object.hasOwn(KINDS, kind)) {
    throw invalidArgument('a data validation rule has exactly one kind');
  }
  if (kind !== 'list') return { [kind]: rule[kind] };
  const list = recordOf(rule['list']);
  const source = listSource(list['source']);
  if (!source.startsWith('=') && source.length > MAX_LIST_LENGTH) {
    throw invalidArgument('a list of allowed values has at most 255 characters');
  }
  return { list: { inCellDropDown: list['inCellDropDown'] !== false, source } };
}

/** Values separated by commas, a reference that begins with `=`, or a range object. */
function listSource(value: unknown): string {
  if (value instanceof HostObject && value.target instanceof RangeRef) {
    return `=${quotedSheetName(value.target.sheet.name)}!${absolute(rectAddress(liveRect(value.target)))}`;
  }
  if (typeof value !== 'string' || value === '') throw invalidArgument('a list needs a source');
  return value;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument('an object is expected');
  return value;
}
