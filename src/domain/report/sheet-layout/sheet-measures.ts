import type { PublishedTable } from '../report-table';

const LABEL_WIDTH = 38;
const LEAST_COUNT_WIDTH = 13;
const MOST_COUNT_WIDTH = 22;
/** As many as T1 has: texts and charts are as wide as it is. */
const USUAL_COUNT_COLUMNS = 8;

/** Columns are measured in digits; letters of a text are narrower, those of bold headers are not. */
const LETTERS_PER_DIGIT = 1.12;

const POINTS_PER_CHARACTER = 5.25;
/** A4 across without the margins, and with a little less height than there is: printers differ. */
const PAGE = { width: 770, height: 480 } as const;

/** How wide and high everything is; widths in characters of the standard font. */
export interface SheetMeasures {
  readonly columns: readonly number[];
  /** Letters of a label, of one in bold, and of a header above a column of numbers. */
  readonly labelLetters: number;
  readonly boldLabelLetters: number;
  readonly headLetters: number;
  /** Letters of texts that run across the columns, and of those that begin in the second one. */
  readonly textLetters: number;
  readonly valueLetters: number;
  /** So many columns are covered by a chart. */
  readonly chartColumns: number;
  /** In points of the sheet: pages that are printed smaller hold more. */
  readonly pageHeight: number;
}

/** Columns wide enough for the longest word above them: a word that is cut in two is hard to read. */
export function measuresFor(tables: readonly PublishedTable[]): SheetMeasures {
  const count = Math.max(USUAL_COUNT_COLUMNS, ...tables.map(({ columns }) => columns.length));
  const longest = Math.max(
    0,
    ...tables
      .flatMap(({ columns }) => columns.flatMap(({ label }) => label.split(/[\s/-]/)))
      .map((word) => word.length),
  );
  const countWidth = Math.min(MOST_COUNT_WIDTH, Math.max(LEAST_COUNT_WIDTH, longest + 3));
  const columns = [LABEL_WIDTH, ...Array.from({ length: count }, () => countWidth)];
  const valueWidth = USUAL_COUNT_COLUMNS * LEAST_COUNT_WIDTH;
  const width = POINTS_PER_CHARACTER * columns.reduce((sum, characters) => sum + characters, 0);
  return {
    columns,
    labelLetters: letters(LABEL_WIDTH - 1),
    boldLabelLetters: LABEL_WIDTH - 2,
    headLetters: countWidth - 2,
    textLetters: letters(LABEL_WIDTH + valueWidth),
    valueLetters: letters(valueWidth),
    chartColumns: 1 + USUAL_COUNT_COLUMNS,
    pageHeight: PAGE.height / Math.min(1, PAGE.width / width),
  };
}

function letters(width: number): number {
  return Math.floor(width * LETTERS_PER_DIGIT);
}
