import { NEED_CODES, type NeedCode } from '../intake/needs';
import { valueOr } from '../intake/reading';
import type { CaseFacts } from './facts';

/** Need codes as a bit set over `NEED_CODES`. */
export function needSet(codes: Iterable<NeedCode>): number {
  let set = 0;
  for (const code of codes) set |= 1 << NEED_CODES.indexOf(code);
  return set;
}

/** The pieces of the cell that gave one of these codes, as they stand there. */
export function piecesWith({ record }: CaseFacts, codes: number): string {
  return valueOr(record.needs, [])
    .filter((piece) => (needSet(piece.codes) & codes) !== 0)
    .map((piece) => piece.text)
    .join(', ');
}
