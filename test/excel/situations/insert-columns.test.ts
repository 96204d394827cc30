import { canMakeRoom } from '../../../src/workbook/classify-with-room';
import { caseList } from '../../builders/case-list';
import { at, valuesAt } from '../../builders/office-host-workbook';
import {
  calls,
  isUntouched,
  makeRoom,
  refusal,
  situationSuite,
  TABLE,
  takeBack,
} from '../../builders/situations';
import { columnBelow } from '../../builders/workbook-port-cells';
import type { ExcelWorkbook } from '../../builders/workbook-port-excel';
import { classify, inspect } from '../../builders/workbook-port-run';
import { valueOf, type SheetSpec } from '../../builders/workbook-port-spec';

const { open } = situationSuite();

const BESIDE = ['Notiz', 'ruft an', null, 'Akte fehlt', null, null, null];

/** A table in `A1:E7` and notes right beside it in column F. */
const CROWDED: SheetSpec = {
  ...TABLE,
  cells: caseList(6).map((row, index) => [...row, BESIDE[index] ?? null]),
};

const NOTES_AFTER = 'Q1:Q7';

/** All that stands on the sheet, and its tables. */
function everything({ sheet }: ExcelWorkbook) {
  const { tables, columns } = sheet('ASD');
  return {
    values: valuesAt(sheet('ASD'), 'A1:Z9'),
    tables: tables.map(({ name, rect }) => [name, rect]),
    widths: Array.from({ length: 26 }, (_, column) => columns.size(column)),
  };
}

