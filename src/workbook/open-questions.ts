import type { OpenPoints } from '../domain/open-points';
import type { Fault } from '../domain/rules/fault';
import type { SchoolDoubt } from '../domain/rules/school-doubt';
import type { SchoolDirectory } from '../domain/schools/directory';
import { aliasHelps, type UnclearSchool } from '../domain/schools/match-school';
import type { School } from '../domain/schools/school';
import { normaliseSchoolName } from '../domain/schools/school-name';
import { normalise } from '../domain/text/normalise';
import { caseSpot, type CaseSpot } from './case-spot';
import type { CaseList } from './read-workbook';

/** A school text that the rules could not read, and the cases that have it (R16). */
export interface SchoolQuestion {
  /** Tells the question from the others, also after another run. */
  readonly key: string;
  readonly doubt: UnclearSchool;
  /** Up to three of the rules' own suggestions: those for which an alias helps. */
  readonly suggestions: readonly School[];
  /** In reading order. */
  readonly spots: readonly CaseSpot[];
}

/** An Außenstelle of which nobody has decided the region yet, and its cases (R16). */
export interface BranchQuestion {
  readonly key: string;
  readonly school: School;
  readonly spots: readonly CaseSpot[];
}

/** A cell that R20 names, with all that is wrong in it. */
export interface FaultyCell {
  readonly spot: CaseSpot;
  readonly faults: readonly Fault[];
}

/** The cells of one column of a sheet that R20 names. */
export interface FaultGroup {
  readonly key: string;
  readonly sheetName: string;
  readonly header: string;
  /** Zero-based; `null`: the list has no such column, so that there is no cell to show. */
  readonly column: number | null;
  /** Top down. */
  readonly cells: readonly FaultyCell[];
}

/** What people have to clear up after a run. Holds texts of cases: for the screen only. */
export interface OpenQuestions {
  /** Those with most cases first. */
  readonly schools: readonly SchoolQuestion[];
  readonly branches: readonly BranchQuestion[];
  /** By sheet in reading order, then by column; missing columns first. */
  readonly cells: readonly FaultGroup[];
  /** The schools of the run. */
  readonly directory: SchoolDirectory;
}

export interface QuestionCollector {
  /** @param caseRow one of the list's case rows. Called in reading order. */
  add(list: CaseList, caseRow: number, points: OpenPoints): void;
  questions(): OpenQuestions;
}

type GrowingGroup = FaultGroup & { readonly cells: FaultyCell[] };

/** Gathers what is open about the cases of a run. */
export function createQuestionCollector(directory: SchoolDirectory): QuestionCollector {
  const schools = new Map<string, { readonly doubt: UnclearSchool; readonly spots: CaseSpot[] }>();
  const branches = new Map<string, { readonly school: School; readonly spots: CaseSpot[] }>();
  const sheets = new Map<string, Map<string, GrowingGroup>>();

  const addSchool = (doubt: SchoolDoubt, spot: CaseSpot): void => {
    if (doubt.kind === 'unclear')
      groupAt(schools, doubtKey(doubt), () => ({ doubt, spots: [] })).spots.push(spot);
    else {
      const { school } = doubt;
      groupAt(branches, schoolKey(school), () => ({ school, spots: [] })).spots.push(spot);
    }
  };
  const addFault = (fault: Fault, spot: CaseSpot): void => {
    const { sheetId, sheetName } = spot;
    const { column, header } = fault;
    const groups = groupAt(sheets, sheetId, () => new Map<string, GrowingGroup>());
    const key = `${sheetId} ${String(column)} ${header}`;
    const { cells } = groupAt(groups, key, (): GrowingGroup => ({
      key,
      sheetName,
      header,
      column,
      cells: [],
    }));
    const last = cells.at(-1);
    if (last?.spot.row === spot.row && last.spot.left === spot.left) {
      cells[cells.length - 1] = { ...last, faults: [...last.faults, fault] };
    } else cells.push({ spot, faults: [fault] });
  };

  return {
    add: (list, caseRow, { school, faults }) => {
      if (school !== null) addSchool(school, caseSpot(list, caseRow, school.column));
      for (const fault of faults) addFault(fault, caseSpot(list, caseRow, fault.column));
    },
    questions: () => ({
      schools: byCount(
        [...schools].map(([key, { doubt, spots }]): SchoolQuestion => ({
          key,
          doubt,
          suggestions: doubt.suggestions.filter((school) => aliasHelps(directory, doubt.query, school)),
          spots,
        })),
      ),
      branches: byCount([...branches].map(([key, group]): BranchQuestion => ({ key, ...group }))),
      cells: [...sheets.values()].flatMap((groups) =>
        [...groups.values()].sort((a, b) => (a.column ?? -1) - (b.column ?? -1)),
      ),
      directory,
    }),
  };
}

/** The schools of the run for which an alias would help, by name. */
export function schoolChoices({ directory }: OpenQuestions, { doubt }: SchoolQuestion): readonly School[] {
  return directory.entries
    .map(({ school }) => school)
    .filter((school) => aliasHelps(directory, doubt.query, school))
    .sort((a, b) => a.name.localeCompare(b.name, 'de') || a.place.localeCompare(b.place, 'de'));
}

/** The names of the sheets on which something stands, in reading order. */
export function sheetsOf(spots: readonly CaseSpot[]): readonly string[] {
  return [...new Set(spots.map(({ sheetName }) => sheetName))];
}

/** Spellings that are read alike are one question; the same name in two towns is two. */
function doubtKey({ query: { name, number, place } }: UnclearSchool): string {
  const text = name === null ? `#${number ?? ''}` : normaliseSchoolName(name);
  return `${text}\n${place === null ? '' : normalise(place)}`;
}

function schoolKey({ number, name, place }: School): string {
  return `${number ?? ''}\n${name}\n${place}`;
}

function byCount<T extends { readonly spots: readonly CaseSpot[] }>(questions: readonly T[]): readonly T[] {
  return questions.toSorted((a, b) => b.spots.length - a.spots.length);
}

function groupAt<T>(groups: Map<string, T>, key: string, create: () => T): T {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const created = create();
  groups.set(key, created);
  return created;
}
