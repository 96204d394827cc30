import type { DataValidation as FileValidation, ValidationMessage } from '../../ooxml/data-validation';
import type { DataValidation, ValidationRule } from './data-validation';

/** The file's kinds of rules, and what Office calls them. */
const KINDS: Readonly<Record<string, string>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** `null` for a mere hint without a rule. */
export function validationFromFile(file: FileValidation): DataValidation | null {
  const rule = ruleOf(file);
  if (rule === null) return null;
  return {
    rule,
    ignoreBlanks: file.allowsBlank,
    errorAlert: { ...textOf(file.error), showAlert: file.error.isShown, style: STYLES[file.error.style] },
    prompt: { ...textOf(file.prompt), showPrompt: file.prompt.isShown },
  };
}

function textOf({ title, text }: ValidationMessage): { readonly title: string; readonly message: string } {
  return { title, message: text };
}

function ruleOf({ type, operator, formulas, hasDropDown }: FileValidation): ValidationRule | null {
  const [formula1 = '', formula2] = formulas;
  if (type === 'list') {
    const quoted = /^"(.*)"$/s.exec(formula1);
    const source = quoted === null ? `=${formula1}` : (quoted[1] ?? '').replaceAll('""', '"');
    return { list: { inCellDropDown: hasDropDown, source } };
  }
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  const kind = KINDS[type];
  if (kind === undefined) return null;
  return {
    [kind]: {
      formula1: literal(formula1),
      ...(formula2 === undefined ? {} : { formula2: literal(formula2) }),
      operator: operator.charAt(0).toUpperCase() + operator.slice(1),
    },
  };
}

function literal(formula: string): string | number {
  const number = Number(formula);
  return formula.trim() !== '' && !Number.isNaN(number) ? number : `=${formula}`;
}
