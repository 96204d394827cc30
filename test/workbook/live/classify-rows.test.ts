import type { Cell } from '../../../src/domain/cell';
import { REWRITTEN_COLUMNS } from '../../../src/domain/intake/ka-columns';
import type { Outcome } from '../../../src/domain/outcome';
import { classifyRows, learnPlaces, type RowsResult } from '../../../src/workbook/live/classify-rows';
import { NO_HINT, type LiveHint } from '../../../src/workbook/live/live-hint';
import type { SheetChange } from '../../../src/workbook/open-workbook-port';
import { caseList, serial, STAND } from '../../builders/case-list';
import { openMemoryWorkbook, type MemoryWorkbook } from '../../builders/workbook-port';
import { cellsAt, columnBelow, sheetNamed, usedCells } from '../../builders/workbook-port-cells';
import { classify, NO_PAUSE } from '../../builders/workbook-port-run';
import { patientControl, placeOf, valueOf, type SheetSpec } from '../../builders/workbook-port-spec';

const LIST: SheetSpec = { name: 'ASD', cells: caseList(6) };
const TABLE: SheetSpec = { ...LIST, tables: [{ name: 'Fälle', address: 'A1:E7' }] };
const OPTIONS = { sheetIds: null, today: STAND };

/** A workbook after a first run, and what is told of changes by hand. */
async function opened(sheets: readonly SheetSpec[] = [TABLE]) {
  const workbook = openMemoryWorkbook({ sheets });
  valueOf(await classify(workbook.port));
  const heard: SheetChange[] = [];
  await workbook.port.watchChanges((change) => heard.push(change));
  const hint = valueOf(await learnPlaces(workbook.port, OPTIONS, patientControl()));
  return { workbook, heard, hint };
}

function rework(
  { port }: MemoryWorkbook,
  changes: readonly SheetChange[],
  hint: LiveHint,
): Promise<Outcome<RowsResult>> {
  return classifyRows(port, () => changes, hint, OPTIONS, NO_PAUSE, patientControl());
}

/** What a full run would leave in the rewritten columns. */
async function rewritten({ port }: MemoryWorkbook, sheet = 'ASD'): Promise<unknown> {
  return Promise.all(REWRITTEN_COLUMNS.map((name) => columnBelow(port, sheet, name)));
}

async function change(
  { port }: MemoryWorkbook,
  kind: SheetChange['kind'],
  address: string,
  sheet = 'ASD',
): Promise<SheetChange> {
  return { kind, area: { sheetId: (await sheetNamed(port, sheet)).id, ...placeOf(address) } };
}

test.each([
  ['a table', TABLE],
  ['a plain range', LIST],
])('an entry in %s classifies its row as a full run does', async (_, sheet) => {
  const { workbook, heard, hint } = await opened([sheet]);
  workbook.edit('ASD', 'E3', [[serial('2025-07-31')]]);
  const result = valueOf(await rework(workbook, heard, hint));
  expect(result).toMatchObject({ caseCount: 1, single: { sheetName: null, row: 3, proposal: 'läuft aus' } });
  const live = await rewritten(workbook);
  expect(valueOf(await classify(workbook.port)).changedCells).toBe(0);
  expect(await rewritten(workbook)).toEqual(live);
});

test('one look is enough when the lists are where they were', async () => {
  const { workbook, heard, hint } = await opened();
  workbook.edit('ASD', 'E3', [[serial('2025-07-31')]]);
  valueOf(await rework(workbook, heard, hint));
  expect(workbook.looks()).toBe(1);
});

test('a wrong hint costs one more look', async () => {
  const { workbook, heard } = await opened();
  workbook.edit('ASD', 'E3', [[serial('2025-07-31')]]);
  expect(valueOf(await rework(workbook, heard, NO_HINT)).caseCount).toBe(1);
  expect(workbook.looks()).toBe(2);
});

test('rows that were not touched stay as they are, even where a full run would change them', async () => {
  const { workbook, heard, hint } = await opened();
  workbook.enter('ASD', 'J2', 'stehen gelassen');
  workbook.edit('ASD', 'E3', [[serial('2025-07-31')]]);
  valueOf(await rework(workbook, heard, hint));
  expect(await cellsAt(workbook.port, 'ASD', 'J2')).toEqual([['stehen gelassen']]);
});

