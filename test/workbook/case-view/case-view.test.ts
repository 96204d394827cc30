import type { Cell } from '../../../src/domain/cell';
import type { Outcome } from '../../../src/domain/outcome';
import { describeCase, type CaseView } from '../../../src/workbook/case-view/describe-case';
import { neighbourCase } from '../../../src/workbook/case-view/neighbour-case';
import { recordDecision, undoDecision } from '../../../src/workbook/case-view/record-decision';
import { describeSelectedCase } from '../../../src/workbook/case-view/selected-case';
import { CASE_HEADERS, caseList, STAND } from '../../builders/case-list';
import { openMemoryWorkbook, type MemoryWorkbook } from '../../builders/workbook-port';
import { classify } from '../../builders/workbook-port-run';
import { patientControl } from '../../builders/workbook-port-spec';

const OPTIONS = { today: STAND };
const CONTROL = patientControl();

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ text }) => text).join('\n'));
  return outcome.value;
}

function textsOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map(({ text }) => text);
}

async function aWorkbook(count = 4, isClassified = true): Promise<MemoryWorkbook> {
  const workbook = openMemoryWorkbook({ sheets: [{ name: 'ASD', cells: caseList(count) }] });
  if (isClassified) value(await classify(workbook.port));
  return workbook;
}

async function viewAt(workbook: MemoryWorkbook, address: string): Promise<CaseView> {
  workbook.select('ASD', address);
  const view = value(await describeSelectedCase(workbook.port, OPTIONS, CONTROL));
  if (view === null) throw new Error('no cell is selected');
  return view;
}

async function cellAt(workbook: MemoryWorkbook, row: number, header: string): Promise<Cell> {
  const { sheets } = value(await workbook.port.overview(CONTROL));
  const used = sheets.find(({ name }) => name === 'ASD')?.used;
  if (used === undefined || used === null) throw new Error('the sheet is empty');
  const [grid] = value(await workbook.port.read([used], CONTROL));
  const column = grid?.rows[0]?.indexOf(header) ?? -1;
  return grid?.rows[row - 1 - used.top]?.[column] ?? null;
}

describe('describing the selected case', () => {
  test('tells what it becomes and why, as the run does', async () => {
    const workbook = await aWorkbook();
    const view = await viewAt(workbook, 'B3');
    expect(view.spot.id?.value).toBe('A-00002');
    expect(view.classification.proposal).toBe(await cellAt(workbook, 3, 'KA Vorschlag'));
    expect(view.reasons.map(({ rule }) => rule).sort()).toEqual([...view.classification.rules]);
    expect(view.written).toBe('same');
  });

  test('gives the text of a rule without its legal basis, and whether it decided', async () => {
    const [first] = (await viewAt(await aWorkbook(), 'A3')).reasons;
    expect(first).toMatchObject({ rule: 'R01', isDeciding: true, effect: 'gesperrt' });
    expect(first?.text).toMatch(/einvernehmlich\.$/u);
    expect(first?.legalBasis).toBe('§ 39 Abs. 2, § 47 Abs. 1, § 48 Abs. 1 SGB X');
  });

  test('shows the cells and how they were read', async () => {
    const { facts } = await viewAt(await aWorkbook(), 'A3');
    expect(facts.map(({ header }) => header)).toEqual([...CASE_HEADERS]);
    expect(facts.at(-1)).toMatchObject({
      header: 'Bewilligt bis',
      text: '31.07.2026',
      field: 'Bewilligung bis',
    });
  });

  test('names the columns that rules which cannot be checked lack', async () => {
    const { uncheckable } = await viewAt(await aWorkbook(), 'A3');
    expect(uncheckable.find(({ rule }) => rule === 'R08')?.missing).toEqual(['Gerichtliche Anordnung bis']);
  });

  test('says when the sheet holds the values of an earlier state', async () => {
    const workbook = await aWorkbook();
    workbook.enter('ASD', 'E3', '31.07.2025');
    expect((await viewAt(workbook, 'A3')).written).toBe('other');
  });

  test('and when it holds none', async () => {
    expect((await viewAt(await aWorkbook(4, false), 'A3')).written).toBe('none');
  });

  test('knows of the same id in another row, though only ids are read of it', async () => {
    const workbook = await aWorkbook();
    workbook.enter('ASD', 'A5', 'A-00002');
    expect((await viewAt(workbook, 'A3')).classification.rules).toContain('R20');
  });

  test('a row that is no case is told apart', async () => {
    const workbook = await aWorkbook();
    workbook.select('ASD', 'A1');
    const outcome = await describeSelectedCase(workbook.port, OPTIONS, CONTROL);
    expect(textsOf(outcome)).toEqual([
      'Blatt „ASD“, Zeile 1: Hier steht kein Fall. Wählen Sie in einer Fallliste die Zeile eines Falls aus.',
    ]);
  });

  test('reads no more than the row, the ids and the sheets of the add-in', async () => {
    const workbook = await aWorkbook(200);
    workbook.select('ASD', 'A3');
    const read = jest.spyOn(workbook.port, 'read');
    await describeSelectedCase(workbook.port, OPTIONS, CONTROL);
    const cells = read.mock.calls
      .flatMap(([areas]) => areas)
      .filter(({ rows, columns }) => rows > 1 && columns > 1);
    expect(cells).toEqual([]);
  });

  test('a case that was seen before is found where its row is now', async () => {
    const workbook = await aWorkbook();
    const { spot } = await viewAt(workbook, 'A3');
    workbook.insertRow('ASD', 2);
    const view = value(await describeCase(workbook.port, { kind: 'spot', spot }, OPTIONS, CONTROL));
    expect([view.spot.row, view.spot.id?.value]).toEqual([3, 'A-00002']);
  });
});

