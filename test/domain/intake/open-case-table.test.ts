import type { Cell } from '../../../src/domain/cell';
import type { ConfirmedColumns } from '../../../src/domain/intake/case-table';
import { KA_COLUMNS } from '../../../src/domain/intake/ka-columns';
import { findHeaderRow, openCaseTable } from '../../../src/domain/intake/open-case-table';
import { aList, aSource, type ListOptions } from '../../builders/case-table';

const HEADERS = ['Aktenzeichen', 'Schule', 'Klasse', 'Bewilligung bis'];
const CASE = ['A-1', 'Grundschule Hafenstraße', '3', '31.07.2025'];

const open = (rows: readonly (readonly Cell[])[], options: ListOptions = {}) =>
  openCaseTable(aSource(rows, options));

const caseRows = (rows: readonly (readonly Cell[])[], options: ListOptions = {}): readonly number[] =>
  aList(HEADERS, rows, options).caseRows;

describe('what makes a case table (§2)', () => {
  it.each([
    [['Aktenzeichen', 'Schule', 'Klasse']],
    [['Schule', 'Bewilligung bis', 'Klasse']],
    [['Schule', 'Bewilligungszeitraum', 'Klasse']],
    [['Dienststellennummer', 'Aktenzeichen', 'Klasse']],
    [['Dienststellennummer', 'Bewilligung bis', 'Nachname']],
    [['Aktenzeichen', 'Schule', 'Bemerkung']],
    [['Aktenzeichen', 'Schule', 'Bewilligung bis']],
  ])('%j does', (headers) => {
    expect(open([headers])).not.toBeNull();
  });

  it.each([
    [['Aktenzeichen', 'Schule']],
    [['Aktenzeichen', 'Schule', 'Spalte1', 'Spalte2']],
    [['Aktenzeichen', 'Klasse', 'Bewilligung bis']],
    [['Schule', 'Klasse', 'Schulort', 'Einschulung']],
    [['Schule', 'Schulname', 'Aktenzeichen', 'Az.']],
    [['Aktenzeichen', 'GS', 'Klasse']],
    [['KA Region', 'KA Stufe', 'KA Fallart', 'KA Regeln']],
    [[]],
    [[null, null]],
    [[1, 2, 3]],
  ])('%j does not', (headers) => {
    expect(open([headers as Cell[]])).toBeNull();
  });

  it('does not fail on an empty sheet', () => {
    expect(open([])).toBeNull();
  });

  it('counts an ambiguous header once a person has confirmed it', () => {
    expect(open([['Aktenzeichen', 'GS', 'Klasse']], { confirmed: { gs: 'schule' } })).not.toBeNull();
  });

  it('counts no header that a person has set aside', () => {
    expect(open([HEADERS], { confirmed: { schule: null } })).toBeNull();
  });
});

describe('where the header row is (§2, §11 d)', () => {
  const TITLE = ['Fälle Team Elmshorn', null, null, null];

  it('may stand below titles and empty rows', () => {
    expect(open([TITLE, [], [], HEADERS, CASE])).toMatchObject({ headerRow: 3, firstRow: 4, caseRows: [0] });
  });

  it('counts sheet rows, also when the used range begins further down and to the right', () => {
    const table = open([TITLE, HEADERS, CASE], { top: 4, left: 2 });
    expect(table).toMatchObject({ headerRow: 5, firstRow: 6, caseRows: [0] });
    expect(table?.columns.map(({ column }) => column)).toEqual([2, 3, 4, 5]);
  });

  it('is found in sheet row 15 but not in row 16', () => {
    const rows = [HEADERS, CASE];
    expect(open(rows, { top: 14 })).not.toBeNull();
    expect(open(rows, { top: 15 })).toBeNull();
    expect(open([...Array.from({ length: 14 }, () => []), ...rows])).not.toBeNull();
    expect(open([...Array.from({ length: 15 }, () => []), ...rows])).toBeNull();
  });

  it('is the row with most different fields', () => {
    const worse = ['Aktenzeichen', 'Schule', 'Klasse', null];
    expect(open([worse, HEADERS, CASE])?.headerRow).toBe(1);
    expect(open([HEADERS, worse, CASE])?.headerRow).toBe(0);
    const repeats = ['Aktenzeichen', 'Az.', 'Fallnr', 'Schule', 'Schulname', 'Klasse'];
    expect(open([repeats, [...HEADERS, null, null], CASE])?.headerRow).toBe(1);
  });

  it('is the topmost of equals', () => {
    expect(open([HEADERS, HEADERS, CASE])).toMatchObject({ headerRow: 0 });
  });

  it('is the best row even if only a worse one would make a case table', () => {
    const better = ['Nachname', 'Vorname', 'Geburtsdatum', 'Wohnort', 'PLZ'];
    expect(open([better, ['Aktenzeichen', 'Schule', 'Klasse', null, null]])).toBeNull();
  });

  it('has text cells only', () => {
    expect(open([['Aktenzeichen', 'Schule', 3, true, { error: '#N/A' }]])).toBeNull();
    expect(
      findHeaderRow(
        aSource([
          [1, 2],
          [true, false],
        ]).grid,
        {},
      ),
    ).toBeNull();
  });

  it('is the first row of a table, whatever stands below', () => {
    expect(open([['Spalte1', 'Spalte2', 'Spalte3', 'Spalte4'], HEADERS, CASE], { kind: 'table' })).toBeNull();
    expect(open([HEADERS, [...HEADERS], CASE], { kind: 'table', top: 40 })).toMatchObject({
      headerRow: 40,
      caseRows: [0, 1],
    });
  });
});

