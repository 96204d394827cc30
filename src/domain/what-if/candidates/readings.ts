import { cellChange, eachOrAll, type Candidate } from '../change';
import { cellsOf, type Judged } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';
import { withoutPieces } from './needs';
import { schoolEntry } from './school';

/** R26: what was guessed or not recognised is written as it is meant, or is not there. */
export function nothingGuessed({ situation, record, decision }: Judged): readonly Candidate[] {
  const { match } = decision.facts;
  const isGuessed =
    (match.kind === 'found' || match.kind === 'undecided-branch') && match.guessedFrom !== null;
  const school = isGuessed
    ? cellsOf(situation, 'schule').map((place) =>
        cellChange(place, schoolEntry(match.school), WHAT_IF_TEXTS.school(match.school)),
      )
    : [];
  const { reservation } = record;
  const other =
    reservation.kind === 'value' && !reservation.value
      ? cellsOf(situation, 'nebenbestimmung').map((place) =>
          cellChange(place, null, WHAT_IF_TEXTS.reservationEmpty(reservation.text)),
        )
      : [];
  return eachOrAll([...school, ...other, ...withoutPieces(situation, ({ codes }) => codes.size === 0)]);
}
