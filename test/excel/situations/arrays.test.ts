import { caseList } from '../../builders/case-list';
import { at, valuesAt } from '../../builders/office-host-workbook';
import { isUntouched, LIST, refusal, situationSuite, TABLE } from '../../builders/situations';
import { columnBelow } from '../../builders/workbook-port-cells';
import type { ExcelWorkbook } from '../../builders/workbook-port-excel';
import { classify } from '../../builders/workbook-port-run';
import { valueOf } from '../../builders/workbook-port-spec';

const { open } = situationSuite();

/** Fills cells with the result of one formula. */
function fill({ sheet }: ExcelWorkbook, address: string, kind: 'fixed' | 'spill'): void {
  const { top, left, rows, columns } = at(address);
  const target = sheet('ASD');
  target.write(at(address), ({ style }, row, column) => ({
    value: `Wert ${String(row)}`,
    style,
    ...(row === 0 && column === 0 ? { formula: '=FILTER(A2:A7,D2:D7=1)' } : {}),
  }));
  target.arrays = [...target.arrays, { rect: { top, left, rows, columns }, kind }];
}

describe.each(['fixed', 'spill'] as const)('an array (%s)', (kind) => {
  test('in a KA column that is there: nothing is written, and a sentence names the cells', async () => {
    const workbook = await open([LIST]);
    valueOf(await classify(workbook.port));
    fill(workbook, 'J3:J5', kind);
    const before = valuesAt(workbook.sheet('ASD'), 'A1:P7');
    const refused = await refusal(classify(workbook.port));
    expect(refused?.code).toBe('array-formula');
    expect(refused?.text).toContain('(J2:J7)');
    expect(valuesAt(workbook.sheet('ASD'), 'A1:P7')).toEqual(before);
  });

  test('right of a table is in the way, and moves right when columns are inserted', async () => {
    const workbook = await open([TABLE]);
    fill(workbook, 'G2:G4', kind);
    const outcome = await classify(workbook.port);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: 'cells-in-way', remedy: 'insert-columns' }],
    });
    expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('(G2:G4)');
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('elsewhere counts with its values and stays as it is', async () => {
    const workbook = await open([{ name: 'ASD', cells: caseList(6).map((row) => [...row, null]) }]);
    workbook.enter('ASD', 'F1', 'Hinweis');
    fill(workbook, 'F2:F7', kind);
    valueOf(await classify(workbook.port));
    expect(await columnBelow(workbook.port, 'ASD', 'KA Vorschlag')).toHaveLength(6);
    expect(workbook.sheet('ASD').arrays).toEqual([{ rect: at('F2:F7'), kind }]);
    expect(valuesAt(workbook.sheet('ASD'), 'F2')).toEqual([['Wert 0']]);
  });
});

test('an array that comes to where the columns will be while the run goes on is not torn', async () => {
  const workbook = await open([LIST]);
  let looks = 0;
  workbook.host.session.beforeRequest = ({ ObjectPaths }) => {
    const isLastLook = Object.values(ObjectPaths).some(({ Name }) => Name === 'GetMergedAreasOrNullObject');
    // Beyond the used cells: its formula shows nothing yet.
    if (isLastLook && looks++ === 0) workbook.sheet('ASD').arrays = [{ rect: at('H3:H4'), kind: 'fixed' }];
  };
  const refused = await refusal(classify(workbook.port));
  expect(refused?.code).toBe('array-formula');
  expect(refused?.text).toContain('F1:P7');
  expect(await isUntouched(workbook)).toBe(true);
});
