import type { Receipt } from '../../src/workbook/port';
import { NO_LOOK } from '../../src/workbench/model/conditional-formats';
import type { Sheet } from '../../src/workbench/model/sheet';
import { caseList } from '../builders/case-list';
import { at } from '../builders/office-host-workbook';
import { openExcelWorkbook, type ExcelWorkbook } from '../builders/workbook-port-excel';
import { classify } from '../builders/workbook-port-run';
import { patientControl, valueOf, type SheetSpec } from '../builders/workbook-port-spec';
import {
  CHOSEN,
  COLOURED,
  describeLooks,
  LIST,
  LIST_TABLE,
  restyle,
  write,
} from '../workbook/looks-contract';
import { see } from '../workbook/port-contract';

const opened: ExcelWorkbook[] = [];

async function open(spec: SheetSpec, prepare?: (sheet: Sheet) => void): Promise<ExcelWorkbook> {
  const workbook = await openExcelWorkbook({ sheets: [spec] });
  opened.push(workbook);
  prepare?.(workbook.sheet('ASD'));
  return workbook;
}

afterEach(() => {
  for (const { host, close } of opened.splice(0)) {
    expect(host.session.unknownMembers).toEqual([]);
    close();
  }
});

describeLooks(async ({ sheets: [spec = LIST] }, prepare) => {
  const { port, sheet } = await open(spec, prepare);
  return { port, sheet: () => Promise.resolve(sheet('ASD')) };
});

function peoplesRule(sheet: Sheet, address: string): string {
  return sheet.changeRules((rules) =>
    rules.add({
      rects: [at(address)],
      rule: { kind: 'custom', formula: '=$A1="x"' },
      look: { ...NO_LOOK, fill: '#00FF00' },
      stopsIfTrue: false,
    }),
  ).id;
}

describe('the look of a header is not copied with what hangs on it', () => {
  test('from a merged cell: the next one to the left is taken', async () => {
    const { port, sheet } = await open(LIST, (list) => {
      restyle(list, 'A1', { fill: '#1F3864' });
      list.merge(at('B1:B2'));
      restyle(list, 'B1', { fill: '#FF0000' });
    });
    await write(port, [COLOURED]);
    expect(sheet('ASD').style(0, 2).fill).toBe('#1F3864');
    expect(sheet('ASD').merges).toEqual([at('B1:B2')]);
  });

  test('from a cell with a rule: the rule reaches no further than before', async () => {
    const { port, sheet } = await open(LIST, (list) => {
      restyle(list, 'A1', { fill: '#1F3864' });
      restyle(list, 'B1', { fill: '#FF0000' });
      peoplesRule(list, 'B1:B4');
    });
    await write(port, [COLOURED]);
    expect(sheet('ASD').style(0, 2).fill).toBe('#1F3864');
    expect(sheet('ASD').conditionalFormats.over(at('B1:B4'))).toMatchObject([{ rects: [at('B1:B4')] }]);
  });

  test('onto cells with a rule: the rule stays, and the header is bold', async () => {
    const { port, sheet } = await open(LIST, (list) => {
      restyle(list, 'B1', { fill: '#FF0000' });
      peoplesRule(list, 'C1:Z1');
    });
    await write(port, [COLOURED]);
    expect(sheet('ASD').style(0, 2)).toMatchObject({ fill: null, bold: true });
    expect(sheet('ASD').conditionalFormats.over(at('C1'))).toMatchObject([{ rects: [at('C1:Z1')] }]);
  });
});

describe('putting back', () => {
  async function putBack({ port }: ExcelWorkbook, receipt: Receipt): Promise<void> {
    valueOf(await port.putBack(receipt, await see(port, ['ASD']), patientControl()));
  }

  async function written(workbook: ExcelWorkbook): Promise<Receipt> {
    const receipt = valueOf(await write(workbook.port, [COLOURED, CHOSEN], { spareRows: 5 }));
    if (receipt === null) throw new Error('there is no receipt');
    return receipt;
  }

  test.each([
    ['a range', LIST, (): void => undefined],
    ['a table', LIST_TABLE, (): void => undefined],
    [
      'a range with formatted headers',
      LIST,
      (list: Sheet): void => {
        restyle(list, 'B1', { fill: '#1F3864' });
      },
    ],
  ])('takes rules, lists and header looks away from %s', async (_, spec, prepare) => {
    const workbook = await open(spec, prepare);
    const sheet = workbook.sheet('ASD');
    const before = sheet.style(0, 2);
    await putBack(workbook, await written(workbook));
    expect(sheet.conditionalFormats.all()).toEqual([]);
    expect([1, 8].map((row) => sheet.validations.at(row, 3))).toEqual([undefined, undefined]);
    expect([sheet.style(0, 2), sheet.style(0, 3)]).toEqual([before, before]);
  });

  test('leaves rules, formats and lists of people over these columns alone', async () => {
    const workbook = await open(LIST, (list) => {
      peoplesRule(list, 'A2:Z9');
      restyle(list, 'C2:D4', { fill: '#EEEEEE' });
    });
    const sheet = workbook.sheet('ASD');
    await putBack(workbook, await written(workbook));
    expect(sheet.conditionalFormats.all()).toMatchObject([{ rects: [at('A2:Z9')] }]);
    expect(sheet.style(1, 2)).toMatchObject({ fill: '#EEEEEE', numberFormat: 'General' });
  });

  test('does not mind that somebody has removed a rule, and keeps one that came since', async () => {
    const workbook = await open(LIST);
    const sheet = workbook.sheet('ASD');
    const receipt = await written(workbook);
    sheet.conditionalFormats.remove(receipt.regions[0]?.looks.ruleIds[0] ?? '');
    const own = peoplesRule(sheet, 'C2:C4');
    await putBack(workbook, receipt);
    expect(sheet.conditionalFormats.all().map(({ id }) => id)).toEqual([own]);
  });
});

describe('a run over cases', () => {
  const CASES: SheetSpec = { name: 'ASD', cells: caseList(6) };

  test('colours KA Vorschlag and nothing else, with seven rules', async () => {
    const { port, sheet } = await open(CASES);
    valueOf(await classify(port));
    const rules = sheet('ASD').conditionalFormats.all();
    const column = 5 + 4;
    expect(rules).toHaveLength(7);
    expect(new Set(rules.map(({ rects }) => JSON.stringify(rects)))).toEqual(
      new Set([JSON.stringify([{ top: 1, left: column, rows: 1_006, columns: 1 }])]),
    );
  });

  test('a second run brings back no rule and no look that somebody has taken away', async () => {
    const { port, sheet } = await open(CASES);
    valueOf(await classify(port));
    sheet('ASD').conditionalFormats.clear(at('A1:Z2000'));
    restyle(sheet('ASD'), 'F1:P1', { bold: false, fill: '#FFCC00' });
    sheet('ASD').write(at('J3'), (cell) => ({ ...cell, value: 'anders' }));
    expect(valueOf(await classify(port)).changedCells).toBe(1);
    expect(sheet('ASD').conditionalFormats.all()).toEqual([]);
    expect(sheet('ASD').style(0, 9)).toMatchObject({ bold: false, fill: '#FFCC00' });
  });

  test('takes three requests after the first look', async () => {
    const { port, host } = await open(CASES);
    const before = host.syncs();
    valueOf(await classify(port));
    expect(host.syncs() - before).toBeLessThanOrEqual(6);
  });
});
