/** Letters and signs of a number format, English to German. */
const GERMAN: Readonly<Record<string, string>> = { d: 'T', y: 'J', '.': ',', ',': '.' };
const ENGLISH: Readonly<Record<string, string>> = { T: 'd', t: 'd', J: 'y', j: 'y', ',': '.', '.': ',' };

/** A number format as German Excel writes it: `TT.MM.JJJJ` for `dd.mm.yyyy`, `Standard` for `General`. */
export function localFormat(format: string): string {
  return translate(format.replaceAll(/General/gi, 'Standard'), GERMAN, 'Standard', /[dy]/i);
}

/** The other way round. */
export function englishFormat(format: string): string {
  return translate(format.replaceAll(/Standard/gi, 'General'), ENGLISH, 'General', /[tj]/i);
}

function translate(
  format: string,
  letters: Readonly<Record<string, string>>,
  general: string,
  dateLetters: RegExp,
): string {
  const pieces = format.match(new RegExp(`"[^"]*"|\\\\.|\\[[^\\]]*\\]|${general}|[\\s\\S]`, 'g')) ?? [];
  const single = pieces.filter((piece) => piece.length === 1);
  // In dates points and commas are text; only between digits they change places.
  const isDate = single.some((piece) => dateLetters.test(piece) || /[mh]/i.test(piece));
  return pieces
    .map((piece) => {
      if (piece.length > 1) return piece;
      if ((piece === '.' || piece === ',') && isDate) return piece;
      const translated = letters[piece] ?? letters[piece.toLowerCase()];
      if (/m/i.test(piece)) return letters === GERMAN ? (isDate ? 'M' : piece) : 'm';
      return translated ?? piece;
    })
    .join('');
}
