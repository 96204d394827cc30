import { passingCases, type CaseIndex } from '../../domain/views/facets';
import { approvalSpan, type Selection } from '../../domain/views/selection';
import type { FilterWish } from './plan-filter';

/**
 * The parts of a selection as wishes for one list.
 * @param caseRows the cases of the list: their places in `index.items`, and their rows as in `table.caseRows`
 */
export function filterWishes(
  index: CaseIndex,
  selection: Selection,
  caseRows: ReadonlyMap<number, number>,
): readonly FilterWish[] {
  return [...passingCases(index, selection)].map(([demand, passes]): FilterWish => {
    const rows = new Set([...caseRows].flatMap(([item, row]) => (passes(item) ? [row] : [])));
    return demand === 'approvalEnd' && selection.approvalEnd !== null
      ? { demand, rows, span: approvalSpan(selection.approvalEnd, index.stand) }
      : { demand, rows };
  });
}
