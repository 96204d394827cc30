import { aCase, reasonOf, serial } from '../../builders/case-table';
import { settings } from '../../builders/knowledge-tables';
import { itHits, itSpares } from './hit-tables';

/** Stand lies in 2024/25, the orderly case switches on 08.09.2025: one school year to project. */
const ERROR = { error: '#N/A' };

describe('R05: has left primary school at the switch date', () => {
  itHits('R05', [
    ['class 4 today', { Klasse: '4' }],
    ['class 5 today', { Klasse: '5' }],
    ['4/5 today', { Klasse: '4/5' }],
    ['class 3 a year ago', { Klasse: '3', Schuljahr: '23/24' }],
    ['enrolled five years ago', { Klasse: null, Einschulung: '2020' }],
    ['an unreadable class leaves it to the enrolment', { Klasse: 'vier', Einschulung: '2019' }],
    ['an ended case too', { Klasse: '4', Fallstatus: 'beendet' }],
  ]);
  itSpares('R05', [
    ['class 3 today', { Klasse: '3' }],
    ['3/4 today', { Klasse: '3/4' }],
    ['class 4 next year', { Klasse: '4', Schuljahr: '25/26' }],
    ['class 4 in a later year: the set stays as it is', { Klasse: '4', Schuljahr: '27/28' }],
    ['enrolled four years ago', { Klasse: null, Einschulung: '2021' }],
    ['the class wins over the enrolment', { Klasse: '3', Einschulung: '2015' }],
    ['no class', { Klasse: null }],
    ['an unreadable class', { Klasse: 'vier' }],
    ['no switch date', { Klasse: '4', Schule: 'Grundschule Kaltenweide' }],
  ]);

  it('names the school year of the switch date', () => {
    const classification = aCase({ Klasse: '4' }).classified();
    expect(classification).toMatchObject({ rules: ['R05', 'R28'], proposal: 'läuft aus' });
    expect(reasonOf(classification, 'R05')).toBe(
      'Voraussichtlich Wechsel in Klasse 5 bis zum Schuljahr 2025/26; die Klassenassistenz der Grundschule greift nicht mehr. (§ 41 Abs. 2 SchulG SH)',
    );
  });
});

describe('R06: may have left primary school at the switch date', () => {
  itHits('R06', [
    ['3/4 today', { Klasse: '3/4' }],
    ['a date made of 3/4', { Klasse: serial('03.04.2025') }],
    ['class 2 two years ago', { Klasse: '2', Schuljahr: '22/23' }],
    ['enrolled four years ago', { Klasse: null, Einschulung: '2021' }],
    ['an unreadable class leaves it to the enrolment', { Klasse: 'drei', Einschulung: '2021' }],
  ]);
  itSpares('R06', [
    ['class 4 today: surely left', { Klasse: '4' }],
    ['class 3 today: surely not', { Klasse: '3' }],
    ['class 2 today', { Klasse: '2' }],
    ['no class', { Klasse: null }],
    ['an unreadable class', { Klasse: 'drei' }],
    ['no switch date', { Klasse: '3/4', Schule: 'Grundschule Kaltenweide' }],
  ]);

  it('names the switch date', () => {
    const classification = aCase({ Klasse: '3/4' }).classified();
    expect(classification).toMatchObject({ rules: ['R06', 'R28'], proposal: 'prüfen' });
    expect(reasonOf(classification, 'R06')).toBe(
      'Wegen der flexiblen Eingangsphase oder einer Wiederholung ist offen, ob das Kind am 08.09.2025 noch die Grundschule besucht. (§ 41 Abs. 2 SchulG SH)',
    );
  });
});

describe('the settings of the projection (§5)', () => {
  const gradeRules = (
    grade: string,
    values: Readonly<Record<string, string>>,
    schoolYear: string | null = null,
  ) =>
    aCase({ Klasse: grade, Schuljahr: schoolYear })
      .under({ 'KA Einstellungen': settings(values) })
      .classified()
      .rules.filter((rule) => rule === 'R05' || rule === 'R06');

  it.each([
    ['4', { 'Wiederholung berücksichtigen': 'ja' }, null, ['R06']],
    ['4', { 'Wiederholung berücksichtigen': 'nein' }, null, ['R05']],
    ['3', { 'Wiederholung berücksichtigen': 'ja' }, '23/24', ['R06']],
    ['E1', { 'Verkürzte Eingangsphase berücksichtigen': 'ja' }, '21/22', ['R06']],
    ['E1', {}, '21/22', ['R06']],
    ['E1', { 'Verkürzte Eingangsphase berücksichtigen': 'ja' }, '20/21', ['R05']],
  ])('class %s with %j and Schuljahr %s gives %j', (grade, values, schoolYear, rules) => {
    expect(gradeRules(grade, values, schoolYear)).toEqual(rules);
  });

  it('a shortened Eingangsphase brings class 5 a year earlier', () => {
    // E1 in 2022/23 is 3 or E2 in 2023/24, so 4 in 2024/25 and 5 in 2025/26 is possible.
    expect(gradeRules('E1', { 'Verkürzte Eingangsphase berücksichtigen': 'ja' }, '22/23')).toEqual(['R06']);
    expect(gradeRules('E1', {}, '22/23')).toEqual([]);
  });

  it.each([
    ['the setting', { 'Schuljahr der Klassenangabe': '23/24' }, null, ['R05']],
    ['the column before the setting', { 'Schuljahr der Klassenangabe': '23/24' }, '24/25', []],
    ['the setting when the column is a none-word', { 'Schuljahr der Klassenangabe': '23/24' }, '-', ['R05']],
    [
      'the setting when the column is unreadable',
      { 'Schuljahr der Klassenangabe': '23/24' },
      '24/26',
      ['R05'],
    ],
    ['Stand without both', {}, null, []],
    ['Stand for lfd. Sj.', { 'Schuljahr der Klassenangabe': '23/24' }, 'lfd. Sj.', []],
  ])('class 3 refers to the school year of %s', (_, values, schoolYear, rules) => {
    expect(gradeRules('3', values, schoolYear)).toEqual(rules);
  });

  it('goes by the school year of Stand, not by its calendar year', () => {
    // On 01.08.2025 class 4 is class 4 of 2025/26, in which the switch lies.
    expect(aCase({ Klasse: '4' }).classifiedOn('01.08.2025').rules).not.toContain('R05');
    expect(aCase({ Klasse: '4' }).classifiedOn('31.07.2025').rules).toContain('R05');
  });
});

it('R05 and R06 need klasse or einschulung (§11 h)', () => {
  expect(aCase({ Klasse: '4' }).without('Einschulung').classified().uncheckable).toEqual([]);
  expect(aCase({ Einschulung: '2019' }).without('Klasse').classified()).toMatchObject({
    uncheckable: [],
    rules: ['R05', 'R28'],
  });
  const neither = aCase().without('Klasse', 'Einschulung').classified();
  expect(neither.uncheckable).toEqual(['R05', 'R06']);
  expect(neither.rules).toEqual(['R20', 'R28']);
});

it('an unreadable class stays R20 even if the enrolment helps out (§11 w)', () => {
  expect(aCase({ Klasse: ERROR, Einschulung: '2019' }).classified().rules).toEqual(['R05', 'R20', 'R28']);
});
