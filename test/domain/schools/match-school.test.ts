import { aliasHelps, matchSchool, type SchoolQuery } from '../../../src/domain/schools/match-school';
import { defaultKnowledgeReading } from '../../builders/knowledge';
import { schools, type SchoolRow } from '../../builders/knowledge-tables';

interface Query {
  readonly nr?: string;
  readonly name?: string;
  readonly ort?: string;
}

/** What a query gives: the school's name and place, or the kind of failure. */
function outcome(query: Query, rows: readonly SchoolRow[] | null = null): string {
  const { knowledge } = defaultKnowledgeReading(rows === null ? {} : { 'KA Schulen': schools(...rows) });
  const match = matchSchool(knowledge.schools, {
    number: query.nr ?? null,
    name: query.name ?? null,
    place: query.ort ?? null,
  });
  if (match.kind === 'none' || match.kind === 'unclear') return match.kind;
  const { name, place } = match.school;
  const remarks = [
    match.kind === 'undecided-branch' ? 'undecided' : '',
    match.guessedFrom === null ? '' : 'guess',
  ];
  return [name, place, ...remarks.filter((remark) => remark !== '')].join(', ');
}

describe('by number (§4 step 1, §11 ff)', () => {
  it.each<[Query, string]>([
    [{ nr: '0702497' }, 'Grundschule Hafenstraße, Elmshorn'],
    [{ nr: '0702497', name: 'Grundschule Appen', ort: 'Appen' }, 'Grundschule Hafenstraße, Elmshorn'],
    [{ nr: '9999999', name: 'Grundschule Appen' }, 'Grundschule Appen, Appen'],
    [{ nr: '9999999' }, 'unclear'],
    [{ nr: '9999999', name: 'Kita Sonnenschein' }, 'unclear'],
    // Main site and Außenstelle share a number.
    [{ nr: '0702507' }, 'Grundschule Haseldorfer Marsch, Haseldorf'],
    [{ nr: '0702507', ort: 'Haseldorf' }, 'Grundschule Haseldorfer Marsch, Haseldorf'],
    [
      { nr: '0702507', ort: 'Hetlingen' },
      'Grundschule Haseldorfer Marsch (Außenstelle Hetlingen), Hetlingen, undecided',
    ],
    [{ nr: '0702507', ort: 'Elmshorn' }, 'Grundschule Haseldorfer Marsch, Haseldorf'],
    // The place in the name counts for step 1 too (§11 cc), but not against the column.
    [
      { nr: '0702507', name: 'GS Haseldorfer Marsch (Außenstelle Hetlingen)' },
      'Grundschule Haseldorfer Marsch (Außenstelle Hetlingen), Hetlingen, undecided',
    ],
    [
      { nr: '0702507', name: 'irgendwas, Hetlingen' },
      'Grundschule Haseldorfer Marsch (Außenstelle Hetlingen), Hetlingen, undecided',
    ],
    [
      { nr: '0702507', name: 'irgendwas, Hetlingen', ort: 'Haseldorf' },
      'Grundschule Haseldorfer Marsch, Haseldorf',
    ],
  ])('%j → %s', (query, expected) => {
    expect(outcome(query)).toBe(expected);
  });
});

