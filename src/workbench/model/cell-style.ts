export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

/** How a cell looks. Colours are `#RRGGBB`; `fill: null` is no fill. Sizes in points. */
export interface CellStyle {
  /** In English notation, as the file stores it: `General`, `@`, `dd\.mm\.yyyy`. */
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly fontColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly wrap: boolean;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly indent: number;
  /** A locked cell cannot be written while its sheet is protected. */
  readonly locked: boolean;
}

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  fill: null,
  fontColor: '#000000',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  wrap: false,
  horizontal: 'General',
  vertical: 'Bottom',
  indent: 0,
  locked: true,
};

/**
 * Applies a change to many styles and gives the same object for the same style, so that a formatted column of
 * 20,000 cells holds one style and not 20,000.
 */
export function styleChanger(change: Partial<CellStyle>): (style: CellStyle) => CellStyle {
  const known = new Map<CellStyle, CellStyle>();
  return (style) => {
    const cached = known.get(style);
    if (cached !== undefined) return cached;
    const changed = { ...style, ...change };
    known.set(style, changed);
    return changed;
  };
}

const formatted = new WeakMap<CellStyle, Map<string, CellStyle>>();

/** The style with another number format; the same object for the same style and format. */
export function withNumberFormat(style: CellStyle, numberFormat: string): CellStyle {
  if (style.numberFormat === numberFormat) return style;
  const known = formatted.get(style) ?? new Map<string, CellStyle>();
  formatted.set(style, known);
  const other = known.get(numberFormat) ?? { ...style, numberFormat };
  known.set(numberFormat, other);
  return other;
}
