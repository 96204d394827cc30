import type { SheetOverview, TableOverview } from '../../src/workbook/port';
import { spareRows } from '../../src/workbook/spare-rows';
import { placeOf } from '../builders/workbook-port-spec';

const NEW_COLUMNS = { left: 5, columns: 11 };

function tableAt(address: string): TableOverview {
  const area = { sheetId: 's', ...placeOf(address) };
  return { id: 't', name: 'Liste', area, hasHeaders: true, hasTotals: false };
}

function sheetWith(part: Partial<SheetOverview> = {}): SheetOverview {
  const used = { sheetId: 's', ...placeOf('A1:E20') };
  return {
    id: 's',
    name: 'ASD',
    visibility: 'visible',
    isProtected: false,
    used,
    head: null,
    tables: [],
    ...part,
  };
}

it('is a thousand below a plain range', () => {
  expect(spareRows({ table: null, sheet: sheetWith() }, 20, NEW_COLUMNS)).toBe(1_000);
});

it('is none below a table, which takes looks and lists along by itself', () => {
  expect(spareRows({ table: tableAt('A1:E20'), sheet: sheetWith() }, 20, NEW_COLUMNS)).toBe(0);
});

it('ends where a table begins', () => {
  const sheet = sheetWith({ tables: [tableAt('H31:J40')] });
  expect(spareRows({ table: null, sheet }, 20, NEW_COLUMNS)).toBe(10);
});

it('is none where something stands in these columns', () => {
  const sheet = sheetWith({ used: { sheetId: 's', ...placeOf('A1:F25') } });
  expect(spareRows({ table: null, sheet }, 20, NEW_COLUMNS)).toBe(0);
});

it('ends with the sheet', () => {
  expect(spareRows({ table: null, sheet: sheetWith() }, 1_048_570, NEW_COLUMNS)).toBe(6);
});
