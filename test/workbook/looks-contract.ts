import type { Sheet } from '../../src/workbench/model/sheet';
import { NO_LOOK } from '../../src/workbench/model/conditional-formats';
import { ruleLookAt } from '../../src/workbench/model/rule-look';
import type { ColumnWrite, RegionWrite, ValueLook, WorkbookPort } from '../../src/workbook/port';
import { at } from '../builders/office-host-workbook';
import { patientControl, valueOf, type WorkbookSpec } from '../builders/workbook-port-spec';
import { regionOn, see } from './port-contract';

/** A workbook whose sheet `ASD` can be looked at as a user sees it. */
export interface LookedAt {
  readonly port: WorkbookPort;
  readonly sheet: () => Promise<Sheet>;
}

export type OpenToLookAt = (spec: WorkbookSpec, prepare?: (sheet: Sheet) => void) => Promise<LookedAt>;

export const LIST = {
  name: 'ASD',
  cells: [
    ['Name', 'Wert'],
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ],
} as const;
export const LIST_TABLE = { ...LIST, tables: [{ name: 'Liste', address: 'A1:B4' }] } as const;

const STOP: ValueLook = {
  value: 'gesperrt',
  fill: '#C00000',
  color: '#FFFFFF',
  isBold: true,
  isItalic: false,
};
const CHECK: ValueLook = { value: 'prüfen', fill: null, color: '#5C4300', isBold: false, isItalic: true };

export const COLOURED: ColumnWrite = {
  column: 2,
  newHeader: 'Vorschlag',
  format: 'general',
  values: ['gesperrt', 'prüfen', 'nicht gesperrt'],
  looks: [STOP, CHECK],
};
export const CHOSEN: ColumnWrite = {
  column: 3,
  newHeader: 'Entscheidung',
  format: 'general',
  values: null,
  list: ['ja', 'nein'],
};

