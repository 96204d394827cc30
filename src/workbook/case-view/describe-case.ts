import type { Day } from '../../domain/calendar/day';
import type { Cell } from '../../domain/cell';
import type { Classification } from '../../domain/classification';
import { indexCaseIds, openRun } from '../../domain/classify-run';
import { printedText } from '../../domain/intake/cell-readers';
import { fieldOf } from '../../domain/intake/fields';
import type { KaColumn } from '../../domain/intake/ka-columns';
import { cellText } from '../../domain/intake/reading';
import { readingContext, showReading } from '../../domain/intake/show-reading';
import { kaValues } from '../../domain/ka-values';
import { success, type Outcome } from '../../domain/outcome';
import { RULES, rulesIn } from '../../domain/rules/catalogue';
import type { Effect, RuleTable } from '../../domain/rules/rule';
import type { RuleId } from '../../domain/rules/rule-id';
import { timelineOf, type TimelineEvent } from '../../domain/timeline/timeline';
import { judge, situationOf } from '../../domain/what-if/situation';
import { whatWouldChange, type WhatIf } from '../../domain/what-if/what-would-change';
import { caseSpot, type CaseSpot } from '../case-spot';
import { sameValue } from '../compare';
import { kaPlaces } from '../ka-places';
import type { OpenWorkbookPort } from '../open-workbook-port';
import type { Control } from '../port';
import { isRewritten } from '../region-plan';
import { openCase, type CaseOptions, type CaseTarget, type OpenedCase } from './open-case';

/** All there is to know of one case. Holds data of the case: for the screen only. */
export interface CaseView {
  /** To find the case again. */
  readonly spot: CaseSpot;
  readonly stand: Day;
  readonly classification: Classification;
  /** The deciding hits first, hints last. */
  readonly reasons: readonly RuleView[];
  readonly uncheckable: readonly UncheckableRule[];
  readonly facts: readonly FactView[];
  readonly timeline: readonly TimelineEvent[];
  readonly whatIf: readonly WhatIf[];
  /** `null`: the list has no such column yet. */
  readonly decision: string | null;
  readonly remark: string | null;
  /** Whether the KA values in the sheet are those of now. */
  readonly written: 'same' | 'other' | 'none';
}

export interface RuleView {
  readonly rule: RuleId;
  readonly title: string;
  readonly text: string;
  readonly legalBasis: string | null;
  readonly effect: Effect;
  readonly isDeciding: boolean;
  /** The columns it rests on, by the names users know them by; alternatives together. */
  readonly needs: readonly string[];
}

export interface UncheckableRule {
  readonly rule: RuleId;
  readonly title: string;
  /** The columns the list lacks. */
  readonly missing: readonly string[];
}

/** One cell of the case. */
export interface FactView {
  readonly column: number;
  readonly header: string;
  /** What the column was taken for, where its header says something else. */
  readonly field: string | null;
  readonly text: string;
  /** How it was read, where that is not the text itself. */
  readonly reading: string | null;
}

/** Describes a case of the workbook as it is now. */
export async function describeCase(
  port: OpenWorkbookPort,
  target: CaseTarget,
  options: CaseOptions,
  control: Control,
): Promise<Outcome<CaseView>> {
  const opened = await openCase(port, target, options, control);
  return opened.ok ? success(viewOf(opened.value)) : opened;
}

function viewOf(opened: OpenedCase): CaseView {
  const { list, caseRow, tables, knowledge, stand, overview } = opened;
  const { dateSystem } = overview;
  const { table } = list;
  const classification = openRun({ knowledge, stand, dateSystem, tables }).classify(table, caseRow);
  const context = { knowledge, stand, placesById: indexCaseIds(tables) };
  const judged = judge(situationOf(table, caseRow, context, dateSystem));
  const deciding = rulesIn(judged.decision.deciding);
  const human = (name: KaColumn): string | null => {
    const cell = kaCell(opened, name);
    return cell === undefined ? null : cellText(cell);
  };
  return {
    spot: caseSpot(list, caseRow, null),
    stand,
    classification,
    reasons: classification.reasons.map(({ rule, text }) => ruleView(knowledge.rules, rule, text, deciding)),
    uncheckable: classification.uncheckable.map((rule) => uncheckableRule(knowledge.rules, rule, opened)),
    facts: factsOf(opened),
    timeline: timelineOf(judged),
    whatIf: whatWouldChange(judged),
    decision: human('KA Entscheidung'),
    remark: human('KA Bemerkung'),
    written: compareWritten(opened, classification),
  };
}

