import type { Cell, CellValue } from './cell';
import { withNumberFormat } from './cell-style';
import { ModelError } from './model-error';
import { readInput, type InputLocale, type ReadInput } from './read-input';
import type { Workbook } from './workbook';

/** How an entry is read: as typed by a German user, or as an add-in writes it through the API. */
export type EntryLanguage = 'german' | 'api';

/**
 * The cell after something was entered in it. Texts that look like numbers or dates become such unless the cell is
 * formatted as text; a leading apostrophe makes a text; formulas are kept only if they stand there already.
 * @throws ModelError `FormulaNotCalculated` for a formula, because its result is not known here
 */
export function entered(cell: Cell, input: CellValue, workbook: Workbook, language: EntryLanguage): Cell {
  const { style } = cell;
  if (typeof input !== 'string') return { value: input, style };
  if (style.numberFormat === '@') return { value: input === '' ? null : input, style };
  if (input.startsWith("'")) return { value: input.slice(1), quoted: true, style };
  if (input.startsWith('=') && input.length > 1) {
    if (cell.formula === input) return cell;
    throw new ModelError('FormulaNotCalculated', `the formula ${input} cannot be calculated here`);
  }
  const read = readInLanguage(input, workbook, language);
  return { value: read.value, style: withNumberFormat(style, formatAfter(style.numberFormat, read)) };
}

function readInLanguage(input: string, workbook: Workbook, language: EntryLanguage): ReadInput {
  const german: InputLocale = {
    decimal: ',',
    group: '.',
    dateOrder: 'dmy',
    dateSystem: workbook.dateSystem,
    currentYear: workbook.today().getFullYear(),
  };
  if (language === 'german') return readInput(input, german);
  const english = readInput(input, { ...german, decimal: '.', group: ',', dateOrder: 'mdy' });
  // The API takes English notation; what only the user's notation can read counts too, which is the safer assumption.
  return typeof english.value === 'string' ? readInput(input, german) : english;
}

/** Only `General` takes the format of the entry. */
function formatAfter(before: string, { value, numberFormat }: ReadInput): string {
  return numberFormat !== undefined && typeof value === 'number' && before === 'General'
    ? numberFormat
    : before;
}
