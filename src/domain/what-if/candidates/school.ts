import type { Knowledge } from '../../plan/knowledge';
import type { Wave } from '../../plan/wave';
import { switchDateOf } from '../../plan/switch-date';
import type { School } from '../../schools/school';
import { cellChange, only, type Candidate, type Change } from '../change';
import { cellsOf, withSchool, withWave, type Judged, type Situation } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';

/** R15: the school takes part. */
export function takesPart({ decision }: Judged): readonly Candidate[] {
  const { match } = decision.facts;
  if (match.kind !== 'found' && match.kind !== 'undecided-branch') return [];
  const { school } = match;
  return [
    only({
      sheet: 'KA Schulen',
      header: 'Teilnahme',
      text: WHAT_IF_TEXTS.participates(school),
      apply: (situation) => withSchool(situation, school, { participates: true }),
    }),
  ];
}

/** R16: the case names one school; an Außenstelle gets a region. */
export function clearSchool(judged: Judged): readonly Candidate[] {
  const { match } = judged.decision.facts;
  const { knowledge } = judged.situation.context;
  if (match.kind === 'undecided-branch') return [regionEntered(match.school, knowledge)];
  if (match.kind !== 'unclear') return [];
  const named = [...match.namesakes, ...match.suggestions];
  const known = named.flatMap((school) =>
    waysToName(judged.situation, school, match.namesakes.includes(school)),
  );
  const others = knowledge.schools.entries.map(({ school }) => school);
  return [...known, ...others.flatMap((school) => anySchool(judged.situation, school))];
}

/** A school by its place, its name with its place, its number, or both cells together. */
function waysToName(situation: Situation, school: School, isNamesake: boolean): readonly Candidate[] {
  const { place, number } = school;
  const byPlace = isNamesake
    ? cellsOf(situation, 'schulort').map((cell) => cellChange(cell, place, WHAT_IF_TEXTS.schoolPlace(school)))
    : [];
  const byName = nameChanges(situation, school, WHAT_IF_TEXTS.school(school));
  const byNumber = cellsOf(situation, 'schul_nr').flatMap((cell) =>
    number === null ? [] : [cellChange(cell, number, WHAT_IF_TEXTS.schoolNumber(school, number))],
  );
  const placeToo = cellsOf(situation, 'schulort').map((cell) =>
    cellChange(cell, place, WHAT_IF_TEXTS.schoolPlace(school)),
  );
  const together = [...byName.slice(0, 1), ...placeToo];
  return [
    ...[...byPlace, ...byName, ...byNumber].map(only),
    ...(together.length > 1 ? [{ changes: together }] : []),
  ];
}

function nameChanges(situation: Situation, school: School, text: string): readonly Change[] {
  return cellsOf(situation, 'schule').map((cell) => cellChange(cell, schoolEntry(school), text));
}

/** How a school is entered so that the town in brackets tells it from others of its name. */
export function schoolEntry({ name, place }: School): string {
  return place === '' ? name : `${name} (${place})`;
}

/** With no school like it, any of the directory's is an example. */
function anySchool(situation: Situation, school: School): readonly Candidate[] {
  const text = WHAT_IF_TEXTS.knownSchool;
  const byName = nameChanges(situation, school, text);
  const byNumber = cellsOf(situation, 'schul_nr').flatMap((cell) =>
    school.number === null ? [] : [cellChange(cell, school.number, text)],
  );
  return [...byName, ...byNumber].map((change) => ({ changes: [change], isExample: true }));
}

/** R24: the school gets a region, its region a date. Which ones is the working group's decision, so they are examples. */
export function dateSet({ situation, decision }: Judged): readonly Candidate[] {
  const { match, region } = decision.facts;
  const { knowledge } = situation.context;
  if (match.kind !== 'found') return [];
  if (region !== null) return [{ changes: [dateEntered(region, situation)], isExample: true }];
  const entered = regionEntered(match.school, knowledge);
  const anyRegion = exampleRegion(knowledge);
  return [entered, { changes: [...entered.changes, dateEntered(anyRegion, situation)], isExample: true }];
}

function regionEntered(school: School, knowledge: Knowledge): Candidate {
  const region = exampleRegion(knowledge);
  const change: Change = {
    sheet: 'KA Schulen',
    header: 'Region',
    text: WHAT_IF_TEXTS.regionOf(school),
    apply: (situation) => withSchool(situation, school, { region }),
  };
  return { changes: [change], isExample: true };
}

/** A region of the plan, rather one with a date. */
function exampleRegion({ waves }: Knowledge): string {
  const all: readonly Wave[] = [...waves.values()];
  return (all.find(({ firstSchoolDay }) => firstSchoolDay !== null) ?? all[0])?.region ?? 'Region 1';
}

function dateEntered(region: string, { context }: Situation): Change {
  const { settings, firstSchoolDays } = context.knowledge;
  const next = switchDateOf(context.stand, context.stand, settings.gridStep, firstSchoolDays);
  return {
    sheet: 'KA Stufenplan',
    header: 'Klassenassistenz ab',
    text: WHAT_IF_TEXTS.dateOf(region),
    apply: (situation) => withWave(situation, region, { startsOn: next, firstSchoolDay: next }),
  };
}
