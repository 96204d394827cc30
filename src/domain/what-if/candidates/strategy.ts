import { schoolYearName } from '../../calendar/school-year';
import { setOf } from '../../rules/rule-set';
import { cellChange, only, type Candidate } from '../change';
import { cellsOf, withWave, type Judged } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';

/** R22, R23: the wave takes over all its cases. */
export function switchesAll({ decision }: Judged): readonly Candidate[] {
  const { wave } = decision.facts;
  if (wave === null) return [];
  const { region } = wave;
  return [
    only({
      sheet: 'KA Stufenplan',
      header: 'Strategie',
      text: WHAT_IF_TEXTS.strategy(region),
      apply: (situation) => withWave(situation, region, { strategy: 'STICHTAG' }),
    }),
  ];
}

/** R29: it is known when the child entered school. */
export function enrolmentKnown(judged: Judged): readonly Candidate[] {
  const { startYear } = judged.decision.facts;
  const entered = cellsOf(judged.situation, 'einschulung').map((place) => ({
    changes: [cellChange(place, schoolYearName(startYear), WHAT_IF_TEXTS.enrolledFrom(startYear))],
    avoids: setOf('R22'),
  }));
  return [...entered, ...switchesAll(judged)];
}