describe('by name (§4 step 2, §11 cc)', () => {
  it.each<[Query, string]>([
    [{ name: 'Grundschule Hafenstraße' }, 'Grundschule Hafenstraße, Elmshorn'],
    [{ name: 'GS Hafenstr.' }, 'Grundschule Hafenstraße, Elmshorn'],
    [{ name: 'gs hafenstr' }, 'Grundschule Hafenstraße, Elmshorn'],
    [{ name: 'GRUNDSCHULE HAFENSTRASSE' }, 'Grundschule Hafenstraße, Elmshorn'],
    [{ name: 'Grundschule Hafenstraße (Elmshorn)' }, 'Grundschule Hafenstraße, Elmshorn'],
    [{ name: 'Grundschule Hafenstraße, Elmshorn' }, 'Grundschule Hafenstraße, Elmshorn'],
    [{ name: 'GS-Hafenstraße' }, 'Grundschule Hafenstraße, Elmshorn'],
    [{ name: 'Timm-Kröger-Schule' }, 'Timm-Kröger-Schule Elmshorn, Elmshorn'],
    [{ name: 'Timm Kroeger Schule' }, 'Timm-Kröger-Schule Elmshorn, Elmshorn'],
    [{ name: 'Waldschule' }, 'Grundschule Waldschule, Quickborn'],
    [{ name: 'GuGS im Quellental' }, 'GuGS im Quellental, Pinneberg'],
    [{ name: 'Grund- und Gemeinschaftsschule im Quellental' }, 'GuGS im Quellental, Pinneberg'],
    [{ name: 'GuGS an der Bek' }, 'Grund- und Gemeinschaftsschule an der Bek in Halstenbek, Halstenbek'],
    [
      { name: 'Erich-Kästner-Schule Rellingen-Krupunder' },
      'Erich Kästner Schule Rellingen-Krupunder, Rellingen',
    ],
    [{ name: 'Förderzentrum Pinneberg' }, 'Förderzentrum Pinneberg, Pinneberg'],
  ])('%j → %s', (query, expected) => {
    expect(outcome(query)).toBe(expected);
  });

  it.each<[Query, string]>([
    [{ name: 'Albert-Schweitzer-Schule', ort: 'Wedel' }, 'Albert-Schweitzer-Schule, Wedel'],
    [{ name: 'Albert-Schweitzer-Schule', ort: ' WEDEL ' }, 'Albert-Schweitzer-Schule, Wedel'],
    [{ name: 'Albert-Schweitzer-Schule (Barmstedt)' }, 'Albert-Schweitzer-Schule, Barmstedt'],
    [{ name: 'Albert-Schweitzer-Schule, Wedel' }, 'Albert-Schweitzer-Schule, Wedel'],
    [{ name: 'Albert-Schweitzer-Schule, Wedel', ort: 'Barmstedt' }, 'Albert-Schweitzer-Schule, Barmstedt'],
    [{ name: 'Albert-Schweitzer-Schule' }, 'unclear'],
    // A place that is no Gemeinde of the list narrows nothing.
    [{ name: 'Albert-Schweitzer-Schule', ort: 'Hamburg' }, 'unclear'],
    [{ name: 'Grundschule Hafenstraße', ort: 'Hamburg' }, 'Grundschule Hafenstraße, Elmshorn'],
    [{ name: 'Grundschule Hafenstraße', ort: '25336 Elmshorn' }, 'Grundschule Hafenstraße, Elmshorn'],
    // A Gemeinde of the list where no such school lies (§11 dd).
    [{ name: 'Grundschule Hafenstraße', ort: 'Pinneberg' }, 'unclear'],
    [{ name: 'Grundschule Hafenstraße (Pinneberg)' }, 'unclear'],
    // The column beats the bracket.
    [{ name: 'Grundschule Hafenstraße (Pinneberg)', ort: 'Elmshorn' }, 'Grundschule Hafenstraße, Elmshorn'],
    // Außenstellen drop out if a main site remains; three schools of that name.
    [{ name: 'James-Krüss-Schule', ort: 'Barmstedt' }, 'James-Krüss-Schule, Barmstedt'],
    [{ name: 'James-Krüss-Schule, Helgoland' }, 'James-Krüss-Schule, Helgoland'],
    [
      { name: 'James-Krüss-Schule', ort: 'Bokholt-Hanredder' },
      'James-Krüss-Schule (Außenstelle Bokholt), Bokholt-Hanredder, undecided',
    ],
    [{ name: 'James-Krüss-Schule' }, 'unclear'],
    [{ name: 'Gottfried-Semper-Schule' }, 'Gottfried-Semper-Schule, Barmstedt'],
    [
      { name: 'Gottfried-Semper-Schule', ort: 'Ellerhoop' },
      'Gottfried-Semper-Schule (Außenstelle Ellerhoop), Ellerhoop, undecided',
    ],
    [
      { name: 'Gottfried-Semper-Schule (Außenstelle Ellerhoop)' },
      'Gottfried-Semper-Schule (Außenstelle Ellerhoop), Ellerhoop, undecided',
    ],
    [
      { name: 'Gottfried-Semper-Schule, Außenstelle Ellerhoop' },
      'Gottfried-Semper-Schule (Außenstelle Ellerhoop), Ellerhoop, undecided',
    ],
    // The whole text is compared first: it equals the Außenstelle, whatever the bracket says of a place.
    [
      { name: 'James-Krüss-Schule (Außenstelle Bokholt)' },
      'James-Krüss-Schule (Außenstelle Bokholt), Bokholt-Hanredder, undecided',
    ],
  ])('narrows by place: %j → %s', (query, expected) => {
    expect(outcome(query)).toBe(expected);
  });

  it('is not taken from a part that stands behind the bracket', () => {
    expect(outcome({ name: 'Schule (Grundschule Hafenstraße)' })).toBe('unclear');
  });
});

