import type { CellFormat } from '../../ooxml/cell-format';
import type { CellStyle, HorizontalAlignment, VerticalAlignment } from './cell-style';

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

/** The file's formats as styles, in their order: cells refer to them by place. */
export function stylesFromFile(formats: readonly CellFormat[]): readonly CellStyle[] {
  return formats.map(({ numberFormat, fill, font, horizontal, vertical, wraps, indent, isLocked }) => ({
    numberFormat,
    fill,
    fontColor: font.color,
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    underline: font.underline,
    strikethrough: font.strikethrough,
    wrap: wraps,
    horizontal: HORIZONTAL[horizontal] ?? 'General',
    vertical: VERTICAL[vertical] ?? 'Bottom',
    indent,
    locked: isLocked,
  }));
}
