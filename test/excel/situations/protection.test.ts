import { STRICT_PROTECTION, type ProtectionOptions } from '../../../src/workbench/model/protection';
import { setUpWorkbook } from '../../../src/workbook/set-up-workbook';
import { at } from '../../builders/office-host-workbook';
import { isUntouched, LIST, refusal, situationSuite, TABLE } from '../../builders/situations';
import { columnBelow } from '../../builders/workbook-port-cells';
import { classify, inspect } from '../../builders/workbook-port-run';
import { patientControl, valueOf } from '../../builders/workbook-port-spec';

const { open } = situationSuite();

const LOG = { time: { day: 45_000, minutes: 600 }, version: '1.0.0', isCreated: true };

describe('a protected sheet', () => {
  test.each<[string, Partial<ProtectionOptions>]>([
    ['formatting cells', { allowFormatCells: true }],
    ['inserting columns', { allowInsertColumns: true, allowFormatColumns: true }],
    ['filtering and sorting', { allowAutoFilter: true, allowSort: true }],
  ])('that still allows %s is refused by name and stays protected', async (_, options) => {
    const workbook = await open([LIST]);
    const protection = { options: { ...STRICT_PROTECTION, ...options } };
    workbook.sheet('ASD').protect(protection);
    const refused = await refusal(classify(workbook.port));
    expect(refused?.code).toBe('protected');
    expect(refused?.text).toContain('Blatt „ASD“ ist geschützt');
    expect(workbook.sheet('ASD').protection).toEqual(protection);
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('with unlocked cells where the KA columns would come is refused too', async () => {
    const workbook = await open([LIST]);
    workbook.sheet('ASD').format(at('A1:Z50'), (style) => ({ ...style, locked: false }));
    workbook.protect('ASD');
    expect((await refusal(classify(workbook.port)))?.code).toBe('protected');
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('is read all the same', async () => {
    const workbook = await open([{ ...LIST, isProtected: true }]);
    expect(valueOf(await inspect(workbook.port)).sheets).toMatchObject([{ name: 'ASD', caseCount: 6 }]);
  });

  test('stops the run over the other sheets, which it names alone', async () => {
    const workbook = await open([
      { ...LIST, isProtected: true },
      { ...LIST, name: 'Träger' },
    ]);
    const outcome = await classify(workbook.port);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'protected', sheet: 'ASD' }] });
    expect(await isUntouched(workbook, 'Träger')).toBe(true);
  });

  test('that is not chosen is no hindrance', async () => {
    const workbook = await open([
      { ...LIST, isProtected: true },
      { ...LIST, name: 'Träger' },
    ]);
    const sheetIds = [workbook.sheet('Träger').id];
    expect(valueOf(await classify(workbook.port, { sheetIds })).caseCount).toBe(6);
  });
});

test('a workbook with protected case sheets only names all of them', async () => {
  const workbook = await open([
    { ...LIST, isProtected: true },
    { ...TABLE, name: 'Träger', tables: [{ name: 'Liste', address: 'A1:E7' }], isProtected: true },
  ]);
  const outcome = await classify(workbook.port);
  expect(outcome.ok ? [] : outcome.problems.map(({ sheet }) => sheet)).toEqual(['ASD', 'Träger']);
});

describe('a workbook whose structure is protected', () => {
  test('gets its values, and the missing log is explained', async () => {
    const workbook = await open([LIST]);
    workbook.workbook.structureLock = { kind: 'none' };
    const { notices } = valueOf(await classify(workbook.port, { log: LOG }));
    expect(await columnBelow(workbook.port, 'ASD', 'KA Vorschlag')).toHaveLength(6);
    expect(notices).toMatchObject([{ code: 'log-not-created' }]);
    expect(notices[0]?.text).toContain('Die Struktur der Arbeitsmappe ist geschützt');
    expect(workbook.workbook.sheets.map(({ name }) => name)).toEqual(['ASD']);
  });

  test('cannot be set up, and a sentence says why', async () => {
    const workbook = await open([LIST]);
    workbook.workbook.structureLock = { kind: 'password', password: 'x' };
    const refused = await refusal(setUpWorkbook(workbook.port, patientControl()));
    expect(refused?.code).toBe('protected');
    expect(refused?.text).toContain('Arbeitsmappe schützen');
    expect(workbook.workbook.sheets).toHaveLength(1);
  });
});

describe('a workbook that is open for reading only', () => {
  test('is read, and a run is refused at its first write with a sentence', async () => {
    const workbook = await open([LIST]);
    Object.defineProperty(workbook.workbook, 'readOnly', { value: true });
    expect(valueOf(await inspect(workbook.port)).sheets).toHaveLength(1);
    const refused = await refusal(classify(workbook.port));
    expect(refused?.code).toBe('read-only');
    expect(refused?.text).toContain('nur zum Lesen geöffnet');
    expect(await isUntouched(workbook)).toBe(true);
  });
});