test('a pasted block below a list classifies all of its rows', async () => {
  const { workbook, heard, hint } = await opened([LIST]);
  workbook.edit('ASD', 'A8', caseList(100, { prefix: 'N' }).slice(1));
  expect(valueOf(await rework(workbook, heard, hint)).caseCount).toBe(100);
  expect(workbook.looks()).toBe(1);
  const live = await rewritten(workbook);
  valueOf(await classify(workbook.port));
  expect(await rewritten(workbook)).toEqual(live);
});

test('a second case with an id that is there already becomes a duplicate', async () => {
  const { workbook, heard, hint } = await opened();
  workbook.edit('ASD', 'A3', [['A-00001']]);
  expect(valueOf(await rework(workbook, heard, hint)).single?.proposal).toBe('prüfen');
  const [[reason]] = (await cellsAt(workbook.port, 'ASD', 'M3')) as [[string]];
  expect(reason).toContain('2');
  expect(workbook.looks()).toBe(1);
});

test('a row that has nothing but the id is no duplicate, as in a full run', async () => {
  const { workbook, heard, hint } = await opened([{ ...LIST, cells: [...caseList(6), ['A-00009']] }]);
  workbook.edit('ASD', 'A3', [['A-00009']]);
  expect(valueOf(await rework(workbook, heard, hint)).single?.proposal).not.toBe('prüfen');
  expect(valueOf(await classify(workbook.port)).changedCells).toBe(0);
});

test('an id in another list of the run is a duplicate too', async () => {
  const { workbook, heard, hint } = await opened([
    LIST,
    { name: 'West', cells: caseList(3, { prefix: 'W' }) },
  ]);
  workbook.edit('ASD', 'A3', [['W-00002']]);
  expect(valueOf(await rework(workbook, heard, hint)).single).toEqual({
    sheetName: 'ASD',
    row: 3,
    proposal: 'prüfen',
  });
});

test('a row that is no case any more loses its KA values, and keeps what people wrote', async () => {
  const { workbook, heard, hint } = await opened();
  workbook.enter('ASD', 'O3', 'umstellen');
  workbook.enter('ASD', 'P3', 'bitte warten');
  workbook.edit('ASD', 'A3', [[null, null, null, null, null]]);
  expect(valueOf(await rework(workbook, heard, hint))).toMatchObject({ caseCount: 0, clearedCount: 1 });
  const [row] = await cellsAt(workbook.port, 'ASD', 'F3:P3');
  expect(row).toEqual([...Array<Cell>(9).fill(null), 'umstellen', 'bitte warten']);
});

test.each(['J3', 'O3', 'P3', 'F3:P3'])(
  'what is changed in the KA columns alone (%s) stays',
  async (address) => {
    const { workbook, hint } = await opened();
    workbook.enter('ASD', 'J3', 'von Hand');
    expect(valueOf(await rework(workbook, [await change(workbook, 'edited', address)], hint)).caseCount).toBe(
      0,
    );
    expect(await cellsAt(workbook.port, 'ASD', 'J3')).toEqual([['von Hand']]);
  },
);

test('an inserted empty row gets nothing', async () => {
  const { workbook, hint } = await opened([LIST]);
  workbook.insertRow('ASD', 4);
  const changes = [await change(workbook, 'inserted', 'A4:XFD4')];
  expect(valueOf(await rework(workbook, changes, hint))).toMatchObject({ caseCount: 0, clearedCount: 0 });
  expect(await cellsAt(workbook.port, 'ASD', 'F4')).toEqual([[null]]);
});

test('a deleted row touches no other', async () => {
  const { workbook, hint } = await opened([LIST]);
  workbook.enter('ASD', 'J4', 'stehen gelassen');
  const changes = [await change(workbook, 'deleted', 'A3:XFD3')];
  expect(valueOf(await rework(workbook, changes, hint)).caseCount).toBe(0);
  expect(await cellsAt(workbook.port, 'ASD', 'J4')).toEqual([['stehen gelassen']]);
});

test('cells deleted in some columns only touch all rows below', async () => {
  const { workbook, hint } = await opened([LIST]);
  const changes = [await change(workbook, 'deleted', 'B4:C4')];
  expect(valueOf(await rework(workbook, changes, hint)).caseCount).toBe(4);
});

