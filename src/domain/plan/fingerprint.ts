import { dayFromIso, serialFromDay, type DateSystem } from '../calendar/day';
import { cellText } from '../intake/reading';
import type { OwnedRow } from './owned-rows';
import { OWNED_SHEETS, type OwnedSheet } from './owned-sheets';
import { OWNED_COLUMNS, type OwnedColumn } from './owned-tables';

/**
 * A short mark of all that the working group has decided: plan, school years, schools, rules, settings (`Regelstand`,
 * klassifikation.md §1). Two runs with one mark went by the same decisions. Remarks, blank rows and the order of columns
 * play no part; a missing sheet has the mark of its defaults. Not made to resist anybody: 13 hexadecimal digits.
 */
export function fingerprint(
  rows: Readonly<Record<OwnedSheet, readonly OwnedRow[]>>,
  dateSystem: DateSystem,
): string {
  // A day has one mark, whichever way the workbook counts days.
  const offset =
    serialFromDay(dayFromIso('2025-01-01'), 1900) - serialFromDay(dayFromIso('2025-01-01'), dateSystem);
  const mark = (row: OwnedRow, { header, format }: OwnedColumn): string => {
    const cell = row.cell(header);
    const isDay = format === 'date' || (header === 'Wert' && row.text('Einstellung') === 'Stand');
    return cellText(isDay && typeof cell === 'number' ? cell + offset : cell);
  };
  const content = OWNED_SHEETS.map((sheet) => {
    const columns = OWNED_COLUMNS[sheet].filter(({ isRemark }) => isRemark !== true);
    return rows[sheet].map((row) => columns.map((column) => mark(row, column)));
  });
  return hash(JSON.stringify(content));
}

/** 52 bits of two running multiplications, mixed (after cyrb53, public domain). */
function hash(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 2_654_435_761);
    high = Math.imul(high ^ code, 1_597_334_677);
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  const value = 4_294_967_296 * (high & 0xfffff) + (low >>> 0);
  return value.toString(16).padStart(13, '0');
}
