import { DEFAULT_FONT, DEFAULT_FORMAT, type CellFont, type CellFormat } from './cell-format';
import { colorReader, type ColorReader } from './colors';
import { builtInFormat, isDateFormat } from './number-format';
import { decodeControlCharacters } from './xml-text';
import { child, children, flag, numberOf, type XmlElement } from './xml-tree';

/** The formats cells refer to, in the file's order. A file without styles has the default only. */
export function readFormats(
  styles: XmlElement | undefined,
  theme: XmlElement | undefined,
): readonly CellFormat[] {
  const color = colorReader(theme, child(child(styles, 'colors'), 'indexedColors'));
  const codes = readCodes(styles);
  const fonts = children(child(styles, 'fonts'), 'font').map((font) => readFont(font, color));
  const fills = children(child(styles, 'fills'), 'fill').map((fill) => readFill(fill, color));
  const formats = children(child(styles, 'cellXfs'), 'xf').map((xf): CellFormat => {
    const id = numberOf(xf, 'numFmtId', 0);
    const numberFormat = codes.get(id) ?? builtInFormat(id);
    const alignment = child(xf, 'alignment');
    return {
      numberFormat,
      isDate: isDateFormat(numberFormat),
      fill: fills[numberOf(xf, 'fillId', 0)] ?? null,
      font: fonts[numberOf(xf, 'fontId', 0)] ?? DEFAULT_FONT,
      horizontal: alignment?.attributes.get('horizontal') ?? 'general',
      vertical: alignment?.attributes.get('vertical') ?? 'bottom',
      wraps: flag(alignment, 'wrapText'),
      indent: numberOf(alignment, 'indent', 0),
      isLocked: flag(child(xf, 'protection'), 'locked', true),
      isQuoted: flag(xf, 'quotePrefix'),
    };
  });
  return formats.length === 0 ? [DEFAULT_FORMAT] : formats;
}

function readCodes(styles: XmlElement | undefined): ReadonlyMap<number, string> {
  return new Map(
    children(child(styles, 'numFmts'), 'numFmt').map((format) => [
      numberOf(format, 'numFmtId', -1),
      decodeControlCharacters(format.attributes.get('formatCode') ?? 'General'),
    ]),
  );
}

function readFont(font: XmlElement, color: ColorReader): CellFont {
  const underline = child(font, 'u');
  return {
    name: child(font, 'name')?.attributes.get('val') ?? DEFAULT_FONT.name,
    size: numberOf(child(font, 'sz'), 'val', DEFAULT_FONT.size),
    color: color(child(font, 'color')) ?? DEFAULT_FONT.color,
    bold: isOn(child(font, 'b')),
    italic: isOn(child(font, 'i')),
    underline: underline !== undefined && underline.attributes.get('val') !== 'none',
    strikethrough: isOn(child(font, 'strike')),
  };
}

/** `<b/>` alone means yes. */
function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && flag(element, 'val', true);
}

/** Of a pattern the colour between its lines counts, of a gradient its first. */
function readFill(fill: XmlElement, color: ColorReader): string | null {
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes.get('patternType') ?? 'none';
  if (type === 'solid') return color(child(pattern, 'fgColor'));
  if (pattern !== undefined) return type === 'none' ? null : color(child(pattern, 'bgColor'));
  return color(child(child(child(fill, 'gradientFill'), 'stop'), 'color'));
}
