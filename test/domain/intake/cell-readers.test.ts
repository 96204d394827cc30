import type { Cell } from '../../../src/domain/cell';
import {
  readPersonalBudget,
  readReservation,
  readSchoolNumber,
  readSharedSetting,
  readStatus,
  readText,
  readYesNo,
} from '../../../src/domain/intake/cell-readers';
import { EMPTY, UNREADABLE } from '../../../src/domain/intake/reading';

const ERROR = { error: '#N/A' };

describe('yesno (§3, §11 k)', () => {
  it.each<Cell>([
    'ja',
    'Ja',
    'j',
    'x',
    'X',
    '1',
    1,
    true,
    'liegt vor',
    'ja 12.5.',
    '§ 33',
    'KE Hamburg',
    'Hamburg',
    45505,
    2,
    -1,
    '00',
    'nein?',
    'nicht',
  ])('%j is a yes', (cell) => {
    expect(readYesNo(cell)).toBe(true);
  });

  it.each<Cell>([
    'nein',
    'NEIN',
    'nein.',
    'n',
    'N',
    '-',
    '0',
    0,
    false,
    'keine',
    'kein',
    'Keine',
    'entfällt',
    'n.n.',
    'N.N.',
    '–',
    '—',
    '/',
    ' nein ',
  ])('%j is a no', (cell) => {
    expect(readYesNo(cell)).toBe(false);
  });

  it.each<Cell>([null, '', '  ', '\u00a0'])('%j is empty', (cell) => {
    expect(readYesNo(cell)).toBe(EMPTY);
  });

  it('an error is unreadable', () => {
    expect(readYesNo(ERROR)).toBe(UNREADABLE);
  });
});

describe('id and text (§3, §11 ll)', () => {
  it.each<[Cell, unknown]>([
    [' 51.3-1234/24 ', '51.3-1234/24'],
    ['\u00a0A-1\u00a0', 'A-1'],
    ['0001234', '0001234'],
    [4711, '4711'],
    [123456789012345, '123456789012345'],
    [null, EMPTY],
    [' ', EMPTY],
    ['-', '-'],
    ['MÃ¼ller', 'Müller'],
    [ERROR, UNREADABLE],
  ])('%j', (cell, expected) => {
    expect(readText(cell)).toBe(expected);
  });
});

describe('schul_nr (§3, §11 k, v)', () => {
  it.each<[Cell, string]>([
    ['0702497', '0702497'],
    ['702497', '0702497'],
    [702497, '0702497'],
    ['07 02 497', '0702497'],
    ['Nr. 0702497', '0702497'],
    ['070-2497', '0702497'],
    ['1', '0000001'],
    [1, '0000001'],
    ['9999999', '9999999'],
  ])('%j is %s', (cell, expected) => {
    expect(readSchoolNumber(cell)).toBe(expected);
  });

  it.each<Cell>(['12345678', 12345678, 'abc', '?', 'unbekannt', true, ERROR])('%j is unreadable', (cell) => {
    expect(readSchoolNumber(cell)).toBe(UNREADABLE);
  });

  it.each<Cell>([null, ' ', '-', 'n.n.', '/', 'keine'])('%j is empty', (cell) => {
    expect(readSchoolNumber(cell)).toBe(EMPTY);
  });
});

describe('status (§6, §11 r, x)', () => {
  const statusUnder = (term: string, cell: Cell): unknown => readStatus(cell, { header: term, term });

  it.each<[Cell, string]>([
    ['beendet', 'beendet'],
    ['beendet 07/24', 'beendet'],
    ['Beendet zum 31.7.', 'beendet'],
    ['abgeschlossen', 'beendet'],
    ['eingestellt', 'beendet'],
    ['neu', 'neu'],
    ['Neuantrag', 'neu'],
    ['NA', 'neu'],
    ['n', 'neu'],
    ['N', 'neu'],
    ['laufend', 'laufend'],
    ['LFD', 'laufend'],
    ['lfd.', 'laufend'],
    ['l', 'laufend'],
    ['L.', 'laufend'],
    ['Bestand', 'laufend'],
    ['WB', 'laufend'],
    ['ruht', 'laufend'],
  ])('%j is %s', (cell, expected) => {
    expect(statusUnder('Fallstatus', cell)).toBe(expected);
  });

  it.each<Cell>([
    'offen',
    'laufend seit 2024',
    'abgeschlossen 07/24',
    'neue',
    'unbeendet',
    'ja',
    'x',
    1,
    true,
    false,
    0,
    '0',
    ERROR,
    45505,
  ])('%j is other text', (cell) => {
    expect(statusUnder('Fallstatus', cell)).toBe(UNREADABLE);
  });

  it.each<Cell>([null, ' ', '-', '–', '—', '/', 'nein', 'kein', 'keine', 'entfällt', 'n.n.'])(
    '%j is empty',
    (cell) => {
      expect(statusUnder('Fallstatus', cell)).toBe(EMPTY);
    },
  );

  it.each(['lfd.', 'Bestand'])('a plain yes under %s is laufend, a no is empty', (term) => {
    for (const yes of ['x', 'X', 'ja', 'j', '1', 1, true]) expect(statusUnder(term, yes)).toBe('laufend');
    for (const no of ['nein', 'n', '0', 0, false, '-']) expect(statusUnder(term, no)).toBe(EMPTY);
    expect(statusUnder(term, 'beendet')).toBe('beendet');
  });

  it.each(['Fallstatus', 'laufend/neu', 'Art (neu/lfd)'])('a plain yes under %s names no status', (term) => {
    expect(statusUnder(term, 'x')).toBe(UNREADABLE);
  });
});

