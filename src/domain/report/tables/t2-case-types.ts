import type { ReportCase } from '../report-case';
import type { CountTable } from '../report-table';
import { crossTable, line, type Axis } from './cross-table';
import type { NamedLines } from './named-lines';
import { regionAxis } from './regions';

const CASE_TYPE_AXIS: Axis = {
  lines: [line('laufend'), line('neu')],
  keyOf: ({ caseType }) => caseType,
};

/** T2: Region × Fallart (bericht.md §1). */
export function caseTypeTable(cases: readonly ReportCase[], regions: NamedLines): CountTable {
  return crossTable('T2', cases, regionAxis(regions), CASE_TYPE_AXIS);
}
