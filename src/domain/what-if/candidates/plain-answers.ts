import { readSharedSetting, readWords, readYesNo } from '../../intake/cell-readers';
import { lawHintsOf } from '../../intake/enumerations';
import type { FieldKey } from '../../intake/fields';
import { cellChange, eachOrAll, type Candidate, type Change } from '../change';
import { cellsOf, type Judged, type Situation } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';

/** R12: the help is given under SGB VIII. What names SGB IX comes first, then what says EGH. */
export function underSgbViii({ situation }: Judged): readonly Candidate[] {
  const columns = [...cellsOf(situation, 'rechtskreis'), ...cellsOf(situation, 'rechtsgrundlage')];
  const hinting = columns.filter(({ cell }) => {
    const hints = readWords(cell, lawHintsOf);
    return typeof hints === 'object' && (hints.sgbIx || hints.egh);
  });
  return eachOrAll(
    hinting.map((place) => cellChange(place, 'SGB VIII', WHAT_IF_TEXTS.underSgbViii(place.header))),
  );
}

/** R13: neither a foster child nor another office's case. */
export function ownCase({ situation }: Judged): readonly Candidate[] {
  return eachOrAll([...noes(situation, 'pflegekind'), ...noes(situation, 'zustaendigkeit')]);
}

/** R19: nothing outside lessons, and a companion for one child. */
export function notShared({ situation }: Judged): readonly Candidate[] {
  const settings = cellsOf(situation, 'setting')
    .filter((place) => readSharedSetting(place.cell, place) === true)
    .map((place) => cellChange(place, '1:1', WHAT_IF_TEXTS.notShared(place.header)));
  return eachOrAll([...noes(situation, 'umfang_ausserhalb'), ...settings]);
}

/** A no for each column of a field that says yes. */
function noes(situation: Situation, field: FieldKey): readonly Change[] {
  return cellsOf(situation, field)
    .filter(({ cell }) => readYesNo(cell) === true)
    .map((place) => cellChange(place, 'nein', WHAT_IF_TEXTS.no(place.header)));
}
