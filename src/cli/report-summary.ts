import { germanDate } from '../domain/calendar/day';
import { isMuchHidden } from '../domain/report/hidden-shares';
import type { ReportResult } from './make-report';
import { quoted, REPORT, RESULT } from './texts';

/** What a report shows and what not, what its author should know, and where it is. */
export function reportSummaryLines(
  input: string,
  { report, hidden, warnings, notices, sheets, files }: ReportResult,
): readonly string[] {
  const { caseCount, stand, method, leastCount, layout, tables } = report;
  const isInternal = tables.some(({ id }) => id === 'T7');
  const isMuch = isMuchHidden(hidden);
  return [
    REPORT.done(input, caseCount, germanDate(stand)),
    ...(sheets.length > 1 ? [RESULT.sheets(sheets.map(quoted).join(', '))] : []),
    REPORT.protection(method, leastCount),
    ...(hidden.hidden === 0
      ? [REPORT.allShown]
      : [
          REPORT.hidden(hidden.hidden, hidden.total),
          ...hidden.tables
            .filter((table) => table.hidden > 0)
            .map((table) => `  ${REPORT.hiddenInTable(table.id, table.hidden, table.total)}`),
        ]),
    ...(isMuch ? [REPORT.muchHidden] : []),
    ...(isMuch && layout === 'fein' ? [REPORT.coarser] : []),
    ...(isMuch && method === 'sperrung' ? [REPORT.rounding] : []),
    ...[...notices, ...warnings].map(RESULT.notice),
    ...(isInternal ? [REPORT.internalOnly] : []),
    ...files.map(REPORT.written),
  ];
}