describe('nebenbestimmung (§7 R02, §11 x, y)', () => {
  it.each<Cell>([
    'WV',
    'wv',
    'mit WV',
    'Widerrufsvorbehalt',
    'Widerrufsvorb.',
    'Vorbehalt',
    'Vorbehalt des Widerrufs',
    'auflösende Bedingung',
    'aufl. Bed.',
    'Aufl. Bedingung KA',
    'AUFLÖSENDE BEDINGUNG',
    'aufloesende Bedingung',
    'KA-Klausel',
    'ka klausel',
    'Befristung KA',
    'Befristung (KA)',
    'ja',
    'J',
    'x',
    '1',
    1,
    true,
    'kein WV',
  ])('%j is a reservation (denials are not understood, §11 bb)', (cell) => {
    expect(readReservation(cell)).toBe(true);
  });

  it.each<Cell>([
    'Auflage',
    'Befristung',
    'Klausel KA',
    'KA-Klauseln',
    'WVL',
    'Bedingung aufl.',
    'siehe Bescheid',
    'ja, WVL',
    45505,
    'unter Widerruf',
  ])('%j is other text', (cell) => {
    expect(readReservation(cell)).toBe(false);
  });

  it.each<Cell>([null, ' ', 'nein', '-', 'keine', 0, false])('%j is none', (cell) => {
    expect(readReservation(cell)).toBe(EMPTY);
  });

  it('an error is unreadable', () => {
    expect(readReservation(ERROR)).toBe(UNREADABLE);
  });
});

describe('leistungsform (§7 R09, §11 x, y)', () => {
  it.each<Cell>([
    'PB',
    'pb',
    'PersB',
    'Budget',
    'Pers. Budget',
    'Persönliches Budget',
    'Arbeitgebermodell',
    'AG / PB',
    'ja',
    'x',
    1,
    true,
    'PB (Arbeitgeber)',
    'Budgetassistenz',
  ])('%j is a Persönliches Budget', (cell) => {
    expect(readPersonalBudget(cell)).toBe(true);
  });

  it.each<Cell>([
    'SL',
    'Sachleistung',
    'nein',
    'PBX',
    'Teilbudget',
    'Geld',
    0,
    false,
    45505,
    '-',
    'ja seit 2024',
  ])('%j is none, and not unreadable', (cell) => {
    expect(readPersonalBudget(cell)).not.toBe(true);
    expect(readPersonalBudget(cell)).not.toBe(UNREADABLE);
  });
});

describe('setting (§7 R19, §11 x, y, aa)', () => {
  const isShared = (cell: Cell, term = 'Betreuungsverhältnis'): unknown =>
    readSharedSetting(cell, { header: term, term });
  const time = (hours: number, minutes: number, seconds = 0): number =>
    (hours * 3600 + minutes * 60 + seconds) / 86_400;

  it.each<Cell>([
    '1:2',
    '1:3',
    '1 : 2',
    '01:02',
    '01:03',
    '1: 3',
    '1:2 mit Lea',
    '1:3 (OGS)',
    'Tandem',
    'Tandem mit …',
    'im Tandem',
    'Pool',
    'Poollösung',
    'Pool-Modell',
    'geteilt',
    'geteilte Begleitung',
    'Gruppe',
    'Gruppenangebot',
    time(1, 2),
    time(1, 3),
    62 / 1440,
    63 / 1440,
  ])('%j is shared', (cell) => {
    expect(isShared(cell)).toBe(true);
  });

  it.each<Cell>([
    '1:1',
    '01:01',
    '1:4',
    '1:20',
    '1:30',
    '2:1',
    '11:2',
    'einzeln',
    'Einzel',
    'Spool',
    time(1, 1),
    time(1, 4),
    time(2, 1),
    1.5,
    2,
    'ja',
    'x',
    1,
    true,
    'nein',
    0,
    false,
  ])('%j is not, and is not unreadable', (cell) => {
    expect(isShared(cell)).toBe(false);
  });

  it.each(['Pool', 'geteilt', 'Gruppe'])('a plain yes under %s counts as that word', (term) => {
    for (const yes of ['ja', 'x', 1, true]) expect(isShared(yes, term)).toBe(true);
    for (const no of ['nein', '-', 0, false]) expect(isShared(no, term)).not.toBe(true);
  });

  it.each(['Betreuungsverhältnis', '1:1', 'Setting', 'Schlüssel', 'Einzel/Tandem'])(
    'a plain yes under %s says nothing',
    (term) => {
      expect(isShared('ja', term)).toBe(false);
    },
  );

  it('an error is unreadable', () => {
    expect(isShared(ERROR)).toBe(UNREADABLE);
  });
});
