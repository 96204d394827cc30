import { normalise } from '../text/normalise';
import type { School } from './school';
import { normaliseSchoolName } from './school-name';

/** A school with the forms under which it is looked up. */
export interface DirectoryEntry {
  readonly school: School;
  /** Name and aliases, normalised. */
  readonly names: readonly string[];
  readonly place: string;
}

/** The schools of `KA Schulen`, indexed for {@link matchSchool}. */
export interface SchoolDirectory {
  readonly entries: readonly DirectoryEntry[];
  readonly byNumber: ReadonlyMap<string, readonly DirectoryEntry[]>;
  readonly byName: ReadonlyMap<string, readonly DirectoryEntry[]>;
  /** All Gemeinden, normalised. */
  readonly places: ReadonlySet<string>;
}

export function createDirectory(schools: readonly School[]): SchoolDirectory {
  const entries = schools.map((school): DirectoryEntry => {
    const names = [school.name, ...school.aliases].map(normaliseSchoolName).filter((name) => name !== '');
    return { school, names: [...new Set(names)], place: normalise(school.place) };
  });
  return {
    entries,
    byNumber: indexBy(entries, ({ school }) => (school.number === null ? [] : [school.number])),
    byName: indexBy(entries, ({ names }) => names),
    places: new Set(entries.map(({ place }) => place).filter((place) => place !== '')),
  };
}

function indexBy(
  entries: readonly DirectoryEntry[],
  keysOf: (entry: DirectoryEntry) => readonly string[],
): ReadonlyMap<string, readonly DirectoryEntry[]> {
  const index = new Map<string, DirectoryEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [entry]);
      else list.push(entry);
    }
  }
  return index;
}