describe('at distance 1 (§4 step 3, §11 ee)', () => {
  it.each<[Query, string]>([
    [{ name: 'Grundschule Hafenstrase' }, 'Grundschule Hafenstraße, Elmshorn, guess'],
    [{ name: 'Grundschule Kaltenweyde' }, 'Grundschule Kaltenweide, Elmshorn, guess'],
    [{ name: 'GS Thesdor' }, 'Grundschule Thesdorf, Pinneberg, guess'],
    [{ name: 'Raboisenschulle' }, 'Raboisenschule, Elmshorn, guess'],
    [{ name: 'Grundschule Kaltenweyde (Elmshorn)' }, 'Grundschule Kaltenweide, Elmshorn, guess'],
    [{ name: 'Timm-Kröger-Schul' }, 'Timm-Kröger-Schule Elmshorn, Elmshorn, guess'],
    [{ name: 'Albert-Schweizer-Schule', ort: 'Wedel' }, 'Albert-Schweitzer-Schule, Wedel, guess'],
    [{ name: 'Albert-Schweizer-Schule' }, 'unclear'],
    [{ name: 'Grundschule Kaltenweyde', ort: 'Pinneberg' }, 'unclear'],
    // A swap is two steps.
    [{ name: 'Grundschule Kaltenwiede' }, 'unclear'],
    [{ name: 'Grundschule Kaltnwede' }, 'unclear'],
    // Two schools are near: one letter from Heist, Heidgraben is not.
    [{ name: 'Grundschule Hest' }, 'Grundschule Heist, Heist, guess'],
  ])('%j → %s', (query, expected) => {
    expect(outcome(query)).toBe(expected);
  });

  const TWINS: readonly SchoolRow[] = [
    { schule: 'Grundschule Nord', gemeinde: 'Alt' },
    { schule: 'Grundschule Nort', gemeinde: 'Neu' },
    { schule: 'Eckhof', gemeinde: 'Alt', aliase: 'Eckhofschule|Schule am Eck' },
    { schule: 'Waldhof X', gemeinde: 'Alt' },
  ];

  it('an equal name wins over a near one', () => {
    expect(outcome({ name: 'Grundschule Nord' }, TWINS)).toBe('Grundschule Nord, Alt');
  });

  it('two near ones are none, unless the place tells them apart', () => {
    expect(outcome({ name: 'Grundschule Norx' }, TWINS)).toBe('unclear');
    expect(outcome({ name: 'Grundschule Norx', ort: 'Neu' }, TWINS)).toBe('Grundschule Nort, Neu, guess');
  });

  it('an equal name elsewhere does not open step 3', () => {
    expect(outcome({ name: 'Grundschule Nord', ort: 'Neu' }, TWINS)).toBe('unclear');
  });

  it('names and aliases must have at least eight letters', () => {
    expect(outcome({ name: 'Eckhoff' }, TWINS)).toBe('unclear');
    expect(outcome({ name: 'Eckhofschulle' }, TWINS)).toBe('Eckhof, Alt, guess');
    expect(outcome({ name: 'Schule am Ek' }, TWINS)).toBe('Eckhof, Alt, guess');
    // `waldhof x` has nine with its blank.
    expect(outcome({ name: 'Waldhof Y' }, TWINS)).toBe('Waldhof X, Alt, guess');
  });

  it('several in step 2 stay several', () => {
    const rows = [...TWINS, { schule: 'Grundschule Nord', gemeinde: 'Dorf' }];
    expect(outcome({ name: 'Grundschule Nord' }, rows)).toBe('unclear');
  });
});

describe('Außenstellen (§4, §11 gg)', () => {
  const SITES: readonly SchoolRow[] = [
    { nr: '0700001', schule: 'Bilsbek-Schule', gemeinde: 'Kummerfeld', region: 'Region 1' },
    {
      nr: '0700001',
      schule: 'Bilsbek-Schule (Außenstelle Prisdorf)',
      gemeinde: 'Prisdorf',
      aussenstelle: 'ja',
      region: 'Region 2',
      aliase: 'Bilsbek-Schule',
    },
  ];

  it('with a region of its own it is like any school', () => {
    expect(outcome({ nr: '0700001', ort: 'Prisdorf' }, SITES)).toBe(
      'Bilsbek-Schule (Außenstelle Prisdorf), Prisdorf',
    );
    expect(outcome({ name: 'Bilsbek-Schule, Prisdorf' }, SITES)).toBe(
      'Bilsbek-Schule (Außenstelle Prisdorf), Prisdorf',
    );
  });

  it('remains when there is no main site', () => {
    expect(outcome({ nr: '0700001' }, SITES.slice(1))).toBe(
      'Bilsbek-Schule (Außenstelle Prisdorf), Prisdorf',
    );
  });
});

describe('nothing to go by (§11 hh)', () => {
  it('is neither found nor unclear', () => {
    expect(outcome({})).toBe('none');
    expect(outcome({ ort: 'Elmshorn' })).toBe('none');
  });
});

