import { OWNED_SHEETS } from '../../src/domain/plan/owned-sheets';
import { setUpWorkbook } from '../../src/workbook/set-up-workbook';
import { serial } from '../builders/case-list';
import { openMemoryWorkbook } from '../builders/workbook-port';
import { usedCells } from '../builders/workbook-port-cells';
import { inspect } from '../builders/workbook-port-run';
import { patientControl, valueOf } from '../builders/workbook-port-spec';

test('all missing sheets are created with the defaults, which are read back without findings', async () => {
  const { port } = openMemoryWorkbook({ sheets: [{ name: 'ASD' }] });
  const result = valueOf(await setUpWorkbook(port, patientControl()));
  expect(result).toEqual({ created: [...OWNED_SHEETS], existing: [] });
  expect(valueOf(await inspect(port))).toMatchObject({ missingOwnedSheets: [], problems: [], notices: [] });
});

test('an existing sheet stays as it is, whatever is on it and however its name is written', async () => {
  const { port } = openMemoryWorkbook({
    sheets: [{ name: 'ka stufenplan', visibility: 'hidden', cells: [['meins']] }],
  });
  const result = valueOf(await setUpWorkbook(port, patientControl()));
  expect(result.existing).toEqual(['KA Stufenplan']);
  expect(result.created).toEqual(OWNED_SHEETS.filter((name) => name !== 'KA Stufenplan'));
  expect(await usedCells(port, 'ka stufenplan')).toEqual([['meins']]);
});

test('a second time nothing is created', async () => {
  const { port } = openMemoryWorkbook({ sheets: [{ name: 'ASD' }] });
  valueOf(await setUpWorkbook(port, patientControl()));
  expect(valueOf(await setUpWorkbook(port, patientControl()))).toEqual({
    created: [],
    existing: [...OWNED_SHEETS],
  });
});

test('dates count in the 1904 system of the workbook', async () => {
  const { port } = openMemoryWorkbook({ dateSystem: 1904, sheets: [{ name: 'ASD' }] });
  valueOf(await setUpWorkbook(port, patientControl()));
  expect((await usedCells(port, 'KA Stufenplan'))[1]?.[3]).toBe(serial('2025-08-01', 1904));
});

test('a name of a table that another sheet has already is told, and nothing is created', async () => {
  const { port } = openMemoryWorkbook({
    sheets: [{ name: 'Plan', cells: [['x'], [1]], tables: [{ name: 'ka_stufenplan', address: 'A1:A2' }] }],
  });
  const outcome = await setUpWorkbook(port, patientControl());
  expect(outcome).toMatchObject({ ok: false, problems: [{ sheet: 'Plan' }] });
  expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('KA_Stufenplan');
  expect(valueOf(await port.overview(patientControl())).sheets).toHaveLength(1);
});