test('whole columns are clipped to the list', async () => {
  const { workbook, hint } = await opened();
  const changes = [await change(workbook, 'edited', 'D1:D1048576')];
  expect(valueOf(await rework(workbook, changes, hint)).caseCount).toBe(6);
  expect(workbook.looks()).toBe(1);
});

test('sheets that do not take part stay as they are', async () => {
  const { workbook, heard, hint } = await opened([
    LIST,
    { name: 'Archiv', visibility: 'hidden', cells: caseList(3) },
  ]);
  workbook.edit('Archiv', 'A2', [['neu']]);
  const before = await usedCells(workbook.port, 'Archiv');
  expect(valueOf(await rework(workbook, heard, hint))).toMatchObject({ caseCount: 0, notices: [] });
  expect(await usedCells(workbook.port, 'Archiv')).toEqual(before);
});

test('without KA columns nothing is written, and a sentence says what is needed', async () => {
  const workbook = openMemoryWorkbook({ sheets: [TABLE] });
  const hint = valueOf(await learnPlaces(workbook.port, OPTIONS, patientControl()));
  const changes = [await change(workbook, 'edited', 'E3')];
  const result = valueOf(await rework(workbook, changes, hint));
  expect(result.notices.map(({ code }) => code)).toEqual(['no-ka-columns']);
  expect(await columnBelow(workbook.port, 'ASD', 'KA Vorschlag')).toBeNull();
});

test.each<[string, SheetChange['kind']]>([
  ['a header', 'edited'],
  ['a deleted column', 'columns-deleted'],
])('after %s a sentence asks for a full run', async (_, kind) => {
  const { workbook, hint } = await opened();
  const result = valueOf(await rework(workbook, [await change(workbook, kind, 'D1')], hint));
  expect(result).toMatchObject({ caseCount: 0, notices: [{ code: 'run-again', sheet: 'ASD' }] });
});

test('after a change of a KA sheet a sentence asks for a full run', async () => {
  const { workbook, heard, hint } = await opened([
    TABLE,
    { name: 'KA Einstellungen', cells: [['Einstellung', 'Wert', 'Erläuterung']] },
  ]);
  workbook.edit('KA Einstellungen', 'A2', [['Stand', serial('2025-04-01')]]);
  const result = valueOf(await rework(workbook, heard, hint));
  expect(result).toMatchObject({ caseCount: 0, notices: [{ code: 'run-again', sheet: 'KA Einstellungen' }] });
});

test('a KA sheet that was changed counts for the next row', async () => {
  const { workbook, heard, hint } = await opened([
    TABLE,
    {
      name: 'KA Einstellungen',
      cells: [
        ['Einstellung', 'Wert', 'Erläuterung'],
        ['Stand', serial('2025-03-31')],
      ],
    },
  ]);
  workbook.enter('KA Einstellungen', 'B2', serial('2027-12-31'));
  workbook.edit('ASD', 'D3', [[2]]);
  valueOf(await rework(workbook, heard, hint));
  const [live] = await cellsAt(workbook.port, 'ASD', 'F3:N3');
  valueOf(await classify(workbook.port));
  expect(await cellsAt(workbook.port, 'ASD', 'F3:N3')).toEqual([live]);
});

test('a protected list is a sentence, and nothing is written', async () => {
  const { workbook, heard, hint } = await opened();
  workbook.edit('ASD', 'E3', [[serial('2025-07-31')]]);
  const before = await rewritten(workbook);
  workbook.protect('ASD');
  expect(await rework(workbook, heard, hint)).toMatchObject({ ok: false, problems: [{ code: 'protected' }] });
  expect(await rewritten(workbook)).toEqual(before);
});

test('a totals row is no case', async () => {
  const { workbook, hint } = await opened([
    {
      ...LIST,
      cells: [...caseList(6), ['Summe', null, null, 9, null]],
      tables: [{ name: 'Fälle', address: 'A1:E8', hasTotals: true }],
    },
  ]);
  const result = valueOf(await rework(workbook, [await change(workbook, 'edited', 'A8:E8')], hint));
  expect(result).toMatchObject({ caseCount: 0, clearedCount: 0 });
});