describe('suggestions (§4 step 4)', () => {
  const suggestionsFor = (name: string): readonly string[] => {
    const { knowledge } = defaultKnowledgeReading();
    const match = matchSchool(knowledge.schools, { number: null, name, place: null });
    return match.kind === 'unclear' ? match.suggestions.map((school) => school.name) : ['found'];
  };

  it('are at most three, the most similar first', () => {
    const suggestions = suggestionsFor('Grundschule Hafenstadt');
    expect(suggestions.length).toBeLessThanOrEqual(3);
    expect(suggestions[0]).toBe('Grundschule Hafenstraße');
  });

  it('name all schools of an ambiguous name', () => {
    expect(suggestionsFor('Albert-Schweitzer-Schule').slice(0, 2)).toEqual([
      'Albert-Schweitzer-Schule',
      'Albert-Schweitzer-Schule',
    ]);
  });

  it('may be none', () => {
    expect(suggestionsFor('xyz')).toEqual([]);
  });
});

describe('an unclear school says why', () => {
  const ROWS: readonly SchoolRow[] = [
    { nr: '0700001', schule: 'Waldschule', gemeinde: 'Norden' },
    { nr: '0700002', schule: 'Waldschule', gemeinde: 'Süden' },
    { nr: '0700003', schule: 'Grundschule am Teich', gemeinde: 'Norden', aliase: 'Teichschule' },
    { nr: '0700004', schule: 'Grundschule Moor', gemeinde: 'Westen' },
  ];
  const { knowledge } = defaultKnowledgeReading({ 'KA Schulen': schools(...ROWS) });
  const directory = knowledge.schools;
  const queryOf = ({ nr, name, ort }: Query): SchoolQuery => ({
    number: nr ?? null,
    name: name ?? null,
    place: ort ?? null,
  });

  it.each<[Query, string, readonly string[], string | null]>([
    [{ name: 'Waldschule' }, 'several', ['Norden', 'Süden'], null],
    [{ name: 'Waldschule', ort: 'westen' }, 'elsewhere', ['Norden', 'Süden'], 'Westen'],
    [{ name: 'Waldschule (Westen)' }, 'elsewhere', ['Norden', 'Süden'], 'Westen'],
    [{ name: 'Kita Nord' }, 'unknown-name', [], null],
    [{ nr: '0799999' }, 'unknown-number', [], null],
    // Names that are only near are suggestions.
    [{ name: 'Waldschulen' }, 'unknown-name', [], null],
  ])('%j: %s', (query, cause, towns, town) => {
    const match = matchSchool(directory, queryOf(query));
    expect(match).toMatchObject({ kind: 'unclear', cause, town });
    expect(match.kind === 'unclear' ? match.namesakes.map(({ place }) => place) : null).toEqual(towns);
  });

  it.each<[Query, readonly string[]]>([
    [{ name: 'Kita Nord' }, ['0700001', '0700002', '0700003', '0700004']],
    // The case names a town: a school elsewhere would not be found.
    [{ name: 'Kita Nord', ort: 'Norden' }, ['0700001', '0700003']],
    [{ name: 'Kita Nord', ort: 'Hinterwald' }, ['0700001', '0700002', '0700003', '0700004']],
    // The text is a school's own name.
    [{ name: 'Waldschule' }, []],
    [{ name: 'GS Moor', ort: 'Norden' }, []],
    // An alias of one town may be that of a school in another, too.
    [{ name: 'Teichschule', ort: 'Westen' }, ['0700004']],
    [{ nr: '0799999' }, []],
  ])('%j is helped by an alias at the schools %j', (query, numbers) => {
    const helped = directory.entries
      .map(({ school }) => school)
      .filter((school) => aliasHelps(directory, queryOf(query), school));
    expect(helped.map(({ number }) => number)).toEqual(numbers);
  });

  it.each<Query>([
    { name: 'Kita Nord' },
    { name: 'Kita Nord', ort: 'Norden' },
    { name: 'Teichschule', ort: 'Westen' },
    { name: 'GS Moor (Norden)' },
    { name: 'Schule am Rand (Haus 2)', nr: '0799999' },
  ])('an alias helps %j exactly where the school is then found', (query) => {
    ROWS.forEach((row, index) => {
      const alias = query.name ?? '';
      const own = typeof row.aliase === 'string' ? `${row.aliase}|${alias}` : alias;
      const rows = ROWS.map((other) => (other === row ? { ...other, aliase: own } : other));
      const after = defaultKnowledgeReading({ 'KA Schulen': schools(...rows) }).knowledge.schools;
      const found = matchSchool(after, queryOf(query));
      const isFound = found.kind === 'found' && found.school.number === row.nr;
      const school = directory.entries[index]?.school;
      if (school === undefined) throw new Error('no school');
      expect([row.nr, aliasHelps(directory, queryOf(query), school)]).toEqual([row.nr, isFound]);
    });
  });
});
