import type { Cell } from '../cell';
import { collapseBlanks, normalise } from '../text/normalise';
import { repairText } from '../text/repair';
import type { CaseColumn, ColumnReading, ConfirmedColumns, MatchedBy } from './case-table';
import { fieldOf, type FieldKey } from './fields';
import { kaColumnOf } from './ka-columns';
import { matchHeader } from './match-header';

const RANK: Readonly<Record<MatchedBy, number>> = { confirmed: 0, header: 1, synonym: 2, distance: 3 };

/**
 * Reads a header row: each column's field by header, synonym or distance, what a person confirmed first; of two
 * columns for one field the better match, then the leftmost counts, unless the field takes all (klassifikation.md §2).
 * Only text cells are headers (§11 d).
 */
export function readHeaderRow(
  cells: readonly Cell[],
  left: number,
  confirmed: ConfirmedColumns,
): readonly CaseColumn[] {
  const seen = new Map<string, number>();
  const columns = cells.map((cell, offset): CaseColumn => {
    const header = typeof cell === 'string' ? collapseBlanks(repairText(cell)) : '';
    const key = repeatedKey(normalise(header), seen);
    return { column: left + offset, header, key, reading: readHeader(header, key, confirmed) };
  });
  return setSurplusAside(columns);
}

/** Number of different fields a header row gives (§11 d). */
export function countFields(columns: readonly CaseColumn[]): number {
  return fieldsOf(columns).size;
}

export function fieldsOf(columns: readonly CaseColumn[]): ReadonlySet<FieldKey> {
  return new Set(columns.flatMap(({ reading }) => (reading.kind === 'field' ? [reading.field] : [])));
}

function repeatedKey(name: string, seen: Map<string, number>): string {
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name}#${String(count)}`;
}

function readHeader(header: string, key: string, confirmed: ConfirmedColumns): ColumnReading {
  if (header === '') return { kind: 'unknown', confirmed: false };
  const kaColumn = kaColumnOf(header);
  if (kaColumn !== null) return { kind: 'ka', column: kaColumn };
  const choice = Object.hasOwn(confirmed, key) ? confirmed[key] : undefined;
  if (choice === null) return { kind: 'unknown', confirmed: true };
  if (choice !== undefined) return { kind: 'field', field: choice, by: 'confirmed', term: header };
  const match = matchHeader(normalise(header));
  return match.kind === 'unknown' ? { kind: 'unknown', confirmed: false } : match;
}

function setSurplusAside(columns: readonly CaseColumn[]): readonly CaseColumn[] {
  const best = new Map<FieldKey, CaseColumn>();
  for (const column of columns) {
    if (column.reading.kind !== 'field') continue;
    const rival = best.get(column.reading.field);
    if (rival === undefined || rankOf(column) < rankOf(rival)) best.set(column.reading.field, column);
  }
  return columns.map((column) => {
    const { reading } = column;
    if (reading.kind !== 'field' || fieldOf(reading.field).allColumns || best.get(reading.field) === column)
      return column;
    return { ...column, reading: { kind: 'surplus', field: reading.field } };
  });
}

function rankOf({ reading }: CaseColumn): number {
  return reading.kind === 'field' ? RANK[reading.by] : Number.MAX_SAFE_INTEGER;
}
