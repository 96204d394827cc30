import type { SchoolQuery } from '../../src/domain/schools/match-school';
import type { School } from '../../src/domain/schools/school';
import { addSchoolAlias, undoSchoolAlias } from '../../src/workbook/school-alias';
import type { Cell } from '../../src/domain/cell';
import { CASE_HEADERS, serial } from '../builders/case-list';
import { schools as schoolTable, type SchoolRow } from '../builders/knowledge-tables';
import { openMemoryWorkbook, type MemoryWorkbook } from '../builders/workbook-port';
import { columnBelow } from '../builders/workbook-port-cells';
import { classify } from '../builders/workbook-port-run';
import { patientControl, valueOf, type SheetSpec } from '../builders/workbook-port-spec';

const HEIST: School = aSchool({ number: '0702510', name: 'Grundschule Heist', place: 'Heist' });

function aSchool(overrides: Partial<School>): School {
  const plain = { number: null, name: '', place: '', isBranch: false, region: 'Region 1' };
  return { ...plain, participates: true, aliases: [], ...overrides };
}

const query = (name: string, place: string | null = null): SchoolQuery => ({ number: null, name, place });

function schoolSheet(...rows: readonly SchoolRow[]): SheetSpec {
  const { rows: cells } = schoolTable(...rows);
  return { name: 'KA Schulen', cells };
}

const HEIST_ROW: SchoolRow = {
  nr: '0702510',
  schule: 'Grundschule Heist',
  gemeinde: 'Heist',
  region: 'Region 1',
};

function open(...sheets: readonly SheetSpec[]): MemoryWorkbook {
  return openMemoryWorkbook({ sheets });
}

const add = ({ port }: MemoryWorkbook, name: string, school = HEIST) =>
  addSchoolAlias(port, query(name), school, patientControl());

const aliasesOf = async ({ port }: MemoryWorkbook): Promise<readonly Cell[]> =>
  (await columnBelow(port, 'KA Schulen', 'Aliase')) ?? [];

test('an alias is put into the cell of its school', async () => {
  const workbook = open(schoolSheet({ schule: 'Andere' }, HEIST_ROW));
  valueOf(await add(workbook, 'GS am Teich'));
  expect(await aliasesOf(workbook)).toEqual([null, 'GS am Teich']);
});

test('an alias goes behind those that are there', async () => {
  const workbook = open(schoolSheet({ ...HEIST_ROW, aliase: 'Dorfschule | Heister Schule' }));
  valueOf(await add(workbook, 'GS am Teich'));
  expect(await aliasesOf(workbook)).toEqual(['Dorfschule | Heister Schule|GS am Teich']);
});

test('an alias that is there already is not put there twice', async () => {
  const workbook = open(schoolSheet({ ...HEIST_ROW, aliase: 'gs  am teich' }));
  valueOf(await add(workbook, 'GS am Teich'));
  expect(await aliasesOf(workbook)).toEqual(['gs  am teich']);
});

test('without the sheet it is created with the defaults first, and no other sheet', async () => {
  const workbook = open({ name: 'ASD', cells: [['x']] });
  const addition = valueOf(await add(workbook, 'GS am Teich', await defaultSchool('Grundschule Heist')));
  expect(addition.isSheetNew).toBe(true);
  const { sheets } = valueOf(await workbook.port.overview(patientControl()));
  expect(sheets.map(({ name }) => name)).toEqual(['ASD', 'KA Schulen']);
  expect(await aliasesOf(workbook)).toContain('GS am Teich');
});

async function defaultSchool(name: string): Promise<School> {
  const list = [CASE_HEADERS, ['1', 'Kita', null, 2, serial('2026-07-31')]];
  const { questions } = valueOf(await classify(open({ name: 'ASD', cells: list }).port));
  const entry = questions.directory.entries.find(({ school }) => school.name === name);
  if (entry === undefined) throw new Error(`no school ${name}`);
  return entry.school;
}

test('the next run knows the alias', async () => {
  const workbook = open({
    name: 'ASD',
    cells: [CASE_HEADERS, ['1', 'GS am Teich', null, 2, serial('2026-07-31')]],
  });
  const before = valueOf(await classify(workbook.port)).questions;
  expect(before.schools).toHaveLength(1);
  valueOf(await add(workbook, 'GS am Teich', await defaultSchool('Grundschule Heist')));
  const after = valueOf(await classify(workbook.port)).questions;
  expect(after.schools).toEqual([]);
  expect(await columnBelow(workbook.port, 'ASD', 'KA Regeln')).not.toContain('R16');
});

