import type { EarlierReport } from '../earlier-report';
import type { ProtectionMethod } from '../published-report';
import type { CountTable, ReportTableId } from '../report-table';
import type { ReportTables } from '../report-tables';
import { cellSystem, type CellSystem, type Range, type SystemCell } from './cell-system';
import { addEarlierReport, reachOfChange } from './earlier-cells';
import { addCourseSteps, addKnownLogic, addRests, reasonCells } from './implied-cells';
import { ownNumbers } from './own-numbers';
import type { Requirement } from './requirement';
import { countsRoundedTo, roundedCount } from './rounding';
import { systemBuilder, type DraftCell, type SystemBuilder } from './system-builder';
import { addTable, ALL_CASES, isTeamLine, nameAt } from './table-cells';

export interface ReportSystemOptions {
  /** k: a count from 1 to k−1 is small. */
  readonly leastCount: number;
  readonly method: ProtectionMethod;
  /** A published report of the same Stand, layout and method; `null`: none. */
  readonly earlier: EarlierReport | null;
}

/** The numbers of a report as one system, and what must stay open about them (bericht.md §2 and §3). */
export interface ReportSystem {
  readonly system: CellSystem;
  /** Cells that are hidden in any case: the primary ones. */
  readonly forced: ReadonlySet<number>;
  /** Cells that may be hidden besides. */
  readonly candidates: readonly number[];
  readonly requirements: readonly Requirement[];
  readonly cellAt: (table: CountTable, row: number, column: number) => number;
  /** The number of all cases; `null` without a table that has it. */
  readonly allCell: number | null;
  readonly endedCell: number;
  readonly duplicatesCell: number;
  /** The tables in which a cell is printed, or from which it is made. */
  readonly tablesOf: (cell: number) => readonly ReportTableId[];
}

/** @param counted the tables that are protected together, as they were counted */
export function reportSystem(counted: ReportTables, options: ReportSystemOptions): ReportSystem {
  const { tables, datedRegions, ended, duplicates } = counted;
  const builder = systemBuilder(options.leastCount, options.method);
  for (const table of tables) addTable(builder, table);
  const [endedCell, duplicatesCell] = [
    builder.addPrinted('ended', ended),
    builder.addPrinted('duplicates', duplicates),
  ];
  // The head of the report prints them, and the number of all cases.
  for (const cell of [endedCell, duplicatesCell, builder.find(ALL_CASES)])
    if (cell !== null) builder.cell(cell).places += 1;
  addRests(builder, [...reasonCells(builder, tables), duplicatesCell]);
  addKnownLogic(builder, tables);
  addCourseSteps(builder, tables, datedRegions);
  if (options.earlier !== null)
    addEarlierReport(builder, tables, new Map([[endedCell, options.earlier.ended]]), options.earlier);

  const cells = builder.cells.map((cell) => systemCell(builder, cell));
  const rounds = options.method === 'rundung';
  const indexes = cells.map((_, index) => index);
  const printed = indexes.filter((index) => builder.cell(index).places > 0);
  const isForced = ({ value, mustHide, places }: DraftCell): boolean =>
    places > 0 && (mustHide || (!rounds && builder.isSmall(value)));
  const forced = new Set(indexes.filter((index) => isForced(builder.cell(index))));
  return {
    system: cellSystem(cells, builder.equations),
    forced,
    candidates: printed.filter(
      (index) =>
        !forced.has(index) && !builder.cell(index).isKnown && (rounds || builder.cell(index).value > 0),
    ),
    requirements: requirementsOf(builder, forced),
    cellAt(table, row, column) {
      const cell = builder.find(nameAt(table, row, column));
      if (cell === null) throw new RangeError('the table is not in the system');
      return cell;
    },
    allCell: builder.find(ALL_CASES),
    endedCell,
    duplicatesCell,
    tablesOf: (cell) => [...builder.cell(cell).tables],
  };
}

function systemCell({ method }: SystemBuilder, cell: DraftCell): SystemCell {
  const { name, value, impliedFrom, least, places, isMargin, isKnown } = cell;
  const exact: Range = { low: value, high: value };
  const rounds = method === 'rundung';
  const isZeroShown = !rounds && impliedFrom === null && value === 0;
  // Zeros are printed, so that what is hidden is at least 1.
  const low = impliedFrom ?? (rounds ? least : 1);
  const rounded = countsRoundedTo(roundedCount(value));
  const isExact = isKnown || isZeroShown;
  return {
    name,
    value,
    shown: isExact || !rounds ? exact : { low: Math.max(rounded.low, least), high: rounded.high },
    hidden: isExact ? exact : { low, high: Infinity },
    places,
    isMargin,
  };
}

/** What bericht.md §3 asks of the audit. */
function requirementsOf(builder: SystemBuilder, forced: ReadonlySet<number>): readonly Requirement[] {
  const { leastCount, method } = builder;
  const rounds = method === 'rundung';
  const width = rounds ? 2 : leastCount - 1;
  const open = builder.cells.map((cell, index) => ({ cell, index })).filter(({ cell }) => !cell.isKnown);
  const isPrimary = ({ value, places, role }: DraftCell): boolean =>
    role === 'almost-all' || ((places > 0 || role === 'difference') && builder.isSmall(value));
  const primaries = open.filter(({ cell }) => isPrimary(cell));
  const changes = open.filter(({ cell }) => cell.role === 'change');
  const requirement = (cell: number, demands: Partial<Requirement>): Requirement => ({
    cell,
    width,
    reach: 0,
    orZero: false,
    insider: NOBODY,
    ...demands,
  });
  const lines = new Set(builder.cells.flatMap((cell) => [...cell.lines]));
  return [
    ...primaries.map(({ index }) => requirement(index, { reach: leastCount, orZero: rounds })),
    ...changes.map(({ index }) => requirement(index, { reach: reachOfChange(builder) })),
    ...open
      .filter(({ cell, index }) => !isPrimary(cell) && (rounds ? cell.places > 0 : forced.has(index)))
      .map(({ index }) => requirement(index, { width: rounds ? width : 1 })),
    ...[...lines].flatMap((line) => {
      const insider = new Set(
        builder.cells.flatMap((cell, index) => (cell.places > 0 && cell.lines.has(line) ? [index] : [])),
      );
      const own = ownNumbers(builder, insider);
      return [...primaries, ...changes]
        .filter(({ cell, index }) => !own.has(index) && (!isTeamLine(line) || isInternal(cell)))
        .map(({ index }) => requirement(index, { width: 1, insider }));
    }),
  ];
}

/** Whose team's cases the public report counts, its members know without it. */
function isInternal({ tables }: DraftCell): boolean {
  return [...tables].every((id) => id === 'T7');
}

const NOBODY: ReadonlySet<number> = new Set();
