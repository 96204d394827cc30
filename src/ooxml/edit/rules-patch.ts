import { rangeName } from '../cell-reference';
import type { ConditionalFormat } from '../conditional-format';
import { element, escapeText } from '../make/xml';
import type { Vocabulary } from '../vocabulary';
import { XmlScanner } from '../xml-scanner';
import { changeChildren } from './children-patch';
import { BEHIND_CELLS } from './sheet-children';
import { XmlPatch } from './xml-patch';

/** A rule that comes to a sheet. */
export type NewRule = Omit<ConditionalFormat, 'priority'>;

/** What is to change in the rules by which cells of a sheet look otherwise than they are formatted. */
export interface RulesEdit {
  /** Rules that go, by their place in the order in which they are written. */
  readonly removed?: readonly number[];
  /** Rules that go before all others, the first one first. */
  readonly front?: readonly NewRule[];
  /** Rules that go behind all others, the first one first. */
  readonly behind?: readonly NewRule[];
}

/**
 * The part of a sheet behind its cells after a change of its rules.
 * @param xml with an element around it
 */
export function changeRules(
  xml: string,
  { removed = [], front = [], behind = [] }: RulesEdit,
  prefix: string,
  prefixes?: ReadonlyMap<string, Vocabulary>,
): string {
  const { text, lowest } = changedRules(xml, new Set(removed), front.length, prefixes);
  const added =
    front.map((rule, index) => ruleXml(prefix, rule, index + 1)).join('') +
    behind.map((rule, index) => ruleXml(prefix, rule, lowest + index + 1)).join('');
  if (added === '') return text;
  // Priorities order them; where they are written says nothing.
  const changes = new Map([['conditionalFormatting', (first: string | null) => added + (first ?? '')]]);
  return changeChildren(text, BEHIND_CELLS, changes, prefixes);
}

/** @param shift by so much all priorities grow */
function changedRules(
  xml: string,
  removed: ReadonlySet<number>,
  shift: number,
  prefixes: ReadonlyMap<string, Vocabulary> | undefined,
): { readonly text: string; readonly lowest: number } {
  const scanner = new XmlScanner(xml, prefixes);
  const patch = new XmlPatch(xml);
  let lowest = shift;
  let index = 0;
  let group = { start: 0, rules: 0, gone: [] as { readonly start: number; readonly end: number }[] };
  while (scanner.next() !== 'end') {
    const { token, local, vocabulary, depth, start } = scanner;
    const isGroup = local === 'conditionalFormatting' && vocabulary === 'main';
    if (token === 'open' && isGroup) group = { start, rules: 0, gone: [] };
    if (token === 'open' && local === 'cfRule') {
      const isOwn = vocabulary === 'main' && depth === 3;
      if (isOwn) group.rules += 1;
      if (isOwn && removed.has(index++)) {
        scanner.skip();
        group.gone.push({ start, end: scanner.end });
        continue;
      }
      // Those among the extensions are in the same order.
      const priority = Number(scanner.attribute('priority') ?? Number.NaN);
      if (Number.isNaN(priority)) continue;
      lowest = Math.max(lowest, priority + shift);
      if (shift > 0) patch.setAttributes(scanner, { priority: priority + shift });
    }
    if (token === 'close' && isGroup && group.gone.length > 0) {
      const isEmpty = group.gone.length === group.rules;
      for (const { start: from, end } of isEmpty ? [{ start: group.start, end: scanner.end }] : group.gone)
        patch.replace(from, end, '');
    }
  }
  return { text: patch.toString(), lowest };
}

function ruleXml(prefix: string, rule: NewRule, priority: number): string {
  const formulas = rule.formulas.map((text) => element(`${prefix}formula`, {}, escapeText(text)));
  const attributes = {
    type: rule.type,
    dxfId: rule.look ?? undefined,
    priority,
    stopIfTrue: rule.stopsIfTrue,
    operator: rule.operator || undefined,
    text: rule.text || undefined,
  };
  return element(
    `${prefix}conditionalFormatting`,
    { sqref: rule.ranges.map(rangeName).join(' ') },
    element(`${prefix}cfRule`, attributes, formulas.join('')),
  );
}