describe('nothing is written', () => {
  const refused = async (workbook: MemoryWorkbook, name: string, school = HEIST) => {
    const before = await aliasesOf(workbook);
    const outcome = await add(workbook, name, school);
    expect(await aliasesOf(workbook)).toEqual(before);
    return outcome;
  };

  test('when the text is the name of another school', async () => {
    const workbook = open(schoolSheet(HEIST_ROW, { schule: 'Grundschule Moor' }));
    expect(await refused(workbook, 'GS Moor')).toMatchObject({ ok: false, problems: [{ code: 'alias' }] });
  });

  test('when the text holds the sign that separates aliases', async () => {
    const workbook = open(schoolSheet(HEIST_ROW));
    expect(await refused(workbook, 'GS | Moor')).toMatchObject({ ok: false, problems: [{ code: 'alias' }] });
  });

  test('when the school is not in the sheet any more', async () => {
    const workbook = open(schoolSheet({ schule: 'Andere' }));
    expect(await refused(workbook, 'GS am Teich')).toMatchObject({
      ok: false,
      problems: [{ code: 'changed-meanwhile', sheet: 'KA Schulen' }],
    });
  });

  test('when the sheet is protected', async () => {
    const workbook = open({ ...schoolSheet(HEIST_ROW), isProtected: true });
    expect(await refused(workbook, 'GS am Teich')).toMatchObject({
      ok: false,
      problems: [{ code: 'protected', sheet: 'KA Schulen' }],
    });
  });

  test('when somebody inserts a row between reading and writing', async () => {
    const workbook = open(schoolSheet({ schule: 'Andere' }, HEIST_ROW));
    workbook.onRead = (reading) => {
      if (reading === 2) workbook.insertRow('KA Schulen', 2);
    };
    const outcome = await add(workbook, 'GS am Teich');
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] });
    expect((await aliasesOf(workbook)).every((cell) => cell === null)).toBe(true);
  });

  test('when the sheet is damaged; a sentence names the place', async () => {
    const workbook = open(schoolSheet({ ...HEIST_ROW, teilnahme: 'vielleicht' }));
    expect(await refused(workbook, 'GS am Teich')).toMatchObject({
      ok: false,
      problems: [{ code: 'damaged-table', sheet: 'KA Schulen', row: 2, column: 'Teilnahme' }],
    });
  });
});

describe('taking an alias back', () => {
  test.each([null, '', ' Dorfschule |Heister Schule| '] as const)(
    'gives the cell exactly what it held: %j',
    async (aliase) => {
      const workbook = open(schoolSheet({ ...HEIST_ROW, aliase }));
      const addition = valueOf(await add(workbook, 'GS am Teich'));
      expect(await aliasesOf(workbook)).not.toEqual([aliase]);
      valueOf(await undoSchoolAlias(workbook.port, addition, patientControl()));
      expect(await aliasesOf(workbook)).toEqual([aliase]);
    },
  );

  test('leaves what others have added since', async () => {
    const workbook = open(schoolSheet(HEIST_ROW));
    const addition = valueOf(await add(workbook, 'GS am Teich'));
    workbook.enter('KA Schulen', 'I2', 'GS am Teich|Teichschule');
    valueOf(await undoSchoolAlias(workbook.port, addition, patientControl()));
    expect(await aliasesOf(workbook)).toEqual(['Teichschule']);
  });

  test('finds the school again when rows have moved', async () => {
    const workbook = open(schoolSheet(HEIST_ROW));
    const addition = valueOf(await add(workbook, 'GS am Teich'));
    workbook.insertRow('KA Schulen', 2);
    valueOf(await undoSchoolAlias(workbook.port, addition, patientControl()));
    expect((await aliasesOf(workbook)).every((cell) => cell === null)).toBe(true);
  });

  test('says so when it has gone already', async () => {
    const workbook = open(schoolSheet(HEIST_ROW));
    const addition = valueOf(await add(workbook, 'GS am Teich'));
    workbook.enter('KA Schulen', 'I2', null);
    expect(await undoSchoolAlias(workbook.port, addition, patientControl())).toMatchObject({
      ok: false,
      problems: [{ code: 'changed-meanwhile', sheet: 'KA Schulen' }],
    });
  });
});
