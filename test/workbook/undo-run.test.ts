import type { RunUndo } from '../../src/workbook/classify-workbook';
import { undoRun, type UndoMode } from '../../src/workbook/undo-run';
import { caseList } from '../builders/case-list';
import { openMemoryWorkbook, type MemoryWorkbook } from '../builders/workbook-port';
import { columnBelow, sheetNamed, usedCells } from '../builders/workbook-port-cells';
import { classify } from '../builders/workbook-port-run';
import { patientControl, valueOf, type SheetSpec } from '../builders/workbook-port-spec';

const LIST: SheetSpec = { name: 'ASD', cells: caseList(3) };
const TABLE: SheetSpec = { ...LIST, tables: [{ name: 'Fälle', address: 'A1:E4' }] };

async function run(memory: MemoryWorkbook): Promise<RunUndo> {
  const { undo } = valueOf(await classify(memory.port));
  if (undo === null) throw new Error('nothing was written');
  return undo;
}

function undo({ port }: MemoryWorkbook, last: RunUndo, mode: UndoMode = 'ask') {
  return undoRun(port, last, mode, patientControl());
}

describe('undoing a run', () => {
  test.each([
    ['a range', LIST],
    ['a table', TABLE],
  ])('leaves %s as it was before', async (_, sheet) => {
    const memory = openMemoryWorkbook({ sheets: [sheet] });
    const before = await sheetNamed(memory.port, 'ASD');
    valueOf(await undo(memory, await run(memory)));
    expect(await usedCells(memory.port, 'ASD')).toEqual(LIST.cells);
    expect(await sheetNamed(memory.port, 'ASD')).toEqual(before);
  });

  test('of a second run brings back what the first had written', async () => {
    const memory = openMemoryWorkbook({ sheets: [LIST] });
    await run(memory);
    const first = await usedCells(memory.port, 'ASD');
    memory.enter('ASD', 'D2', 4);
    const changed = await run(memory);
    valueOf(await undo(memory, changed));
    const expected = first.map((row, index) =>
      index === 1 ? row.map((cell, column) => (column === 3 ? 4 : cell)) : row,
    );
    expect(await usedCells(memory.port, 'ASD')).toEqual(expected);
  });

  test('asks before it overwrites what somebody has entered since, and names the cell', async () => {
    const memory = openMemoryWorkbook({ sheets: [LIST] });
    const last = await run(memory);
    memory.enter('ASD', 'O3', 'umstellen');
    const outcome = await undo(memory, last);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'undo-overwrites', sheet: 'ASD' }] });
    expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('(O3)');
    expect((await usedCells(memory.port, 'ASD'))[2]?.[14]).toBe('umstellen');
  });

  test('overwrites it when that is wanted', async () => {
    const memory = openMemoryWorkbook({ sheets: [LIST] });
    const last = await run(memory);
    memory.enter('ASD', 'O3', 'umstellen');
    valueOf(await undo(memory, last, 'overwrite'));
    expect(await usedCells(memory.port, 'ASD')).toEqual(LIST.cells);
  });

  test('keeps what people have changed in the case data', async () => {
    const memory = openMemoryWorkbook({ sheets: [LIST] });
    const last = await run(memory);
    memory.enter('ASD', 'B2', 'Andere Schule');
    valueOf(await undo(memory, last));
    expect((await usedCells(memory.port, 'ASD'))[1]?.[1]).toBe('Andere Schule');
  });

  describe('after rows were moved', () => {
    const swap = async (memory: MemoryWorkbook): Promise<void> => {
      const rows = await usedCells(memory.port, 'ASD');
      [rows[2], rows[1]].forEach((row, index) =>
        row?.forEach((cell, column) =>
          memory.enter('ASD', `${String.fromCharCode(65 + column)}${String(index + 2)}`, cell),
        ),
      );
    };

    test('takes the new columns away and leaves the order as it is', async () => {
      const memory = openMemoryWorkbook({ sheets: [LIST] });
      const last = await run(memory);
      await swap(memory);
      valueOf(await undo(memory, last));
      const [header, first, second, third] = LIST.cells ?? [];
      expect(await usedCells(memory.port, 'ASD')).toEqual([header, second, first, third]);
    });

    test('gives each case back what stood there, in the row it has now', async () => {
      const memory = openMemoryWorkbook({ sheets: [LIST] });
      await run(memory);
      for (const line of ['2', '3', '4']) memory.enter('ASD', `J${line}`, `alt ${line}`);
      const last = await run(memory);
      await swap(memory);
      valueOf(await undo(memory, last));
      expect(await columnBelow(memory.port, 'ASD', 'KA Vorschlag')).toEqual(['alt 3', 'alt 2', 'alt 4']);
    });

    test('knows a case by its id when its data were changed too', async () => {
      const memory = openMemoryWorkbook({ sheets: [LIST] });
      await run(memory);
      for (const line of ['2', '3', '4']) memory.enter('ASD', `J${line}`, `alt ${line}`);
      const last = await run(memory);
      await swap(memory);
      memory.enter('ASD', 'D2', 4);
      valueOf(await undo(memory, last));
      expect(await columnBelow(memory.port, 'ASD', 'KA Vorschlag')).toEqual(['alt 3', 'alt 2', 'alt 4']);
    });

    test('leaves a row alone that has come since', async () => {
      const memory = openMemoryWorkbook({ sheets: [LIST] });
      await run(memory);
      for (const line of ['2', '3', '4']) memory.enter('ASD', `J${line}`, `alt ${line}`);
      const last = await run(memory);
      memory.insertRow('ASD', 2);
      caseList(9)[9]?.forEach((cell, column) => memory.enter('ASD', `${'ABCDE'.charAt(column)}2`, cell));
      memory.enter('ASD', 'J2', 'neu');
      valueOf(await undo(memory, last));
      expect(await columnBelow(memory.port, 'ASD', 'KA Vorschlag')).toEqual([
        'neu',
        'alt 2',
        'alt 3',
        'alt 4',
      ]);
    });
  });

  test('is impossible when a column was put behind the new ones of a table', async () => {
    const memory = openMemoryWorkbook({ sheets: [TABLE] });
    const last = await run(memory);
    memory.enter('ASD', 'Q1', 'Neu');
    memory.growTable('ASD', 'A1:Q4');
    expect(await undo(memory, last, 'overwrite')).toMatchObject({
      ok: false,
      problems: [{ code: 'undo-impossible', sheet: 'ASD' }],
    });
  });

  test('is impossible when the sheet is gone', async () => {
    const memory = openMemoryWorkbook({ sheets: [LIST, { name: 'Andere', cells: [['x']] }] });
    const last = await run(memory);
    memory.remove('ASD');
    expect(await undo(memory, last)).toMatchObject({
      ok: false,
      problems: [{ code: 'undo-impossible', sheet: 'ASD' }],
    });
  });

  test('is not offered when nothing was written', async () => {
    const memory = openMemoryWorkbook({ sheets: [LIST] });
    await run(memory);
    expect(valueOf(await classify(memory.port)).undo).toBeNull();
  });
});
