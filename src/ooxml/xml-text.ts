const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;

/** Element content as characters: references replaced, line ends as one `\n`. Entities a DTD defines stay as they stand. */
export function decodeContent(raw: string): string {
  return decodeReferences(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
}

/** An attribute's value: white space that is written as itself counts as a blank. */
export function decodeAttribute(raw: string): string {
  return decodeReferences(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw);
}

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
  });
}

const CONTROL_CHARACTER = /_x([\da-f]{4})_/gi;

/** Excel writes characters that XML cannot hold as `_x000D_`, and a literal `_x…_` as `_x005F_x…_`. */
export function decodeControlCharacters(text: string): string {
  if (!text.includes('_x') && !text.includes('_X')) return text;
  return text.replace(CONTROL_CHARACTER, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function isTrimmed(text: string): boolean {
  return text === '' || (!isXmlSpace(text.charCodeAt(0)) && !isXmlSpace(text.charCodeAt(text.length - 1)));
}

/** Without the white space of XML at both ends; a blank that Excel keeps (NBSP) is none. */
export function trimXmlSpace(text: string): string {
  if (isTrimmed(text)) return text;
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

export function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
