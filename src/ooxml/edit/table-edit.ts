import { rangeName, type CellRange } from '../cell-reference';
import { element, MAIN, XML_START } from '../make/xml';
import type { TableStyle } from '../table';
import { changeChildren, notationOf, takeApart, type ChildChange } from './children-patch';
import { changedFilter, type FilterChange } from './filter-patch';
import { withAttributes } from './xml-patch';

/** What is to change in a table; what is not named stays as it is. */
export interface TableEdit {
  /** Header and totals row included; as many columns as before. */
  readonly range?: CellRange;
  /** New names of columns, by their place. */
  readonly headers?: ReadonlyMap<number, string>;
  /** `null` takes the filter buttons away. */
  readonly filter?: FilterChange | null;
  readonly style?: TableStyle;
}

/** A table that is to be made over cells that stand already. */
export interface NewTable {
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
  readonly filter: FilterChange | null;
  readonly style: TableStyle;
}

/** The children of `table` in their order (ECMA-376, CT_Table). */
const ORDER: readonly string[] = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** A table's part after an edit. */
export function editTable(xml: string, { range, headers, filter, style }: TableEdit): string {
  const { prefix, prefixes } = notationOf(xml);
  const changes = new Map<string, ChildChange>();
  if (filter !== undefined) {
    changes.set('autoFilter', (existing) => (filter === null ? '' : changedFilter(existing, prefix, filter)));
  }
  if (headers !== undefined) {
    changes.set('tableColumns', (existing) => renamed(existing ?? '', headers));
  }
  if (style !== undefined) {
    changes.set('tableStyleInfo', (existing) => {
      const attributes = styleAttributes(style);
      return existing === null
        ? element(`${prefix}tableStyleInfo`, styleXmlAttributes(style))
        : withAttributes(existing, attributes);
    });
  }
  const changed = changeChildren(xml, ORDER, changes, prefixes);
  return range === undefined ? changed : withRange(changed, range);
}

/** The part of a new table. @param id which no other table of the file has */
export function newTableXml(table: NewTable, id: number): string {
  const { name, range, hasHeaders, hasTotals, columns, filter, style } = table;
  const items = columns.map((column, index) => element('tableColumn', { id: index + 1, name: column }));
  return (
    XML_START +
    element(
      'table',
      {
        xmlns: MAIN,
        id,
        name,
        displayName: name,
        ref: rangeName(range),
        headerRowCount: hasHeaders ? undefined : '0',
        totalsRowCount: hasTotals ? 1 : undefined,
        totalsRowShown: hasTotals ? undefined : '0',
      },
      (filter === null ? '' : changedFilter(null, '', filter)) +
        element('tableColumns', { count: items.length }, items.join('')) +
        element('tableStyleInfo', styleXmlAttributes(style)),
    )
  );
}

function renamed(xml: string, headers: ReadonlyMap<number, string>): string {
  const { start, children, end } = takeApart(xml);
  const columns = children.map(({ xml: column }, index) => {
    const name = headers.get(index);
    return name === undefined ? column : withAttributes(column, { name });
  });
  return start + columns.join('') + end;
}

/** The root element stands behind the declaration. */
function withRange(xml: string, range: CellRange): string {
  const at = xml.search(/<[^?!]/);
  return xml.slice(0, at) + withAttributes(xml.slice(at), { ref: rangeName(range) });
}

function styleAttributes(style: TableStyle): Readonly<Record<string, string | number | null>> {
  return {
    name: style.name,
    showFirstColumn: style.firstColumn ? 1 : 0,
    showLastColumn: style.lastColumn ? 1 : 0,
    showRowStripes: style.rowStripes ? 1 : 0,
    showColumnStripes: style.columnStripes ? 1 : 0,
  };
}

function styleXmlAttributes(style: TableStyle): Readonly<Record<string, string | number | undefined>> {
  return { ...styleAttributes(style), name: style.name ?? undefined };
}
