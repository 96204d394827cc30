import { normalise } from '../text/normalise';

/** A school as people write it: the whole text, the part before a bracket or comma, and the place named behind it. */
export interface WrittenSchool {
  readonly text: string;
  /** Normalised by {@link normaliseSchoolName}. */
  readonly whole: string;
  /** `null` when there is neither bracket nor comma. */
  readonly head: string | null;
  /** What stands in the bracket or after the comma, without a leading `Außenstelle`; normalised, `null` when nothing does. */
  readonly place: string | null;
}

const PHRASE_BY_WORD: ReadonlyMap<string, string> = new Map([
  ['gs', 'grundschule'],
  ['gugs', 'grund und gemeinschaftsschule'],
]);

/** Normalised as headers, with `str` at a word end, `gs` and `gugs` spelt out (klassifikation.md §4 step 2). */
export function normaliseSchoolName(name: string): string {
  return normalise(name)
    .split(' ')
    .map((word) => PHRASE_BY_WORD.get(word) ?? word.replace(/str$/u, 'strasse'))
    .join(' ');
}

/** Takes a school text apart (§4 step 2, §11 cc). */
export function parseSchoolText(text: string): WrittenSchool {
  const cut = text.search(/[(,]/u);
  if (cut < 0) return { text, whole: normaliseSchoolName(text), head: null, place: null };
  const behind = text[cut] === '(' ? text.slice(cut + 1).replace(/\).*$/u, '') : text.slice(cut + 1);
  const place = normalise(behind).replace(/^aussenstelle(?: |$)/u, '');
  return {
    text,
    whole: normaliseSchoolName(text),
    head: normaliseSchoolName(text.slice(0, cut)),
    place: place === '' ? null : place,
  };
}
