import type { Table } from '../model/table';
import { bottomOf } from '../model/rect';

/** How a table colours a cell that has no colours of its own. */
export interface TableLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
}

const PLAIN: TableLook = { fill: null, color: null, bold: false };

/** Strong and pale colour of Excel's table styles by their number in a row of seven: none, then the six accents. */
const ACCENTS: readonly { readonly strong: string; readonly pale: string }[] = [
  { strong: '#404040', pale: '#D9D9D9' },
  { strong: '#2F5597', pale: '#D9E2F3' },
  { strong: '#A5480F', pale: '#FBE5D6' },
  { strong: '#5E5E5E', pale: '#EDEDED' },
  { strong: '#7F6000', pale: '#FFF2CC' },
  { strong: '#1F5C8B', pale: '#DEEBF7' },
  { strong: '#42682B', pale: '#E2EFDA' },
];

/** Light styles have a pale header, medium and dark ones a strong one; every other data row is tinted. */
export function tableLook(table: Table, row: number): TableLook {
  const [, weight, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
  const accent = ACCENTS[(Number(number) - 1) % ACCENTS.length];
  if (weight === undefined || accent === undefined) return PLAIN;
  const { top, rows } = table.rect;
  if (table.showHeaders && row === top) {
    return weight === 'Light'
      ? { fill: null, color: accent.strong, bold: true }
      : { fill: accent.strong, color: '#FFFFFF', bold: true };
  }
  if (table.showTotals && row === bottomOf({ ...table.rect, rows }) - 1)
    return { fill: null, color: null, bold: true };
  const dataRow = row - top - (table.showHeaders ? 1 : 0);
  return { fill: table.showBandedRows && dataRow % 2 === 0 ? accent.pale : null, color: null, bold: false };
}
