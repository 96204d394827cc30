import { openRun } from '../../src/domain/classify-run';
import { kaValues } from '../../src/domain/ka-values';
import { protectReport } from '../../src/domain/report/disclosure/protect-report';
import { tabulate } from '../../src/domain/report/tables/tabulate';
import { aList } from '../builders/case-table';
import { aCounty, COUNTY_SIZES } from '../builders/county';
import { measuredReport, percent } from './measured-report';
import { leastTimes, ratio } from './turns';

const CASES = 2000;
const CLASSIFICATIONS = 10;
const ROUNDS = 5;

async function main(): Promise<void> {
  const { cells, cases, knowledge, stand } = aCounty(CASES);
  const [headers = [], ...rows] = cells;
  let seen = 0;
  const classify = () => {
    for (let time = 0; time < CLASSIFICATIONS; time += 1) {
      const table = aList(headers, rows);
      const run = openRun({ knowledge, stand, dateSystem: 1900, tables: [table] });
      for (const row of table.caseRows) seen += Object.keys(kaValues(run.classify(table, row), 1900)).length;
    }
  };
  const report = (leastCount: number) => () => {
    const counted = tabulate(cases, { knowledge, stand, layout: 'grob' });
    const { kind } = protectReport(counted, { leastCount, method: 'sperrung', earlier: null });
    if (kind === 'unsafe') throw new Error('the report is not safe');
    seen += counted.tables.length;
  };
  const [classifying = NaN, k5 = NaN, k3 = NaN] = await leastTimes(ROUNDS, classify, report(5), report(3));
  console.log(
    `${String(CASES)} cases, 5 regions, 52 schools, least of ${String(ROUNDS)} rounds, ${String(seen)} seen`,
  );
  const goal = '(goal: about 1 at most)';
  console.log(`report, k = 5 : classifying ten times = ${ratio(k5, classifying)}   ${goal}`);
  console.log(`report, k = 3 : classifying ten times = ${ratio(k3, classifying)}   ${goal}`);

  console.log('hidden of the numbers that are not 0, coarse layout, k = 5');
  for (const caseCount of COUNTY_SIZES) {
    const { hidden } = measuredReport({ caseCount, leastCount: 5, layout: 'grob', seed: 1 });
    const tables = hidden?.tables.map((table) => `${table.id} ${percent(table)}`).join(', ') ?? '';
    console.log(`${String(caseCount)} cases: ${hidden === null ? 'not safe' : percent(hidden)}   ${tables}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
