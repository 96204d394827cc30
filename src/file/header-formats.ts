import type { CellFormat } from '../ooxml/cell-format';
import type { StyleOf } from '../ooxml/edit/cell-writes';
import type { StylesEditor } from '../ooxml/edit/styles-editor';
import { isPlain, isPrepared, type HeaderLook } from '../workbook/header-look';
import { NUMBER_FORMATS } from './number-formats';

/**
 * How a new header looks: like the one beside it, or as somebody has prepared its cell. In a plain range whose headers nobody has
 * formatted it gets bold letters.
 * @param neighbour the format of the header beside it
 */
export function headerStyle(neighbour: number, isInTable: boolean, styles: StylesEditor): StyleOf {
  const look = styles.format(neighbour);
  const isBold = !isInTable && isPlain(headerLook(look));
  const isText = look.numberFormat === NUMBER_FORMATS.general || look.numberFormat === NUMBER_FORMATS.text;
  const change = {
    ...(isText ? {} : { numberFormat: NUMBER_FORMATS.general }),
    ...(isBold ? { font: { bold: true } } : {}),
  };
  const isSame = Object.keys(change).length === 0;
  return (own) => {
    if (styles.has(own) && isPrepared(headerLook(styles.format(own)))) return own;
    return isSame ? neighbour : styles.variant(neighbour, change);
  };
}

function headerLook({ fill, font }: CellFormat): HeaderLook {
  return {
    fill,
    color: font.color,
    isBold: font.bold,
    isItalic: font.italic,
    isUnderlined: font.underline,
  };
}