describe('two columns for one field (§2)', () => {
  const readings = (headers: readonly string[], confirmed: ConfirmedColumns = {}) =>
    aList(headers, [], { confirmed }).columns.map(({ header, reading }) => [
      header,
      reading.kind === 'field' ? `${reading.field} by ${reading.by}` : reading.kind,
    ]);

  it('an exact header beats a synonym, wherever they stand', () => {
    expect(readings(['Az.', 'Aktenzeichen', 'Schule', 'Klasse'])).toEqual([
      ['Az.', 'surplus'],
      ['Aktenzeichen', 'fall_id by header'],
      ['Schule', 'schule by header'],
      ['Klasse', 'klasse by header'],
    ]);
  });

  it('a synonym beats distance 1', () => {
    expect(readings(['Aktenzeichn', 'Az.', 'Schule', 'Klasse']).slice(0, 2)).toEqual([
      ['Aktenzeichn', 'surplus'],
      ['Az.', 'fall_id by synonym'],
    ]);
  });

  it('of equals the leftmost wins', () => {
    expect(readings(['GZ', 'Az.', 'Schule', 'Klasse']).slice(0, 2)).toEqual([
      ['GZ', 'fall_id by synonym'],
      ['Az.', 'surplus'],
    ]);
    expect(readings(['Schule', 'Schule', 'Az.', 'Klasse']).slice(0, 2)).toEqual([
      ['Schule', 'schule by header'],
      ['Schule', 'surplus'],
    ]);
  });

  it('what a person has confirmed wins over all', () => {
    expect(
      readings(['Aktenzeichen', 'lfd. Nr.', 'Schule', 'Klasse'], { 'lfd nr': 'fall_id' }).slice(0, 2),
    ).toEqual([
      ['Aktenzeichen', 'surplus'],
      ['lfd. Nr.', 'fall_id by confirmed'],
    ]);
  });

  it('but the fields with several columns are all read', () => {
    const headers = [
      ...['Az.', 'Schule', 'Klasse'],
      ...['Rechtsbehelf', 'Widerspruch', 'Klage'],
      ...['Bedarfsmerkmale', 'Pflegebedarf', 'med.'],
      ...['OGS', 'Schulweg'],
      ...['Pflegekind', '§ 33'],
      ...['Kostenerstattung', '§ 89', '§ 86'],
    ];
    expect(readings(headers).filter(([, reading]) => reading === 'surplus')).toEqual([]);
    expect(
      readings(headers)
        .slice(3)
        .map(([, reading]) => reading?.split(' ')[0]),
    ).toEqual([
      ...Array.from({ length: 3 }, () => 'rechtsbehelf'),
      ...Array.from({ length: 3 }, () => 'bedarfsmerkmal'),
      ...Array.from({ length: 2 }, () => 'umfang_ausserhalb'),
      ...Array.from({ length: 2 }, () => 'pflegekind'),
      ...Array.from({ length: 3 }, () => 'zustaendigkeit'),
    ]);
  });

  it('gives repeated headers keys of their own, so that each can be confirmed', () => {
    const { columns } = aList(['Az.', 'Schule', 'Klasse', 'Ort', 'Ort'], [], {
      confirmed: { 'ort#2': 'schulort' },
    });
    expect(new Set(columns.map(({ key }) => key)).size).toBe(5);
    expect(columns.map(({ reading }) => reading.kind)).toEqual([
      'field',
      'field',
      'field',
      'ambiguous',
      'field',
    ]);
  });
});

