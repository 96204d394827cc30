import { success } from '../domain/outcome';
import type { WorkbookPort } from '../workbook/port';

/** The same workbook for those who want the JSON alone: nothing is put into it, which saves the time for it. */
export function withoutWriting(port: WorkbookPort): WorkbookPort {
  return {
    overview: (control) => port.overview(control),
    read: (areas, control) => port.read(areas, control),
    write: () => Promise.resolve(success(null)),
    createTableSheets: () => Promise.resolve(success(null)),
    setting: (key) => port.setting(key),
    saveSetting: () => Promise.resolve(success(null)),
  };
}
