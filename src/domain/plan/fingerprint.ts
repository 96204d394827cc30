import { cellText } from '../intake/reading';
import type { OwnedRow } from './owned-rows';
import { OWNED_SHEETS, type OwnedSheet } from './owned-sheets';
import { OWNED_COLUMNS } from './owned-tables';

/**
 * A short mark of all that the working group has decided: plan, school years, schools, rules, settings (`Regelstand`,
 * klassifikation.md §1). Two runs with one mark went by the same decisions. Remarks, blank rows and the order of columns
 * play no part; a missing sheet has the mark of its defaults. Not made to resist anybody: 13 hexadecimal digits.
 */
export function fingerprint(rows: Readonly<Record<OwnedSheet, readonly OwnedRow[]>>): string {
  const content = OWNED_SHEETS.map((sheet) => {
    const headers = OWNED_COLUMNS[sheet]
      .filter(({ isRemark }) => isRemark !== true)
      .map(({ header }) => header);
    return rows[sheet].map((row) => headers.map((header) => cellText(row.cell(header))));
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
