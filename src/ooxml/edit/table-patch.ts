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
  let lastId = 0;
  let columnIds: readonly number[] = [];
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
      patch.setAttributes(scanner, { count: Number(scanner.attribute('count') ?? 0) + headers.length });
    } else if (token === 'open' && local === 'tableColumn') {
      lastId = Math.max(lastId, Number(scanner.attribute('id') ?? 0));
    } else if (token === 'close' && local === 'tableColumns') {
      columnIds = headers.map((_, index) => lastId + 1 + index);
      const columns = headers.map((name, index) =>
        element(`${prefix}tableColumn`, {
          id: lastId + 1 + index,
          name,
          queryTableFieldId: firstQueryField === null ? undefined : firstQueryField + index,
        }),
      );
      patch.append(scanner, columns.join(''));
    }
  }
  return { xml: patch.toString(), columnIds };
}

/** The next free id of a query's fields. */
export function nextQueryField(xml: string): number {
  const scanner = new XmlScanner(xml);
  let next = 1;
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open') continue;
    if (scanner.local === 'queryTableRefresh')
      next = Math.max(next, Number(scanner.attribute('nextId') ?? 1));
    if (scanner.local === 'queryTableField') next = Math.max(next, Number(scanner.attribute('id') ?? 0) + 1);
  }
  return next;
}

/** Tells a query that its table has columns that are not its own. */
export function growQueryTable(xml: string, firstField: number, columnIds: readonly number[]): string {
  const patch = new XmlPatch(xml);
  const scanner = new XmlScanner(xml);
  let prefix = '';
  while (scanner.next() !== 'end') {
    const { local, token } = scanner;
    if (token === 'open' && local === 'queryTableRefresh') {
      patch.setAttributes(scanner, { nextId: firstField + columnIds.length });
    } else if (token === 'open' && local === 'queryTableFields') {
      prefix = scanner.prefix;
      patch.setAttributes(scanner, { count: Number(scanner.attribute('count') ?? 0) + columnIds.length });
    } else if (token === 'close' && local === 'queryTableFields') {
      const fields = columnIds.map((tableColumnId, index) =>
        element(`${prefix}queryTableField`, { id: firstField + index, dataBound: 0, tableColumnId }),
      );
      patch.append(scanner, fields.join(''));
    }
  }
  return patch.toString();
}
