import { germanDate } from '../../../src/domain/calendar/day';
import { aCase } from '../../builders/case-table';
import type { OwnedSheets } from '../../builders/knowledge';
import { aPlan, ruleOff, ruleRows, schoolYears, settings } from '../../builders/knowledge-tables';
import type { Changes } from './hit-tables';

/** Grid by school year: 08.09.2025 (= U), 17.08.2026, 16.08.2027, then 1 August. The child is in E1. */
const HALF_YEARS: OwnedSheets = { 'KA Einstellungen': settings({ Umstellungsraster: 'Halbjahr' }) };
const effects = (changed: Readonly<Record<string, string>>): OwnedSheets => ({
  'KA Regeln': ruleRows(
    Object.fromEntries(Object.entries(changed).map(([id, effect]) => [id, { Wirkung: effect }])),
  ),
});
const until = (end: string, more: Changes = {}): Changes => ({ 'Bewilligung bis': end, ...more });
const ordered = (end: string): Changes => ({ 'Gerichtliche Anordnung bis': end });
const budget = (end: string | null): Changes => ({ Leistungsform: 'PB', 'Zielvereinbarung bis': end });

function earliest(changes: Changes, sheets: OwnedSheets = {}): string {
  const { earliestDate, rules } = aCase(changes).under(sheets).classified();
  const date = earliestDate === null ? 'none' : germanDate(earliestDate);
  return rules.includes('R27') ? `${date} R27` : date;
}

describe('umstellbar: on the switch date (§9)', () => {
  it('is U', () => {
    expect(earliest({})).toBe('08.09.2025');
    expect(earliest({ Schule: 'Grundschule Thesdorf' })).toBe('08.09.2025');
    expect(earliest({ Schule: 'Grundschule Thesdorf' }, HALF_YEARS)).toBe('08.09.2025');
  });
});

describe('gesperrt: on the first grid date after what binds (§9)', () => {
  it.each<[string, Changes, string, OwnedSheets?]>([
    ['R01 to the switch date', until('08.09.2025'), '17.08.2026'],
    ['R01 to the day before a grid date', until('16.08.2026'), '17.08.2026'],
    ['R01 to a grid date', until('17.08.2026'), '16.08.2027'],
    ['R01 to the end of the school year', until('31.07.2026'), '17.08.2026'],
    ['R01 beyond the known school years', until('31.07.2027', { Klasse: 'Vorklasse' }), '16.08.2027'],
    ['1 August where the first day is unknown', until('31.08.2027', { Klasse: 'Vorklasse' }), '01.08.2028'],
    ['R01 by half-years', until('31.12.2025'), '01.02.2026', HALF_YEARS],
    ['R01 to 31 January by half-years', until('31.01.2026'), '01.02.2026', HALF_YEARS],
    ['R01 to 1 February by half-years', until('01.02.2026'), '17.08.2026', HALF_YEARS],
    ['R08', ordered('31.07.2026'), '17.08.2026'],
    ['R09', budget('31.07.2026'), '17.08.2026'],
    [
      'the latest of them',
      { ...until('31.07.2026'), ...ordered('31.07.2027'), ...budget('08.09.2025'), Klasse: 'Vorklasse' },
      '16.08.2027',
    ],
    [
      'R02 set to gesperrt',
      until('31.07.2026', { Nebenbestimmung: 'WV' }),
      '17.08.2026',
      effects({ R02: 'gesperrt' }),
    ],
    [
      'R02 as a check beside R08',
      { ...until('31.07.2027', { Nebenbestimmung: 'WV' }), ...ordered('31.07.2026') },
      '17.08.2026',
    ],
    [
      'R01 as a check beside R08',
      { ...until('31.07.2027'), ...ordered('31.07.2026') },
      '17.08.2026',
      effects({ R01: 'prüfen' }),
    ],
    [
      'R14 as gesperrt does not count beside R04',
      { Folgeantrag: null, 'Letzte Hilfeplanung': null, ...ordered('31.07.2026') },
      '17.08.2026',
      effects({ R14: 'gesperrt' }),
    ],
    [
      'R12 as gesperrt does not count beside R04',
      { Folgeantrag: null, Rechtskreis: 'IX', ...ordered('31.07.2026') },
      '17.08.2026',
      effects({ R12: 'gesperrt' }),
    ],
  ])('%s', (_, changes, date, sheets = {}) => {
    expect(aCase(changes).under(sheets).classified().proposal).toBe('gesperrt');
    expect(earliest(changes, sheets)).toBe(date);
  });
});

