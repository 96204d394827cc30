import type { Outcome } from '../../src/domain/outcome';
import { classifyWithRoom } from '../../src/workbook/classify-with-room';
import type { RunResult } from '../../src/workbook/classify-workbook';
import { undoRun, type UndoMode, type UndoResult } from '../../src/workbook/undo-run';
import type { HostOptions } from '../../src/workbench/host/host-options';
import { caseList, STAND } from './case-list';
import { columnBelow } from './workbook-port-cells';
import { openExcelWorkbook, type ExcelWorkbook } from './workbook-port-excel';
import { NO_PAUSE } from './workbook-port-run';
import { patientControl, type SheetSpec } from './workbook-port-spec';

export interface SituationSuite {
  readonly open: (sheets: readonly SheetSpec[], options?: Partial<HostOptions>) => Promise<ExcelWorkbook>;
}

/** Workbooks for the tests of one file; after each test they are closed, and a member the workbench lacks fails it. */
export function situationSuite(): SituationSuite {
  const opened: ExcelWorkbook[] = [];
  afterEach(() => {
    const unknown = opened.flatMap(({ host }) => host.session.unknownMembers);
    for (const { close } of opened.splice(0)) close();
    expect(unknown).toEqual([]);
  });
  return {
    open: async (sheets, options) => {
      const workbook = await openExcelWorkbook({ sheets }, options);
      opened.push(workbook);
      return workbook;
    },
  };
}

/** Six cases in `A1:E7` of the sheet `ASD`. */
export const LIST: SheetSpec = { name: 'ASD', cells: caseList(6) };

/** The same as the table `Fälle`. */
export const TABLE: SheetSpec = { ...LIST, tables: [{ name: 'Fälle', address: 'A1:E7' }] };

/** *Spalten einfügen und einordnen* */
export function makeRoom({ port }: ExcelWorkbook): Promise<Outcome<RunResult>> {
  return classifyWithRoom(port, { sheetIds: null, today: STAND }, NO_PAUSE, patientControl());
}

/** *Lauf zurücknehmen* */
export function takeBack(
  { port }: ExcelWorkbook,
  { undo }: RunResult,
  mode: UndoMode = 'ask',
): Promise<Outcome<UndoResult>> {
  if (undo === null) throw new Error('the run has written nothing');
  return undoRun(port, undo, mode, patientControl());
}

/** Whether a request calls a method, directly or for the object it gives. */
export function calls(
  { Actions, ObjectPaths }: Parameters<NonNullable<ExcelWorkbook['host']['session']['beforeRequest']>>[0],
  method: string,
): boolean {
  return [...Actions, ...Object.values(ObjectPaths)].some(({ Name }) => Name === method);
}

/** The code of the first problem and its sentence. */
export async function refusal(
  run: Promise<Outcome<unknown>>,
): Promise<{ readonly code: string; readonly text: string } | null> {
  const outcome = await run;
  if (outcome.ok) return null;
  const { code = '', text = '' } = outcome.problems[0] ?? {};
  return { code, text };
}

/** Whether no KA column was made on a sheet. */
export async function isUntouched({ port }: ExcelWorkbook, sheet = 'ASD'): Promise<boolean> {
  return (await columnBelow(port, sheet, 'KA Vorschlag')) === null;
}
