import type { FormatChange } from '../../ooxml/edit/styles-editor';
import type { CellStyle, HorizontalAlignment, VerticalAlignment } from '../model/cell-style';

const HORIZONTAL: Readonly<Record<HorizontalAlignment, string>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const VERTICAL: Readonly<Record<VerticalAlignment, string>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

/** What has to change in a format of the file so that it looks like another; `null` for nothing. */
export function styleChange(from: CellStyle, to: CellStyle): FormatChange | null {
  if (from === to) return null;
  const font = {
    ...(from.fontName === to.fontName ? {} : { name: to.fontName }),
    ...(from.fontSize === to.fontSize ? {} : { size: to.fontSize }),
    ...(sameColor(from.fontColor, to.fontColor) ? {} : { color: to.fontColor }),
    ...(from.bold === to.bold ? {} : { bold: to.bold }),
    ...(from.italic === to.italic ? {} : { italic: to.italic }),
    ...(from.underline === to.underline ? {} : { underline: to.underline }),
    ...(from.strikethrough === to.strikethrough ? {} : { strikethrough: to.strikethrough }),
  };
  const change: FormatChange = {
    ...(sameCode(from.numberFormat, to.numberFormat) ? {} : { numberFormat: to.numberFormat }),
    ...(sameColor(from.fill, to.fill) ? {} : { fill: to.fill }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(from.wrap === to.wrap ? {} : { wraps: to.wrap }),
    ...(from.horizontal === to.horizontal ? {} : { horizontal: HORIZONTAL[to.horizontal] }),
    ...(from.vertical === to.vertical ? {} : { vertical: VERTICAL[to.vertical] }),
    ...(from.indent === to.indent ? {} : { indent: to.indent }),
    ...(from.locked === to.locked ? {} : { isLocked: to.locked }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** Excel writes a dot with a backslash in front of it. */
function sameCode(a: string, b: string): boolean {
  return a === b || a.replaceAll('\\.', '.') === b.replaceAll('\\.', '.');
}

function sameColor(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && a.toUpperCase() === b.toUpperCase());
}
