/** How a sheet is printed, as far as add-ins have said. */
export interface PageLayout {
  readonly isLandscape: boolean;
  readonly paperSize: 'A4' | 'Letter';
  /** `null`: as many as it takes. */
  readonly pagesAcross: number | null;
  /** So many rows from the top are repeated on each page. */
  readonly titleRows: number;
  /** Rows with which a new page begins, by what people have set. */
  readonly starts: readonly number[];
  /** In the middle of the foot of each page, with Excel's codes. */
  readonly footer: string;
}

export const PLAIN_PAGES: PageLayout = {
  isLandscape: false,
  paperSize: 'A4',
  pagesAcross: null,
  titleRows: 0,
  starts: [],
  footer: '',
};