describe('cells right of a table', () => {
  test('the run refuses, names them, and offers to insert columns', async () => {
    const workbook = await open([CROWDED]);
    const outcome = await classify(workbook.port);
    expect(outcome.ok ? [] : outcome.problems).toMatchObject([
      { code: 'cells-in-way', sheet: 'ASD', remedy: 'insert-columns' },
    ]);
    expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('(F1:F4)');
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('with columns inserted they stand right of the KA columns', async () => {
    const workbook = await open([CROWDED]);
    expect(valueOf(await makeRoom(workbook)).caseCount).toBe(6);
    expect(valuesAt(workbook.sheet('ASD'), NOTES_AFTER)).toEqual(BESIDE.map((cell) => [cell]));
    expect(workbook.sheet('ASD').tables.map(({ rect }) => rect)).toEqual([at('A1:P7')]);
    expect((await columnBelow(workbook.port, 'ASD', 'KA Vorschlag'))?.every((cell) => cell !== null)).toBe(
      true,
    );
  });

  test('a second run changes nothing', async () => {
    const workbook = await open([CROWDED]);
    valueOf(await makeRoom(workbook));
    expect(valueOf(await classify(workbook.port)).changedCells).toBe(0);
  });

  test('names follow what was moved', async () => {
    const workbook = await open([CROWDED]);
    workbook.workbook.addName({
      name: 'Notizen',
      formula: '=ASD!$F$1:$F$4',
      sheetId: null,
      visible: true,
      comment: '',
    });
    valueOf(await makeRoom(workbook));
    expect(workbook.workbook.names[0]?.formula).toBe('=ASD!$Q$1:$Q$4');
  });

  test('taking the run back takes the columns away, and nothing else is different', async () => {
    const workbook = await open([CROWDED]);
    const before = everything(workbook);
    const undone = valueOf(await takeBack(workbook, valueOf(await makeRoom(workbook))));
    expect(undone.notices).toEqual([]);
    expect(everything(workbook)).toEqual(before);
  });

  test('a column that somebody has written into below the list stays when the run is taken back', async () => {
    const workbook = await open([CROWDED]);
    const run = valueOf(await makeRoom(workbook));
    workbook.enter('ASD', 'H20', 'meins');
    const undone = valueOf(await takeBack(workbook, run));
    expect(undone.notices).toMatchObject([{ code: 'columns-stay', sheet: 'ASD' }]);
    expect(undone.notices[0]?.text).toContain('F:P');
    expect(valuesAt(workbook.sheet('ASD'), 'H20')).toEqual([['meins']]);
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('inserted columns take over neither formats nor lists of their neighbour', async () => {
    const workbook = await open([CROWDED]);
    const sheet = workbook.sheet('ASD');
    sheet.format(at('E1:E30'), (style) => ({ ...style, numberFormat: '@', fill: '#FFFF00' }));
    sheet.validate(at('E2:E7'), {
      rule: { list: { inCellDropDown: true, source: 'a,b' } },
      ignoreBlanks: true,
      errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
      prompt: { message: '', showPrompt: true, title: '' },
    });
    valueOf(await makeRoom(workbook));
    expect(sheet.text(1, 7)).toBe('08.09.2025');
    expect(sheet.style(1, 5).fill).toBe(sheet.defaultStyle.fill);
    expect(sheet.style(1, 5).numberFormat).toBe('General');
    expect(sheet.validations.at(1, 5)).toBeUndefined();
    expect(sheet.validations.at(1, 14)?.rule.list?.source).toContain('umstellen');
  });

  test('a filter of the table stays on', async () => {
    const workbook = await open([CROWDED]);
    const [table] = workbook.workbook.tables;
    table?.filter.apply(3, { filterOn: 'Values', values: ['1', '3'] });
    const hidden = workbook.sheet('ASD').rows.hidden();
    valueOf(await makeRoom(workbook));
    expect(workbook.sheet('ASD').rows.hidden()).toEqual(hidden);
    expect((await columnBelow(workbook.port, 'ASD', 'KA Vorschlag'))?.every((cell) => cell !== null)).toBe(
      true,
    );
  });

  test('a title that is merged over list and notes stays merged', async () => {
    const cells = [['Fallliste 2025'], ...(CROWDED.cells ?? [])];
    const workbook = await open([{ ...CROWDED, cells, tables: [{ name: 'Fälle', address: 'A2:E8' }] }]);
    workbook.sheet('ASD').merge(at('A1:F1'));
    valueOf(await makeRoom(workbook));
    expect(workbook.sheet('ASD').merges).toEqual([at('A1:Q1')]);
    expect(valuesAt(workbook.sheet('ASD'), 'A1')).toEqual([['Fallliste 2025']]);
  });
});

describe('tables right of a list', () => {
  const two = (address: string, left: number): SheetSpec => ({
    name: 'ASD',
    cells: caseList(6).map((row, index) => [
      ...row,
      ...Array.from({ length: left - 5 }, () => null),
      index === 0 ? 'Team' : `Team ${String(index)}`,
      index === 0 ? 'Leitung' : `L ${String(index)}`,
    ]),
    tables: [
      { name: 'Fälle', address: 'A1:E7' },
      { name: 'Teams', address },
    ],
  });

  test.each([
    ['close beside it', two('F1:G7', 5), 'Q1:R7'],
    ['with a gap', two('H1:I7', 7), 'S1:T7'],
  ])('%s move to the right', async (_, sheet, after) => {
    const workbook = await open([sheet]);
    const refused = await classify(workbook.port);
    expect(refused.ok ? '' : refused.problems[0]?.text).toContain('„Teams“');
    valueOf(await makeRoom(workbook));
    expect(workbook.workbook.tableByName('Teams')?.rect).toEqual(at(after));
    expect(workbook.workbook.tableByName('Fälle')?.rect).toEqual(at('A1:P7'));
  });

  test('two lists side by side both get their columns, and both lose them when the run is taken back', async () => {
    const cells = caseList(6).map((row, index) => [
      ...row,
      ...(caseList(6, { prefix: 'B' })[index] ?? []),
      'Ende',
    ]);
    const workbook = await open([
      {
        name: 'ASD',
        cells,
        tables: [
          { name: 'Links', address: 'A1:E7' },
          { name: 'Rechts', address: 'F1:J7' },
        ],
      },
    ]);
    const before = everything(workbook);
    const run = valueOf(await makeRoom(workbook));
    expect(run.caseCount).toBe(12);
    expect(workbook.workbook.tables.map(({ rect }) => rect)).toEqual([at('A1:P7'), at('Q1:AF7')]);
    expect(valuesAt(workbook.sheet('ASD'), 'AG1:AG7').every(([cell]) => cell === 'Ende')).toBe(true);
    valueOf(await takeBack(workbook, run));
    expect(everything(workbook)).toEqual(before);
  });

  test('a wider table below would be split: no offer, and a sentence says why', async () => {
    const cells = [...(CROWDED.cells ?? []), [], ['Team', 'Ort', 'a', 'b', 'c', 'd'], [1, 2, 3, 4, 5, 6]];
    const workbook = await open([
      {
        name: 'ASD',
        cells,
        tables: [
          { name: 'Fälle', address: 'A1:E7' },
          { name: 'Teams', address: 'A9:F10' },
        ],
      },
    ]);
    const outcome = await classify(workbook.port);
    const problems = outcome.ok ? [] : outcome.problems;
    expect(canMakeRoom(problems)).toBe(false);
    expect(problems[0]?.text).toContain('würde die Tabelle „Teams“ teilen');
    expect(await makeRoom(workbook)).toEqual(outcome);
    expect(workbook.workbook.tableByName('Teams')?.rect).toEqual(at('A9:F10'));
  });
});

describe('the right end of the sheet', () => {
  test('a list that ends there has no room, and there is no offer', async () => {
    const workbook = await open([
      { name: 'ASD', at: 'XEV1', cells: caseList(6), tables: [{ name: 'Fälle', address: 'XEV1:XEZ7' }] },
    ]);
    const outcome = await classify(workbook.port);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'cells-in-way', sheet: 'ASD' }] });
    expect(canMakeRoom(outcome.ok ? [] : outcome.problems)).toBe(false);
    expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('XEZ');
  });

  test('nothing is pushed off it', async () => {
    const workbook = await open([CROWDED]);
    workbook.enter('ASD', 'XFD1', 'Ende');
    const outcome = await classify(workbook.port);
    expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain(
      'Am rechten Rand des Blattes ist kein Platz mehr.',
    );
    expect(await makeRoom(workbook)).toEqual(outcome);
    expect(valuesAt(workbook.sheet('ASD'), 'XFD1')).toEqual([['Ende']]);
  });
});

