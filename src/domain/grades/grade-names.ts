import type { Grade } from './grade-set';

/** How people call a grade. `1` and `E1` are one to them, so are the further years of the Eingangsphase. */
export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  '0': 'vor der Einschulung',
  E1: 'Eingangsphase, 1. Jahr',
  E2: 'Eingangsphase, 2. Jahr',
  E3: 'Eingangsphase, 3. Jahr',
  '3': 'Klasse 3',
  '4': 'Klasse 4',
  '5': 'Klasse 5 oder höher',
};
