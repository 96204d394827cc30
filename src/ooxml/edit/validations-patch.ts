import { parseRanges, rangeName, type CellRange } from '../cell-reference';
import type { DataValidation } from '../data-validation';
import { element, escapeText } from '../make/xml';
import { startOf, takeApart } from './children-patch';
import { difference } from './range-difference';
import { withAttributes } from './xml-patch';

/** What is to change in the validations of a sheet. */
export interface ValidationsEdit {
  /** New ones; their cells are taken away from others, because a cell has one. */
  readonly added: readonly DataValidation[];
  /** Cells that are to have none. */
  readonly cleared: readonly CellRange[];
}

/**
 * The `dataValidations` of a sheet after an edit; empty when none is left.
 * @param existing the element as it is; `null` when there is none
 */
export function changedValidations(
  existing: string | null,
  usualPrefix: string,
  { added, cleared }: ValidationsEdit,
): string {
  const empty = `<${usualPrefix}dataValidations count="0"/>`;
  const { prefix, start, children, end } = takeApart(existing ?? empty);
  const taken = [...cleared, ...added.flatMap(({ ranges }) => ranges)];
  const items = [
    ...children.flatMap(({ name, xml }) => (name === 'dataValidation' ? (without(xml, taken) ?? []) : [xml])),
    ...added.map((validation) => validationXml(prefix, validation)),
  ];
  if (items.length === 0) return '';
  const hasCount = startOf(start + end).attribute('count') !== undefined;
  return (hasCount ? withAttributes(start, { count: items.length }) : start) + items.join('') + end;
}

/** `null` when no cell is left. */
function without(xml: string, taken: readonly CellRange[]): string | null {
  const ranges = parseRanges(startOf(xml).attribute('sqref') ?? '');
  const left = taken.reduce<readonly CellRange[]>(
    (rest, range) => rest.flatMap((own) => difference(own, range)),
    ranges,
  );
  if (left.length === 0 && ranges.length > 0) return null;
  const isSame = left.length === ranges.length && left.every((range, index) => range === ranges[index]);
  return isSame ? xml : withAttributes(xml, { sqref: left.map(rangeName).join(' ') });
}

function validationXml(prefix: string, validation: DataValidation): string {
  const { ranges, type, operator, formulas, error, prompt } = validation;
  const [formula1, formula2] = formulas;
  const formula = (name: string, text: string | undefined): string =>
    text === undefined ? '' : element(prefix + name, {}, escapeText(text));
  return element(
    `${prefix}dataValidation`,
    {
      type: type === 'none' ? undefined : type,
      errorStyle: error.style === 'stop' ? undefined : error.style,
      operator: operator === 'between' ? undefined : operator,
      allowBlank: validation.allowsBlank,
      // The file says it the other way round.
      showDropDown: type === 'list' && !validation.hasDropDown,
      showInputMessage: prompt.isShown,
      showErrorMessage: error.isShown,
      errorTitle: error.title || undefined,
      error: error.text || undefined,
      promptTitle: prompt.title || undefined,
      prompt: prompt.text || undefined,
      sqref: ranges.map(rangeName).join(' '),
    },
    formula('formula1', formula1) + formula('formula2', formula2),
  );
}
