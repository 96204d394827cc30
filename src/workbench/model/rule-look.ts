import type { RuleLook } from '../../ooxml/conditional-format';
import { isError, type CellValue } from './cell';
import { NO_LOOK, type ConditionalFormat, type Rule } from './conditional-formats';
import type { Sheet } from './sheet';

/** What the rules over a cell make of its look: of each property the first rule that sets it counts. */
export function ruleLookAt(sheet: Sheet, row: number, column: number): RuleLook {
  let look = NO_LOOK;
  for (const format of sheet.conditionalFormats.at(row, column)) {
    if (!holds(format, sheet.cell(row, column).value, sheet.text(row, column))) continue;
    look = merged(look, format.look);
    if (format.stopsIfTrue) break;
  }
  return look;
}

function merged(first: RuleLook, second: RuleLook): RuleLook {
  return {
    fill: first.fill ?? second.fill,
    color: first.color ?? second.color,
    bold: first.bold ?? second.bold,
    italic: first.italic ?? second.italic,
    underline: first.underline ?? second.underline,
    strikethrough: first.strikethrough ?? second.strikethrough,
  };
}

/** Rules that need a calculation never hold here. */
function holds({ rule }: ConditionalFormat, value: CellValue, text: string): boolean {
  switch (rule.kind) {
    case 'cell-value':
      return compares(rule, value);
    case 'text':
      return matches(rule, text.toLocaleLowerCase());
    case 'custom':
    case 'other':
      return false;
  }
}

function compares(
  { operator, formulas }: Extract<Rule, { readonly kind: 'cell-value' }>,
  value: CellValue,
): boolean {
  const [first, second] = formulas.map(literal);
  if (first === undefined || first === null || isError(value)) return false;
  const order = orderOf(value, first);
  switch (operator) {
    case 'equal':
      return order === 0;
    case 'notEqual':
      return order !== 0;
    case 'lessThan':
      return order < 0;
    case 'lessThanOrEqual':
      return order <= 0;
    case 'greaterThan':
      return order > 0;
    case 'greaterThanOrEqual':
      return order >= 0;
    case 'between':
    case 'notBetween': {
      if (second === undefined || second === null) return false;
      const isBetween = order >= 0 && orderOf(value, second) <= 0;
      return isBetween === (operator === 'between');
    }
    default:
      return false;
  }
}

/** A number or a text; `null` for what would have to be calculated. */
function literal(formula: string): number | string | null {
  const body = formula.replace(/^=/, '').trim();
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(body);
  if (quoted !== null) return (quoted[1] ?? '').replaceAll('""', '"').toLocaleLowerCase();
  const number = Number(body);
  return body === '' || Number.isNaN(number) ? null : number;
}

/** Excel's order: numbers, texts without regard to case, truth values. An empty cell is 0 or no text. */
function orderOf(value: Exclude<CellValue, { readonly error: string }>, other: number | string): number {
  const own = value ?? (typeof other === 'number' ? 0 : '');
  if (typeof own === 'boolean') return 1;
  if (typeof own === 'number') return typeof other === 'number' ? own - other : -1;
  if (typeof other === 'number') return 1;
  const text = own.toLocaleLowerCase();
  return text === other ? 0 : text < other ? -1 : 1;
}

function matches({ operator, text }: Extract<Rule, { readonly kind: 'text' }>, shown: string): boolean {
  const wanted = text.toLocaleLowerCase();
  if (wanted === '') return false;
  switch (operator) {
    case 'contains':
      return shown.includes(wanted);
    case 'notContains':
      return !shown.includes(wanted);
    case 'beginsWith':
      return shown.startsWith(wanted);
    case 'endsWith':
      return shown.endsWith(wanted);
  }
}
