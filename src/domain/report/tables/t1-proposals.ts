import type { ReportCase } from '../report-case';
import type { CountTable } from '../report-table';
import { crossTable } from './cross-table';
import type { NamedLines } from './named-lines';
import { PROPOSAL_AXIS } from './proposals';
import { regionAxis } from './regions';

/** T1: Region × Vorschlag (bericht.md §1). */
export function proposalTable(cases: readonly ReportCase[], regions: NamedLines): CountTable {
  return crossTable('T1', cases, regionAxis(regions), PROPOSAL_AXIS);
}
