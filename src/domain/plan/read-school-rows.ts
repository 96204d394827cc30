import type { CellGrid } from '../cell';
import { failure, success, type Outcome } from '../outcome';
import type { School } from '../schools/school';
import { ALIASES } from './aliases';
import { Findings, readOwnedRows } from './owned-rows';
import { readSchool } from './read-schools';

/** A school with its cells in `KA Schulen`; zero-based sheet coordinates. */
export interface SchoolRow {
  readonly school: School;
  readonly row: number;
  readonly aliasColumn: number;
  readonly regionColumn: number;
}

/** The schools of `KA Schulen` with their rows; anything damaged fails with a sentence for each place. */
export function readSchoolRows(grid: CellGrid): Outcome<readonly SchoolRow[]> {
  const findings = new Findings();
  const rows = readOwnedRows('KA Schulen', grid, findings).map((row): SchoolRow => ({
    school: readSchool(row, findings),
    row: row.row - 1,
    aliasColumn: row.column(ALIASES),
    regionColumn: row.column('Region'),
  }));
  return findings.problems.length > 0 ? failure(...findings.problems) : success(rows);
}

/** The row of a school that was read some time ago: number, name, Gemeinde and Außenstelle tell which it is. */
export function rowOfSchool(rows: readonly SchoolRow[], school: School): SchoolRow | null {
  return rows.find((row) => isSameSchool(row.school, school)) ?? null;
}

function isSameSchool(a: School, b: School): boolean {
  return a.number === b.number && a.name === b.name && a.place === b.place && a.isBranch === b.isBranch;
}