describe('a decision', () => {
  test('lands in the row of the case and can be taken back', async () => {
    const workbook = await aWorkbook();
    const { spot } = await viewAt(workbook, 'A3');
    const entries = { 'KA Entscheidung': 'umstellen', 'KA Bemerkung': ' nach HPG ' } as const;
    const undo = value(await recordDecision(workbook.port, spot, entries, OPTIONS, CONTROL));
    expect(await cellAt(workbook, 3, 'KA Entscheidung')).toBe('umstellen');
    expect(await cellAt(workbook, 3, 'KA Bemerkung')).toBe('nach HPG');
    value(await undoDecision(workbook.port, undo, OPTIONS, CONTROL));
    expect(await cellAt(workbook, 3, 'KA Entscheidung')).toBeNull();
  });

  test('follows a row that has moved since', async () => {
    const workbook = await aWorkbook();
    const { spot } = await viewAt(workbook, 'A3');
    workbook.insertRow('ASD', 2);
    value(await recordDecision(workbook.port, spot, { 'KA Entscheidung': 'umstellen' }, OPTIONS, CONTROL));
    expect(await cellAt(workbook, 4, 'KA Entscheidung')).toBe('umstellen');
    expect(await cellAt(workbook, 3, 'KA Entscheidung')).toBeNull();
  });

  test('is refused where the row is not certain any more', async () => {
    const workbook = await aWorkbook();
    const { spot } = await viewAt(workbook, 'A3');
    workbook.enter('ASD', 'A5', 'A-00002');
    workbook.enter('ASD', 'A4', 'A-00002');
    workbook.enter('ASD', 'A3', 'anderes');
    const outcome = await recordDecision(workbook.port, spot, { 'KA Bemerkung': 'x' }, OPTIONS, CONTROL);
    expect(textsOf(outcome)[0]).toContain('lässt sich nicht sicher wiederfinden');
  });

  test('is refused on a protected sheet and before the columns are there', async () => {
    const workbook = await aWorkbook();
    const { spot } = await viewAt(workbook, 'A3');
    workbook.protect('ASD');
    const entries = { 'KA Bemerkung': 'x' };
    expect(textsOf(await recordDecision(workbook.port, spot, entries, OPTIONS, CONTROL))[0]).toContain(
      'geschützt',
    );
    const bare = await aWorkbook(4, false);
    const early = (await viewAt(bare, 'A3')).spot;
    expect(textsOf(await recordDecision(bare.port, early, entries, OPTIONS, CONTROL))).toEqual([
      'Blatt „ASD“: Die Spalte „KA Bemerkung“ gibt es noch nicht. Ordnen Sie zuerst die Fälle ein; dabei wird sie angelegt.',
    ]);
  });

  test('is not taken back when something else has been entered since', async () => {
    const workbook = await aWorkbook();
    const { spot } = await viewAt(workbook, 'A3');
    const undo = value(await recordDecision(workbook.port, spot, { 'KA Bemerkung': 'x' }, OPTIONS, CONTROL));
    value(await recordDecision(workbook.port, spot, { 'KA Bemerkung': 'y' }, OPTIONS, CONTROL));
    expect(textsOf(await undoDecision(workbook.port, undo, OPTIONS, CONTROL))[0]).toContain(
      'steht inzwischen etwas anderes',
    );
  });
});

describe('the next case', () => {
  test('passes over what a filter hides', async () => {
    const workbook = await aWorkbook();
    const { spot } = await viewAt(workbook, 'A2');
    workbook.hideRows('ASD', [3, 4]);
    const next = value(await neighbourCase(workbook.port, spot, 'next', OPTIONS, CONTROL));
    expect(next.id?.value).toBe('A-00004');
    const back = value(await neighbourCase(workbook.port, next, 'previous', OPTIONS, CONTROL));
    expect(back.id?.value).toBe('A-00001');
  });

  test('after the last one a sentence says so', async () => {
    const workbook = await aWorkbook();
    const { spot } = await viewAt(workbook, 'A5');
    const outcome = await neighbourCase(workbook.port, spot, 'next', OPTIONS, CONTROL);
    expect(textsOf(outcome)).toEqual(['Blatt „ASD“: Das ist der letzte sichtbare Fall.']);
  });
});
