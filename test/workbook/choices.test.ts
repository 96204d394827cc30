import { keepColumnReading, keepSheetChoice } from '../../src/workbook/choices';
import { caseList } from '../builders/case-list';
import { openMemoryWorkbook } from '../builders/workbook-port';
import { inspect } from '../builders/workbook-port-run';
import { valueOf } from '../builders/workbook-port-spec';

function open() {
  return openMemoryWorkbook({
    sheets: [
      { name: 'ASD', cells: caseList(1).map((row, index) => [...row, index === 0 ? 'Ablage' : 'x']) },
      { name: 'Alt', visibility: 'hidden', cells: caseList(1) },
    ],
  });
}

async function chosenSheets(port: ReturnType<typeof open>['port']): Promise<readonly string[]> {
  return valueOf(await inspect(port))
    .sheets.filter(({ chosen }) => chosen)
    .map(({ name }) => name);
}

test('the choice of a sheet is kept, whatever the case of its name', async () => {
  const { port } = open();
  valueOf(await keepSheetChoice(port, 'asd', false));
  valueOf(await keepSheetChoice(port, 'Alt', true));
  expect(await chosenSheets(port)).toEqual(['Alt']);
});

test('a column is read as a person said, until it is forgotten', async () => {
  const { port } = open();
  const lastReading = async () => valueOf(await inspect(port)).sheets[0]?.tables[0]?.columns.at(-1)?.reading;
  const key = valueOf(await inspect(port)).sheets[0]?.tables[0]?.columns.at(-1)?.key ?? '';
  valueOf(await keepColumnReading(port, 'ASD', key, 'team'));
  expect(await lastReading()).toMatchObject({ kind: 'field', field: 'team', by: 'confirmed' });
  valueOf(await keepColumnReading(port, 'ASD', key, null));
  expect(await lastReading()).toEqual({ kind: 'unknown', confirmed: true });
  valueOf(await keepColumnReading(port, 'ASD', key, undefined));
  expect(await lastReading()).toEqual({ kind: 'unknown', confirmed: false });
});

test('what is said about one sheet does not change another', async () => {
  const { port } = open();
  valueOf(await keepColumnReading(port, 'ASD', 'schule', null));
  const [asd, alt] = valueOf(await inspect(port)).sheets;
  expect(asd?.name).toBe('Alt');
  expect(alt).toBeUndefined();
});

test.each([['Unfug'], [{ asd: 'ja' }], [[1]]])(
  'a setting that is not ours (%j) is no choice',
  async (value) => {
    const { port } = open();
    valueOf(await port.saveSetting('stufenplan.blaetter', value));
    valueOf(await port.saveSetting('stufenplan.spalten', value));
    expect(await chosenSheets(port)).toEqual(['ASD']);
  },
);

test('a field that this version does not know is forgotten', async () => {
  const { port } = open();
  valueOf(await port.saveSetting('stufenplan.spalten', { asd: { schule: 'gibt_es_nicht' } }));
  expect(await chosenSheets(port)).toEqual(['ASD']);
});
