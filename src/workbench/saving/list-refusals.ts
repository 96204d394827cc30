import { rectAddress } from '../model/address';
import type { Workbook } from '../model/workbook';
import type { Structure } from './change-watch';
import type { KnownSheet } from './opened-file';
import { SAVING_TEXTS } from './texts';

/**
 * What cannot be saved of the list of sheets, and of cells that moved: sentences.
 * @param before the workbook as the file has it
 * @param known its sheets, in their order
 * @param structures by sheet, cells that were inserted or deleted
 */
export function listRefusals(
  before: Workbook,
  now: Workbook,
  known: readonly KnownSheet[],
  structures: ReadonlyMap<string, Structure>,
): readonly string[] {
  const refusals: string[] = [];
  let last = -1;
  known.forEach(({ id }, index) => {
    const old = before.sheets[index]?.name ?? '';
    const sheet = now.sheetById(id);
    if (sheet === undefined) {
      refusals.push(SAVING_TEXTS.sheetDeleted(old));
      return;
    }
    if (sheet.name !== old) refusals.push(SAVING_TEXTS.sheetRenamed(old, sheet.name));
    const place = now.sheets.indexOf(sheet);
    // New sheets stand behind all others in the file.
    if (place < last || place >= known.length) refusals.push(SAVING_TEXTS.sheetMoved(sheet.name));
    last = Math.max(last, place);
    const structure = structures.get(id);
    if (structure !== undefined) {
      const address = rectAddress(structure.rect);
      refusals.push(SAVING_TEXTS.moved(sheet.name, structure.structure, address));
    }
  });
  return refusals;
}
