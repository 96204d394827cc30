import { serialFromDay, type DateSystem, type Day } from '../calendar/day';
import type { Cell } from '../cell';
import { createDecider, rulesOf, type Decider, type DeciderContext, type Decision } from '../decide';
import type { CaseRecord } from '../intake/case-record';
import type { CaseColumn, CaseTable } from '../intake/case-table';
import { fieldOf, type FieldKey } from '../intake/fields';
import { createCaseReader } from '../intake/read-case';
import { fieldsOf } from '../intake/read-header-row';
import type { Knowledge } from '../plan/knowledge';
import type { Wave } from '../plan/wave';
import { regionKey } from '../plan/wave';
import { uncheckableRules } from '../rules/catalogue';
import type { RuleSets } from '../rules/resolve';
import { createDirectory } from '../schools/directory';
import type { School } from '../schools/school';

/** One case with all it is judged by. Changes make new ones; nothing in the workbook is touched. */
export interface Situation {
  /** The case's list, cut down to its one row. */
  readonly table: CaseTable;
  readonly dateSystem: DateSystem;
  readonly context: DeciderContext;
  readonly rules: RuleSets;
  readonly decide: Decider;
}

/** A situation, read and decided. */
export interface Judged {
  readonly situation: Situation;
  readonly record: CaseRecord;
  readonly decision: Decision;
}

/** The situation of a case as it is. @param caseRow one of `table.caseRows` */
export function situationOf(
  table: CaseTable,
  caseRow: number,
  context: DeciderContext,
  dateSystem: DateSystem,
): Situation {
  const firstRow = table.firstRow + caseRow;
  const cells = table.grid.rows[firstRow - table.grid.top] ?? [];
  const grid = { top: firstRow, left: table.grid.left, rows: [cells] };
  const alone = { ...table, grid, firstRow, rowCount: 1, caseRows: [0] };
  const rules = rulesOf(context);
  return { table: alone, dateSystem, context, rules, decide: createDecider(context, rules) };
}

/** Reads and decides a situation through the real readers and rules. */
export function judge(situation: Situation): Judged {
  const { table, context, dateSystem, decide } = situation;
  const { stand, knowledge } = context;
  const read = createCaseReader(table, { stand, dateSystem, classYear: knowledge.settings.classYear });
  const record = read(0);
  const decision = decide(record, uncheckableRules(fieldsOf(table.columns)));
  return { situation, record, decision };
}

/** A cell of the case that gives a field. */
export interface FieldCell {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly header: string;
  /** The header or synonym it was read as. */
  readonly term: string;
  readonly cell: Cell;
}

/** The cells of a field, from left to right; most fields have one. */
export function cellsOf({ table }: Situation, field: FieldKey): readonly FieldCell[] {
  const [cells = []] = table.grid.rows;
  return table.columns.flatMap(({ column, header, reading }) =>
    reading.kind === 'field' && reading.field === field
      ? [{ column, header, term: reading.term, cell: cells[column - table.grid.left] ?? null }]
      : [],
  );
}

/** The field that a column gives, or `null`. */
export function fieldAt({ table }: Situation, column: number): FieldKey | null {
  const reading = table.columns.find((other) => other.column === column)?.reading;
  return reading?.kind === 'field' ? reading.field : null;
}

/** With another value in a cell. */
export function withCell(situation: Situation, column: number, cell: Cell): Situation {
  const { table } = situation;
  const [cells = []] = table.grid.rows;
  const changed = cells.map((old, index) => (index === column - table.grid.left ? cell : old));
  return { ...situation, table: { ...table, grid: { ...table.grid, rows: [changed] } } };
}

/** With one more column, at the right end. */
export function withColumn(situation: Situation, field: FieldKey, cell: Cell): Situation {
  const { table } = situation;
  const [cells = []] = table.grid.rows;
  const { header } = fieldOf(field);
  const column: CaseColumn = {
    column: table.grid.left + cells.length,
    header,
    key: header,
    reading: { kind: 'field', field, by: 'header', term: header },
  };
  return {
    ...situation,
    table: {
      ...table,
      columns: [...table.columns, column],
      grid: { ...table.grid, rows: [[...cells, cell]] },
    },
  };
}

/** With other entries for a school in `KA Schulen`. */
export function withSchool(situation: Situation, school: School, entries: Partial<School>): Situation {
  const schools = situation.context.knowledge.schools.entries.map(({ school: other }) =>
    other === school ? { ...school, ...entries } : other,
  );
  return withKnowledge(situation, { schools: createDirectory(schools) });
}

/** With other entries for a region in `KA Stufenplan`; a region without a row gets one. */
export function withWave(situation: Situation, region: string, entries: Partial<Wave>): Situation {
  const { waves } = situation.context.knowledge;
  const key = regionKey(region);
  const none: Wave = { stage: null, region, startsOn: null, firstSchoolDay: null, strategy: 'STICHTAG' };
  return withKnowledge(situation, {
    waves: new Map([...waves, [key, { ...none, ...waves.get(key), ...entries }]]),
  });
}

function withKnowledge(situation: Situation, change: Partial<Knowledge>): Situation {
  const context = { ...situation.context, knowledge: { ...situation.context.knowledge, ...change } };
  return { ...situation, context, decide: createDecider(context, situation.rules) };
}

/** A day as the workbook stores it. */
export function dateCell({ dateSystem }: Situation, day: Day): number {
  return serialFromDay(day, dateSystem);
}
