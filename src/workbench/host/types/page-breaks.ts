import type { Sheet } from '../../model/sheet';
import { defineType } from '../define-type';
import { liveRect } from './live-rect';
import { rangeArgument } from './range-argument';

/** `PageBreakCollection`, of rows: those with which a new page begins. */
export const ROW_BREAKS = defineType<Sheet>({
  name: 'PageBreakCollection',

  methods: {
    Add: (sheet, args, context) => {
      const { top } = liveRect(rangeArgument(args, 0, sheet, context));
      change(sheet, [...sheet.pageLayout.starts, top]);
      return PAGE_BREAK(sheet, context);
    },
    GetCount: (sheet) => sheet.pageLayout.starts.length,
    RemovePageBreaks: (sheet) => {
      change(sheet, []);
    },
  },
});

const PAGE_BREAK = defineType<Sheet>({ name: 'PageBreak' });

function change(sheet: Sheet, starts: readonly number[]): void {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  sheet.setLook({ pageLayout: { ...sheet.pageLayout, starts: sorted } });
}