describe('gesperrt without an end (§9, §11 m, ss)', () => {
  it.each<[string, Changes, OwnedSheets?]>([
    ['R07', { Rechtsbehelf: 'ja', 'Rechtsbehelf gegen': 'Aufhebung' }],
    ['R07 beside R01', until('31.07.2026', { Rechtsbehelf: 'ja', 'Rechtsbehelf gegen': 'Aufhebung' })],
    ['R09 without pb_bis', budget(null)],
    ['R09 without pb_bis beside R01', { ...until('31.07.2026'), ...budget(null) }],
    ['R09 unlimited', budget('unbefristet')],
    ['R08 unlimited', ordered('unbefristet')],
    ['R03 set to gesperrt', until('unbefristet'), effects({ R03: 'gesperrt' })],
    ['R03 as a check beside R08', { ...until('unbefristet'), ...ordered('31.07.2026') }],
    [
      'R03 as a hint beside R08',
      { ...until('unbefristet'), ...ordered('31.07.2026') },
      effects({ R03: 'hinweis' }),
    ],
    ['R10 set to gesperrt', { Bedarfsmerkmale: 'Pflege' }, effects({ R10: 'gesperrt' })],
    [
      'R10 set to gesperrt beside R01',
      until('31.07.2026', { Bedarfsmerkmale: 'Pflege' }),
      effects({ R10: 'gesperrt' }),
    ],
    ['R04 set to gesperrt', { Folgeantrag: null }, effects({ R04: 'gesperrt' })],
    ['R28 set to gesperrt', {}, effects({ R28: 'gesperrt' })],
    ['R14 set to gesperrt', { 'Letzte Hilfeplanung': null }, effects({ R14: 'gesperrt' })],
  ])('%s: empty', (_, changes, sheets = {}) => {
    expect(aCase(changes).under(sheets).classified().proposal).toBe('gesperrt');
    expect(earliest(changes, sheets)).toBe('none');
  });

  it('an inactive R03 empties nothing', () => {
    const changes = { ...until('unbefristet'), ...ordered('31.07.2026') };
    expect(earliest(changes, { 'KA Regeln': ruleOff('R03') })).toBe('17.08.2026');
  });

  it('without a switch date there is none', () => {
    const sheets: OwnedSheets = {};
    expect(earliest({ Schule: 'Grundschule Kaltenweide', ...until('31.07.2026') }, sheets)).toBe('none');
  });
});

describe('R27: class 5 comes first (§9, §11 ss)', () => {
  it.each<[string, Changes, string]>([
    ['class 3 with an end in class 5', until('31.07.2026', { Klasse: '3' }), 'none R27'],
    ['class 3 with an end in class 4', until('01.09.2025', { Klasse: '3' }), '08.09.2025'],
    ['class 2, slowest member still in primary school', until('31.07.2027', { Klasse: '2' }), '16.08.2027'],
    ['class 2, no member any more', until('31.07.2028', { Klasse: '2' }), 'none R27'],
    ['without a class nobody knows', until('31.07.2035', { Klasse: 'x1' }), 'none'],
    ['by enrolment', until('31.07.2026', { Klasse: null, Einschulung: '2021' }), 'none R27'],
  ])('%s', (_, changes, expected) => {
    expect(earliest(changes)).toBe(expected);
  });

  it('never changes the proposal, whatever its effect', () => {
    for (const effect of ['gesperrt', 'prüfen', 'läuft aus', 'hinweis']) {
      const { proposal, earliestDate } = aCase(until('31.07.2026', { Klasse: '3' }))
        .under(effects({ R27: effect }))
        .classified();
      expect([proposal, earliestDate]).toEqual(['gesperrt', null]);
    }
  });

  it('switched off, the cell is empty all the same', () => {
    expect(earliest(until('31.07.2026', { Klasse: '3' }), { 'KA Regeln': ruleOff('R27') })).toBe('none');
  });

  it('is not found for other proposals', () => {
    expect(earliest(until('31.07.2026', { Klasse: '4' }))).toBe('none');
    expect(earliest({ Folgeantrag: null, Klasse: '3' })).toBe('none');
  });

  it('goes by half-years too', () => {
    expect(earliest(until('31.12.2025', { Klasse: '3' }), HALF_YEARS)).toBe('01.02.2026');
    expect(earliest(until('30.06.2026', { Klasse: '3' }), HALF_YEARS)).toBe('none R27');
  });
});

describe('every other proposal: empty (§9)', () => {
  it.each<[string, Changes]>([
    ['prüfen', { Bedarfsmerkmale: 'ASS' }],
    ['prüfen with a lock', until('31.07.2026', { Aktenzeichen: null })],
    ['läuft aus', { Folgeantrag: null }],
    ['läuft aus by class', until('31.07.2026', { Klasse: '4' })],
    ['nicht betroffen', until('31.07.2026', { Fallstatus: 'beendet' })],
    ['ohne Termin', { Schule: 'Grundschule Appen' }],
    ['no part', { Schule: 'Raboisenschule' }],
  ])('%s', (_, changes) => {
    expect(earliest(changes)).toBe('none');
  });

  it('bleibt individuell', () => {
    const sheet = aPlan({ 'Region 1': { ab: '01.08.2025', strategie: 'NUR_NEUFAELLE' } });
    expect(earliest(until('31.07.2026'), { 'KA Stufenplan': sheet })).toBe('none');
  });
});

it('needs a grid date even on the day after the end, not W’s own first day (§9)', () => {
  // U is 22.09.2025 by the plan, which is no grid date: the next one lies in 2026.
  const sheets: OwnedSheets = {
    'KA Stufenplan': aPlan({ 'Region 1': { ab: '01.08.2025', ersterSchultag: '22.09.2025' } }),
    'KA Schuljahre': schoolYears({ '2025/26': '08.09.2025', '2026/27': '17.08.2026' }),
  };
  expect(earliest({}, sheets)).toBe('22.09.2025');
  expect(earliest(until('22.09.2025'), sheets)).toBe('17.08.2026');
});
