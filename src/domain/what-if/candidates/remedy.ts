import { cellChange, eachOrAll, only, type Candidate } from '../change';
import { cellsOf, type Judged } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';

/** R07, R21: the remedy is settled; by its status, else by its own words in each column that tells of one. */
export function remedySettled({ situation }: Judged): readonly Candidate[] {
  const status = cellsOf(situation, 'rechtsbehelf_status').map((place) =>
    cellChange(place, 'erledigt', WHAT_IF_TEXTS.remedySettled),
  );
  const open = cellsOf(situation, 'rechtsbehelf').filter(({ cell }) => cell !== null);
  const own = open.map((place) =>
    cellChange(
      place,
      'erledigt',
      open.length > 1 ? WHAT_IF_TEXTS.remedySettledIn(place.header) : WHAT_IF_TEXTS.remedySettled,
    ),
  );
  return [...status.map(only), ...eachOrAll(own)];
}
