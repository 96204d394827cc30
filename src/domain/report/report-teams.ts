import { foldValue } from '../views/selection';
import type { ReportCase } from './report-case';
import { namedLines, type NamedLines } from './tables/named-lines';
import { NO_TEAM } from './tables/texts';

/** A line for each team in the order in which they come up; `ohne Team` last, where a case has none (bericht.md §1). */
export function teamLines(cases: readonly ReportCase[]): NamedLines {
  const names = [...new Set(cases.map(({ team }) => team))];
  return namedLines({
    names,
    none: NO_TEAM,
    hasNone: names.some((name) => ['', foldValue(NO_TEAM)].includes(foldValue(name))),
    fold: foldValue,
    kind: 'Team',
  });
}

/** The teams among which people choose what a report is about, as T7 calls them. */
export function teamsOf(cases: readonly ReportCase[]): readonly string[] {
  return teamLines(cases).lines.map(({ key }) => key);
}

/** The cases of some teams. @param teams some of {@link teamsOf}; `null`: all */
export function casesOfTeams(
  cases: readonly ReportCase[],
  teams: readonly string[] | null,
): readonly ReportCase[] {
  if (teams === null) return cases;
  const { keyOf } = teamLines(cases);
  const wanted = new Set(teams);
  return cases.filter(({ team }) => wanted.has(keyOf(team)));
}
