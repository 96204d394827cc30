import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/build/folders';
import type { HiddenShares } from '../../src/domain/report/hidden-shares';
import { REPORT_TABLE_IDS, type ReportLayout } from '../../src/domain/report/report-table';
import { COUNTY_SIZES } from '../builders/county';
import { measuredReport, percent } from './measured-report';

const PAGE = path.join(ROOT, 'docs/geheimhaltung.md');
/** What stands between these lines of the page is written here. */
const MEASURED = /(?<=<!-- gemessen -->\n)[\s\S]*(?=<!-- bis hier -->)/u;
const SEEDS = [1, 2, 3];
const LEAST_COUNTS = [5, 3];
const LAYOUTS: readonly ReportLayout[] = ['grob', 'fein'];
const TABLES = REPORT_TABLE_IDS.filter((id) => id !== 'T7');

type Parts = Pick<HiddenShares, 'hidden' | 'total'>;

/** `npm run shares`: counts anew what the reports of made-up counties hide. */
function main(): void {
  const lines = LAYOUTS.flatMap((layout) =>
    LEAST_COUNTS.flatMap((leastCount) =>
      COUNTY_SIZES.map((caseCount) => lineOf(caseCount, leastCount, layout)),
    ),
  );
  const table = [
    `| Gliederung | k | Fälle | gesamt | ${TABLES.join(' | ')} |`,
    `| --- | --: | --: | --- | ${TABLES.map(() => '--:').join(' | ')} |`,
    ...lines,
  ];
  const page = readFileSync(PAGE, 'utf8');
  if (!MEASURED.test(page)) throw new Error('the page has no place for what is measured');
  writeFileSync(
    PAGE,
    page.replace(MEASURED, () => `\n${table.join('\n')}\n\n`),
  );
}

function lineOf(caseCount: number, leastCount: number, layout: ReportLayout): string {
  const all = SEEDS.map((seed) => measuredReport({ caseCount, leastCount, layout, seed }).hidden);
  const safe = all.filter((hidden) => hidden !== null);
  const shares = safe.map(percent).sort((a, b) => parseInt(a) - parseInt(b));
  const [least = '–', most = least] = [shares[0], shares.at(-1)];
  const range = least === most ? least : `${least.replace(' %', '')} bis ${most}`;
  const unsafe = all.length - safe.length;
  const cells = [
    layout,
    String(leastCount),
    caseCount.toLocaleString('de-DE'),
    unsafe === 0 ? range : `${range} (${String(unsafe)} nicht sicher)`,
    ...TABLES.map((id) =>
      percent(sum(safe.flatMap(({ tables }) => tables.filter((table) => table.id === id)))),
    ),
  ];
  console.log(cells.join(' '));
  return `| ${cells.join(' | ')} |`;
}

function sum(parts: readonly Parts[]): Parts {
  return {
    hidden: parts.reduce((all, { hidden }) => all + hidden, 0),
    total: parts.reduce((all, { total }) => all + total, 0),
  };
}

main();
