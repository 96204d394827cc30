import type { CellFormat } from '../../../src/ooxml/cell-format';
import { StylesEditor, type FormatChange } from '../../../src/ooxml/edit/styles-editor';
import { readFormats } from '../../../src/ooxml/styles';
import { parseXml } from '../../../src/ooxml/xml-tree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><outline/><sz val="14"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/></border></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center"/><protection locked="0"/></xf></cellXfs><dxfs count="0"/></styleSheet>`;

function formatsOf(xml: string): readonly CellFormat[] {
  return readFormats(parseXml(xml), undefined);
}

/** The format that a change of format 1 gives, read from the written part. */
function changed(change: FormatChange): CellFormat {
  const styles = new StylesEditor(STYLES);
  const index = styles.variant(1, change);
  const read = formatsOf(styles.xml())[index];
  if (read === undefined) throw new Error('no such format');
  return read;
}

it.each<[keyof CellFormat, FormatChange, unknown]>([
  ['numberFormat', { numberFormat: '0.000' }, '0.000'],
  ['numberFormat', { numberFormat: 'm/d/yyyy' }, 'm/d/yyyy'],
  ['numberFormat', { numberFormat: 'dd.mm.yyyy' }, 'dd\\.mm\\.yyyy'],
  ['fill', { fill: '#FFCC00' }, '#FFCC00'],
  ['horizontal', { horizontal: 'general' }, 'general'],
  ['vertical', { vertical: 'top' }, 'top'],
  ['wraps', { wraps: true }, true],
  ['indent', { indent: 2 }, 2],
  ['isLocked', { isLocked: true }, true],
  ['isQuoted', { isQuoted: true }, true],
])('changes %s by %j and nothing else', (key, change, value) => {
  const before = formatsOf(STYLES)[1];
  expect(changed(change)).toEqual({ ...before, [key]: value, isDate: changed(change).isDate });
});

it('changes of a font what is asked, and keeps what no change can name', () => {
  const styles = new StylesEditor(STYLES);
  const change = { bold: false, italic: true, underline: true, strikethrough: true, color: '#AA0000' };
  const index = styles.variant(1, { font: change });
  expect(formatsOf(styles.xml())[index]?.font).toEqual({ ...change, size: 14, name: 'Arial' });
  expect(styles.xml()).toContain('<font><i/><strike/><outline/><u/><sz val="14"/>');
});

it('gives a font another name without the theme it came from', () => {
  const styles = new StylesEditor(STYLES);
  styles.variant(0, { font: { name: 'Arial', size: 8 } });
  expect(styles.xml()).toContain('<font><sz val="8"/><color theme="1"/><name val="Arial"/></font>');
});

it('keeps borders, numbers and spelling of the formats that are there', () => {
  const styles = new StylesEditor(STYLES);
  styles.variant(1, { fill: '#00FF00' });
  const xml = styles.xml();
  expect(xml).toContain('fillId="2" borderId="1"');
  expect(xml.startsWith(STYLES.slice(0, STYLES.indexOf('<fills count')))).toBe(true);
});

it('does not add what is asked twice', () => {
  const styles = new StylesEditor(STYLES);
  const first = styles.variant(1, { fill: '#00FF00', font: { bold: false } });
  expect(styles.variant(1, { fill: '#00FF00', font: { bold: false } })).toBe(first);
  styles.variant(0, { fill: '#00FF00' });
  expect(styles.xml()).toContain('<fills count="3">');
});

it('makes the lists that a sparing file leaves out, in their order', () => {
  const sparing = `<x:styleSheet xmlns:x="${MAIN}"><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>`;
  const styles = new StylesEditor(sparing);
  const index = styles.variant(0, { fill: '#00FF00', font: { bold: true }, numberFormat: '0.000' });
  const names = parseXml(styles.xml()).children.map(({ name }) => name);
  expect(names).toEqual(['numFmts', 'fonts', 'fills', 'cellXfs']);
  expect(formatsOf(styles.xml())[0]).toEqual(formatsOf(sparing)[0]);
  expect(formatsOf(styles.xml())[index]).toMatchObject({ fill: '#00FF00', font: { bold: true } });
});

it('writes all that a new cell can be described with', () => {
  const styles = new StylesEditor(STYLES);
  const index = styles.index({
    fill: '336699',
    color: 'FFFFFF',
    size: 9,
    bold: true,
    horizontal: 'right',
    isUnlocked: true,
  });
  expect(formatsOf(styles.xml())[index]).toMatchObject({
    fill: '#336699',
    font: { color: '#FFFFFF', size: 9, bold: true },
    horizontal: 'right',
    isLocked: false,
  });
});
