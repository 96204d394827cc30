import { editDistance, isAtDistanceOne } from '../text/edit-distance';
import { normalise } from '../text/normalise';
import type { DirectoryEntry, SchoolDirectory } from './directory';
import type { School } from './school';
import { normaliseSchoolName, parseSchoolText, type WrittenSchool } from './school-name';

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
  | UnclearSchool
  /** Neither a name nor a number: R20 alone tells of it (§11 hh). */
  | { readonly kind: 'none' };

/** R16: which school is meant has to be said by people. */
export interface UnclearSchool {
  readonly kind: 'unclear';
  /** The name as it was written, or the number where there is no name. */
  readonly text: string;
  readonly query: SchoolQuery;
  readonly cause: UnclearCause;
  /** The Gemeinde that the case names, as `KA Schulen` spells it; `null` when it names none that is known. */
  readonly town: string | null;
  /** The schools whose name the text is, for the causes `several` and `elsewhere`. */
  readonly namesakes: readonly School[];
  readonly suggestions: readonly School[];
}

/**
 * `unknown-name`: no school is called so; `unknown-number`: there is only a number, and no school has it; `several`: several
 * schools are called so, or have the number; `elsewhere`: schools are called so, but none in the town that the case names.
 */
export type UnclearCause = 'unknown-name' | 'unknown-number' | 'several' | 'elsewhere';

/** Names shorter than this (normalised) are compared by equality only. */
const LEAST_LENGTH_FOR_DISTANCE = 8;
const MOST_SUGGESTIONS = 3;
const LEAST_SIMILARITY = 0.5;

/** What a search by name gives: one school, or the equal names of which none could be chosen. */
type Found =
  | { readonly kind: 'one'; readonly entry: DirectoryEntry; readonly isGuess: boolean }
  | { readonly kind: 'none'; readonly cause: UnclearCause; readonly namesakes: readonly DirectoryEntry[] };

const UNKNOWN_NAME: Found = { kind: 'none', cause: 'unknown-name', namesakes: [] };

/** Finds the school of a case (klassifikation.md §4, §11 cc–hh). */
export function matchSchool(directory: SchoolDirectory, query: SchoolQuery): SchoolMatch {
  const written = query.name === null ? null : parseSchoolText(query.name);
  const place = placeOf(written, query.place);

  const numbered = query.number === null ? undefined : directory.byNumber.get(query.number);
  const byNumber = numbered === undefined ? null : chooseByPlace(numbered, place);
  if (byNumber !== null) return found(byNumber, null);
  const town = place === null ? null : townCalled(directory, place);
  if (written === null) {
    if (query.number === null) return { kind: 'none' };
    const namesakes = (numbered ?? []).map(({ school }) => school);
    const cause = numbered === undefined ? 'unknown-number' : 'several';
    return { kind: 'unclear', text: query.number, query, cause, town, namesakes, suggestions: [] };
  }

  const result = findByName(directory, written, place);
  if (result.kind === 'one') return found(result.entry, result.isGuess ? written.text : null);
  const { cause } = result;
  const namesakes = result.namesakes.map(({ school }) => school);
  const suggestions = suggest(directory, written, place);
  return { kind: 'unclear', text: written.text, query, cause, town, namesakes, suggestions };
}

/**
 * Whether a case would be found as this school if its text were one of the school's aliases. Not where the text is another
 * school's own name (an alias would take cases away from that one), nor where the case names another town (§11 dd).
 */
export function aliasHelps(
  directory: SchoolDirectory,
  { name, place }: SchoolQuery,
  school: School,
): boolean {
  const entry = directory.entries.find((other) => other.school === school);
  if (name === null || entry === undefined) return false;
  const written = parseSchoolText(name);
  const equal = (directory.byName.get(written.whole) ?? []).filter((other) => other !== entry);
  if (equal.some((other) => normaliseSchoolName(other.school.name) === written.whole)) return false;
  const result = narrow(directory, [...equal, entry], placeOf(written, place), false);
  return result.kind === 'one' && result.entry === entry;
}

/** The place of a case: its own column, else what stands in the name's bracket or after its comma (§11 cc). */
function placeOf(written: WrittenSchool | null, column: string | null): string | null {
  const own = column === null ? '' : normalise(column);
  return own === '' ? (written?.place ?? null) : own;
}

function townCalled({ entries }: SchoolDirectory, place: string): string | null {
  return entries.find((entry) => entry.place === place)?.school.place ?? null;
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
  return UNKNOWN_NAME;
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
  const left = isElsewhere ? [] : withoutBranches(inPlace(candidates, place));
  const entry = onlyOne(left);
  if (entry !== null) return { kind: 'one', entry, isGuess };
  // Near names are suggestions, not the text's own school.
  return isGuess
    ? UNKNOWN_NAME
    : isElsewhere
      ? { kind: 'none', cause: 'elsewhere', namesakes: candidates }
      : { kind: 'none', cause: 'several', namesakes: left };
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
