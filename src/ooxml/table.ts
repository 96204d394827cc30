import { readAutoFilter, type AutoFilter } from './auto-filter';
import { parseRange, type CellRange } from './cell-reference';
import { decodeControlCharacters } from './xml-text';
import { child, children, flag, numberOf, type XmlElement } from './xml-tree';

/** One of Excel's tables. */
export interface Table {
  readonly name: string;
  /** Header and totals row included. */
  readonly range: CellRange;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  /** Headers as Excel knows them, left to right. */
  readonly columns: readonly string[];
  /** `null` when the filter buttons are off. */
  readonly autoFilter: AutoFilter | null;
  readonly style: TableStyle;
}

export interface TableStyle {
  /** `TableStyleMedium2`; `null` for none. */
  readonly name: string | null;
  readonly rowStripes: boolean;
  readonly columnStripes: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
}

/** `null` when the part does not say where the table lies. */
export function readTable(element: XmlElement): Table | null {
  const range = parseRange(element.attributes.get('ref') ?? '');
  if (range === null) return null;
  const style = child(element, 'tableStyleInfo');
  return {
    name: element.attributes.get('displayName') ?? element.attributes.get('name') ?? '',
    range,
    hasHeaders: numberOf(element, 'headerRowCount', 1) > 0,
    hasTotals: numberOf(element, 'totalsRowCount', 0) > 0,
    columns: children(child(element, 'tableColumns'), 'tableColumn').map((column) =>
      decodeControlCharacters(column.attributes.get('name') ?? ''),
    ),
    autoFilter: readAutoFilter(child(element, 'autoFilter')),
    style: {
      name: style?.attributes.get('name') ?? null,
      rowStripes: flag(style, 'showRowStripes'),
      columnStripes: flag(style, 'showColumnStripes'),
      firstColumn: flag(style, 'showFirstColumn'),
      lastColumn: flag(style, 'showLastColumn'),
    },
  };
}
