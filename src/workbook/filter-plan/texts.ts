import type { Problem } from '../../domain/outcome';
import { sheetCalled } from '../texts';

export const FILTER_TEXTS = {
  showsMore: (sheet: string, wanted: number, shown: number): Problem => ({
    code: 'filter-inexact',
    sheet,
    text:
      `${sheetCalled(sheet)}: Gesucht ${wanted === 1 ? 'ist 1 Zeile' : `sind ${wanted} Zeilen`}, der Filter zeigt ${shown}. ` +
      'Die anderen Zeilen unterscheiden sich in keiner Spalte, nach der Excel filtern kann. Eindeutige Aktenzeichen helfen.',
  }),
} as const;
