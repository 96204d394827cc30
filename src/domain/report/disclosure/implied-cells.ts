import type { Proposal } from '../../classification';
import type { CountTable } from '../report-table';
import { cellName, type SystemBuilder } from './system-builder';
import { ALL_CASES, lineOf, nameAt, regionTotal } from './table-cells';

/**
 * For each number of cases that a rule did not hit: N−1 of N would tell of the one (bericht.md §2, T3).
 * @param subsets cells that count some of all cases
 */
export function addRests(builder: SystemBuilder, subsets: readonly number[]): void {
  const all = builder.find(ALL_CASES);
  if (all === null) return;
  for (const subset of subsets) {
    // All of N is shown; what is hidden is less.
    const isAll = builder.cell(all).value === builder.cell(subset).value;
    const rest = builder.addDifference(all, subset, isAll || builder.method === 'rundung' ? 0 : 1);
    // Zeros are never hidden.
    const isHit = builder.cell(subset).value > 0;
    if (rest !== null && isHit && builder.isSmall(builder.cell(rest).value)) {
      builder.cell(subset).mustHide = true;
      builder.cell(subset).role = 'almost-all';
    }
  }
}

/** Logic that ties T3 to other tables (bericht.md §2): R03 ≤ unbefristet, R17 + R18 ≤ neu. */
export function addKnownLogic(builder: SystemBuilder, tables: readonly CountTable[]): void {
  const totalOf = (id: CountTable['id'], key: (line: string) => boolean, column: boolean): number | null => {
    const table = tables.find((other) => other.id === id);
    const lines = (column ? table?.columns : table?.rows) ?? [];
    const others = (column ? table?.rows : table?.columns) ?? [];
    const [line, total] = [
      lines.findIndex((other) => key(other.key)),
      others.findIndex(({ isTotal }) => isTotal),
    ];
    if (table === undefined || line === -1 || total === -1) return null;
    return builder.find(column ? nameAt(table, total, line) : nameAt(table, line, total));
  };
  const hits = (rule: string): number | null => totalOfRule(builder, tables, rule);
  // Coarse: unbefristet/unbekannt.
  const unlimited = totalOf('T5', (key) => key.startsWith('unbefristet'), false);
  const r03 = hits('R03');
  if (unlimited !== null && r03 !== null) addBound(builder, unlimited, r03);
  const [fresh, r17, r18] = [totalOf('T2', (key) => key === 'neu', true), hits('R17'), hits('R18')];
  if (fresh === null || r17 === null || r18 === null) return;
  const both = builder.addImplied(
    cellName('R17 + R18'),
    builder.cell(r17).value + builder.cell(r18).value,
    0,
  );
  builder.cell(both).tables.add('T3');
  builder.addSum(both, [r17, r18]);
  addBound(builder, fresh, both);
}

/** lesser ≤ greater; what lies between them is no number of the report. */
function addBound(builder: SystemBuilder, greater: number, lesser: number): void {
  const between = builder.addDifference(greater, lesser, 0);
  if (between !== null) builder.cell(between).role = 'plain';
}

function totalOfRule(builder: SystemBuilder, tables: readonly CountTable[], rule: string): number | null {
  const table = tables.find(({ id }) => id === 'T3');
  const row = table?.rows.findIndex(({ key }) => key === rule) ?? -1;
  return table === undefined || row === -1 ? null : builder.find(nameAt(table, row, 0));
}

const NOT_IN_COURSE: readonly Proposal[] = ['nicht betroffen', 'ohne Termin'];

/**
 * For each step of the curve, from the cases that enter it on, the number of cases that leave (bericht.md §2, T6).
 * @param datedRegions the keys of the regions whose cases enter it
 */
export function addCourseSteps(
  builder: SystemBuilder,
  tables: readonly CountTable[],
  datedRegions: readonly string[],
): void {
  const course = tables.find(({ id }) => id === 'T6');
  const byProposal = tables.find(({ id }) => id === 'T1');
  if (course === undefined || byProposal === undefined) return;
  course.rows.forEach((line, row) => {
    const regions = line.isTotal ? datedRegions : [line.key];
    const totals = regions.flatMap((region) => builder.find(regionTotal(region)) ?? []);
    const outside = byProposal.rows.flatMap(({ key }, position) =>
      regions.includes(key)
        ? NOT_IN_COURSE.flatMap((proposal) => {
            const column = byProposal.columns.findIndex((other) => other.key === proposal);
            return builder.find(nameAt(byProposal, position, column)) ?? [];
          })
        : [],
    );
    // all of the regions = those outside the curve + those that enter it
    const sum = (cells: readonly number[]): number =>
      cells.reduce((count, cell) => count + builder.cell(cell).value, 0);
    const all = builder.addImplied(cellName('T6', line.key, 'all'), sum(totals), 0);
    builder.addSum(all, totals);
    const entering = builder.addImplied(cellName('T6', line.key, 'entering'), sum(totals) - sum(outside), 0);
    builder.addSum(all, [...outside, entering]);
    let before = entering;
    course.columns.forEach((_, column) => {
      const cell = builder.find(nameAt(course, row, column));
      if (cell === null) return;
      const step = builder.addDifference(before, cell, 0);
      for (const implied of [before, step]) {
        if (implied === null || builder.cell(implied).impliedFrom === null) continue;
        builder.cell(implied).tables.add('T6');
        if (!line.isTotal) builder.cell(implied).lines.add(lineOf('Region', line.key));
      }
      before = cell;
    });
  });
}

/** The cells that count cases which a rule hit. */
export function reasonCells(builder: SystemBuilder, tables: readonly CountTable[]): readonly number[] {
  const table = tables.find(({ id }) => id === 'T3');
  return table?.rows.flatMap((_, row) => builder.find(nameAt(table, row, 0)) ?? []) ?? [];
}
