import { showTotals } from '../../../src/workbench/model/table-edits';
import { caseList } from '../../builders/case-list';
import { at, valuesAt } from '../../builders/office-host-workbook';
import { LIST, refusal, situationSuite, TABLE, takeBack } from '../../builders/situations';
import { columnBelow } from '../../builders/workbook-port-cells';
import type { ExcelWorkbook } from '../../builders/workbook-port-excel';
import { classify, inspect } from '../../builders/workbook-port-run';
import { valueOf } from '../../builders/workbook-port-spec';

const { open } = situationSuite();

/** The table with a totals row in row 8. */
async function openWithTotals(): Promise<ExcelWorkbook> {
  const workbook = await open([TABLE]);
  const [table] = workbook.workbook.tables;
  if (table !== undefined) showTotals(workbook.workbook, table, true);
  workbook.enter('ASD', 'A8', 'Ergebnis');
  workbook.enter('ASD', 'D8', 6);
  return workbook;
}

describe('a table with a totals row', () => {
  test('gets its columns, without anything below them', async () => {
    const workbook = await openWithTotals();
    valueOf(await classify(workbook.port));
    expect(workbook.workbook.tables.map(({ rect, showTotals: shows }) => [rect, shows])).toEqual([
      [at('A1:P8'), true],
    ]);
    const [totals = []] = valuesAt(workbook.sheet('ASD'), 'A8:P8');
    expect([totals[0], totals[3]]).toEqual(['Ergebnis', 6]);
    expect(totals.slice(5).every((cell) => cell === null)).toBe(true);
  });

  test('is no case in it', async () => {
    const workbook = await openWithTotals();
    expect(valueOf(await classify(workbook.port)).caseCount).toBe(6);
  });

  test('has its old size when the run is taken back', async () => {
    const workbook = await openWithTotals();
    valueOf(await takeBack(workbook, valueOf(await classify(workbook.port))));
    expect(workbook.workbook.tables.map(({ rect }) => rect)).toEqual([at('A1:E8')]);
    expect(valuesAt(workbook.sheet('ASD'), 'A8:D8')).toEqual([['Ergebnis', null, null, 6]]);
  });

  test('has values beside that row in the way', async () => {
    const workbook = await openWithTotals();
    workbook.enter('ASD', 'F8', 'Summe');
    expect((await refusal(classify(workbook.port)))?.text).toContain('(F8)');
  });
});

describe('sheets that are not seen', () => {
  test('a very hidden one is not a list of cases, and is not written', async () => {
    const workbook = await open([LIST, { ...LIST, name: 'Geheim', visibility: 'veryHidden' }]);
    expect(valueOf(await inspect(workbook.port)).sheets.map(({ name }) => name)).toEqual(['ASD']);
    expect(valueOf(await classify(workbook.port)).caseCount).toBe(6);
    expect(valuesAt(workbook.sheet('Geheim'), 'F1')).toEqual([[null]]);
    expect(workbook.sheet('Geheim').visibility).toBe('veryHidden');
  });

  test('a hidden one can be chosen, gets its values and stays hidden', async () => {
    const workbook = await open([
      { ...LIST, name: 'Vorn' },
      { ...LIST, name: 'Archiv', cells: caseList(6, { prefix: 'B' }), visibility: 'hidden' },
    ]);
    const sheetIds = [workbook.sheet('Archiv').id];
    valueOf(await classify(workbook.port, { sheetIds }));
    expect(await columnBelow(workbook.port, 'Archiv', 'KA Vorschlag')).toHaveLength(6);
    expect(workbook.sheet('Archiv').visibility).toBe('hidden');
  });

  test('a workbook with a very hidden list only has none', async () => {
    const workbook = await open([{ name: 'Deckblatt' }, { ...LIST, visibility: 'veryHidden' }]);
    expect((await refusal(classify(workbook.port)))?.code).toBe('no-case-sheet');
  });
});

test.each([
  ['a range', LIST],
  ['a table', TABLE],
])('a run over %s takes at most six round trips, the first look included', async (_, sheet) => {
  const workbook = await open([sheet]);
  const before = workbook.host.syncs();
  valueOf(await classify(workbook.port));
  expect(workbook.host.syncs() - before).toBeLessThanOrEqual(6);
});
