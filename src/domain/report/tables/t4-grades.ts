import { gradeSet, NO_GRADE, type GradeSet } from '../../grades/grade-set';
import type { ReportCase } from '../report-case';
import type { CountTable, ReportLayout } from '../report-table';
import { crossTable, line, type Axis } from './cross-table';
import { PROPOSAL_AXIS } from './proposals';

type GradeClass = 'E' | '3' | '4' | 'unsicher/5' | 'unbekannt';

const UP_TO_ENTRY_PHASE = gradeSet('0', 'E1', 'E2', 'E3');
const THIRD = gradeSet('3');
const FOURTH = gradeSet('4');

const FINE: Axis = {
  lines: [
    line('E', 'bis Eingangsphase'),
    line('3', 'Klasse 3'),
    line('4', 'Klasse 4'),
    line('unsicher/5', 'unsicher oder ab Klasse 5'),
    line('unbekannt'),
  ],
  keyOf: ({ grades }) => classOf(grades),
};

const COARSE_KEYS: Readonly<Record<GradeClass, string>> = {
  E: 'E',
  '3': '3/4',
  '4': '3/4',
  'unsicher/5': 'unsicher/5/unbekannt',
  unbekannt: 'unsicher/5/unbekannt',
};

const COARSE: Axis = {
  lines: [
    line('E', 'bis Eingangsphase'),
    line('3/4', 'Klasse 3 oder 4'),
    line('unsicher/5/unbekannt', 'unsicher, ab Klasse 5 oder unbekannt'),
  ],
  keyOf: ({ grades }) => COARSE_KEYS[classOf(grades)],
};

/** T4: Klassenstufe at U, without U at Stand, × Vorschlag (bericht.md §1). */
export function gradeTable(cases: readonly ReportCase[], layout: ReportLayout): CountTable {
  return crossTable('T4', cases, layout === 'fein' ? FINE : COARSE, PROPOSAL_AXIS);
}

function classOf(grades: GradeSet): GradeClass {
  if (grades === NO_GRADE) return 'unbekannt';
  if (grades === THIRD) return '3';
  if (grades === FOURTH) return '4';
  return (grades & ~UP_TO_ENTRY_PHASE) === 0 ? 'E' : 'unsicher/5';
}
