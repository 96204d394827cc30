import { collapseBlanks, wordsOf } from '../text/normalise';
import { isNo, isPlainYes } from './reading';

/** Codes of special needs that the rules know (klassifikation.md §7 R10, R11). */
export const NEED_CODES = [
  'PFLEGE',
  'MEDIZIN',
  'HOEREN',
  'SEHEN',
  'KOMMUNIKATION',
  'MOBILITAET',
  'AUTISMUS',
  'BEZUGSPERSON',
  'SELBSTGEF',
  'FREMDGEF',
  'WEGLAUF',
] as const;

export type NeedCode = (typeof NEED_CODES)[number];

/** One part of a Bedarfsmerkmale cell and what it means; no code: not recognised (R26). */
export interface NeedPiece {
  readonly text: string;
  readonly codes: ReadonlySet<NeedCode>;
}

/** The column a cell stands in: its header, and the header or synonym it was read as. */
interface NeedColumn {
  readonly header: string;
  readonly term: string;
}

/** Stems with `*` fit the beginning of a word, the others a whole word (§7, §11 z); normalised. */
const STEMS: Readonly<Record<NeedCode, readonly string[]>> = {
  PFLEGE: ['pflege*', 'wickeln'],
  MEDIZIN: ['medi*', 'med', 'diabetes', 'epilepsie', 'medikament*'],
  HOEREN: ['hoer*'],
  SEHEN: ['sehen', 'sehbe*', 'sehschw*', 'sehschaed*', 'blind'],
  KOMMUNIKATION: ['kommunikation', 'uk', 'talker', 'gebaerd*'],
  MOBILITAET: ['mobil*', 'rollstuhl', 'kme'],
  AUTISMUS: ['ass', 'autis*'],
  BEZUGSPERSON: ['bezugsperson'],
  SELBSTGEF: ['selbstgef*'],
  FREMDGEF: ['fremdgef*'],
  WEGLAUF: ['weglauf*'],
};

/**
 * Splits a Bedarfsmerkmale text at `, ; / +` and reads each piece: a no is dropped, a plain yes counts as the word of its
 * column (`term`) and prints as its header (klassifikation.md §11 r, z).
 */
export function readNeeds(text: string, { header, term }: NeedColumn): readonly NeedPiece[] {
  return text
    .split(/[,;/+]/u)
    .map(collapseBlanks)
    .filter((piece) => piece !== '' && !isNo(piece))
    .map((piece) =>
      isPlainYes(piece) ? { text: header, codes: codesOf(term) } : { text: piece, codes: codesOf(piece) },
    );
}

function codesOf(piece: string): ReadonlySet<NeedCode> {
  const words = wordsOf(piece);
  return new Set(
    NEED_CODES.filter((code) => STEMS[code].some((stem) => words.some((word) => fits(word, stem)))),
  );
}

function fits(word: string, stem: string): boolean {
  return stem.endsWith('*') ? word.startsWith(stem.slice(0, -1)) : word === stem;
}
