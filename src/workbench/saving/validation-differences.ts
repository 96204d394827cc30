import type { ValidationsEdit } from '../../ooxml/edit/validations-patch';
import type { DataValidation as FileValidation } from '../../ooxml/data-validation';
import type { DataValidation, ValidationRule } from '../model/data-validation';
import { subtract, type Rect } from '../model/rect';
import type { Sheet } from '../model/sheet';

/** A validation as the file tells it, without its cells. */
type Written = Omit<FileValidation, 'ranges'>;

interface Entry {
  readonly rect: Rect;
  readonly written: Written;
  readonly key: string;
}

/** How the validations of the file have to change; `null` for not at all. */
export function validationDifferences(before: Sheet, now: Sheet): ValidationsEdit | null {
  const old = entriesOf(before);
  const current = entriesOf(now);
  const changed = new Map<string, { readonly written: Written; readonly ranges: Rect[] }>();
  for (const { rect, written, key } of current) {
    const ranges = without(
      [rect],
      old.filter((other) => other.key === key),
    );
    const group = changed.get(key) ?? { written, ranges: [] };
    group.ranges.push(...ranges);
    if (group.ranges.length > 0) changed.set(key, group);
  }
  const cleared = without(
    old.map(({ rect }) => rect),
    current,
  );
  if (changed.size === 0 && cleared.length === 0) return null;
  return { added: [...changed.values()].map(({ written, ranges }) => ({ ...written, ranges })), cleared };
}

function without(rects: readonly Rect[], others: readonly Entry[]): readonly Rect[] {
  return others.reduce<readonly Rect[]>(
    (rest, { rect }) => rest.flatMap((own) => subtract(own, rect)),
    rects,
  );
}

function entriesOf(sheet: Sheet): readonly Entry[] {
  return sheet.validations.entries().flatMap(({ rect, validation }): readonly Entry[] => {
    const written = writtenForm(validation);
    return written === null ? [] : [{ rect, written, key: JSON.stringify(written) }];
  });
}

const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

const STYLES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

/** `null` when there is no rule. */
function writtenForm({ rule, ignoreBlanks, errorAlert, prompt }: DataValidation): Written | null {
  const kind = ruleForm(rule);
  if (kind === null) return null;
  return {
    ...kind,
    allowsBlank: ignoreBlanks,
    hasDropDown: rule.list?.inCellDropDown ?? true,
    error: {
      isShown: errorAlert.showAlert,
      title: errorAlert.title,
      text: errorAlert.message,
      style: STYLES[errorAlert.style],
    },
    prompt: { isShown: prompt.showPrompt, title: prompt.title, text: prompt.message },
  };
}

function ruleForm(rule: ValidationRule): Pick<Written, 'type' | 'operator' | 'formulas'> | null {
  if (rule.list !== undefined) {
    const { source } = rule.list;
    const formula = source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return { type: 'list', operator: 'between', formulas: [formula] };
  }
  for (const [kind, value] of Object.entries(rule)) {
    if (typeof value !== 'object' || value === null) continue;
    const { formula, formula1, formula2, operator } = value as Readonly<Record<string, unknown>>;
    if (kind === 'custom') return { type: 'custom', operator: 'between', formulas: [formulaText(formula)] };
    const type = KINDS[kind];
    if (type === undefined) continue;
    const name = typeof operator === 'string' ? operator : 'Between';
    return {
      type,
      operator: name.charAt(0).toLowerCase() + name.slice(1),
      formulas: [formula1, formula2].filter((part) => part !== undefined && part !== null).map(formulaText),
    };
  }
  return null;
}

function formulaText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/^=/, '') : '';
}
