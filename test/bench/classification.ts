import { dayFromIso } from '../../src/domain/calendar/day';
import { openRun } from '../../src/domain/classify-run';
import { PROPOSALS } from '../../src/domain/classification';
import { createProjection } from '../../src/domain/grades/grade-set';
import { openCaseTable } from '../../src/domain/intake/open-case-table';
import { createCaseReader } from '../../src/domain/intake/read-case';
import { kaValues } from '../../src/domain/ka-values';
import { readKnowledge } from '../../src/domain/plan/read-knowledge';
import { createFactsDeriver } from '../../src/domain/rules/derive-facts';
import { earliestDateOf } from '../../src/domain/rules/earliest-date';
import { findHits, prepareRules, resolve } from '../../src/domain/rules/resolve';
import { bitOf } from '../../src/domain/rules/rule-set';
import { syntheticList } from './synthetic-list';
import { leastTimes, ratio } from './turns';
import { decideUnrolled, type BareDecision } from './unrolled-decision';

const CASES = 100_000;
const ROUNDS = 15;
const STAND = dayFromIso('2026-03-31');
const R27 = bitOf('R27');

async function main(): Promise<void> {
  const reading = readKnowledge({}, 1900);
  if (!reading.ok) throw new Error('the defaults are damaged');
  const { knowledge } = reading.value;
  const grid = syntheticList(CASES, 2026);
  const json = JSON.stringify(grid.rows);
  const openTable = () => {
    const table = openCaseTable({ sheetName: 'Liste', kind: 'range', grid, hasTotals: false, confirmed: {} });
    if (table === null) throw new Error('the synthetic list is not recognised');
    return table;
  };

  let cells = 0;
  const classify = () => {
    const table = openTable();
    const run = openRun({ knowledge, stand: STAND, dateSystem: 1900, tables: [table] });
    for (const row of table.caseRows) cells += Object.keys(kaValues(run.classify(table, row), 1900)).length;
  };
  const parse = () => {
    cells += (JSON.parse(json) as unknown[]).length;
  };
  const [classifying = NaN, parsing = NaN] = await leastTimes(ROUNDS, classify, parse);

  const table = openTable();
  const read = createCaseReader(table, { stand: STAND, dateSystem: 1900, classYear: null });
  const deriver = createFactsDeriver({ knowledge, stand: STAND, placesById: new Map() });
  const facts = table.caseRows.map((row) => deriver.derive(read(row)));
  const rules = prepareRules(knowledge.rules, STAND);
  const { firstSchoolDays } = knowledge;
  const project = createProjection({ shortened: false, repetition: false });
  const dateContext = { gridStep: 'Schuljahr', firstSchoolDays, project } as const;

  let checksum = 0;
  const decideByRules = () => {
    for (const fact of facts) {
      const hits = findHits(fact, rules, 0);
      const { proposal } = resolve(hits, rules);
      checksum += hits + (earliestDateOf(fact, proposal, hits, rules, dateContext).date ?? 0);
    }
  };
  const decision: BareDecision = { hits: 0, proposal: 0, earliest: NaN };
  const decideByHand = () => {
    for (const fact of facts) {
      decideUnrolled(fact, rules.limits, firstSchoolDays, project, decision);
      checksum += decision.hits + (decision.earliest || 0);
    }
  };
  const [byRules = NaN, unrolled = NaN] = await leastTimes(ROUNDS, decideByRules, decideByHand);

  for (const fact of facts) {
    const hits = findHits(fact, rules, 0);
    const { proposal } = resolve(hits, rules);
    const earliest = earliestDateOf(fact, proposal, hits, rules, dateContext);
    decideUnrolled(fact, rules.limits, firstSchoolDays, project, decision);
    const sameHits = (hits | (earliest.leavesBefore ? R27 : 0)) === decision.hits;
    const sameDate =
      (earliest.date ?? NaN) === decision.earliest ||
      (earliest.date === null && Number.isNaN(decision.earliest));
    if (!sameHits || !sameDate || PROPOSALS[decision.proposal] !== proposal) {
      throw new Error(`the yardstick decides otherwise in row ${String(fact.record.row)}`);
    }
  }

  console.log(
    `${String(CASES)} synthetic cases, least of ${String(ROUNDS)} rounds, ${String(cells + (checksum & 1))} cells seen`,
  );
  console.log(`cells in, KA values out : JSON.parse of the same rows = ${ratio(classifying, parsing)}`);
  console.log(
    `rules alone : hand-unrolled loop without texts      = ${ratio(byRules, unrolled)}   (goal: at most 1.50)`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
