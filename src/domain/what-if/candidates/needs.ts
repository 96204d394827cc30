import { isBlank } from '../../cell';
import { readNeedPieces } from '../../intake/cell-readers';
import type { NeedPiece } from '../../intake/needs';
import { needSet } from '../../rules/need-codes';
import { R10_CODES } from '../../rules/r10-special-needs';
import { R11_CODES } from '../../rules/r11-needs-own-companion';
import { cellChange, eachOrAll, type Candidate, type Change } from '../change';
import { cellsOf, type Judged, type Situation } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';

/** R10: without the needs that an assistant of the class may not meet. */
export function withoutSpecialNeeds({ situation }: Judged): readonly Candidate[] {
  return eachOrAll(withoutPieces(situation, ({ codes }) => (needSet(codes) & R10_CODES) !== 0));
}

/** R11: without the needs that ask for a person of the child's own. */
export function withoutOwnCompanion({ situation }: Judged): readonly Candidate[] {
  return eachOrAll(withoutPieces(situation, ({ codes }) => (needSet(codes) & R11_CODES) !== 0));
}

/** For each column that names such needs the same cell without them. */
export function withoutPieces(
  situation: Situation,
  isMeant: (piece: NeedPiece) => boolean,
): readonly Change[] {
  return cellsOf(situation, 'bedarfsmerkmal').flatMap((place) => {
    const pieces = isBlank(place.cell) ? [] : readNeedPieces(place.cell, place);
    if (typeof pieces === 'symbol') return [];
    const meant = pieces.filter(isMeant);
    if (meant.length === 0) return [];
    const rest = pieces.filter((piece) => !isMeant(piece)).map(({ text }) => text);
    const text = WHAT_IF_TEXTS.withoutNeeds(
      place.header,
      meant.map((piece) => piece.text),
    );
    return [cellChange(place, rest.length === 0 ? null : rest.join(', '), text)];
  });
}
