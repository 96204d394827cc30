import type { EarlierReport } from '../earlier-report';
import type { CountTable, ShownCount } from '../report-table';
import { ROUNDING_REACH, roundedCount } from './rounding';
import { cellName, type SystemBuilder } from './system-builder';
import { nameAt } from './table-cells';

/** A change can be either way, and as great as any number of cases. */
const FAR_BELOW = -1e6;

/**
 * A report of the same Stand is out already, and an attacker has both (bericht.md §3). What it printed and what has not
 * changed is known; a small change must not come out; what it hid stays hidden, since printing it now would undo that.
 */
export function addEarlierReport(
  builder: SystemBuilder,
  tables: readonly CountTable[],
  headCells: ReadonlyMap<number, ShownCount>,
  earlier: EarlierReport,
): void {
  const before = new Map<number, ShownCount>(headCells);
  for (const table of tables) {
    const known = earlier.tables.find(({ id }) => id === table.id);
    table.rows.forEach((row, rowIndex) => {
      table.columns.forEach((column, columnIndex) => {
        const value = known?.values[known.rows.indexOf(row.key)]?.[known.columns.indexOf(column.key)];
        const cell = builder.find(nameAt(table, rowIndex, columnIndex));
        if (value === undefined || cell === null) return;
        // Printed in one place is printed.
        before.set(cell, value ?? before.get(cell) ?? null);
      });
    });
  }
  for (const [cell, value] of before) addBefore(builder, cell, value);
}

function addBefore(builder: SystemBuilder, index: number, before: ShownCount): void {
  const cell = builder.cell(index);
  const rounds = builder.method === 'rundung';
  if (before === null) {
    if (cell.value > 0 || rounds) cell.mustHide = true;
    return;
  }
  if (rounds) {
    if (before === roundedCount(cell.value)) return;
  } else if (before === cell.value) {
    cell.isKnown = true;
    return;
  } else if (!builder.isSmall(Math.abs(before - cell.value))) return;
  const constant = builder.addImplied(cellName('before', cell.name), before, before);
  builder.cell(constant).isKnown = true;
  const [greater, lesser] = cell.value > before ? [index, constant] : [constant, index];
  const change = builder.addDifference(greater, lesser, FAR_BELOW);
  if (change === null) return;
  builder.cell(change).role = 'change';
  if (!rounds) cell.mustHide = true;
}

/** How far a change must be able to reach: with rounding the earlier number is itself known to ±2 only. */
export function reachOfChange({ leastCount, method }: SystemBuilder): number {
  return method === 'rundung' ? leastCount - ROUNDING_REACH : leastCount;
}
