import type { ColumnInsertion } from '../../src/workbook/column-insertion';
import type { OpenWorkbookPort } from '../../src/workbook/open-workbook-port';
import type { ColumnWrite, Receipt } from '../../src/workbook/port';
import { cellsAt, sheetNamed, usedCells } from '../builders/workbook-port-cells';
import {
  patientControl,
  valueOf,
  type OpenWorkbook,
  type WorkbookSpec,
} from '../builders/workbook-port-spec';
import { regionOn, see } from './port-contract';

/** A workbook that is open in front of somebody. */
export interface OpenInFront extends OpenWorkbook {
  readonly port: OpenWorkbookPort;
}

/** What every adapter to an open workbook must do besides what {@link describePort} says. */
export function describeOpenPort(open: (spec: WorkbookSpec) => Promise<OpenInFront>): void {
  const RANGE = {
    name: 'ASD',
    cells: [
      ['Name', 'Alt', 'Wert'],
      ['a', 'x', 1],
      ['b', null, 2],
    ],
  } as const;
  const TABLE = { ...RANGE, tables: [{ name: 'Liste', address: 'A1:C3' }] } as const;
  const REWRITE: ColumnWrite = { column: 1, newHeader: null, format: 'general', values: ['neu', 'neu'] };
  const ADD: ColumnWrite = {
    column: 3,
    newHeader: 'Tag',
    format: 'date',
    values: [45870, null],
    list: ['ja'],
    width: 20,
  };

  describe('putting back', () => {
    test.each([
      ['a range', RANGE],
      ['a table', TABLE],
    ])('brings back cells and takes new columns away from %s', async (_, sheet) => {
      const { port } = await open({ sheets: [sheet] });
      const receipt = await write(port, [REWRITE, ADD]);
      expect(await cellsAt(port, 'ASD', 'B2:D2')).toEqual([['neu', 1, 45870]]);
      valueOf(await port.putBack(receipt, await see(port, ['ASD']), patientControl()));
      expect(await usedCells(port, 'ASD')).toEqual(RANGE.cells);
      const [table] = (await sheetNamed(port, 'ASD')).tables;
      expect(table?.area.columns).toBe(sheet === TABLE ? 3 : undefined);
    });

    test('writes nothing when something changed since it was seen', async () => {
      const { port, enter } = await open({ sheets: [RANGE] });
      const receipt = await write(port, [REWRITE]);
      const seen = await see(port, ['ASD']);
      enter('ASD', 'C3', 9);
      const outcome = await port.putBack(receipt, seen, patientControl());
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] });
      expect(await cellsAt(port, 'ASD', 'B2:B3')).toEqual([['neu'], ['neu']]);
    });
  });

  describe('inserting columns', () => {
    test('moves what stands right of them', async () => {
      const { port } = await open({ sheets: [RANGE] });
      const seen = await see(port, ['ASD']);
      valueOf(await port.insertColumns([insertionOn(seen.sheets[0]?.id ?? '')], seen, patientControl()));
      expect(await cellsAt(port, 'ASD', 'A1:E1')).toEqual([['Name', 'Alt', null, null, 'Wert']]);
    });

    test('does nothing when the sheet has another size than was seen', async () => {
      const { port, enter } = await open({ sheets: [RANGE] });
      const seen = await see(port, ['ASD']);
      enter('ASD', 'D9', 'neu');
      const outcome = await port.insertColumns(
        [insertionOn(seen.sheets[0]?.id ?? '')],
        seen,
        patientControl(),
      );
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile', sheet: 'ASD' }] });
      expect(await cellsAt(port, 'ASD', 'C1')).toEqual([['Wert']]);
    });

    test('is undone by removing them, where they are empty', async () => {
      const { port } = await open({ sheets: [RANGE] });
      const seen = await see(port, ['ASD']);
      const insertion = insertionOn(seen.sheets[0]?.id ?? '');
      valueOf(await port.insertColumns([insertion], seen, patientControl()));
      expect(valueOf(await port.removeColumns([insertion], patientControl()))).toEqual([]);
      expect(await usedCells(port, 'ASD')).toEqual(RANGE.cells);
    });

    test('leaves columns in which something stands', async () => {
      const { port } = await open({ sheets: [RANGE] });
      const insertion = insertionOn((await sheetNamed(port, 'ASD')).id, 1);
      expect(valueOf(await port.removeColumns([insertion], patientControl()))).toEqual([insertion]);
      expect(await usedCells(port, 'ASD')).toEqual(RANGE.cells);
    });
  });
}

/** Columns between `Alt` and `Wert`. */
function insertionOn(sheetId: string, column = 2): ColumnInsertion {
  return { sheetId, sheetName: 'ASD', column, count: 2, lists: [] };
}

/** Writes columns into the two data rows of the sheet. */
async function write(port: OpenWorkbookPort, columns: readonly ColumnWrite[]): Promise<Receipt> {
  const seen = await see(port, ['ASD']);
  const [sheet] = seen.sheets;
  const region = regionOn(sheet?.id ?? '', 'ASD', sheet?.tables[0]?.id ?? null, columns, 0);
  return valueOf(await port.write({ regions: [region], appends: [] }, seen, patientControl()));
}
