import type { Cell } from '../../../src/domain/cell';
import { caseList } from '../../builders/case-list';
import { at, valuesAt } from '../../builders/office-host-workbook';
import { isUntouched, LIST, refusal, situationSuite, takeBack } from '../../builders/situations';
import { columnBelow } from '../../builders/workbook-port-cells';
import { classify, inspect } from '../../builders/workbook-port-run';
import { valueOf } from '../../builders/workbook-port-spec';

const { open } = situationSuite();

describe('merged cells in KA columns that are there', () => {
  test('nothing is written, and a sentence names the cells', async () => {
    const workbook = await open([LIST]);
    valueOf(await classify(workbook.port));
    workbook.enter('ASD', 'D2', 4);
    const sheet = workbook.sheet('ASD');
    sheet.merge(at('L3:L4'));
    const before = valuesAt(sheet, 'A1:P7');
    const refused = await refusal(classify(workbook.port));
    expect(refused?.code).toBe('merged-cells');
    expect(refused?.text).toContain('Blatt „ASD“');
    expect(refused?.text).toContain('(L3:L4)');
    expect(valuesAt(sheet, 'A1:P7')).toEqual(before);
  });

  test('that begin left of them are found', async () => {
    const workbook = await open([LIST]);
    valueOf(await classify(workbook.port));
    workbook.sheet('ASD').merge(at('E4:F4'));
    expect((await refusal(classify(workbook.port)))?.text).toContain('(E4:F4)');
  });

  test('are no hindrance in columns of people', async () => {
    const workbook = await open([LIST]);
    valueOf(await classify(workbook.port));
    workbook.enter('ASD', 'D2', 4);
    workbook.sheet('ASD').merge(at('O3:O4'));
    valueOf(await classify(workbook.port));
  });

  test('nor is a run taken back over them', async () => {
    const workbook = await open([LIST]);
    valueOf(await classify(workbook.port));
    workbook.enter('ASD', 'D2', 4);
    const run = valueOf(await classify(workbook.port));
    const sheet = workbook.sheet('ASD');
    sheet.merges = [at('F2:N3')];
    const before = valuesAt(sheet, 'A1:P7');
    expect((await refusal(takeBack(workbook, run, 'overwrite')))?.code).toBe('merged-cells');
    expect(valuesAt(sheet, 'A1:P7')).toEqual(before);
  });
});

describe('merged cells where KA columns come', () => {
  test.each(['F1:G1', 'E3:F3', 'P5:Q6'])('%s: nothing is written', async (address) => {
    const workbook = await open([LIST]);
    workbook.sheet('ASD').merge(at(address));
    const refused = await refusal(classify(workbook.port));
    expect(refused?.code).toBe('merged-cells');
    expect(refused?.text).toContain(`(${address})`);
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('a title above the list may be merged beyond it', async () => {
    const workbook = await open([{ name: 'ASD', cells: [['Fallliste'], [], ...caseList(6)] }]);
    workbook.sheet('ASD').merge(at('A1:K1'));
    valueOf(await classify(workbook.port));
    expect(workbook.sheet('ASD').merges).toEqual([at('A1:K1')]);
    expect(await columnBelow(workbook.port, 'ASD', 'KA Vorschlag')).toHaveLength(6);
  });
});

describe('merged cells in the case data', () => {
  test('a value over several rows counts for the first of them, the others are told as faulty', async () => {
    const workbook = await open([LIST]);
    workbook.sheet('ASD').merge(at('B2:B4'));
    valueOf(await classify(workbook.port));
    const rules = (await columnBelow(workbook.port, 'ASD', 'KA Regeln')) ?? [];
    expect(rules.map((cell) => typeof cell === 'string' && cell.includes('R20'))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(workbook.sheet('ASD').merges).toEqual([at('B2:B4')]);
  });

  test('the pane says which cells are merged', async () => {
    const workbook = await open([LIST]);
    workbook.sheet('ASD').merge(at('B2:B4'));
    const { notices } = valueOf(await classify(workbook.port));
    expect(notices).toMatchObject([{ code: 'merged-cells', sheet: 'ASD' }]);
    expect(notices[0]?.text).toContain('B2:B4');
  });

  test('cells merged side by side in one row hold one value and are no reason for a notice', async () => {
    const workbook = await open([{ ...LIST, cells: caseList(6).map((row) => [...row, 'x', 'y']) }]);
    workbook.sheet('ASD').merge(at('F3:G3'));
    expect(valueOf(await classify(workbook.port)).notices).toEqual([]);
  });
});

test('more merged cells than Excel tells at once are asked about in parts', async () => {
  const cells: readonly (readonly Cell[])[] = caseList(1_400);
  const workbook = await open([{ name: 'ASD', cells }]);
  const sheet = workbook.sheet('ASD');
  sheet.merges = Array.from({ length: 700 }, (_, index) => ({
    top: 1 + index * 2,
    left: 3,
    rows: 2,
    columns: 1,
  }));
  expect(valueOf(await classify(workbook.port)).caseCount).toBe(1_400);
  expect(await columnBelow(workbook.port, 'ASD', 'KA Vorschlag')).toHaveLength(1_400);
  sheet.merges = [...sheet.merges, at('F1300:N1301')];
  workbook.enter('ASD', 'D2', 4);
  expect((await refusal(classify(workbook.port)))?.text).toContain('(F1300:N1301)');
});

test('looking for merged cells takes no round trip', async () => {
  const workbook = await open([LIST]);
  valueOf(await inspect(workbook.port));
  const before = workbook.host.syncs();
  valueOf(await classify(workbook.port));
  expect(workbook.host.syncs() - before).toBeLessThanOrEqual(4);
});
