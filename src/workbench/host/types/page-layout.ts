import type { PageLayout } from '../../model/page-layout';
import { bottomOf, rectOf } from '../../model/rect';
import type { Sheet } from '../../model/sheet';
import { defineType } from '../define-type';
import { invalidArgument } from '../office-error';
import { liveRect } from './live-rect';
import { rangeArgument } from './range-argument';

/** `PageLayout`: paper, its direction, how many pages across, and title rows. */
export const PAGE_LAYOUT = defineType<Sheet>({
  name: 'PageLayout',
  scalars: {
    Orientation: {
      get: ({ pageLayout }) => (pageLayout.isLandscape ? 'Landscape' : 'Portrait'),
      set: (sheet, value) => {
        if (value !== 'Landscape' && value !== 'Portrait') throw invalidArgument('no orientation');
        change(sheet, { isLandscape: value === 'Landscape' });
      },
    },
    PaperSize: {
      get: ({ pageLayout }) => pageLayout.paperSize,
      set: (sheet, value) => {
        if (value !== 'A4' && value !== 'Letter') throw invalidArgument('no paper size known here');
        change(sheet, { paperSize: value });
      },
    },
    Zoom: {
      get: ({ pageLayout: { pagesAcross } }) =>
        pagesAcross === null ? { scale: 100 } : { horizontalFitToPages: pagesAcross },
      set: (sheet, value) => {
        change(sheet, { pagesAcross: pagesAcrossOf(value) });
      },
    },
  },
  methods: {
    SetPrintTitleRows: (sheet, args, context) => {
      const rect = liveRect(rangeArgument(args, 0, sheet, context));
      if (rect.top !== 0) throw invalidArgument('title rows begin with the first one here');
      change(sheet, { titleRows: bottomOf(rect) });
    },
    GetPrintTitleRowsOrNullObject: (sheet, _args, context) => {
      const { titleRows } = sheet.pageLayout;
      return titleRows === 0 ? null : context.range(sheet, rectOf(0, 0, titleRows, 1));
    },
  },
});

function change(sheet: Sheet, changes: Partial<PageLayout>): void {
  sheet.setLook({ pageLayout: { ...sheet.pageLayout, ...changes } });
}

function pagesAcrossOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) throw invalidArgument('no zoom');
  const { horizontalFitToPages = null } = value as { readonly horizontalFitToPages?: unknown };
  if (horizontalFitToPages === null) return null;
  if (typeof horizontalFitToPages !== 'number') throw invalidArgument('a number of pages is expected');
  return horizontalFitToPages;
}
