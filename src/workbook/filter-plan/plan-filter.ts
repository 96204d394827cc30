import type { DateSystem, Day } from '../../domain/calendar/day';
import type { CaseColumn, CaseTable } from '../../domain/intake/case-table';
import type { Problem } from '../../domain/outcome';
import type { Demand } from '../../domain/views/facets';
import { seeCell, type SeenCell } from './cell-name';
import { NO_ROW, type ColumnCriteria } from './column-criteria';
import { criteriaFor, spanCriteria } from './make-criteria';
import { carrierColumns, naturalColumn } from './natural-columns';
import { shownBy } from './shown-cells';
import { FILTER_TEXTS } from './texts';

/** A list as it is right before it is filtered. */
export interface FilterList {
  readonly table: CaseTable;
  /** What Excel shows in the cells: by data row of the table, by column of its grid. */
  readonly texts: readonly (readonly string[])[];
  readonly dateSystem: DateSystem;
}

/** A part of a selection, and the cases of the list that it lets pass whatever the other parts say. */
export interface FilterWish {
  readonly demand: Demand;
  /** Some of `table.caseRows`. */
  readonly rows: ReadonlySet<number>;
  /** For `approvalEnd`: the days that count. */
  readonly span?: { readonly from: Day | null; readonly to: Day };
}

export interface PlannedColumn {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly criteria: ColumnCriteria;
  /** `wish`: the column in which a person would look; `rest`: it carries what those cannot say. */
  readonly carries: 'wish' | 'rest';
}

/** Which filters to set on which columns of a list. */
export interface FilterPlan {
  /** Empty: nothing is to be filtered. */
  readonly columns: readonly PlannedColumn[];
  /** Data rows that are wanted, ascending. */
  readonly wanted: readonly number[];
  /** Data rows that may be shown besides, ascending; empty when the plan is exact. */
  readonly extra: readonly number[];
  /** Says so when more is shown than wanted. */
  readonly notice: Problem | null;
}

/** A criterion with what it does to each data row. */
interface Candidate extends PlannedColumn {
  readonly shows: (row: number) => boolean;
}

/**
 * Finds the filters that show exactly the rows that all wishes let pass, in the columns where a person would set them; what
 * those cannot say is carried by the values of other columns. Each is tried against all rows, case or not: what Excel might
 * show counts as shown. Where no filter tells rows apart, as few others as possible are shown, and a sentence says so.
 */
export function planFilter(list: FilterList, wishes: readonly FilterWish[]): FilterPlan {
  const { table } = list;
  if (wishes.length === 0) return { columns: [], wanted: table.caseRows, extra: [], notice: null };
  const wanted = table.caseRows.filter((row) => wishes.every(({ rows }) => rows.has(row)));
  if (wanted.length === 0) return hideAll(list);
  const cellsOf = createColumnReader(list);
  const chosen = naturalCandidates(list, wishes, wanted, cellsOf);
  const isWanted = new Set(wanted);
  let extra = dataRows(list).filter((row) => !isWanted.has(row) && chosen.every(({ shows }) => shows(row)));
  const carriers = carriersOf(list, wanted, chosen, cellsOf);
  while (extra.length > 0) {
    const best = bestCarrier(carriers, extra);
    if (best === null) break;
    chosen.push(best);
    extra = extra.filter(best.shows);
  }
  const columns = chosen.map(({ column, criteria, carries }): PlannedColumn => ({
    column,
    criteria,
    carries,
  }));
  const notice =
    extra.length === 0
      ? null
      : FILTER_TEXTS.showsMore(table.sheetName, wanted.length, wanted.length + extra.length);
  return { columns, wanted, extra, notice };
}

function hideAll({ table }: FilterList): FilterPlan {
  const { column } = carrierColumns(table)[0] ?? { column: table.grid.left };
  return { columns: [{ column, criteria: NO_ROW, carries: 'wish' }], wanted: [], extra: [], notice: null };
}

