import { teamLines } from '../report-teams';
import type { ReportCase } from '../report-case';
import type { CountTable, TableLine } from '../report-table';
import { crossTable } from './cross-table';
import { PROPOSAL_AXIS } from './proposals';

/** T7: ASD-Team × Vorschlag, for internal use: never in the public report (bericht.md §1). */
export function teamTable(cases: readonly ReportCase[]): CountTable {
  const { lines, keyOf } = teamLines(cases);
  const occupied = lines.map((line): TableLine => ({ ...line, isOccupied: true }));
  return crossTable('T7', cases, { lines: occupied, keyOf: ({ team }) => keyOf(team) }, PROPOSAL_AXIS);
}
