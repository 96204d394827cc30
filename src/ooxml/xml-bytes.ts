import { XmlError } from './xml-error';
import { isXmlSpace, trimXmlSpace } from './xml-text';

/** The signs of XML as bytes of UTF-8. */
export const MARK = {
  LESS: 0x3c,
  GREATER: 0x3e,
  SLASH: 0x2f,
  EQUALS: 0x3d,
  COLON: 0x3a,
  DOUBLE_QUOTE: 0x22,
  SINGLE_QUOTE: 0x27,
  BANG: 0x21,
  QUESTION: 0x3f,
} as const;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Beyond this length the decoder of the platform is faster than adding up characters. */
const SHORT = 24;

export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

export function startsWith(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word[index]) return false;
  return true;
}

/** White space, `/`, `>`, `=`, or the end of the bytes. */
export function endsName(byte: number | undefined): boolean {
  return (
    byte === MARK.GREATER ||
    byte === MARK.SLASH ||
    byte === MARK.EQUALS ||
    byte === undefined ||
    isXmlSpace(byte)
  );
}

export function behindSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isXmlSpace(bytes[at] ?? 0)) at++;
  return at;
}

export function nameEndFrom(bytes: Uint8Array, from: number): number {
  let at = from;
  while (!endsName(bytes[at])) at++;
  if (at === from) throw new XmlError('a tag is broken');
  return at;
}

/** From the end of an attribute's name to the first byte of its value. */
export function valueStartFrom(bytes: Uint8Array, from: number): number {
  let at = behindSpace(bytes, from);
  if (bytes[at] !== MARK.EQUALS) throw new XmlError('an attribute has no value');
  at = behindSpace(bytes, at + 1);
  if (bytes[at] !== MARK.DOUBLE_QUOTE && bytes[at] !== MARK.SINGLE_QUOTE) {
    throw new XmlError('an attribute has no quotes');
  }
  return at + 1;
}

/** The place of the quote that closes the value beginning at `start`. */
export function closingQuote(bytes: Uint8Array, start: number): number {
  const at = bytes.indexOf(bytes[start - 1] ?? 0, start);
  if (at < 0) throw new XmlError('an attribute is not closed');
  return at;
}

/** From the `>` or `/>` of a start tag to the place behind it. */
export function tagEndFrom(bytes: Uint8Array, at: number): number {
  if (bytes[at] === MARK.GREATER) return at + 1;
  if (bytes[at + 1] !== MARK.GREATER) throw new XmlError('a tag is broken');
  return at + 2;
}

/** The place behind the tag that begins at `at`; a `>` within quotes does not end it. */
export function behindTag(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === MARK.GREATER) return at + 1;
    if (byte === MARK.DOUBLE_QUOTE || byte === MARK.SINGLE_QUOTE) at = closingQuote(bytes, at + 1);
  }
  throw new XmlError('a tag is not closed');
}

/** The place behind the comment, CDATA section or instruction that begins at `at`. */
export function behindMarkup(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] === MARK.QUESTION) return behindText(bytes, at + 2, '?>');
  if (bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d) return behindText(bytes, at + 4, '-->');
  if (decodeUtf8(bytes, at, at + 9) === '<![CDATA[') return behindText(bytes, at + 9, ']]>');
  throw new XmlError('unknown markup');
}

function behindText(bytes: Uint8Array, from: number, text: string): number {
  const last = text.charCodeAt(text.length - 1);
  for (let at = bytes.indexOf(last, from); at >= 0; at = bytes.indexOf(last, at + 1)) {
    const start = at + 1 - text.length;
    if (start >= from && decodeUtf8(bytes, start, at + 1) === text) return at + 1;
  }
  throw new XmlError(`${text} is missing`);
}

/** The place behind the element whose start tag begins at `at`, with all that is in it. */
export function behindElement(bytes: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  for (;;) {
    at = bytes.indexOf(MARK.LESS, at);
    if (at < 0) throw new XmlError('an element is not closed');
    const next = bytes[at + 1];
    if (next === MARK.BANG || next === MARK.QUESTION) {
      at = behindMarkup(bytes, at);
      continue;
    }
    const end = behindTag(bytes, at);
    if (next === MARK.SLASH) depth--;
    else if (bytes[end - 2] !== MARK.SLASH) depth++;
    at = end;
    if (depth < 0) throw new XmlError('an unexpected end tag');
    if (depth === 0) return at;
  }
}

/** Digits as a number; NaN for anything else. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  if (start >= end || end - start > 15) return Number.NaN;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The longest run of digits that a double holds without loss. */
const EXACT_DIGITS = 15;
/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number as XML writes it; NaN for anything else, such as nothing at all or `0x10`. */
export function numberFrom(text: string): number {
  const content = trimXmlSpace(text);
  return DECIMAL.test(content) ? Number(content) : Number.NaN;
}

/** The same from bytes, the common ones without any text being made. */
export function decimalNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    const digit = byte - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) {
      decimals = 0;
    } else {
      return numberFrom(decodeUtf8(bytes, start, end));
    }
  }
  if (digits === 0 || digits > EXACT_DIGITS) return numberFrom(decodeUtf8(bytes, start, end));
  // Both are exact, so their quotient is the nearest double: what Number() would give.
  const value = decimals > 0 ? mantissa / (POWERS[decimals] ?? Number.NaN) : mantissa;
  return isNegative ? -value : value;
}
