/** How Excel begins each part. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MICROSOFT = 'http://schemas.microsoft.com/office';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** The namespaces Excel puts on a worksheet, whether they are used or not. */
export const SHEET_NAMESPACES =
  `xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="${COMPATIBILITY}" mc:Ignorable="x14ac xr xr2 xr3" ` +
  `xmlns:x14ac="${MICROSOFT}/spreadsheetml/2009/9/ac" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision" ` +
  `xmlns:xr2="${MICROSOFT}/spreadsheetml/2015/revision2" xmlns:xr3="${MICROSOFT}/spreadsheetml/2016/revision3"`;

export const X14 = `xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"`;
export const X15 = `xmlns:x15="${MICROSOFT}/spreadsheetml/2010/11/main"`;
export const MC = `xmlns:mc="${COMPATIBILITY}"`;

/** A part as Excel writes it: a declaration, and everything else on one line. Texts may not hold line breaks. */
export function part(text: string): string {
  return DECLARATION + oneLine(text);
}

/** Lines that go on inside of a tag are joined with a blank, all others without. */
export function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(
      (joined, line) =>
        line.startsWith('<') || line.startsWith('>') ? joined + line : joinText(joined, line),
      '',
    );
}

function joinText(joined: string, line: string): string {
  return joined === '' || joined.endsWith('>') ? joined + line : `${joined} ${line}`;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export type Relationship = readonly [id: string, type: string, target: string, isExternal?: boolean];

/** A relationship type without its usual beginning, or a whole one. */
function typeOf(type: string): string {
  return type.startsWith('http') ? type : `${OFFICE}/${type}`;
}

export function relationships(...list: readonly Relationship[]): string {
  const entries = list.map(
    ([id, type, target, isExternal = false]) =>
      `<Relationship Id="${id}" Type="${typeOf(type)}" Target="${escaped(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
  );
}

/** Column letters of a zero-based column. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? letters(rest) : '') + String.fromCharCode(65 + (column % 26));
}
