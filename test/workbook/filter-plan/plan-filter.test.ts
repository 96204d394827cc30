import fc from 'fast-check';
import type { Cell } from '../../../src/domain/cell';
import type { Demand } from '../../../src/domain/views/facets';
import { planFilter, type FilterPlan, type FilterWish } from '../../../src/workbook/filter-plan/plan-filter';
import { day, serial } from '../../builders/case-table';
import { aFilteredList, type FilteredList } from '../../builders/filtered-list';

const HEADERS = [
  'Aktenzeichen',
  'Schule',
  'Klasse',
  'Bewilligung bis',
  'KA Region',
  'KA Regeln',
  'KA Entscheidung',
];

/** A row of {@link HEADERS} from what matters in a test. */
function aRow(id: Cell, more: Readonly<Record<string, Cell>> = {}): readonly Cell[] {
  const cells: Readonly<Record<string, Cell>> = {
    Aktenzeichen: id,
    Schule: 'Grundschule Appen',
    Klasse: '3a',
    'Bewilligung bis': serial('31.07.2025'),
    'KA Region': 'Region 1',
    'KA Regeln': 'R01',
    'KA Entscheidung': null,
    ...more,
  };
  return HEADERS.map((header) => cells[header] ?? null);
}

function aListOf(...rows: readonly (readonly Cell[])[]): FilteredList {
  return aFilteredList(HEADERS, rows, ['Bewilligung bis']);
}

const wish = (demand: Demand, ...rows: readonly number[]): FilterWish => ({ demand, rows: new Set(rows) });

/** The criteria of a plan by header. */
function criteriaOf(plan: FilterPlan): Readonly<Record<string, unknown>> {
  return Object.fromEntries(plan.columns.map(({ column, criteria }) => [HEADERS[column] ?? '', criteria]));
}

