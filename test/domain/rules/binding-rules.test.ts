import { aCase, reasonOf } from '../../builders/case-table';
import { itHits, itSpares, type Changes } from './hit-tables';

const ERROR = { error: '#N/A' };
const NO_DATE = { Schule: 'Grundschule Kaltenweide' };

describe('R08: a court order or settlement', () => {
  const order = (end: string, more: Changes = {}): Changes => ({
    'Gerichtliche Anordnung bis': end,
    ...more,
  });
  itHits('R08', [
    ['to the switch date', order('08.09.2025')],
    ['beyond it', order('31.07.2026')],
    ['unlimited', order('unbefristet')],
    ['bis auf Weiteres', order('bis auf Weiteres')],
    ['in an ended case (§11 kk)', order('31.07.2026', { Fallstatus: 'beendet' })],
    ['a month is its last day (§11 m)', order('9/25')],
  ]);
  itSpares('R08', [
    ['the day before', order('07.09.2025')],
    ['none', order('-')],
    ['unreadable', order('ja')],
    ['no switch date', order('31.07.2026', NO_DATE)],
  ]);

  it('names its end', () => {
    const classification = aCase(order('31.07.2026')).classified();
    expect(classification).toMatchObject({ rules: ['R08', 'R28'], proposal: 'gesperrt' });
    expect(reasonOf(classification, 'R08')).toBe(
      'Gerichtliche Anordnung oder Vergleich zur individuellen Schulbegleitung bis 31.07.2026. (§ 123 VwGO, § 86b SGG)',
    );
    expect(reasonOf(aCase(order('b.a.w.')).classified(), 'R08')).toContain('bis unbefristet.');
  });

  it('needs its column', () => {
    expect(aCase().without('Gerichtliche Anordnung bis').classified()).toMatchObject({
      rules: ['R28'],
      uncheckable: ['R08'],
    });
  });
});

describe('R09: a Persönliches Budget', () => {
  const budget = (end: string | null, more: Changes = {}): Changes => ({
    Leistungsform: 'PB',
    'Zielvereinbarung bis': end,
    ...more,
  });
  itHits('R09', [
    ['without an end', budget(null)],
    ['with a none-word as end', budget('n.n.')],
    ['to the switch date', budget('08.09.2025')],
    ['beyond it', budget('31.07.2026')],
    ['unlimited', budget('unbefristet')],
    ['a plain yes', budget(null, { Leistungsform: 'x' })],
    ['in an ended case (§11 kk)', budget(null, { Fallstatus: 'beendet' })],
  ]);
  itSpares('R09', [
    ['the day before', budget('07.09.2025')],
    ['an unreadable end (§11 l)', budget('x')],
    ['another form', budget(null, { Leistungsform: 'SL' })],
    ['none', budget('31.07.2026', { Leistungsform: null })],
    ['an unreadable form', budget('31.07.2026', { Leistungsform: ERROR })],
    ['no switch date', budget(null, NO_DATE)],
  ]);

  it('names the end, or that none is noted', () => {
    expect(reasonOf(aCase(budget('31.07.2026')).classified(), 'R09')).toBe(
      'Leistung als Persönliches Budget; Zielvereinbarung bis 31.07.2026. (§ 29 Abs. 4 SGB IX i. V. m. § 35a Abs. 3 SGB VIII)',
    );
    expect(reasonOf(aCase(budget(null)).classified(), 'R09')).toContain(
      'Zielvereinbarung bis nicht vermerkt.',
    );
    expect(reasonOf(aCase(budget('b.a.w.')).classified(), 'R09')).toContain(
      'Zielvereinbarung bis unbefristet.',
    );
  });

  it('needs leistungsform only', () => {
    expect(aCase(budget(null)).without('Zielvereinbarung bis').classified()).toMatchObject({
      rules: ['R09', 'R28'],
      uncheckable: [],
    });
    expect(aCase(budget(null)).without('Leistungsform').classified()).toMatchObject({
      rules: ['R28'],
      uncheckable: ['R09'],
    });
  });

  it('other text is neither a hit nor unreadable (§11 y)', () => {
    expect(aCase({ Leistungsform: 'irgendwas' }).classified().rules).toEqual(['R28']);
  });
});
