import {
  cellSystem,
  knowledgeOf,
  type CellSystem,
  type Term,
} from '../../../../src/domain/report/disclosure/cell-system';
import { componentOf } from '../../../../src/domain/report/disclosure/component';
import { aCell, aTwoWaySystem, withTotals } from '../../../builders/cell-tables';

const nothing = (): boolean => false;

function hiding(system: CellSystem, ...hidden: readonly number[]) {
  return componentOf(
    system,
    knowledgeOf(system, (cell) => hidden.includes(cell)),
    hidden[0] ?? 0,
    nothing,
  );
}

const plus = (cell: number): Term => ({ cell, sign: 1 });
const minus = (cell: number): Term => ({ cell, sign: -1 });

describe('the cells that move together', () => {
  const table = aTwoWaySystem(
    withTotals([
      [3, 4, 5],
      [6, 7, 8],
      [9, 10, 11],
    ]),
  );

  test('are the hidden ones of the same lines', () => {
    expect(new Set(hiding(table, 0, 1, 4, 5, 10).cells)).toEqual(new Set([0, 1, 4, 5]));
  });

  test('begin with the one that is moved', () => {
    expect(hiding(table, 5, 4, 1, 0).cells[0]).toBe(5);
  });

  test('of a two-way table are a network, margins included', () => {
    expect(hiding(table, 0, 3, 4, 7, 12, 15).orientation).not.toBeNull();
  });

  test('that stand in three equations are no network', () => {
    const cells = [3, 3, 3, 3].map((value) => aCell(value));
    const system = cellSystem(
      cells,
      [1, 2, 3].map((other) => [plus(0), minus(other)]),
    );
    expect(hiding(system, 0, 1, 2, 3).orientation).toBeNull();
  });

  test('that form a ring of odd sums are no network', () => {
    // a + b, b + c and c + a are known: no choice of signs lets each enter one equation and leave the other.
    const cells = [...[3, 3, 3].map((value) => aCell(value)), ...[6, 6, 6].map((value) => aCell(value))];
    const system = cellSystem(cells, [
      [plus(0), plus(1), minus(3)],
      [plus(1), plus(2), minus(4)],
      [plus(2), plus(0), minus(5)],
    ]);
    expect(hiding(system, 0, 1, 2).orientation).toBeNull();
  });

  test('take each equation so that a cell enters one and leaves the other', () => {
    const { orientation, cells } = hiding(table, 0, 1, 4, 5);
    for (const cell of cells) {
      const signs = (table.equationsOf[cell] ?? []).map(
        ({ equation, sign }) => sign * (orientation?.get(equation) ?? NaN),
      );
      expect([...signs].sort()).toEqual([-1, 1]);
    }
  });
});
