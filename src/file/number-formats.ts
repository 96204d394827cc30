import type { NewTableColumn } from '../workbook/port';

/** Number formats in English notation, as files keep them. */
export const NUMBER_FORMATS: Readonly<Record<NewTableColumn['format'], string>> = {
  date: 'dd.mm.yyyy',
  general: 'General',
  text: '@',
  time: 'dd.mm.yyyy hh:mm',
};
