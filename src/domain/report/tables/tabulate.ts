import type { Day } from '../../calendar/day';
import type { Knowledge } from '../../plan/knowledge';
import type { ReportCase } from '../report-case';
import type { ReportLayout } from '../report-table';
import type { ReportTables } from '../report-tables';
import { regionLines } from './regions';
import { proposalTable } from './t1-proposals';
import { caseTypeTable } from './t2-case-types';
import { reasonTable } from './t3-reasons';
import { gradeTable } from './t4-grades';
import { approvalEndTable } from './t5-approval-ends';
import { courseTable, datedRegionKeys } from './t6-course';
import { teamTable } from './t7-teams';

export interface TabulateOptions {
  readonly knowledge: Knowledge;
  readonly stand: Day;
  readonly layout: ReportLayout;
}

/** Counts the cases of one run for the report; ended ones are in no table (bericht.md §1). */
export function tabulate(
  allCases: readonly ReportCase[],
  { knowledge, stand, layout }: TabulateOptions,
): ReportTables {
  const cases = allCases.filter(({ caseType }) => caseType !== 'beendet');
  const regions = regionLines(knowledge, cases);
  return {
    tables: [
      proposalTable(cases, regions),
      caseTypeTable(cases, regions),
      reasonTable(cases, knowledge.rules),
      gradeTable(cases, layout),
      approvalEndTable(cases, regions, stand, layout),
      courseTable(cases, knowledge, regions, stand, layout),
    ],
    datedRegions: datedRegionKeys(knowledge, regions),
    teamTable: teamTable(cases),
    ended: allCases.length - cases.length,
    duplicates: cases.filter(({ isDuplicate }) => isDuplicate).length,
  };
}
