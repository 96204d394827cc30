import { parseRanges, type CellRange } from './cell-reference';
import type { ColorReader } from './colors';
import { decodeControlCharacters } from './xml-text';
import { child, children, flag, numberOf, type XmlElement } from './xml-tree';

/** A rule by which cells look otherwise than they are formatted. */
export interface ConditionalFormat {
  readonly ranges: readonly CellRange[];
  /** `cellIs`, `containsText`, `expression`, `dataBar`, … */
  readonly type: string;
  /** `equal`, `between`, …; empty for rules without one. */
  readonly operator: string;
  /** Of rules about texts. */
  readonly text: string;
  /** As they are written, without `=`. */
  readonly formulas: readonly string[];
  /** Lower ones go first. */
  readonly priority: number;
  readonly stopsIfTrue: boolean;
  /** Index into the workbook's `ruleLooks`; `null` for bars, scales and icons. */
  readonly look: number | null;
}

/** What a rule changes of a cell's look; `null` leaves it as it is. Colours are `#RRGGBB`. */
export interface RuleLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
}

/**
 * The rules of a sheet in the order in which they are written.
 * @param elements the sheet's `conditionalFormatting` elements
 */
export function readConditionalFormats(elements: readonly XmlElement[]): readonly ConditionalFormat[] {
  return elements.flatMap((element) => {
    const ranges = parseRanges(element.attributes.get('sqref') ?? '');
    return children(element, 'cfRule').map((rule) => readRule(rule, ranges));
  });
}

function readRule(rule: XmlElement, ranges: readonly CellRange[]): ConditionalFormat {
  const text = (name: string): string => decodeControlCharacters(rule.attributes.get(name) ?? '');
  const look = numberOf(rule, 'dxfId', -1);
  return {
    ranges,
    type: text('type'),
    operator: text('operator'),
    text: text('text'),
    formulas: children(rule, 'formula').map((formula) => decodeControlCharacters(formula.text)),
    priority: numberOf(rule, 'priority', 0),
    stopsIfTrue: flag(rule, 'stopIfTrue'),
    look: look < 0 ? null : look,
  };
}

/** The looks rules refer to, in the file's order. @param styles root of the styles part */
export function readRuleLooks(styles: XmlElement | undefined, color: ColorReader): readonly RuleLook[] {
  return children(child(styles, 'dxfs'), 'dxf').map((look): RuleLook => {
    const font = child(look, 'font');
    const mark = (name: string): boolean | null => {
      const element = child(font, name);
      return element === undefined ? null : flag(element, 'val', true);
    };
    const underline = child(font, 'u');
    const pattern = child(child(look, 'fill'), 'patternFill');
    return {
      // Other than in formats of cells, a plain fill has its colour in the background.
      fill: pattern?.attributes.get('patternType') === 'none' ? null : color(child(pattern, 'bgColor')),
      color: color(child(font, 'color')),
      bold: mark('b'),
      italic: mark('i'),
      underline: underline === undefined ? null : underline.attributes.get('val') !== 'none',
      strikethrough: mark('strike'),
    };
  });
}
