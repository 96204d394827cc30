import { FIELDS } from '../../../src/domain/intake/fields';
import { matchHeader } from '../../../src/domain/intake/match-header';
import { normalise } from '../../../src/domain/text/normalise';
import { asMojibake } from '../../builders/damaged-text';

const match = (header: string) => matchHeader(normalise(header));

const TERMS = FIELDS.flatMap(({ key, header, synonyms }) => [
  { field: key, term: header, by: 'header' },
  ...synonyms.map((term) => ({ field: key, term, by: 'synonym' })),
]);

/** As a term may look in a list: other case, other blanks, spelt-out umlauts, damaged, with the signs that do not count. */
const DISGUISES: readonly (readonly [string, (term: string) => string])[] = [
  ['as it is', (term) => term],
  ['in capitals', (term) => term.toUpperCase()],
  ['in small letters', (term) => term.toLowerCase()],
  ['with blanks around', (term) => `  ${term}\u00a0`],
  ['with NBSP', (term) => term.replaceAll(' ', '\u00a0')],
  ['with line breaks', (term) => term.replaceAll(' ', '\n')],
  ['with double blanks', (term) => term.replaceAll(' ', '  ')],
  ['decomposed', (term) => term.normalize('NFD')],
  ['as mojibake', asMojibake],
  ['decomposed as mojibake', (term) => asMojibake(term.normalize('NFD'))],
  ['with a colon', (term) => `${term}:`],
  ['with an asterisk', (term) => `${term}*`],
  ['in brackets', (term) => `(${term})`],
  [
    'with umlauts spelt out',
    (term) =>
      term
        .replaceAll('ä', 'ae')
        .replaceAll('ö', 'oe')
        .replaceAll('ü', 'ue')
        .replaceAll('Ä', 'Ae')
        .replaceAll('Ö', 'Oe')
        .replaceAll('Ü', 'Ue')
        .replaceAll('ß', 'ss'),
  ],
];

it('knows the 51 fields', () => {
  expect(new Set(FIELDS.map(({ key }) => key)).size).toBe(51);
});

it.each(DISGUISES)('reads every header and synonym %s', (_, disguise) => {
  const wrong = TERMS.filter(({ field, term }) => {
    const result = match(disguise(term));
    return result.kind !== 'field' || result.field !== field;
  });
  expect(wrong).toEqual([]);
});

describe('how a column came to its field', () => {
  it.each(FIELDS.map(({ key, header }) => ({ key, header })))('$header is a header', ({ key, header }) => {
    expect(match(header)).toEqual({ kind: 'field', field: key, by: 'header', term: header });
  });

  it.each([
    ['Az.', 'fall_id', 'Az.'],
    ['bewilligt bis', 'bewilligt_bis', 'bewilligt bis'],
    ['Pflegebedarf', 'bedarfsmerkmal', 'Pflegebedarf'],
    ['LFD', 'status', 'lfd.'],
  ])('%s is a synonym, and says as which', (header, field, term) => {
    expect(match(header)).toEqual({ kind: 'field', field, by: 'synonym', term });
  });
});

describe('an ambiguous synonym (§2, §11 e)', () => {
  const AMBIGUOUS = FIELDS.flatMap(({ key, ambiguous }) => ambiguous.map((term) => ({ key, term })));

  it.each(AMBIGUOUS)('$term is only offered, among others for $key', ({ key, term }) => {
    const result = match(term);
    expect(result.kind).toBe('ambiguous');
    expect(result).toHaveProperty('candidates', expect.arrayContaining([key]));
  });

  it('offers every field it may mean', () => {
    expect(match('Ort')).toEqual({ kind: 'ambiguous', candidates: ['schulort', 'wohnort'] });
    expect(match('SR')).toEqual({ kind: 'ambiguous', candidates: ['sorgerecht', 'team'] });
  });

  it('is never mapped, though it may be near to a header', () => {
    expect(AMBIGUOUS.filter(({ term }) => match(term).kind === 'field')).toEqual([]);
  });
});

describe('a header at distance 1 (§2, §11 e)', () => {
  it.each([
    ['Aktenzeihen', 'fall_id', 'Aktenzeichen'],
    ['Aktenzeichenn', 'fall_id', 'Aktenzeichen'],
    ['Aktenzeixhen', 'fall_id', 'Aktenzeichen'],
    ['Geburtsdatun', 'geburtsdatum', 'Geburtsdatum'],
    ['Bewilligng bis', 'bewilligt_bis', 'Bewilligung bis'],
    ['Bewiligt bis', 'bewilligt_bis', 'bewilligt bis'],
    ['Folgeantrg', 'weiterbewilligung', 'Folgeantrag'],
    ['Schulle', 'schule', 'Schule'],
  ])('%s is read as %s', (header, field, term) => {
    expect(match(header)).toEqual({ kind: 'field', field, by: 'distance', term });
  });

  it('needs a header of at least six characters, blanks and signs normalised away', () => {
    expect(match('Schulx')).toMatchObject({ kind: 'field', field: 'schule', by: 'distance' });
    expect(match('Schul')).toEqual({ kind: 'unknown' });
    expect(match('Schul.')).toEqual({ kind: 'unknown' });
  });

  it.each(['Aktenziechen', 'Aktenzechn', 'Akteneichenn'])(
    '%s is two steps away: a swap counts 2 (§11 ee)',
    (header) => {
      expect(match(header)).toEqual({ kind: 'unknown' });
    },
  );

  it('is not mapped when near to two fields', () => {
    // One letter from `Schulart` and one from `Schulort`.
    expect(match('Schulurt').kind).not.toBe('field');
    // One letter from `Stand WS` and one from `Stand Sj.`.
    expect(match('Stand ss').kind).not.toBe('field');
  });

  it('is mapped when several near terms belong to one field', () => {
    // One letter from `Schulnr.` and one from no other field's term.
    expect(match('Schulnrr')).toMatchObject({ kind: 'field', field: 'schul_nr', by: 'distance' });
  });

  it('does not measure against ambiguous synonyms', () => {
    // `Fachkraft` is ambiguous only.
    expect(match('Fachkraf')).toEqual({ kind: 'unknown' });
    expect(match('Einrichtun')).toEqual({ kind: 'unknown' });
  });
});

describe('what is no header of ours', () => {
  it.each(['', 'Spalte1', 'Summe', 'xyz', '12345', '???'])('%j', (header) => {
    expect(match(header)).toEqual({ kind: 'unknown' });
  });
});
