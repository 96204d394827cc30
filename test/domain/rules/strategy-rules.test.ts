import { aCase, reasonOf } from '../../builders/case-table';
import type { OwnedSheets } from '../../builders/knowledge';
import { aPlan, settings, type PlanRow } from '../../builders/knowledge-tables';
import { itHits, itSpares, type CaseRow } from './hit-tables';

/** S is 08.09.2025, so its school year is 2025/26; Stand lies in 2024/25. */
const plan = (strategie: string, more: PlanRow = {}): OwnedSheets => ({
  'KA Stufenplan': aPlan({
    'Region 1': { ab: '01.08.2025', ersterSchultag: '08.09.2025', strategie, ...more },
    'Region 2': { strategie },
  }),
});
const GROWING = plan('AUFWACHSEND');
const NEW_ONLY = plan('NUR_NEUFAELLE');
const NO_DATE = { Schule: 'Grundschule Kaltenweide' };

describe('R22: enrolled before the start (AUFWACHSEND)', () => {
  const enrolledBefore: readonly CaseRow[] = [
    ['E1 today entered in 2024', { Klasse: 'E1' }],
    ['class 2', { Klasse: '2' }],
    ['class 3', { Klasse: '3' }],
    ['E1 of last school year', { Klasse: 'E1', Schuljahr: '23/24' }],
    ['a known enrolment in 2024', { Klasse: null, Einschulung: '2024' }],
    ['a known enrolment, whatever the class', { Klasse: 'Vorklasse', Einschulung: '2024' }],
    ['the last day of the school year before', { Klasse: null, Einschulung: '31.07.2025' }],
    ['an unreadable class leaves it to the enrolment', { Klasse: 'x1', Einschulung: '2024' }],
  ];
  itHits('R22', enrolledBefore, { sheets: GROWING });
  itSpares(
    'R22',
    [
      ['before school today: enters in 2025', { Klasse: 'Vorklasse' }],
      ['E1 of next school year', { Klasse: 'E1', Schuljahr: '25/26' }],
      ['a known enrolment in 2025', { Klasse: null, Einschulung: '2025' }],
      ['a known enrolment, whatever the class', { Klasse: '3', Einschulung: '2025' }],
      ['some years before, some not', { Klasse: 'EP', Schuljahr: '25/26' }],
      ['no class and no enrolment', { Klasse: null }],
      ['an unreadable class', { Klasse: 'x1' }],
      ['a new case', { Fallstatus: 'neu' }],
      ['an ended case', { Fallstatus: 'beendet' }],
      ['no date', NO_DATE],
    ],
    { sheets: GROWING },
  );
  itSpares('R22', enrolledBefore);
  itSpares('R22', enrolledBefore, { sheets: plan('AUSLAUFEND') });
  itSpares('R22', enrolledBefore, { sheets: NEW_ONLY });

  it('names the school year from which children are switched', () => {
    const classification = aCase().under(GROWING).classified();
    expect(classification).toMatchObject({
      rules: ['R22', 'R28'],
      proposal: 'bleibt individuell',
      earliestDate: null,
    });
    expect(reasonOf(classification, 'R22')).toBe(
      'In dieser Stufe wechseln nur Kinder, die ab dem Schuljahr 2025/26 eingeschult werden. (Umsetzungsplan)',
    );
  });

  it('goes by the school year of S, not of U', () => {
    const started = plan('AUFWACHSEND', { ab: '01.08.2024', ersterSchultag: '02.09.2024' });
    // Entered in 2024, which is the school year of S, though U lies in 2025/26.
    expect(aCase({ Klasse: 'E1' }).under(started).classified().rules).toEqual(['R28']);
    expect(aCase({ Klasse: 'E2' }).under(started).classified().rules).toEqual(['R22', 'R28']);
  });

  it('takes no account of shortening and repetition', () => {
    const sheets = {
      ...plan('AUFWACHSEND', { ab: '01.08.2022', ersterSchultag: null }),
      'KA Einstellungen': settings({
        'Wiederholung berücksichtigen': 'ja',
        'Verkürzte Eingangsphase berücksichtigen': 'ja',
      }),
    };
    // Class 3 in 2024/25 entered in 2021 or 2022.
    expect(aCase({ Klasse: '3' }).under(sheets).classified().rules).toContain('R29');
    // E3 entered in 2022, E2 in 2023.
    expect(aCase({ Klasse: 'E3' }).under(sheets).classified().rules).not.toContain('R29');
    expect(aCase({ Klasse: 'E3' }).under(sheets).classified().rules).not.toContain('R22');
  });
});