describe('the add-in’s own columns (§11 a)', () => {
  it.each(KA_COLUMNS)('%s is never mapped', (header) => {
    const { columns } = aList([...HEADERS, header], []);
    expect(columns[4]?.reading).toEqual({ kind: 'ka', column: header });
  });

  it('is not mapped even if a person confirmed it', () => {
    const { columns } = aList([...HEADERS, 'KA Region'], [], { confirmed: { 'ka region': 'region' } });
    expect(columns[4]?.reading.kind).toBe('ka');
  });
});

describe('which rows are cases (§2, §11 f)', () => {
  it.each<[string, readonly Cell[]]>([
    ['an empty row', [null, null, null, null]],
    ['a row of blanks', [' ', '\u00a0', '', null]],
    ['a group title', ['Team Nord', null, null, null]],
    ['a subtotal', [null, null, null, 12]],
    ['one error', [null, { error: '#REF!' }, null, null]],
    ['Summe', ['Summe', 12, null, null]],
    ['Summe with more', ['Summe Team Nord:', 12, null, 3]],
    ['Summe not in the first column', [null, 'Summe:', 12, 4]],
    ['Zwischensumme', ['Zwischensumme', 12, null, null]],
    ['Gesamtsumme', ['Gesamtsumme', 12, null, null]],
    ['Gesamt', ['GESAMT', 12, null, null]],
    ['Gesamt:', ['gesamt: 12', 'x', null, null]],
    ['Insgesamt', ['Insgesamt', 12, null, null]],
    ['Anzahl', ['Anzahl Fälle', 12, null, null]],
    ['Ergebnis', ['Ergebnis', 12, null, null]],
    ['Teilergebnis', ['Teilergebnis', 12, null, null]],
    ['Gesamtergebnis', ['Gesamtergebnis', 12, null, null]],
  ])('%s is none', (_, row) => {
    expect(caseRows([CASE, row, CASE])).toEqual([0, 2]);
  });

  it.each<[string, readonly Cell[]]>([
    ['a row with two cells', ['A-1', null, '3', null]],
    ['a row with an error and a text', [{ error: '#N/A' }, 'Schule', null, null]],
    ['a row with 0 and FALSE', [0, null, false, null]],
    ['a word that only begins like one', ['Summer, Max', 'Schule', null, null]],
    ['Gesamtschule', ['Gesamtschule', '3', null, null]],
    ['Anzahlung', ['Anzahlung', '3', null, null]],
    ['Summe in a later cell', ['A-1', 'Summe', null, null]],
  ])('%s is one', (_, row) => {
    expect(caseRows([CASE, row])).toEqual([0, 1]);
  });

  it('counts cells in columns without a header', () => {
    expect(caseRows([['A-1', null, null, null, 'x']])).toEqual([0]);
  });

  it('does not count the add-in’s own columns', () => {
    const headers = ['KA Region', ...HEADERS, 'KA Vorschlag', 'KA Bemerkung'];
    const own = ['Region 1', 'A-1', null, null, null, 'prüfen', 'Anruf'];
    const sum = ['Region 1', 'Summe', 12, null, null, 'prüfen', null];
    const text = ['Summe', 'A-1', 'Schule', null, null, null, null];
    expect(aList(headers, [own, sum, text]).caseRows).toEqual([2]);
  });

  it('leaves out a table’s totals row', () => {
    const rows = [CASE, CASE, ['x', 12, null, null]];
    expect(caseRows(rows, { kind: 'table', hasTotals: true })).toEqual([0, 1]);
    expect(caseRows(rows, { kind: 'table', hasTotals: false })).toEqual([0, 1, 2]);
  });

  it('may be none at all', () => {
    expect(aList(HEADERS, []).caseRows).toEqual([]);
    expect(aList(HEADERS, [], { kind: 'table', hasTotals: true })).toMatchObject({
      rowCount: 0,
      caseRows: [],
    });
  });
});

describe('missing mandatory columns', () => {
  it.each([
    [['Aktenzeichen', 'Schule', 'Klasse', 'Bewilligung bis'], []],
    [['Az.', 'DStNr', 'Einschulung', 'BWZ'], []],
    [
      ['Aktenzeichen', 'Schule', 'Nachname'],
      ['Klasse oder Einschulung', 'Bewilligung bis oder Bewilligungszeitraum'],
    ],
    [['Schule', 'Klasse', 'Bewilligung bis'], ['Aktenzeichen']],
  ])('%j lacks %j', (headers, missing) => {
    expect(aList(headers, []).missingMandatory).toEqual(missing);
  });
});
