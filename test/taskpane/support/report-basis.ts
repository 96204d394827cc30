import type { ReportBasis } from '../../../src/workbook/report/collect-report-cases';
import { teamsOf } from '../../../src/domain/report/report-teams';
import { day, STAND } from '../../builders/case-table';
import { aKnowledge } from '../../builders/knowledge';
import { aReportCase } from '../../builders/report-case';

/** Enough cases for a report of which only little is hidden, in two teams. */
export function aReportBasis(changes: Partial<ReportBasis> = {}): ReportBasis {
  const cases = changes.cases ?? [
    ...Array.from({ length: 20 }, () => aReportCase()),
    ...Array.from({ length: 3 }, () => aReportCase({ proposal: 'prüfen', rules: ['R16'] })),
    ...Array.from({ length: 30 }, () => aReportCase({ region: 'Region 2', team: 'Team Süd' })),
    ...Array.from({ length: 9 }, () =>
      aReportCase({ region: 'Region 2', team: 'Team Süd', proposal: 'prüfen', rules: ['R16'] }),
    ),
  ];
  return {
    cases,
    knowledge: aKnowledge(),
    stand: day(STAND),
    teams: teamsOf(cases),
    notices: [],
    ...changes,
  };
}
