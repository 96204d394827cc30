/** How a cell looks. Colours are `#RRGGBB`, sizes points. */
export interface CellFormat {
  /** In English notation: `General`, `@`, `dd\.mm\.yyyy`. */
  readonly numberFormat: string;
  /** Numbers are shown as dates or times. */
  readonly isDate: boolean;
  /** `null` for none. */
  readonly fill: string | null;
  readonly font: CellFont;
  /** `general`, `left`, `center`, `right`, `fill`, `justify`, `centerContinuous`, `distributed`. */
  readonly horizontal: string;
  /** `top`, `center`, `bottom`, `justify`, `distributed`. */
  readonly vertical: string;
  readonly wraps: boolean;
  readonly indent: number;
  /** Not to be changed while the sheet is protected. */
  readonly isLocked: boolean;
  /** The text was entered with a leading apostrophe. */
  readonly isQuoted: boolean;
}

export interface CellFont {
  readonly name: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
}

export const DEFAULT_FONT: CellFont = {
  name: 'Calibri',
  size: 11,
  color: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
};

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  isDate: false,
  fill: null,
  font: DEFAULT_FONT,
  horizontal: 'general',
  vertical: 'bottom',
  wraps: false,
  indent: 0,
  isLocked: true,
  isQuoted: false,
};
