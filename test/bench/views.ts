import { dayFromIso } from '../../src/domain/calendar/day';
import { openRun } from '../../src/domain/classify-run';
import { openCaseTable } from '../../src/domain/intake/open-case-table';
import { cellText } from '../../src/domain/intake/reading';
import { readKnowledge } from '../../src/domain/plan/read-knowledge';
import type { CaseItem } from '../../src/domain/views/case-item';
import { facetCounts, indexCases } from '../../src/domain/views/facets';
import type { Selection } from '../../src/domain/views/selection';
import { planFilter, type FilterList } from '../../src/workbook/filter-plan/plan-filter';
import { syntheticList } from './synthetic-list';
import { leastTimes, ratio } from './turns';

const CASES = 20_000;
const ROUNDS = 15;
const STAND = dayFromIso('2026-03-31');

/** What a team lead has chosen after some clicks. */
const SELECTION: Selection = {
  values: { region: ['Region 1'], proposal: ['gesperrt', 'prüfen'], rule: ['R01', 'R14'] },
  approvalEnd: { kind: 'day', day: dayFromIso('2027-12-31') },
};

async function main(): Promise<void> {
  const reading = readKnowledge({}, 1900);
  if (!reading.ok) throw new Error('the defaults are damaged');
  const grid = syntheticList(CASES, 2026);
  const table = openCaseTable({ sheetName: 'Liste', kind: 'range', grid, hasTotals: false, confirmed: {} });
  if (table === null) throw new Error('the synthetic list is not recognised');
  const { knowledge } = reading.value;
  const run = openRun({ knowledge, stand: STAND, dateSystem: 1900, tables: [table] });
  const items = table.caseRows.map((row): CaseItem => {
    const { classification, facts, deciding } = run.assess(table, row);
    return {
      ...classification,
      sheetName: 'Liste',
      row: row + 2,
      caseId: String(row),
      stage: String(classification.stage),
      deciding,
      firstSchoolDay: null,
      team: `Team ${String(row % 12)}`,
      school: cellText(grid.rows[row + 1]?.[10] ?? null),
      provider: `Anbieter ${String(row % 40)}`,
      className: null,
      grades: facts.record.gradeBasis?.grades ?? 0,
      decision: null,
      approvalEnd: Number.isNaN(facts.approvalEnd) ? null : facts.approvalEnd,
      carePlan: null,
      carePlanUntil: null,
      written: 'current',
      writtenProposal: classification.proposal,
    };
  });
  const index = indexCases(items, STAND);
  const texts = grid.rows.slice(1).map((cells) => cells.map(cellText));
  const list: FilterList = { table, texts, dateSystem: 1900 };
  const some = { demand: 'change', rows: new Set(table.caseRows.filter((row) => row % 7 === 0)) } as const;

  let seen = 0;
  const count = () => {
    seen += facetCounts(index, SELECTION).total;
  };
  const prepare = () => {
    seen += indexCases(items, STAND).items.length;
  };
  const plan = () => {
    seen += planFilter(list, [some]).wanted.length;
  };
  const json = JSON.stringify(items);
  const parse = () => {
    seen += (JSON.parse(json) as unknown[]).length;
  };
  const [counting = NaN, preparing = NaN, planning = NaN, parsing = NaN] = await leastTimes(
    ROUNDS,
    count,
    prepare,
    plan,
    parse,
  );
  console.log(`${String(CASES)} cases of a survey, least of ${String(ROUNDS)} rounds, ${String(seen)} seen`);
  console.log(`all facet counts      : JSON.parse of the same cases = ${ratio(counting, parsing)}`);
  console.log(`preparing the facets  : JSON.parse of the same cases = ${ratio(preparing, parsing)}`);
  console.log(`planning a filter     : JSON.parse of the same cases = ${ratio(planning, parsing)}`);
  console.log(`milliseconds for all counts of 2000 cases (a tenth)  = ${(counting / 10).toFixed(2)}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
