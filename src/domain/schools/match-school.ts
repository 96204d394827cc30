import { editDistance, isAtDistanceOne } from '../text/edit-distance';
import { normalise } from '../text/normalise';
import type { DirectoryEntry, SchoolDirectory } from './directory';
import type { School } from './school';
import { parseSchoolText, type WrittenSchool } from './school-name';

/** What a case says of its school; `null` where a cell is empty, unreadable or missing. */
export interface SchoolQuery {
  readonly number: string | null;
  readonly name: string | null;
  readonly place: string | null;
}

export type SchoolMatch =
  /** `guessedFrom`: the text was read as this school at distance 1, which R26 names. */
  | { readonly kind: 'found'; readonly school: School; readonly guessedFrom: string | null }
  /** An Außenstelle whose region nobody has decided yet: R16, but the school is known (§11 gg). */
  | { readonly kind: 'undecided-branch'; readonly school: School; readonly guessedFrom: string | null }
  | { readonly kind: 'unclear'; readonly text: string; readonly suggestions: readonly School[] }
  /** Neither a name nor a number: R20 alone tells of it (§11 hh). */
  | { readonly kind: 'none' };

/** Names shorter than this (normalised) are compared by equality only. */
const LEAST_LENGTH_FOR_DISTANCE = 8;
const MOST_SUGGESTIONS = 3;
const LEAST_SIMILARITY = 0.5;

type Found = { readonly entry: DirectoryEntry; readonly isGuess: boolean } | 'several' | null;

/** Finds the school of a case (klassifikation.md §4, §11 cc–hh). */
export function matchSchool(directory: SchoolDirectory, query: SchoolQuery): SchoolMatch {
  const written = query.name === null ? null : parseSchoolText(query.name);
  const column = query.place === null ? '' : normalise(query.place);
  const place = column === '' ? (written?.place ?? null) : column;

  const numbered = query.number === null ? undefined : directory.byNumber.get(query.number);
  const byNumber = numbered === undefined ? null : chooseByPlace(numbered, place);
  if (byNumber !== null) return found(byNumber, null);
  if (written === null) {
    return query.number === null
      ? { kind: 'none' }
      : { kind: 'unclear', text: query.number, suggestions: [] };
  }

  const result = findByName(directory, written, place);
  if (result !== null && result !== 'several') {
    return found(result.entry, result.isGuess ? written.text : null);
  }
  return { kind: 'unclear', text: written.text, suggestions: suggest(directory, written, place) };
}

function found({ school }: DirectoryEntry, guessedFrom: string | null): SchoolMatch {
  const isUndecided = school.isBranch && school.region === null;
  return { kind: isUndecided ? 'undecided-branch' : 'found', school, guessedFrom };
}

/** Main site and Außenstellen share a number: the one in the place, else the main site (§4 step 1). */
function chooseByPlace(entries: readonly DirectoryEntry[], place: string | null): DirectoryEntry | null {
  if (entries.length === 1) return entries[0] ?? null;
  return onlyOne(withoutBranches(inPlace(entries, place)));
}

/** Steps 2 and 3: equal names, then names at distance 1; each first with the whole text, then with its head. */
function findByName(directory: SchoolDirectory, written: WrittenSchool, place: string | null): Found {
  const forms =
    written.head === null || written.head === '' ? [written.whole] : [written.whole, written.head];
  for (const isGuess of [false, true]) {
    for (const form of forms) {
      const candidates = isGuess ? nearTo(directory, form) : (directory.byName.get(form) ?? []);
      if (candidates.length > 0) return narrow(directory, candidates, place, isGuess);
    }
  }
  return null;
}

function nearTo(directory: SchoolDirectory, form: string): readonly DirectoryEntry[] {
  return directory.entries.filter(({ names }) =>
    names.some((name) => name.length >= LEAST_LENGTH_FOR_DISTANCE && isAtDistanceOne(name, form)),
  );
}

/** Narrows by place, then drops Außenstellen if a main site remains; a known Gemeinde without candidate finds none (§11 dd). */
function narrow(
  directory: SchoolDirectory,
  candidates: readonly DirectoryEntry[],
  place: string | null,
  isGuess: boolean,
): Found {
  const isElsewhere =
    place !== null &&
    directory.places.has(place) &&
    !candidates.some((candidate) => candidate.place === place);
  if (isElsewhere) return null;
  const entry = onlyOne(withoutBranches(inPlace(candidates, place)));
  return entry === null ? 'several' : { entry, isGuess };
}

function inPlace(entries: readonly DirectoryEntry[], place: string | null): readonly DirectoryEntry[] {
  const there = entries.filter((entry) => entry.place === place);
  return there.length > 0 ? there : entries;
}

function withoutBranches(entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
  const mainSites = entries.filter(({ school }) => !school.isBranch);
  return mainSites.length > 0 ? mainSites : entries;
}

function onlyOne(entries: readonly DirectoryEntry[]): DirectoryEntry | null {
  return entries.length === 1 ? (entries[0] ?? null) : null;
}

/** Up to three schools whose names are most like the text; those in the named place first among equals (§4 step 4). */
function suggest(
  directory: SchoolDirectory,
  written: WrittenSchool,
  place: string | null,
): readonly School[] {
  return directory.entries
    .map((entry) => ({ entry, similarity: similarityTo(entry, written), isThere: entry.place === place }))
    .filter(({ similarity }) => similarity >= LEAST_SIMILARITY)
    .sort((a, b) => b.similarity - a.similarity || Number(b.isThere) - Number(a.isThere))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ entry }) => entry.school);
}

function similarityTo({ names }: DirectoryEntry, { whole, head }: WrittenSchool): number {
  const forms = head === null ? [whole] : [whole, head];
  return Math.max(0, ...names.flatMap((name) => forms.map((form) => similarity(name, form))));
}

/** 1 for equal texts, 0 for texts with nothing in common, or too different in length to be suggested. */
function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) / longer < LEAST_SIMILARITY) return 0;
  return 1 - editDistance(a, b) / longer;
}
