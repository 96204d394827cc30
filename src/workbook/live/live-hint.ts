import { bottomOf, rightOf } from '../area';
import type { SheetChange } from '../open-workbook-port';
import type { Area } from '../port';
import { merged, type Rows } from './touched-rows';

/**
 * Where things stood last time: places only, never what is in them. What it says is looked at first; it is wrong when somebody
 * has changed the lists since, and then the right cells are read.
 */
export interface LiveHint {
  readonly lists: readonly ListHint[];
  /** Heads that do not come with the overview. */
  readonly heads: readonly Area[];
  /** The used cells of the owned sheets. */
  readonly owned: readonly Area[];
}

export interface ListHint {
  readonly area: Area;
  readonly headerRow: number;
  /** The columns that tell equal ids; zero-based sheet columns. */
  readonly idColumns: readonly number[];
}

export const NO_HINT: LiveHint = { lists: [], heads: [], owned: [] };

/** Nobody fills so many rows at once; such an area stands for whole columns. */
const WHOLE_COLUMN = 500_000;

/** The areas that will probably be needed. */
export function hintedAreas(
  { lists, heads, owned }: LiveHint,
  changes: readonly SheetChange[],
): readonly Area[] {
  const isTouched = ({ area }: ListHint): boolean =>
    changes.some((change) => change.area.sheetId === area.sheetId);
  if (!lists.some(isTouched)) return heads;
  return [
    ...heads,
    ...owned,
    ...lists.flatMap((list) => [
      ...idAreas({ ...list, area: { ...list.area, rows: bottomAfter(list, changes) - list.area.top } }),
      ...(isTouched(list) ? [headerArea(list)] : []),
      ...touchedAreas(list, changes),
    ]),
  ];
}

/** The cells from which equal ids are told. */
export function idAreas({ area, headerRow, idColumns }: ListHint): readonly Area[] {
  const rows = bottomOf(area) - headerRow;
  return idColumns.map((left) => ({ sheetId: area.sheetId, top: headerRow, left, rows, columns: 1 }));
}

export function headerArea({ area, headerRow }: Pick<ListHint, 'area' | 'headerRow'>): Area {
  return { ...area, top: headerRow, rows: 1 };
}

/** Lists grow downward as they are filled. */
function bottomAfter({ area }: ListHint, changes: readonly SheetChange[]): number {
  const own = changes.filter((change) => change.area.sheetId === area.sheetId);
  const inserted = own.reduce((sum, { kind, area: { rows } }) => (kind === 'inserted' ? sum + rows : sum), 0);
  const bottoms = own
    .filter((change) => change.area.rows < WHOLE_COLUMN)
    .map((change) => bottomOf(change.area));
  return Math.max(bottomOf(area) + inserted, ...bottoms);
}

function touchedAreas(list: ListHint, changes: readonly SheetChange[]): readonly Area[] {
  const { area, headerRow } = list;
  const bottom = bottomAfter(list, changes);
  const spans = changes.flatMap(({ kind, area: changed }): readonly Rows[] => {
    const overlaps = changed.left < rightOf(area) && rightOf(changed) > area.left;
    if (changed.sheetId !== area.sheetId || !overlaps) return [];
    const isWhole = changed.left <= area.left && rightOf(changed) >= rightOf(area);
    if (kind === 'columns-inserted' || kind === 'columns-deleted' || (kind === 'deleted' && isWhole))
      return [];
    const top = Math.max(changed.top, headerRow + 1);
    const end = kind === 'edited' || isWhole ? Math.min(bottom, bottomOf(changed)) : bottom;
    return end > top ? [{ top, count: end - top }] : [];
  });
  return merged(spans).map(({ top, count }) => ({ ...area, top, rows: count }));
}
