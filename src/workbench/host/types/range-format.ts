import { styleChanger, type CellStyle } from '../../model/cell-style';
import { bottomOf, intersection, MAX_COLUMNS, MAX_ROWS, rightOf } from '../../model/rect';
import { defineType, type Scalar } from '../define-type';
import { invalidArgument } from '../office-error';
import type { RangeRef } from '../range-ref';
import { autofitColumns } from './autofit';
import { liveRect } from './live-rect';

const POINTS_PER_PIXEL = 0.75;

/** The value all cells of the range share, or `null`. */
function shared<T>(range: RangeRef, read: (style: CellStyle) => T): T | null {
  const rect = liveRect(range);
  const whole = rect.rows === MAX_ROWS || rect.columns === MAX_COLUMNS;
  const used = range.sheet.usedRect();
  // Of whole rows and columns only the used cells can differ from their line.
  const looked =
    whole && used !== null ? (intersection(rect, used) ?? { ...rect, rows: 1, columns: 1 }) : rect;
  const first = read(range.sheet.style(looked.top, looked.left));
  for (let row = looked.top; row < bottomOf(looked); row++) {
    for (let column = looked.left; column < rightOf(looked); column++) {
      if (read(range.sheet.style(row, column)) !== first) return null;
    }
  }
  return first;
}

function restyle(range: RangeRef, change: Partial<CellStyle>): void {
  range.sheet.format(liveRect(range), styleChanger(change));
}

/** A property of the cells' style that is written as it is read. */
function styleProperty<K extends keyof CellStyle>(
  key: K,
  accept: (value: unknown) => CellStyle[K],
): Scalar<RangeRef> {
  return {
    get: (range) => shared(range, (style) => style[key]),
    set: (range, value) => {
      restyle(range, { [key]: accept(value) });
    },
  };
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('true or false is expected');
  return value;
}

function asNumber(value: unknown): number {
  if (typeof value !== 'number' || value < 0) throw invalidArgument('a number is expected');
  return value;
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument('a text is expected');
  return value;
}

function asOneOf<T extends string>(allowed: readonly T[]): (value: unknown) => T {
  return (value) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw invalidArgument(`one of ${allowed.join(', ')} is expected`);
    return found;
  };
}

/** `RangeFormat`: how the cells of a range look. Widths and heights in points. */
export const RANGE_FORMAT = defineType<RangeRef>({
  name: 'RangeFormat',
  scalars: {
    WrapText: styleProperty('wrap', asBoolean),
    HorizontalAlignment: styleProperty(
      'horizontal',
      asOneOf([
        'General',
        'Left',
        'Center',
        'Right',
        'Fill',
        'Justify',
        'CenterAcrossSelection',
        'Distributed',
      ]),
    ),
    VerticalAlignment: styleProperty(
      'vertical',
      asOneOf(['Top', 'Center', 'Bottom', 'Justify', 'Distributed']),
    ),
    IndentLevel: styleProperty('indent', asNumber),
    ColumnWidth: {
      get: (range) => {
        const { left, columns } = liveRect(range);
        const width = range.sheet.columns.size(left);
        for (let column = left; column < left + columns; column++) {
          if (range.sheet.columns.size(column) !== width) return null;
        }
        return width * POINTS_PER_PIXEL;
      },
      set: (range, value) => {
        const { left, columns } = liveRect(range);
        range.sheet.resizeColumns(left, columns, () => Math.round(asNumber(value) / POINTS_PER_PIXEL));
      },
    },
    RowHeight: {
      get: (range) => {
        const { top, rows } = liveRect(range);
        const height = range.sheet.rows.size(top);
        for (let row = top; row < top + rows; row++) if (range.sheet.rows.size(row) !== height) return null;
        return height * POINTS_PER_PIXEL;
      },
      set: (range, value) => {
        const { top, rows } = liveRect(range);
        range.sheet.resizeRows(top, rows, Math.round(asNumber(value) / POINTS_PER_PIXEL));
      },
    },
  },
  navigation: {
    Fill: (range, context) => RANGE_FILL(range, context),
    Font: (range, context) => RANGE_FONT(range, context),
    Protection: (range, context) => FORMAT_PROTECTION(range, context),
  },
  methods: {
    AutofitColumns: (range) => {
      autofitColumns(range.sheet, liveRect(range));
    },
    /** Rows have one height here; the sheet view lets wrapped rows grow by itself. */
    AutofitRows: (range) => {
      liveRect(range);
    },
  },
});

const RANGE_FILL = defineType<RangeRef>({
  name: 'RangeFill',
  scalars: {
    Color: {
      // Office reports no fill as white.
      get: (range) => shared(range, ({ fill }) => fill ?? '#FFFFFF'),
      set: (range, value) => {
        restyle(range, { fill: asText(value).toUpperCase() });
      },
    },
  },
  methods: {
    Clear: (range) => {
      restyle(range, { fill: null });
    },
  },
});

const RANGE_FONT = defineType<RangeRef>({
  name: 'RangeFont',
  scalars: {
    Bold: styleProperty('bold', asBoolean),
    Italic: styleProperty('italic', asBoolean),
    Strikethrough: styleProperty('strikethrough', asBoolean),
    Name: styleProperty('fontName', asText),
    Size: styleProperty('fontSize', asNumber),
    Color: styleProperty('fontColor', (value) => asText(value).toUpperCase()),
    Underline: {
      get: (range) => {
        const underline = shared(range, (style) => style.underline);
        return underline === null ? null : underline ? 'Single' : 'None';
      },
      set: (range, value) => {
        restyle(range, { underline: asText(value) !== 'None' });
      },
    },
  },
});

const FORMAT_PROTECTION = defineType<RangeRef>({
  name: 'FormatProtection',
  scalars: { Locked: styleProperty('locked', asBoolean) },
});
