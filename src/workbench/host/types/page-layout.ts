import type { PageLayout } from '../../model/page-layout';
import { bottomOf, rectOf } from '../../model/rect';
import type { Sheet } from '../../model/sheet';
import { defineType, type Scalar } from '../define-type';
import { invalidArgument } from '../office-error';
import { liveRect } from './live-rect';
import { rangeArgument } from './range-argument';
import { asText } from './range-format';

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
    LeftMargin: margin(),
    RightMargin: margin(),
    TopMargin: margin(),
    BottomMargin: margin(),
    Zoom: {
      get: ({ pageLayout: { pagesAcross } }) =>
        pagesAcross === null ? { scale: 100 } : { horizontalFitToPages: pagesAcross },
      set: (sheet, value) => {
        change(sheet, { pagesAcross: pagesAcrossOf(value) });
      },
    },
  },
  navigation: { HeadersFooters: (sheet, context) => HEADERS_FOOTERS(sheet, context) },
  methods: {
    SetPrintTitleRows: (sheet, args, context) => {
      const rect = liveRect(rangeArgument(args, 0, sheet, context));
      if (rect.top !== 0) throw invalidArgument('title rows begin with the first one here');
      context.workbook.setPrintTitles(sheet, bottomOf(rect));
    },
    GetPrintTitleRowsOrNullObject: (sheet, _args, context) => {
      const { titleRows } = sheet.pageLayout;
      return titleRows === 0 ? null : context.range(sheet, rectOf(0, 0, titleRows, 1));
    },
  },
});

const HEADERS_FOOTERS = defineType<Sheet>({
  name: 'HeaderFooterGroup',
  navigation: { DefaultForAllPages: (sheet, context) => HEADER_FOOTER(sheet, context) },
});

const HEADER_FOOTER = defineType<Sheet>({
  name: 'HeaderFooter',
  scalars: {
    CenterFooter: {
      get: ({ pageLayout }) => pageLayout.footer,
      set: (sheet, value) => {
        change(sheet, { footer: asText(value) });
      },
    },
  },
});

/** Nothing is printed here: margins make no difference. */
function margin(): Scalar<Sheet> {
  return {
    get: () => 50,
    set: (_sheet, value) => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument('a number of points is expected');
    },
  };
}

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