describe('no column is inserted', () => {
  test('where merged cells of the list reach over its right edge', async () => {
    const workbook = await open([
      { name: 'ASD', cells: caseList(6), tables: [{ name: 'Fälle', address: 'A1:E7' }] },
    ]);
    // Merged cells cannot lie in a table of Excel's, but those of a file may.
    workbook.enter('ASD', 'F3', 'Notiz');
    workbook.sheet('ASD').merges = [at('E3:F3')];
    const refused = await refusal(makeRoom(workbook));
    expect(refused?.code).toBe('merged-cells');
    expect(refused?.text).toContain('E3:F3');
    expect(workbook.sheet('ASD').columns.size(5)).toBe(workbook.sheet('ASD').columns.size(20));
    expect(valuesAt(workbook.sheet('ASD'), 'F3')).toEqual([['Notiz']]);
  });

  test('into an array that reaches over the right edge', async () => {
    const workbook = await open([CROWDED]);
    for (const address of ['D10', 'E10', 'F10', 'G10']) workbook.enter('ASD', address, 1);
    workbook.sheet('ASD').arrays = [{ rect: at('D10:G10'), kind: 'spill' }];
    const refused = await refusal(makeRoom(workbook));
    expect(refused?.code).toBe('array-formula');
    expect(refused?.text).toContain('E und F');
    expect(valuesAt(workbook.sheet('ASD'), 'F1')).toEqual([['Notiz']]);
  });

  test('when Excel refuses, for whatever reason', async () => {
    const workbook = await open([CROWDED]);
    const before = everything(workbook);
    // Below all that is used, where nobody looked.
    workbook.sheet('ASD').arrays = [{ rect: at('D40:G40'), kind: 'fixed' }];
    const refused = await refusal(makeRoom(workbook));
    expect(refused?.text).toContain('Excel konnte rechts neben der Liste keine Spalten einfügen');
    expect(everything(workbook)).toEqual(before);
  });

  test('when the sheet has been changed meanwhile', async () => {
    const workbook = await open([CROWDED]);
    let reads = 0;
    workbook.host.session.beforeRequest = (request) => {
      if (!calls(request, 'GetMergedAreasOrNullObject') || reads > 0) return;
      reads += 1;
      workbook.enter('ASD', 'Z1', 'neu');
    };
    expect((await refusal(makeRoom(workbook)))?.code).toBe('changed-meanwhile');
    expect(valuesAt(workbook.sheet('ASD'), 'F1')).toEqual([['Notiz']]);
  });

  test('that stays when the run after it fails', async () => {
    const workbook = await open([CROWDED]);
    const before = everything(workbook);
    let inserted = false;
    let changes = 0;
    workbook.host.session.beforeRequest = (request) => {
      if (calls(request, 'Insert')) {
        inserted = true;
        return;
      }
      const isSecondLook = inserted && calls(request, 'GetMergedAreasOrNullObject');
      // Again and again, or the run would only begin anew.
      if (isSecondLook) workbook.enter('ASD', 'D3', 7 + (changes += 1));
    };
    expect((await refusal(makeRoom(workbook)))?.code).toBe('changed-meanwhile');
    workbook.enter('ASD', 'D3', before.values[2]?.[3] ?? null);
    expect(everything(workbook)).toEqual(before);
  });
});

test('a run with columns to insert takes four round trips more than one without', async () => {
  const workbook = await open([CROWDED]);
  valueOf(await inspect(workbook.port));
  const before = workbook.host.syncs();
  valueOf(await makeRoom(workbook));
  expect(workbook.host.syncs() - before).toBeLessThanOrEqual(8);
});
