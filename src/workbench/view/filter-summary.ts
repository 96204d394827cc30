import type { AutoFilter } from '../model/auto-filter';
import type { Sheet } from '../model/sheet';
import { TEXTS } from './texts';

/** What the status bar says while a filter is on: how many of its rows are shown. */
export function filterSummary(sheet: Sheet): string {
  const filters: readonly AutoFilter[] = [sheet.autoFilter, ...sheet.tables.map(({ filter }) => filter)];
  return filters
    .filter(({ isFiltering }) => isFiltering)
    .map((filter) => {
      const rect = filter.rect();
      if (rect === null) return '';
      let shown = 0;
      for (let row = rect.top + 1; row < rect.top + rect.rows; row++) if (!sheet.rows.isHidden(row)) shown++;
      return TEXTS.filtered(shown, rect.rows - 1);
    })
    .filter((text) => text !== '')
    .join(' · ');
}
