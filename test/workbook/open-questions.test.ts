import type { Cell } from '../../src/domain/cell';
import { schoolChoices, sheetsOf, type OpenQuestions } from '../../src/workbook/open-questions';
import { CASE_HEADERS, serial } from '../builders/case-list';
import { openMemoryWorkbook } from '../builders/workbook-port';
import { classify } from '../builders/workbook-port-run';
import { valueOf, type SheetSpec } from '../builders/workbook-port-spec';

const HEADERS = CASE_HEADERS;
const END = serial('2026-07-31');

/** A case in order except for what the test changes. */
function aCase(id: string, school: string, place: Cell = null, grade: Cell = 2): readonly Cell[] {
  return [id, school, place, grade, END];
}

async function questionsOf(...sheets: readonly SheetSpec[]): Promise<OpenQuestions> {
  return valueOf(await classify(openMemoryWorkbook({ sheets }).port)).questions;
}

const list = (...cases: readonly (readonly Cell[])[]): SheetSpec => ({
  name: 'ASD',
  cells: [HEADERS, ...cases],
});

describe('an unclear school', () => {
  test('is one question for all its cases, with the sheets they are on', async () => {
    const { schools } = await questionsOf(
      list(aCase('1', 'GS Hafnstrasse West'), aCase('2', 'Grundschule Heist')),
      { name: 'Nord', cells: [HEADERS, aCase('3', 'gs  hafnstrasse west')] },
    );
    expect(schools.map(({ doubt, spots }) => [doubt.text, spots.length, sheetsOf(spots)])).toEqual([
      ['GS Hafnstrasse West', 2, ['ASD', 'Nord']],
    ]);
  });

  test('that has most cases comes first', async () => {
    const { schools } = await questionsOf(
      list(aCase('1', 'Kita Nord'), aCase('2', 'Kita Süd'), aCase('3', 'Kita Süd')),
    );
    expect(schools.map(({ doubt }) => doubt.text)).toEqual(['Kita Süd', 'Kita Nord']);
  });

  test('comes with the suggestions of the rules', async () => {
    const { schools } = await questionsOf(list(aCase('1', 'Grundschule Hafenstrasse Nord')));
    expect(schools[0]?.suggestions.map(({ name }) => name)).toContain('Grundschule Hafenstraße');
  });

  test('stands in the cell of its name', async () => {
    const { schools } = await questionsOf(list(aCase('1', 'Kita Nord')));
    expect(schools[0]?.spots[0]).toMatchObject({ row: 1, column: 1, header: 'Schule', id: { value: '1' } });
  });

  test('named in two towns is two questions, each with the schools of its town only', async () => {
    const questions = await questionsOf(
      list(aCase('1', 'Schule am Wald', 'Elmshorn'), aCase('2', 'Schule am Wald', 'Pinneberg')),
    );
    const towns = questions.schools.map((question) => [
      ...new Set(schoolChoices(questions, question).map(({ place }) => place)),
    ]);
    expect(towns).toEqual([['Elmshorn'], ['Pinneberg']]);
  });

  test('that is the name of several schools is not helped by an alias', async () => {
    const questions = await questionsOf(list(aCase('1', 'James-Krüss-Schule')));
    const [question] = questions.schools;
    expect(question?.doubt).toMatchObject({ cause: 'several' });
    expect(question?.doubt.namesakes.map(({ place }) => place)).toEqual(['Helgoland', 'Barmstedt']);
    expect(question === undefined ? null : schoolChoices(questions, question)).toEqual([]);
  });

  test('that is a school of another town says which town the case names', async () => {
    const { schools } = await questionsOf(list(aCase('1', 'Grundschule Hafenstraße', 'pinneberg')));
    expect(schools[0]?.doubt).toMatchObject({ cause: 'elsewhere', town: 'Pinneberg' });
    expect(schools[0]?.doubt.namesakes.map(({ place }) => place)).toEqual(['Elmshorn']);
  });
});

test('an Außenstelle without a region is asked for by itself', async () => {
  const { schools, branches } = await questionsOf(
    list(aCase('1', 'Grundschule Haseldorfer Marsch (Außenstelle Hetlingen)')),
  );
  expect(schools).toEqual([]);
  expect(branches.map(({ school, spots }) => [school.place, spots.length])).toEqual([['Hetlingen', 1]]);
});

describe('the cells that R20 names', () => {
  test('are grouped by sheet and column, top down', async () => {
    const { cells } = await questionsOf(
      list(aCase('1', 'Grundschule Heist', null, 'x4'), aCase('2', 'Grundschule Heist', null, null), [
        '3',
        'Grundschule Heist',
        null,
        2,
        'bald',
      ]),
    );
    expect(
      cells.map(({ sheetName, header, column, cells: faulty }) => [
        sheetName,
        header,
        column,
        faulty.map(({ spot, faults }) => [spot.row, ...faults.map(({ kind }) => kind)]),
      ]),
    ).toEqual([
      [
        'ASD',
        'Klasse',
        3,
        [
          [1, 'unreadable'],
          [2, 'missing'],
        ],
      ],
      ['ASD', 'Bewilligt bis', 4, [[3, 'unreadable']]],
    ]);
  });

  test('name all other rows with the same id in one entry', async () => {
    const { cells } = await questionsOf(
      list(aCase('1', 'Grundschule Heist'), aCase('1', 'Grundschule Heist'), aCase('1', 'Grundschule Heist')),
    );
    expect(cells).toHaveLength(1);
    expect(cells[0]?.cells[0]?.faults).toMatchObject([
      { kind: 'duplicate', sheetName: 'ASD', row: 3 },
      { kind: 'duplicate', sheetName: 'ASD', row: 4 },
    ]);
  });

  test('have no place where the column is missing', async () => {
    const { cells } = await questionsOf({
      name: 'ASD',
      cells: [
        ['Aktenzeichen', 'Schule', 'Bewilligt bis'],
        ['1', 'Grundschule Heist', END],
        ['2', 'Grundschule Heist', END],
      ],
    });
    expect(cells.map(({ header, column, cells: faulty }) => [header, column, faulty.length])).toEqual([
      ['Klasse', null, 2],
    ]);
  });

  test('of two columns for one field are each found in their own', async () => {
    const { cells } = await questionsOf({
      name: 'ASD',
      cells: [
        [...HEADERS, 'Pflegekind', 'Pflegefamilie'],
        [...aCase('1', 'Grundschule Heist'), 'nein', { error: '#N/A' }],
      ],
    });
    expect(cells.map(({ column }) => column)).toEqual([6]);
  });
});

test('a run in order leaves nothing open', async () => {
  const { schools, branches, cells } = await questionsOf(list(aCase('1', 'Grundschule Heist')));
  expect([schools, branches, cells]).toEqual([[], [], []]);
});
