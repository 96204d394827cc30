import type { NewTable, TableEdit } from '../../ooxml/edit/table-edit';
import type { TableStyle } from '../../ooxml/table';
import { columnLetters } from '../model/address';
import { bottomOf, rightOf, sameRect } from '../model/rect';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import { filterDifference } from './filter-differences';
import type { KnownTable } from './opened-file';
import { SAVING_TEXTS } from './texts';

/** How one table of the file has to change. */
export interface TableDifference {
  /** By which it is found in the file. */
  readonly name: string;
  /** Headers of the columns it grows by. */
  readonly newHeaders: readonly string[];
  /** `null` when nothing else changes. */
  readonly edit: TableEdit | null;
}

export interface TableDifferences {
  readonly changed: readonly TableDifference[];
  readonly added: readonly NewTable[];
  /** Sentences about what cannot be saved. */
  readonly refusals: readonly string[];
}

/**
 * @param before the sheet as the file has it
 * @param known the tables of the file, in the order of those of `before`
 * @param isInFormulas whether a formula of the workbook names this column
 */
export function tableDifferences(
  before: Sheet,
  now: Sheet,
  known: readonly KnownTable[],
  isInFormulas: (column: string) => boolean,
): TableDifferences {
  const changed: TableDifference[] = [];
  const refusals: string[] = [];
  before.tables.forEach((old, index) => {
    const place = known[index];
    const table = now.tables.find(({ id }) => id === place?.id);
    const refusal =
      place === undefined || table === undefined
        ? SAVING_TEXTS.tableDeleted(now.name, old.name)
        : refusalOf(old, table, now.name, place, isInFormulas);
    if (refusal !== null) refusals.push(refusal);
    else if (table !== undefined) {
      const difference = differenceOf(old, table);
      if (difference.kind === 'unknown')
        refusals.push(SAVING_TEXTS.filter(now.name, columnLetters(table.rect.left + difference.column)));
      else if (difference.table.edit !== null || difference.table.newHeaders.length > 0)
        changed.push(difference.table);
    }
  });
  const knownIds = new Set(known.map(({ id }) => id));
  const added: NewTable[] = [];
  for (const table of now.tables) {
    if (knownIds.has(table.id)) continue;
    const filter = newFilter(table);
    if (typeof filter === 'number') {
      refusals.push(SAVING_TEXTS.filter(now.name, columnLetters(table.rect.left + filter)));
      continue;
    }
    added.push({
      name: table.name,
      range: table.rect,
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
      columns: table.columns.map(({ name }) => name),
      filter,
      style: styleOf(table),
    });
  }
  return { changed, added, refusals };
}

function refusalOf(
  old: Table,
  table: Table,
  sheet: string,
  known: KnownTable,
  isInFormulas: (column: string) => boolean,
): string | null {
  if (table.name !== old.name) return SAVING_TEXTS.tableRenamed(sheet, old.name);
  if (table.showHeaders !== old.showHeaders || table.showTotals !== old.showTotals)
    return SAVING_TEXTS.tableRows(sheet, table.name);
  const ids = table.columns.map(({ id }) => id);
  const hasGrown =
    table.rect.top === old.rect.top &&
    table.rect.left === old.rect.left &&
    rightOf(table.rect) >= rightOf(old.rect) &&
    known.columnIds.every((id, index) => ids[index] === id) &&
    (bottomOf(table.rect) === bottomOf(old.rect) || !table.showTotals);
  if (!hasGrown) return SAVING_TEXTS.tableMoved(sheet, table.name);
  const renamed = old.columns.find(
    ({ name }, index) => table.columns[index]?.name !== name && isInFormulas(name),
  );
  return renamed === undefined ? null : SAVING_TEXTS.columnRenamed(sheet, table.name, renamed.name);
}

function differenceOf(
  old: Table,
  table: Table,
):
  | { readonly kind: 'known'; readonly table: TableDifference }
  | { readonly kind: 'unknown'; readonly column: number } {
  const headers = new Map(
    old.columns.flatMap(({ name }, index) => {
      const next = table.columns[index]?.name ?? name;
      return next === name ? [] : [[index, next] as const];
    }),
  );
  const oldRange = old.filter.rect();
  const range = table.filter.rect();
  const hadFilter = old.showFilterButton && oldRange !== null;
  const hasFilter = table.showFilterButton && range !== null;
  const filter = hasFilter
    ? filterDifference(hadFilter ? { filter: old.filter, range: oldRange } : null, table.filter, range)
    : null;
  if (filter?.kind === 'unknown') return filter;
  const edit: TableEdit = {
    ...(sameRect(old.rect, table.rect) ? {} : { range: table.rect }),
    ...(headers.size === 0 ? {} : { headers }),
    ...(filter?.kind === 'change' ? { filter: filter.change } : {}),
    ...(hadFilter && !hasFilter ? { filter: null } : {}),
    ...(JSON.stringify(styleOf(old)) === JSON.stringify(styleOf(table)) ? {} : { style: styleOf(table) }),
  };
  return {
    kind: 'known',
    table: {
      name: old.name,
      newHeaders: table.columns.slice(old.columns.length).map(({ name }) => name),
      edit: Object.keys(edit).length === 0 ? null : edit,
    },
  };
}

/** The filter of a table that is not in the file yet; a number is the column whose criterion cannot be written. */
function newFilter(table: Table): NewTable['filter'] | number {
  const range = table.filter.rect();
  if (!table.showFilterButton || range === null) return null;
  const difference = filterDifference(null, table.filter, range);
  if (difference.kind === 'unknown') return difference.column;
  return difference.kind === 'change' ? difference.change : null;
}

function styleOf(table: Table): TableStyle {
  return {
    name: table.style === '' ? null : table.style,
    rowStripes: table.showBandedRows,
    columnStripes: table.showBandedColumns,
    firstColumn: table.highlightFirstColumn,
    lastColumn: table.highlightLastColumn,
  };
}
