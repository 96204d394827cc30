/** Text without what XML cannot hold; ends of lines become blanks. */
export function plainText(text: string): string {
  return (
    text
      .replace(/[ \t\r\n]+/g, ' ')
      // eslint-disable-next-line no-control-regex -- XML has no way to write these
      .replace(/[\u0000-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '')
  );
}

const ZERO_WIDTH_SPACE = '\u200B';

/** As `plainText`, with places to break a line behind a slash, where Word breaks none by itself. */
export function breakableText(text: string): string {
  return plainText(text).replace(/\/(?=\p{L})/gu, `/${ZERO_WIDTH_SPACE}`);
}
