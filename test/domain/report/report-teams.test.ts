import { casesOfTeams, teamsOf } from '../../../src/domain/report/report-teams';
import { aReportCase } from '../../builders/report-case';

const cases = ['Süd', 'Team Nord', '', 'team  nord', 'Süd'].map((team) => aReportCase({ team }));

test('teams come in the order of the lists, each once, whatever its case and blanks', () => {
  expect(teamsOf(cases)).toEqual(['Süd', 'Team Nord', 'ohne Team']);
});

test('without a case that has no team there is no line for it', () => {
  expect(teamsOf(cases.slice(0, 2))).toEqual(['Süd', 'Team Nord']);
});

test('a team that is called like the total can be told from it', () => {
  expect(teamsOf([aReportCase({ team: 'Gesamt' })])).toEqual(['Team Gesamt']);
});

test('chosen teams bring all their cases', () => {
  expect(casesOfTeams(cases, ['Team Nord', 'ohne Team'])).toEqual([cases[1], cases[2], cases[3]]);
});

test('without a choice all cases count', () => {
  expect(casesOfTeams(cases, null)).toBe(cases);
});