/** How new columns look, for every adapter. */
export function describeLooks(open: OpenToLookAt): void {
  describe('the values of a new column', () => {
    it.each([
      ['a range', LIST],
      ['a table', LIST_TABLE],
    ])('look as wanted where they are exactly the text, in %s', async (_, spec) => {
      const { port, sheet } = await open({ sheets: [spec] });
      await write(port, [COLOURED, CHOSEN]);
      const seen = await sheet();
      expect(ruleLookAt(seen, 1, 2)).toEqual({ ...NO_LOOK, fill: '#C00000', color: '#FFFFFF', bold: true });
      expect(ruleLookAt(seen, 2, 2)).toEqual({ ...NO_LOOK, color: '#5C4300', italic: true });
      expect(ruleLookAt(seen, 3, 2)).toEqual(NO_LOOK);
      expect(ruleLookAt(seen, 0, 2)).toEqual(NO_LOOK);
    });

    it('look so in rows that are added below a range too, where people choose from the list as well', async () => {
      const { port, sheet } = await open({ sheets: [LIST] });
      await write(port, [COLOURED, CHOSEN], { spareRows: 5 });
      const seen = await sheet();
      expect(seen.conditionalFormats.all().map(({ rects }) => rects)).toEqual([[at('C2:C9')], [at('C2:C9')]]);
      const chosen = [3, 8, 9].map((row) => seen.validations.at(row, 3)?.rule.list?.source);
      expect(chosen).toEqual(['ja,nein', 'ja,nein', undefined]);
    });

    it('do not look otherwise in a column that is there already', async () => {
      const { port, sheet } = await open({ sheets: [LIST] });
      await write(port, [{ column: 1, newHeader: null, format: 'general', values: ['gesperrt', 'x', 'y'] }]);
      expect((await sheet()).conditionalFormats.all()).toEqual([]);
    });

    it('leave the rules of people as they are, and these go first', async () => {
      const { port, sheet } = await open({ sheets: [LIST] }, (list) => {
        list.changeRules((rules) =>
          rules.add({
            rects: [at('A2:F9')],
            rule: { kind: 'cell-value', operator: 'equal', formulas: ['="gesperrt"'] },
            look: { ...NO_LOOK, fill: '#00FF00' },
            stopsIfTrue: true,
          }),
        );
      });
      await write(port, [COLOURED, CHOSEN]);
      const seen = await sheet();
      const [first, ...others] = seen.conditionalFormats.all();
      expect(first).toMatchObject({ rects: [at('A2:F9')], stopsIfTrue: true });
      expect(others).toHaveLength(2);
      expect(ruleLookAt(seen, 1, 2)).toEqual({ ...NO_LOOK, fill: '#00FF00' });
    });
  });

  describe('a new header', () => {
    it('looks like the header beside it, as a text', async () => {
      const { port, sheet } = await open({ sheets: [LIST] }, (list) => {
        restyle(list, 'B1', { fill: '#1F3864', fontColor: '#FFFFFF', wrap: true, numberFormat: '0.00' });
      });
      await write(port, [COLOURED, CHOSEN]);
      const seen = await sheet();
      for (const column of [2, 3]) {
        const look = { fill: '#1F3864', fontColor: '#FFFFFF', wrap: true, bold: false };
        expect(seen.style(0, column)).toMatchObject({ ...look, numberFormat: 'General' });
      }
    });

    it('is bold in a range whose headers nobody has formatted', async () => {
      const { port, sheet } = await open({ sheets: [LIST] });
      await write(port, [COLOURED]);
      const seen = await sheet();
      expect([seen.style(0, 1).bold, seen.style(0, 2).bold]).toEqual([false, true]);
    });

    it('is left to the style of a table', async () => {
      const { port, sheet } = await open({ sheets: [LIST_TABLE] });
      await write(port, [COLOURED]);
      const seen = await sheet();
      expect(seen.style(0, 2)).toEqual(seen.style(0, 1));
    });

    it('keeps the look somebody has prepared for it', async () => {
      const { port, sheet } = await open({ sheets: [LIST] }, (list) => {
        restyle(list, 'B1', { fill: '#1F3864' });
        restyle(list, 'C1:D1', { fill: '#FFCC00' });
      });
      await write(port, [COLOURED, CHOSEN]);
      const seen = await sheet();
      expect([2, 3].map((column) => seen.style(0, column).fill)).toEqual(['#FFCC00', '#FFCC00']);
    });

    it('changes the look of nothing else', async () => {
      const { port, sheet } = await open({ sheets: [LIST] }, (list) => {
        restyle(list, 'B1', { fill: '#1F3864' });
        restyle(list, 'B2:B4', { fill: '#EEEEEE' });
      });
      await write(port, [COLOURED, CHOSEN]);
      const seen = await sheet();
      for (const address of ['C2:D4', 'E1:E4', 'A1']) {
        const { top, left, rows, columns } = at(address);
        const fills = Array.from({ length: rows * columns }, (_, index) =>
          seen.style(top + Math.floor(index / columns), left + (index % columns)),
        ).map(({ fill, bold }) => [fill, bold]);
        expect([address, new Set(fills.map(String))]).toEqual([address, new Set([String([null, false])])]);
      }
    });
  });
}

/** Writes columns beside the list. */
export async function write(
  port: WorkbookPort,
  columns: readonly ColumnWrite[],
  more: Partial<RegionWrite> = {},
): ReturnType<WorkbookPort['write']> {
  const seen = await see(port, ['ASD']);
  const [sheet] = seen.sheets;
  const region = regionOn(sheet?.id ?? '', 'ASD', sheet?.tables[0]?.id ?? null, columns, 0);
  const outcome = await port.write(
    { regions: [{ ...region, ...more }], appends: [] },
    seen,
    patientControl(),
  );
  valueOf(outcome);
  return outcome;
}

export function restyle(sheet: Sheet, address: string, style: Partial<ReturnType<Sheet['style']>>): void {
  sheet.format(at(address), (before) => ({ ...before, ...style }));
}
