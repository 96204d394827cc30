import type { NewTableColumn } from '../workbook/port';

/** Number formats are written in English, whatever Excel shows. */
export const NUMBER_FORMATS: Readonly<Record<NewTableColumn['format'], string>> = {
  date: 'dd.mm.yyyy',
  general: 'General',
  text: '@',
  time: 'dd.mm.yyyy hh:mm',
};