describe('R29: it is open when the child was enrolled (AUFWACHSEND)', () => {
  const open: readonly CaseRow[] = [
    ['EP of the school year of S entered in 2023 to 2025', { Klasse: 'EP', Schuljahr: '25/26' }],
    ['E1/E2 of the school year of S', { Klasse: 'E1/E2', Schuljahr: '25/26' }],
  ];
  itHits('R29', open, { sheets: GROWING });
  itSpares(
    'R29',
    [
      ['all before', { Klasse: 'EP' }],
      ['all from then on', { Klasse: 'E1', Schuljahr: '25/26' }],
      ['a known enrolment', { Klasse: 'EP', Schuljahr: '25/26', Einschulung: '2025' }],
      ['nothing known', { Klasse: null }],
      ['a new case', { Klasse: 'EP', Schuljahr: '25/26', Fallstatus: 'neu' }],
      ['no date', { Klasse: 'EP', Schuljahr: '25/26', ...NO_DATE }],
    ],
    { sheets: GROWING },
  );
  itSpares('R29', open);

  it('class 5 may have entered in any year before', () => {
    const sheets = plan('AUFWACHSEND', { ab: '01.08.2020', ersterSchultag: null });
    expect(aCase({ Klasse: '5' }).under(sheets).classified().rules).toEqual(['R05', 'R28', 'R29']);
    expect(aCase({ Klasse: '5', Einschulung: '2020' }).under(sheets).classified().rules).toEqual([
      'R05',
      'R28',
    ]);
  });

  it('explains itself and asks for a check', () => {
    const classification = aCase({ Klasse: 'EP', Schuljahr: '25/26' }).under(GROWING).classified();
    expect(classification).toMatchObject({ rules: ['R28', 'R29'], proposal: 'prüfen' });
    expect(reasonOf(classification, 'R29')).toBe(
      'In dieser Stufe wechseln nur Kinder, die ab dem Schuljahr 2025/26 eingeschult werden; nach der Klassenangabe ist das offen. (Umsetzungsplan)',
    );
  });
});

describe('R23: only new cases are switched (NUR_NEUFAELLE)', () => {
  itHits(
    'R23',
    [
      ['a current case', {}],
      ['current by dates', { Fallstatus: null }],
      ['without a date, next to R24 (§11 ii)', NO_DATE],
    ],
    { sheets: NEW_ONLY },
  );
  itSpares(
    'R23',
    [
      ['a new case', { Fallstatus: 'neu' }],
      ['an ended case', { Fallstatus: 'beendet' }],
    ],
    { sheets: NEW_ONLY },
  );
  itSpares('R23', [['another strategy', {}]], { sheets: GROWING });
  itSpares('R23', [['the default strategy', {}]]);

  it('explains itself', () => {
    const classification = aCase().under(NEW_ONLY).classified();
    expect(classification).toMatchObject({ rules: ['R23', 'R28'], proposal: 'bleibt individuell' });
    expect(reasonOf(classification, 'R23')).toBe('In dieser Stufe wechseln nur neue Fälle. (Umsetzungsplan)');
    expect(aCase(NO_DATE).under(NEW_ONLY).classified()).toMatchObject({
      rules: ['R23', 'R24'],
      proposal: 'ohne Termin',
    });
  });
});

it('the rules of the plan are never listed as nicht prüfbar (§11 h)', () => {
  const bare = aCase().without('Klasse', 'Einschulung', 'Fallstatus').under(GROWING).classified();
  expect(bare.uncheckable).toEqual(['R05', 'R06', 'R25']);
});
