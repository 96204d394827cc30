import { parseRanges, type CellRange } from './cell-reference';
import { decodeControlCharacters } from './xml-text';
import { child, children, flag, type XmlElement } from './xml-tree';

/** What may be entered into some cells. */
export interface DataValidation {
  readonly ranges: readonly CellRange[];
  /** `list`, `whole`, `decimal`, `date`, `time`, `textLength`, `custom`, or `none` for a mere hint. */
  readonly type: string;
  /** `between`, `equal`, …; of no meaning for lists. */
  readonly operator: string;
  /** As Excel writes them, without `=`: of a list `"offen,erledigt"` in quotes, or a reference. */
  readonly formulas: readonly string[];
  readonly allowsBlank: boolean;
  /** A list shows its values for choosing. */
  readonly hasDropDown: boolean;
  readonly error: ValidationMessage & { readonly style: 'stop' | 'warning' | 'information' };
  readonly prompt: ValidationMessage;
}

export interface ValidationMessage {
  readonly isShown: boolean;
  readonly title: string;
  readonly text: string;
}

/** Reads `dataValidations` of the sheet. */
export function readValidations(element: XmlElement | undefined): readonly DataValidation[] {
  return children(element, 'dataValidation').map((validation) =>
    readValidation(
      validation,
      validation.attributes.get('sqref') ?? '',
      [child(validation, 'formula1'), child(validation, 'formula2')].map((formula) => formula?.text),
    ),
  );
}

/** Reads those that Excel keeps among the extensions, because they point to another sheet. */
export function readExtensionValidations(extensions: XmlElement | undefined): readonly DataValidation[] {
  return children(extensions, 'ext')
    .flatMap((extension) => children(extension, 'dataValidations', 'extension'))
    .flatMap((list) => children(list, 'dataValidation', 'extension'))
    .map((validation) =>
      readValidation(
        validation,
        child(validation, 'sqref', 'extension')?.text ?? '',
        ['formula1', 'formula2'].map(
          (name) => child(child(validation, name, 'extension'), 'f', 'extension')?.text,
        ),
      ),
    );
}

function readValidation(
  element: XmlElement,
  references: string,
  formulas: readonly (string | undefined)[],
): DataValidation {
  const text = (name: string): string => decodeControlCharacters(element.attributes.get(name) ?? '');
  const style = element.attributes.get('errorStyle');
  return {
    ranges: parseRanges(references),
    type: element.attributes.get('type') ?? 'none',
    operator: element.attributes.get('operator') ?? 'between',
    formulas: formulas.filter((formula) => formula !== undefined),
    allowsBlank: flag(element, 'allowBlank'),
    // The file says it the other way round.
    hasDropDown: !flag(element, 'showDropDown'),
    error: {
      isShown: flag(element, 'showErrorMessage'),
      title: text('errorTitle'),
      text: text('error'),
      style: style === 'warning' || style === 'information' ? style : 'stop',
    },
    prompt: { isShown: flag(element, 'showInputMessage'), title: text('promptTitle'), text: text('prompt') },
  };
}
