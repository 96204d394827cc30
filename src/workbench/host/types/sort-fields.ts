import type { SortField } from '../../model/sort';
import { isRecord } from '../records';
import { invalidArgument, UnknownMember } from '../office-error';

/** Reads Office's `SortField[]`. */
export function sortFields(value: unknown): readonly SortField[] {
  if (!Array.isArray(value)) throw invalidArgument('sort fields are a list');
  return value.map((field: unknown) => {
    if (!isRecord(field) || typeof field['key'] !== 'number') throw invalidArgument('a sort field has a key');
    const on = field['sortOn'];
    if (typeof on === 'string' && on !== 'Value') throw new UnknownMember(`SortField.sortOn ${on}`);
    return { key: field['key'], ascending: field['ascending'] !== false };
  });
}
