import { germanDate } from '../calendar/day';
import type { EarlierReport } from './earlier-report';
import type { PublishedReport } from './published-report';
import type { PublishedTable } from './report-table';
import { REPORT_WARNINGS } from './texts';

/** What the author of a report should know; made of what is published only (bericht.md §2 and §3). */
export function reportWarnings(
  { tables, caseCount, stand, method }: PublishedReport,
  earlier: EarlierReport | null,
): readonly string[] {
  return [
    ...(method === 'sperrung' ? tables.flatMap(allInOneColumn) : []),
    ...tables.flatMap((table) => allCasesHit(table, caseCount)),
    ...(earlier === null || earlier.stand === stand
      ? []
      : [REPORT_WARNINGS.otherStand(germanDate(earlier.stand))]),
  ];
}

/** Whoever knows that a child is in the row knows then what is true of it. With rounding a 0 may stand for up to 2. */
function allInOneColumn(table: PublishedTable): readonly string[] {
  if (table.id === 'T3' || table.id === 'T6') return [];
  return table.rows.flatMap((row, index) => {
    if (row.isTotal) return [];
    const filled = table.columns.filter(
      (column, position) => !column.isTotal && table.values[index]?.[position] !== 0,
    );
    const [only] = filled;
    return filled.length === 1 && only !== undefined
      ? [REPORT_WARNINGS.allInOne(table.id, row.label, only.label)]
      : [];
  });
}

function allCasesHit(table: PublishedTable, caseCount: number | null): readonly string[] {
  if (table.id !== 'T3' || caseCount === null || caseCount === 0) return [];
  return table.rows.flatMap((row, index) =>
    table.values[index]?.[0] === caseCount ? [REPORT_WARNINGS.allCases(row.label)] : [],
  );
}
