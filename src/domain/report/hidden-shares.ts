import type { CountTable, PublishedTable, ReportTableId } from './report-table';

/** How much of a report is hidden: of the numbers that are not 0, since zeros are never hidden. */
export interface HiddenShares {
  readonly hidden: number;
  readonly total: number;
  readonly tables: readonly TableShare[];
}

export interface TableShare {
  readonly id: ReportTableId;
  readonly hidden: number;
  readonly total: number;
}

/** Above this share another way of making the report is proposed (bericht.md §1). */
const MUCH = 0.4;

export function hiddenShares(
  counted: readonly CountTable[],
  published: readonly PublishedTable[],
): HiddenShares {
  const tables = published.map(({ id, values }): TableShare => {
    const counts = counted.find((table) => table.id === id)?.counts ?? [];
    const places = values.flatMap((row, rowIndex) =>
      row.map((value, column) => ({ value, count: counts[rowIndex]?.[column] ?? 0 })),
    );
    const telling = places.filter(({ value, count }) => count > 0 || value === null);
    return { id, hidden: telling.filter(({ value }) => value === null).length, total: telling.length };
  });
  const sum = (part: 'hidden' | 'total'): number => tables.reduce((all, table) => all + table[part], 0);
  return { hidden: sum('hidden'), total: sum('total'), tables };
}

/** From 0 to 1. */
export function shareOf({ hidden, total }: Pick<HiddenShares, 'hidden' | 'total'>): number {
  return total === 0 ? 0 : hidden / total;
}

export function isMuchHidden(shares: HiddenShares): boolean {
  return shareOf(shares) > MUCH;
}
