import { parseRange, rangeName } from '../cell-reference';
import { element } from '../make/xml';
import { XmlScanner } from '../xml-scanner';
import { XmlPatch } from './xml-patch';

/** A table's part after it has grown, and the ids its new columns got. */
export interface GrownTable {
  readonly xml: string;
  readonly columnIds: readonly number[];
}

/**
 * Lets a table grow to the right: its range, the range of its filter, its columns.
 * @param headers of the new columns, as they stand in the cells of its header row
 * @param firstQueryField of a table that shows a query: the id of the first new field there
 */
export function growTable(
  xml: string,
  headers: readonly string[],
  firstQueryField: number | null,
): GrownTable {
  const patch = new XmlPatch(xml);
  const scanner = new XmlScanner(xml);
  const known = itemsOf(xml, 'tableColumn');
  const columnIds = headers.map((_, index) => known.lastId + 1 + index);
  let prefix = '';
  while (scanner.next() !== 'end') {
    if (scanner.vocabulary !== 'main') continue;
    const { local, depth, token } = scanner;
    if (token === 'open' && (local === 'table' || (local === 'autoFilter' && depth === 2))) {
      const range = parseRange(scanner.attribute('ref') ?? '');
      if (range !== null) {
        patch.setAttributes(scanner, {
          ref: rangeName({ ...range, columns: range.columns + headers.length }),
        });
      }
    } else if (token === 'open' && local === 'tableColumns') {
      prefix = scanner.prefix;
      patch.setAttributes(scanner, { count: known.count + headers.length });
    } else if (token === 'close' && local === 'tableColumns') {
      const columns = headers.map((name, index) =>
        element(`${prefix}tableColumn`, {
          id: columnIds[index],
          name,
          queryTableFieldId: firstQueryField === null ? undefined : firstQueryField + index,
        }),
      );
      patch.append(scanner, columns.join(''));
    }
  }
  return { xml: patch.toString(), columnIds };
}

/** How many elements of that name there are, and the greatest of their ids: what lists say of themselves may be wrong. */
function itemsOf(xml: string, name: string): { readonly count: number; readonly lastId: number } {
  const scanner = new XmlScanner(xml);
  let count = 0;
  let lastId = 0;
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open' || scanner.local !== name) continue;
    count += 1;
    lastId = Math.max(lastId, idOf(scanner.attribute('id')));
  }
  return { count, lastId };
}

/** Ids are numbers of 32 bits; 0 for what is none. */
function idOf(written: string | undefined): number {
  const id = Number(written ?? 0);
  return Number.isInteger(id) && id > 0 && id < 2 ** 31 ? id : 0;
}

/** The next free id of a query's fields. */
export function nextQueryField(xml: string): number {
  const scanner = new XmlScanner(xml);
  let next = itemsOf(xml, 'queryTableField').lastId + 1;
  while (scanner.next() !== 'end') {
    if (scanner.token === 'open' && scanner.local === 'queryTableRefresh')
      next = Math.max(next, idOf(scanner.attribute('nextId')));
  }
  return next;
}

/** Tells a query that its table has columns that are not its own. */
export function growQueryTable(xml: string, firstField: number, columnIds: readonly number[]): string {
  const patch = new XmlPatch(xml);
  const scanner = new XmlScanner(xml);
  const { count } = itemsOf(xml, 'queryTableField');
  let prefix = '';
  while (scanner.next() !== 'end') {
    const { local, token } = scanner;
    if (token === 'open' && local === 'queryTableRefresh') {
      patch.setAttributes(scanner, { nextId: firstField + columnIds.length });
    } else if (token === 'open' && local === 'queryTableFields') {
      prefix = scanner.prefix;
      patch.setAttributes(scanner, { count: count + columnIds.length });
    } else if (token === 'close' && local === 'queryTableFields') {
      const fields = columnIds.map((tableColumnId, index) =>
        element(`${prefix}queryTableField`, { id: firstField + index, dataBound: 0, tableColumnId }),
      );
      patch.append(scanner, fields.join(''));
    }
  }
  return patch.toString();
}
