import type { DateSystem, Day } from './calendar/day';
import type { Classification } from './classification';
import { createClassifier } from './classify';
import { createIdReader } from './intake/case-id';
import type { CaseTable } from './intake/case-table';
import { createCaseReader } from './intake/read-case';
import { fieldsOf } from './intake/read-header-row';
import type { Assessment } from './open-points';
import type { Knowledge } from './plan/knowledge';
import { uncheckableRules } from './rules/catalogue';
import type { RowPlace } from './rules/facts';

export interface RunOptions {
  readonly knowledge: Knowledge;
  /** The evaluation date: the setting Stand, else today's local calendar date, which only the caller knows (§11 j). */
  readonly stand: Day;
  readonly dateSystem: DateSystem;
  /** All case tables of the run. */
  readonly tables: readonly CaseTable[];
}

/** One run over the chosen case tables; rows can be asked for one by one, in any order. */
export interface ClassificationRun {
  /** `caseRow` is one of `table.caseRows`. */
  classify(table: CaseTable, caseRow: number): Classification;
  /** The same, with what is open about the case. */
  assess(table: CaseTable, caseRow: number): Assessment;
}

/** Opens a run: indexes the case ids of all tables and prepares the readers. The order of rows plays no part. */
export function openRun({ knowledge, stand, dateSystem, tables }: RunOptions): ClassificationRun {
  const assessCase = createClassifier({ knowledge, stand, placesById: indexCaseIds(tables) });
  const context = { stand, dateSystem, classYear: knowledge.settings.classYear };
  const prepared = new Map(
    tables.map((table) => [
      table,
      {
        read: createCaseReader(table, context),
        uncheckable: uncheckableRules(fieldsOf(table.columns)),
      },
    ]),
  );
  const assess = (table: CaseTable, caseRow: number): Assessment => {
    const entry = prepared.get(table);
    if (entry === undefined) throw new RangeError('the table does not belong to this run');
    return assessCase(entry.read(caseRow), entry.uncheckable);
  };
  return { assess, classify: (table, caseRow) => assess(table, caseRow).classification };
}

/** All case rows count, also ended ones; empty ids are no duplicates (klassifikation.md §11 ll). */
export function indexCaseIds(tables: readonly CaseTable[]): ReadonlyMap<string, readonly RowPlace[]> {
  const index = new Map<string, RowPlace[]>();
  for (const table of tables) {
    const idOf = createIdReader(table);
    for (const caseRow of table.caseRows) {
      const id = idOf(caseRow);
      if (id === null) continue;
      const place = { sheetName: table.sheetName, row: table.firstRow + caseRow + 1, left: table.grid.left };
      const places = index.get(id);
      if (places === undefined) index.set(id, [place]);
      else places.push(place);
    }
  }
  return index;
}