/** One criterion for each column in which wishes show; none where no filter can name the cells. */
function naturalCandidates(
  { table, dateSystem }: FilterList,
  wishes: readonly FilterWish[],
  wanted: readonly number[],
  cellsOf: ColumnReader,
): Candidate[] {
  const byColumn = new Map<number, FilterWish[]>();
  for (const wish of wishes) {
    const column = naturalColumn(table, wish.demand);
    if (column === null) continue;
    const group = byColumn.get(column.column);
    if (group === undefined) byColumn.set(column.column, [wish]);
    else group.push(wish);
  }
  return [...byColumn].flatMap(([column, own]): readonly Candidate[] => {
    const cells = cellsOf(column);
    // As the wish alone would be: so the user can go on by hand in the other columns.
    const passing = table.caseRows.filter((row) => own.every(({ rows }) => rows.has(row)));
    const criteria =
      spanFor(own, passing, cells, dateSystem) ?? criteriaFor(cells, passing) ?? criteriaFor(cells, wanted);
    return criteria === null ? [] : [candidate(column, criteria, 'wish', cells)];
  });
}

/** A comparison of days, where the column holds nothing but real dates for the rows that pass. */
function spanFor(
  wishes: readonly FilterWish[],
  passing: readonly number[],
  cells: readonly SeenCell[],
  dateSystem: DateSystem,
): ColumnCriteria | null {
  const [wish] = wishes;
  if (wishes.length !== 1 || wish?.span === undefined) return null;
  const criteria = spanCriteria(wish.span.from, wish.span.to, dateSystem);
  if (criteria === null) return null;
  const shown = shownBy(criteria);
  const isSure = passing.every((row) => {
    const cell = cells[row];
    return cell !== undefined && shown(cell) === 'yes';
  });
  return isSure ? criteria : null;
}

/** What other columns can say about the wanted rows. Each is looked at when it is asked for: most often the first will do. */
type Carriers = () => Iterable<Candidate>;

function carriersOf(
  { table }: FilterList,
  wanted: readonly number[],
  chosen: readonly Candidate[],
  cellsOf: ColumnReader,
): Carriers {
  const known = new Map<number, Candidate | null>();
  const open = ({ column }: CaseColumn): Candidate | null => {
    const cells = cellsOf(column);
    const criteria = criteriaFor(cells, wanted);
    return criteria === null ? null : candidate(column, criteria, 'rest', cells);
  };
  const columns = carrierColumns(table);
  return function* () {
    for (const column of columns) {
      if (chosen.some((other) => other.column === column.column)) continue;
      const seen = known.get(column.column);
      const carrier = seen === undefined ? open(column) : seen;
      known.set(column.column, carrier);
      if (carrier !== null) yield carrier;
    }
  };
}

/** The carrier that hides most of the rows that are too many; of equal ones the first. `null`: none hides any. */
function bestCarrier(carriers: Carriers, extra: readonly number[]): Candidate | null {
  let best: Candidate | null = null;
  let left = extra.length;
  for (const carrier of carriers()) {
    const remaining = extra.filter(carrier.shows).length;
    if (remaining >= left) continue;
    best = carrier;
    left = remaining;
    if (left === 0) break;
  }
  return best;
}

function candidate(
  column: number,
  criteria: ColumnCriteria,
  carries: PlannedColumn['carries'],
  cells: readonly SeenCell[],
): Candidate {
  const shown = shownBy(criteria);
  return {
    column,
    criteria,
    carries,
    shows: (row) => {
      const cell = cells[row];
      return cell !== undefined && shown(cell) !== 'no';
    },
  };
}

function dataRows({ table }: FilterList): readonly number[] {
  return Array.from({ length: table.rowCount }, (_, row) => row);
}

type ColumnReader = (column: number) => readonly SeenCell[];

/** The cells of a column by data row. Looked at once. */
function createColumnReader(list: FilterList): ColumnReader {
  const { table, texts, dateSystem } = list;
  const { grid, firstRow } = table;
  const known = new Map<number, readonly SeenCell[]>();
  return (column) => {
    const seen = known.get(column);
    if (seen !== undefined) return seen;
    const offset = column - grid.left;
    const cells = dataRows(list).map((row) =>
      seeCell(grid.rows[firstRow - grid.top + row]?.[offset] ?? null, texts[row]?.[offset] ?? '', dateSystem),
    );
    known.set(column, cells);
    return cells;
  };
}