describe('a filter plan', () => {
  test('filters nothing when nothing was chosen', () => {
    const { list } = aListOf(aRow('1'), aRow('2'));
    expect(planFilter(list, []).columns).toEqual([]);
  });

  test('chooses the values in the column where a person would', () => {
    const sheet = aListOf(aRow('1'), aRow('2', { 'KA Region': 'Region 2' }), aRow('3'));
    const plan = planFilter(sheet.list, [wish('region', 0, 2)]);
    expect(criteriaOf(plan)).toEqual({ 'KA Region': { filterOn: 'Values', values: ['Region 1'] } });
    expect(plan.notice).toBeNull();
    expect(sheet.shownBy(plan)).toEqual([0, 2]);
  });

  test('chooses a rule by all the texts that hold it', () => {
    const sheet = aListOf(
      aRow('1', { 'KA Regeln': 'R01, R14' }),
      aRow('2', { 'KA Regeln': 'R04' }),
      aRow('3', { 'KA Regeln': 'R01' }),
    );
    const plan = planFilter(sheet.list, [wish('rule', 0, 2)]);
    expect(criteriaOf(plan)).toEqual({ 'KA Regeln': { filterOn: 'Values', values: ['R01, R14', 'R01'] } });
    expect(sheet.shownBy(plan)).toEqual([0, 2]);
  });

  test('sets each part of a selection in its own column, as it would be alone', () => {
    const sheet = aListOf(
      aRow('1', { 'KA Regeln': 'R14' }),
      aRow('2', { 'KA Region': 'Region 2', 'KA Regeln': 'R01, R14' }),
      aRow('3'),
    );
    const plan = planFilter(sheet.list, [wish('region', 0, 2), wish('rule', 1, 2)]);
    expect(criteriaOf(plan)).toEqual({
      'KA Region': { filterOn: 'Values', values: ['Region 1'] },
      'KA Regeln': { filterOn: 'Values', values: ['R01, R14', 'R01'] },
    });
    expect(sheet.shownBy(plan)).toEqual([2]);
  });

  test('finds empty cells by the sign for them, alone and with one other value', () => {
    const sheet = aListOf(
      aRow('1'),
      aRow('2', { 'KA Entscheidung': 'offen' }),
      aRow('3', { 'KA Entscheidung': 'umstellen' }),
    );
    const alone = planFilter(sheet.list, [wish('decision', 0)]);
    expect(criteriaOf(alone)).toEqual({ 'KA Entscheidung': { filterOn: 'Custom', criterion1: '=' } });
    expect(sheet.shownBy(alone)).toEqual([0]);
    const both = planFilter(sheet.list, [wish('decision', 0, 1)]);
    expect(criteriaOf(both)).toEqual({
      'KA Entscheidung': { filterOn: 'Custom', criterion1: '=', criterion2: '=offen', operator: 'Or' },
    });
    expect(sheet.shownBy(both)).toEqual([0, 1]);
  });

  test('leaves out one or two values where empty cells and several others are wanted', () => {
    const decisions = [null, 'offen', 'umstellen', 'nicht umstellen', 'zurückgestellt'];
    const sheet = aListOf(
      ...decisions.map((decision, index) => aRow(`A${String(index)}`, { 'KA Entscheidung': decision })),
    );
    const plan = planFilter(sheet.list, [wish('decision', 0, 1, 4)]);
    expect(criteriaOf(plan)).toEqual({
      'KA Entscheidung': {
        filterOn: 'Custom',
        criterion1: '<>umstellen',
        criterion2: '<>nicht umstellen',
        operator: 'And',
      },
    });
    expect(sheet.shownBy(plan)).toEqual([0, 1, 4]);
  });

  test('compares real dates as days', () => {
    const sheet = aListOf(
      aRow('1', { 'Bewilligung bis': serial('31.07.2025') }),
      aRow('2', { 'Bewilligung bis': serial('01.08.2025') }),
      aRow('3', { 'Bewilligung bis': serial('31.12.2024') }),
    );
    const span = { from: day('01.01.2025'), to: day('31.07.2025') };
    const plan = planFilter(sheet.list, [{ ...wish('approvalEnd', 0), span }]);
    expect(criteriaOf(plan)).toEqual({
      'Bewilligung bis': {
        filterOn: 'Custom',
        criterion1: `>=${String(serial('01.01.2025'))}`,
        criterion2: `<${String(serial('01.08.2025'))}`,
        operator: 'And',
      },
    });
    expect(sheet.shownBy(plan)).toEqual([0]);
  });

  test('carries dates that are texts by the ids of the cases', () => {
    const sheet = aListOf(
      aRow('A1', { 'Bewilligung bis': '31.07.25' }),
      aRow('A2', { 'Bewilligung bis': '7/27' }),
    );
    const span = { from: null, to: day('31.12.2025') };
    const plan = planFilter(sheet.list, [{ ...wish('approvalEnd', 0), span }]);
    expect(criteriaOf(plan)).toEqual({ Aktenzeichen: { filterOn: 'Values', values: ['A1'] } });
    expect(sheet.shownBy(plan)).toEqual([0]);
  });

  test('names dates in other wishes by their day, whatever the language', () => {
    const sheet = aListOf(
      aRow('1', { 'Bewilligung bis': serial('31.07.2025') }),
      aRow('2', { 'Bewilligung bis': serial('31.07.2026') }),
    );
    const plan = planFilter(sheet.list, [wish('approvalEnd', 0)]);
    expect(criteriaOf(plan)).toEqual({
      'Bewilligung bis': { filterOn: 'Values', values: [{ date: '2025-07-31', specificity: 'Day' }] },
    });
    expect(sheet.shownBy(plan)).toEqual([0]);
  });

  test('carries what no column says by the ids of the cases', () => {
    const sheet = aListOf(aRow('A1'), aRow('A2'), aRow('A3'));
    const plan = planFilter(sheet.list, [wish('change', 0, 2)]);
    expect(plan.columns).toEqual([
      { column: 0, criteria: { filterOn: 'Values', values: ['A1', 'A3'] }, carries: 'rest' },
    ]);
    expect(sheet.shownBy(plan)).toEqual([0, 2]);
  });

  test('keeps the natural column when another one has to help', () => {
    const sheet = aListOf(aRow('A1'), aRow('A2'), aRow('A3', { 'KA Region': 'Region 2' }));
    const plan = planFilter(sheet.list, [wish('region', 0)]);
    expect(plan.columns.map(({ column, carries }) => [HEADERS[column], carries])).toEqual([
      ['KA Region', 'wish'],
      ['Aktenzeichen', 'rest'],
    ]);
    expect(sheet.shownBy(plan)).toEqual([0]);
  });

  test('takes values that differ in case only for the same', () => {
    const sheet = aListOf(aRow('a1', { Schule: 'GS Appen' }), aRow('A1', { Schule: 'gs appen' }));
    const plan = planFilter(sheet.list, [wish('school', 0)]);
    expect(plan.extra).toEqual([1]);
    expect(sheet.shownBy(plan)).toEqual([0, 1]);
  });

  test('says so when rows are alike in all columns, and shows as few as it can', () => {
    const sheet = aListOf(aRow('A1'), aRow('A1'), aRow('A2'));
    const plan = planFilter(sheet.list, [wish('change', 0)]);
    expect(plan.extra).toEqual([1]);
    expect(plan.notice?.text).toBe(
      'Blatt „Fälle“: Gesucht ist 1 Zeile, der Filter zeigt 2. Die anderen Zeilen unterscheiden sich in keiner Spalte, nach der Excel filtern kann. Eindeutige Aktenzeichen helfen.',
    );
    expect(sheet.shownBy(plan)).toEqual([0, 1]);
  });

  test('does not name values with wildcards', () => {
    const sheet = aListOf(aRow('A1', { Schule: 'Schule*' }), aRow('A2', { Schule: 'Schule am Meer' }));
    const plan = planFilter(sheet.list, [wish('school', 0)]);
    expect(criteriaOf(plan)).toEqual({ Aktenzeichen: { filterOn: 'Values', values: ['A1'] } });
  });

  test('does not rely on cells that are too narrow to show their dates', () => {
    const sheet = aListOf(aRow('A1'), aRow('A2', { 'Bewilligung bis': serial('31.07.2026') }));
    const texts = sheet.list.texts.map((row) => row.map((text, column) => (column === 3 ? '####' : text)));
    const plan = planFilter({ ...sheet.list, texts }, [wish('approvalEnd', 0)]);
    expect(criteriaOf(plan)).toEqual({ Aktenzeichen: { filterOn: 'Values', values: ['A1'] } });
  });

  test('hides rows that are no cases', () => {
    const sheet = aListOf(
      aRow('A1'),
      HEADERS.map(() => null),
      ['Zwischensumme', null, null, null, 'Region 1'],
      aRow('A2'),
    );
    const plan = planFilter(sheet.list, [wish('region', 0, 3)]);
    expect(sheet.shownBy(plan)).toEqual([0, 3]);
  });

  test('hides all rows where no case is wanted', () => {
    const sheet = aListOf(aRow('A1'), aRow('A2'));
    const plan = planFilter(sheet.list, [wish('region')]);
    expect(plan.wanted).toEqual([]);
    expect(sheet.shownBy(plan)).toEqual([]);
  });

  const texts = fc.constantFrom<Cell>(
    null,
    '',
    ' ',
    'x',
    'X',
    'x ',
    'y',
    'z',
    '7',
    '07',
    7,
    7.5,
    true,
    'a*',
    '=x',
    '31.07.2025',
    '31.07.25',
    serial('31.07.2025'),
    serial('01.08.2025'),
    'straße',
    'strasse',
    'é',
    'é',
    { error: '#N/A' },
  );

  test('shows exactly the wanted rows whenever it says so, and never fewer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(texts, texts, texts, texts, texts, texts, texts), { minLength: 1, maxLength: 8 }),
        fc.array(
          fc.tuple(
            fc.constantFrom<Demand>('region', 'rule', 'decision', 'school', 'grade', 'approvalEnd', 'change'),
            fc.array(fc.nat(7)),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        (rows, wishes) => {
          const sheet = aListOf(...rows);
          const plan = planFilter(
            sheet.list,
            wishes.map(([demand, passing]) => wish(demand, ...passing)),
          );
          const wanted = sheet.table.caseRows.filter((row) =>
            wishes.every(([, rows_]) => rows_.includes(row)),
          );
          expect(plan.wanted).toEqual(wanted);
          const shown = sheet.shownBy(plan);
          expect(shown).toEqual(expect.arrayContaining([...wanted]));
          const foreseen = new Set([...wanted, ...plan.extra]);
          expect(shown.filter((row) => !foreseen.has(row))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
