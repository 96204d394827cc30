import type { DateSystem } from '../calendar/day';
import type { Cell, CellGrid } from '../cell';
import type { ReadingContext } from '../intake/cell-readers';
import { failure, success, type Outcome, type Problem } from '../outcome';
import { createDirectory } from '../schools/directory';
import type { Knowledge } from './knowledge';
import { fingerprint } from './fingerprint';
import { Findings, readOwnedRows, type OwnedRow } from './owned-rows';
import { OWNED_SHEETS, type OwnedSheet } from './owned-sheets';
import { defaultTables } from './owned-tables';
import { readPlan } from './read-plan';
import { readRules } from './read-rules';
import { readSchoolYears } from './read-school-years';
import { readSchools } from './read-schools';
import { readSettings } from './read-settings';

export interface KnowledgeReading {
  readonly knowledge: Knowledge;
  /** `Regelstand`: a short mark of what was read ({@link fingerprint}). */
  readonly fingerprint: string;
  /** What users should know, though the run goes on. */
  readonly notices: readonly Problem[];
}

/**
 * Reads what the working group has decided from the owned sheets (their used cells, without totals rows); a missing sheet
 * means the defaults. Anything damaged fails with a sentence for each place (klassifikation.md §1).
 */
export function readKnowledge(
  sheets: Partial<Record<OwnedSheet, CellGrid>>,
  dateSystem: DateSystem,
): Outcome<KnowledgeReading> {
  const findings = new Findings();
  const rows = ownedRows(sheets, dateSystem, findings);
  // No owned cell may say "lfd. Sj." or "Ende Sj.", so no year is the current one here.
  const context: ReadingContext = { dateSystem, currentYear: NaN };
  const firstSchoolDays = readSchoolYears(rows['KA Schuljahre'], context, findings);
  const waves = readPlan(rows['KA Stufenplan'], firstSchoolDays, context, findings);
  const schools = readSchools(rows['KA Schulen'], waves, findings);
  const rules = readRules(rows['KA Regeln'], findings);
  const settings = readSettings(rows['KA Einstellungen'], context, findings);
  if (findings.problems.length > 0) return failure(...findings.problems);
  const knowledge = { waves, firstSchoolDays, schools: createDirectory(schools), rules, settings };
  return success({ knowledge, fingerprint: fingerprint(rows, dateSystem), notices: findings.notices });
}

function ownedRows(
  sheets: Partial<Record<OwnedSheet, CellGrid>>,
  dateSystem: DateSystem,
  findings: Findings,
): Readonly<Record<OwnedSheet, readonly OwnedRow[]>> {
  const defaults = defaultTables(dateSystem);
  const rowsOf = (sheet: OwnedSheet): readonly OwnedRow[] => {
    const table = defaults.find(({ sheetName }) => sheetName === sheet);
    const header: readonly Cell[] = table?.columns.map((column) => column.header) ?? [];
    const grid = sheets[sheet] ?? { top: 0, left: 0, rows: [header, ...(table?.rows ?? [])] };
    return readOwnedRows(sheet, grid, findings);
  };
  return Object.fromEntries(OWNED_SHEETS.map((sheet) => [sheet, rowsOf(sheet)])) as Record<
    OwnedSheet,
    readonly OwnedRow[]
  >;
}