function ruleView({ rows }: RuleTable, rule: RuleId, reason: string, deciding: readonly RuleId[]): RuleView {
  const { title, legalBasis, effect } = rows[rule];
  // The sentence of the sheet has the legal basis in brackets behind it.
  const text = legalBasis === null ? reason : reason.slice(0, -` (${legalBasis})`.length);
  return { rule, title, text, legalBasis, effect, isDeciding: deciding.includes(rule), needs: needsOf(rule) };
}

function needsOf(rule: RuleId): readonly string[] {
  const needs = RULES.find(({ id }) => id === rule)?.needs ?? [];
  return needs.map((group) => group.map((key) => fieldOf(key).header).join(' oder '));
}

function uncheckableRule({ rows }: RuleTable, rule: RuleId, { list }: OpenedCase): UncheckableRule {
  const present = new Set(
    list.table.columns.flatMap(({ reading }) => (reading.kind === 'field' ? [reading.field] : [])),
  );
  const needs = RULES.find(({ id }) => id === rule)?.needs ?? [];
  const missing = needs
    .filter((group) => !group.some((key) => present.has(key)))
    .map((group) => group.map((key) => fieldOf(key).header).join(' oder '));
  return { rule, title: rows[rule].title, missing };
}

function factsOf({ list, caseRow, stand, overview }: OpenedCase): readonly FactView[] {
  const { table } = list;
  const { dateSystem } = overview;
  const cells = table.grid.rows[table.firstRow - table.grid.top + caseRow] ?? [];
  const context = readingContext(stand, dateSystem);
  return table.columns.flatMap(({ column, header, reading }): readonly FactView[] => {
    if (reading.kind !== 'field') return [];
    const field = fieldOf(reading.field);
    if (!field.usedByRules && !field.usedByViews) return [];
    const cell: Cell = cells[column - table.grid.left] ?? null;
    const isDate = field.type === 'date-start' || field.type === 'date-end';
    const text = isDate ? printedText(cell, cellText(cell), dateSystem) : cellText(cell);
    const shown = field.usedByRules
      ? showReading(reading.field, cell, { header, term: reading.term }, context)
      : null;
    return [
      {
        column,
        header,
        field: header === field.header ? null : field.header,
        text,
        reading: shown === text ? null : shown,
      },
    ];
  });
}

/** `undefined`: the list has no such column. */
function kaCell({ list, caseRow }: OpenedCase, name: KaColumn): Cell | undefined {
  const { table, place } = list;
  const ka = kaPlaces(place).find((other) => other.name === name);
  if (ka === undefined || ka.isNew) return undefined;
  return table.grid.rows[table.firstRow - table.grid.top + caseRow]?.[ka.column - table.grid.left] ?? null;
}

function compareWritten(opened: OpenedCase, classification: Classification): CaseView['written'] {
  const values = kaValues(classification, opened.overview.dateSystem);
  const columns = kaPlaces(opened.list.place).flatMap(({ name, isNew }) =>
    isRewritten(name) ? [{ name, isNew }] : [],
  );
  const cells = columns.map(({ name }) => kaCell(opened, name));
  if (cells.every((cell) => cell === undefined || cell === null)) return 'none';
  const isSame = columns.every(({ name }, index) => sameValue(cells[index] ?? null, values[name]));
  return isSame ? 'same' : 'other';
}
