import defaultRules from '../data/regeln.json';
import { unknownPlaceholders } from '../rules/placeholders';
import {
  CHANGEABLE_EFFECTS,
  type Effect,
  type RuleParameters,
  type RuleRow,
  type RuleTable,
} from '../rules/rule';
import { RULE_IDS, type RuleId } from '../rules/rule-id';
import { readSwitch, reportMissing, type Findings, type OwnedRow } from './owned-rows';
import { OWNED_TEXTS } from './texts';

/** Rules whose effect users cannot change, and those that cannot be switched off (klassifikation.md §8). */
const STRUCTURAL: ReadonlySet<RuleId> = new Set(['R05', 'R15', 'R16', 'R20', 'R22', 'R23', 'R24', 'R25']);
const ALWAYS_ACTIVE: ReadonlySet<RuleId> = new Set(['R16', 'R20', 'R24']);

/** Stands in Rechtsgrundlage where there is none. */
const NO_LEGAL_BASIS = '–';

/** The parameters that each rule has, by their names in the sheet. */
const PARAMETERS: Partial<Record<RuleId, Readonly<Record<string, keyof RuleParameters>>>> = {
  R14: { Monate: 'carePlanMonths', Monate_SGB_IX: 'carePlanMonthsSgbIx' },
  R17: { Monate: 'newCaseMonths' },
};

interface DefaultRule {
  readonly row: RuleRow;
  /** As the sheet shows it: `Monate=12;Monate_SGB_IX=24`. */
  readonly parameter: string;
}

const DEFAULTS: ReadonlyMap<string, DefaultRule> = new Map(
  defaultRules.map((rule): [string, DefaultRule] => [
    rule.regel,
    {
      row: {
        id: rule.regel as RuleId,
        isActive: true,
        effect: rule.wirkung as Effect,
        title: rule.bezeichnung,
        reason: rule.begruendung,
        legalBasis: legalBasisOf(rule.rechtsgrundlage),
      },
      parameter: rule.parameter,
    },
  ]),
);

function defaultOf(id: RuleId): DefaultRule {
  const rule = DEFAULTS.get(id);
  if (rule === undefined) throw new RangeError(`no default for ${id}`);
  return rule;
}

/** Reads `KA Regeln`; a rule without a row has its default (klassifikation.md §1, §8, §11 tt). */
export function readRules(rows: readonly OwnedRow[], findings: Findings): RuleTable {
  const byId = new Map<RuleId, RuleRow>();
  const rowOf = new Map<RuleId, number>();
  const parameters: Partial<Record<keyof RuleParameters, number>> = {};
  for (const row of rows) {
    const text = row.text('Regel').toUpperCase();
    const id = RULE_IDS.find((candidate) => candidate === text);
    if (id === undefined) {
      if (text === '') reportMissing(row, 'Regel', 'eine Regel von R01 bis R29', findings);
      else findings.problems.push(OWNED_TEXTS.unknownRule(row.place('Regel'), row.text('Regel')));
      continue;
    }
    const firstRow = rowOf.get(id);
    if (firstRow !== undefined)
      findings.problems.push(OWNED_TEXTS.repeated(row.place('Regel'), id, firstRow));
    rowOf.set(id, firstRow ?? row.row);
    byId.set(id, readRule(row, id, findings));
    Object.assign(parameters, readParameters(row, id, findings));
  }
  const entries = RULE_IDS.map((id): [RuleId, RuleRow] => [id, byId.get(id) ?? defaultOf(id).row]);
  return {
    rows: Object.fromEntries(entries) as Record<RuleId, RuleRow>,
    parameters: { ...defaultParameters(), ...parameters },
  };
}

function readRule(row: OwnedRow, id: RuleId, findings: Findings): RuleRow {
  const fallback = defaultOf(id).row;
  const reason = row.text('Begründung');
  for (const name of unknownPlaceholders(reason)) {
    findings.problems.push(OWNED_TEXTS.unknownPlaceholder(row.place('Begründung'), name));
  }
  return {
    id,
    isActive: readActive(row, id, findings),
    effect: readEffect(row, id, fallback.effect, findings),
    title: row.text('Bezeichnung') || fallback.title,
    reason: reason || fallback.reason,
    legalBasis: legalBasisOf(row.text('Rechtsgrundlage')),
  };
}

function readActive(row: OwnedRow, id: RuleId, findings: Findings): boolean {
  const isActive = readSwitch(row, 'Aktiv', true, findings) ?? true;
  if (isActive || !ALWAYS_ACTIVE.has(id)) return isActive;
  findings.notices.push(OWNED_TEXTS.alwaysActive(row.place('Aktiv'), id));
  return true;
}

function readEffect(row: OwnedRow, id: RuleId, fallback: Effect, findings: Findings): Effect {
  const text = row.text('Wirkung').toLowerCase();
  if (text === '' || text === fallback.toLowerCase()) return fallback;
  if (STRUCTURAL.has(id)) {
    findings.notices.push(OWNED_TEXTS.fixedEffect(row.place('Wirkung'), id, fallback));
    return fallback;
  }
  const effect = CHANGEABLE_EFFECTS.find((candidate) => candidate === text);
  if (effect !== undefined) return effect;
  findings.problems.push(
    OWNED_TEXTS.unknownValue(row.place('Wirkung'), row.text('Wirkung'), CHANGEABLE_EFFECTS),
  );
  return fallback;
}

function legalBasisOf(text: string): string | null {
  return text === '' || text === NO_LEGAL_BASIS || text === '-' ? null : text;
}

/** `Monate=12;Monate_SGB_IX=24`: whole months, at least 1; a missing one has its default. */
function readParameters(
  row: OwnedRow,
  id: RuleId,
  findings: Findings,
): Partial<Record<keyof RuleParameters, number>> {
  const text = row.text('Parameter');
  const values = parseParameters(text, id);
  if (values !== null) return values;
  const example = defaultOf(id).parameter;
  findings.problems.push(OWNED_TEXTS.wrongParameter(row.place('Parameter'), text, example || '(leer)'));
  return {};
}

function parseParameters(text: string, id: RuleId): Partial<Record<keyof RuleParameters, number>> | null {
  const names = PARAMETERS[id] ?? {};
  const values: Partial<Record<keyof RuleParameters, number>> = {};
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const [, name = '', digits = ''] = /^\s*([\w]+)\s*=\s*(\d{1,4})\s*$/u.exec(part) ?? [];
    const parameter = names[name];
    if (parameter === undefined || Number(digits) < 1) return null;
    values[parameter] = Number(digits);
  }
  return values;
}

function defaultParameters(): RuleParameters {
  const values = RULE_IDS.map((id) => parseParameters(defaultOf(id).parameter, id));
  const { carePlanMonths, carePlanMonthsSgbIx, newCaseMonths } = Object.assign(
    {},
    ...values,
  ) as Partial<RuleParameters>;
  if (carePlanMonths === undefined || carePlanMonthsSgbIx === undefined || newCaseMonths === undefined) {
    throw new RangeError('regeln.json lacks a parameter');
  }
  return { carePlanMonths, carePlanMonthsSgbIx, newCaseMonths };
}
