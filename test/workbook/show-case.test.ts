import type { Cell } from '../../src/domain/cell';
import type { CaseSpot } from '../../src/workbook/case-spot';
import { showCase } from '../../src/workbook/show-case';
import { showSchoolRegion } from '../../src/workbook/show-school';
import { CASE_HEADERS, serial } from '../builders/case-list';
import { openMemoryWorkbook, type MemoryWorkbook } from '../builders/workbook-port';
import { classify } from '../builders/workbook-port-run';
import { patientControl, valueOf } from '../builders/workbook-port-spec';

const END = serial('2026-07-31');
const CASES: readonly (readonly Cell[])[] = [
  CASE_HEADERS,
  ['51-1', 'Grundschule Heist', null, 2, END],
  ['51-2', 'Grundschule Heist', null, 'x4', END],
];

async function classified(): Promise<{ readonly workbook: MemoryWorkbook; readonly spot: CaseSpot }> {
  const workbook = openMemoryWorkbook({ sheets: [{ name: 'ASD', cells: CASES }] });
  const { questions } = valueOf(await classify(workbook.port));
  const spot = questions.cells[0]?.cells[0]?.spot;
  if (spot === undefined) throw new Error('no faulty cell');
  return { workbook, spot };
}

const show = ({ port }: MemoryWorkbook, spot: CaseSpot) => showCase(port, spot, patientControl());

test('a cell is shown where it was found', async () => {
  const { workbook, spot } = await classified();
  valueOf(await show(workbook, spot));
  expect(workbook.shown).toEqual(['ASD!D3']);
});

test('a row that has moved is found by the id of the case', async () => {
  const { workbook, spot } = await classified();
  workbook.insertRow('ASD', 2);
  valueOf(await show(workbook, spot));
  expect(workbook.shown).toEqual(['ASD!D4']);
});

test('a column that has moved is found by its header', async () => {
  const { workbook, spot } = await classified();
  workbook.enter('ASD', 'D1', 'Neu');
  workbook.enter('ASD', 'P1', 'Klasse');
  valueOf(await show(workbook, spot));
  expect(workbook.shown).toEqual(['ASD!P3']);
});

test('a case that is gone is not looked for among others', async () => {
  const { workbook, spot } = await classified();
  workbook.enter('ASD', 'A3', '51-9');
  expect(await show(workbook, spot)).toMatchObject({
    ok: false,
    problems: [{ code: 'changed-meanwhile', sheet: 'ASD', row: 3 }],
  });
  expect(workbook.shown).toEqual([]);
});

test('a sheet that is gone is named', async () => {
  const { workbook, spot } = await classified();
  workbook.remove('ASD');
  expect(await show(workbook, spot)).toMatchObject({ ok: false, problems: [{ code: 'sheet-gone' }] });
});

test('the region of a school is shown in KA Schulen, which is created when it is missing', async () => {
  const workbook = openMemoryWorkbook({
    sheets: [
      {
        name: 'ASD',
        cells: [
          CASE_HEADERS,
          ['51-1', 'Grundschule Haseldorfer Marsch (Außenstelle Hetlingen)', null, 2, END],
        ],
      },
    ],
  });
  const { questions } = valueOf(await classify(workbook.port));
  const school = questions.branches[0]?.school;
  if (school === undefined) throw new Error('no Außenstelle');
  valueOf(await showSchoolRegion(workbook.port, school, patientControl()));
  expect(workbook.shown).toHaveLength(1);
  expect(workbook.shown[0]).toMatch(/^KA Schulen!G\d+$/);
});
