import { aCase, reasonOf } from '../../builders/case-table';
import { aPlan, ruleRows } from '../../builders/knowledge-tables';
import { itHits, itSpares } from './hit-tables';

const NEW = { Fallstatus: 'neu' };

/** R17's default is 18 months: from Stand 31.03.2025 up to 30.09.2026. */
const startingOn = (ab: string) => ({
  'KA Stufenplan': aPlan({ 'Region 1': { ab } }),
  'KA Schuljahre': NO_YEARS,
});
const NO_YEARS = { top: 0, left: 0, rows: [['Schuljahr', 'Erster Schultag']] };

describe('R17: a new case before the start', () => {
  itHits('R17', [['S lies ahead', NEW]]);
  itHits('R17', [['S is tomorrow', NEW]], { sheets: startingOn('01.04.2025') });
  itHits('R17', [['S lies eighteen months ahead, cut to the last of the month', NEW]], {
    sheets: startingOn('30.09.2026'),
  });
  itSpares('R17', [['S lies a day further', NEW]], { sheets: startingOn('01.10.2026') });
  itSpares('R17', [['S is today', NEW]], { sheets: startingOn('31.03.2025') });
  itSpares('R17', [
    ['a current case', {}],
    ['an ended case', { Fallstatus: 'beendet' }],
    ['no date', { ...NEW, Schule: 'Grundschule Kaltenweide' }],
    ['started', { ...NEW, Schule: 'Grundschule Thesdorf' }],
  ]);

  it('names the day before the start', () => {
    const classification = aCase(NEW).classified();
    expect(classification).toMatchObject({ rules: ['R17', 'R28'], proposal: 'umstellbar' });
    expect(reasonOf(classification, 'R17')).toBe(
      'Neue Bewilligung vor dem Start: Befristung bis 07.09.2025 oder Nebenbestimmung prüfen, damit kein neuer Bestandsfall entsteht. (§ 32 SGB X)',
    );
  });

  it('has its months from KA Regeln', () => {
    const months = (parameter: string) => ({ 'KA Regeln': ruleRows({ R17: { Parameter: parameter } }) });
    expect(aCase(NEW).under(months('Monate=5')).classified().rules).not.toContain('R17');
    expect(aCase(NEW).under(months('Monate=6')).classified().rules).toContain('R17');
    expect(aCase(NEW).under(months('')).classified().rules).toContain('R17');
  });
});

describe('R18: a new case after the start', () => {
  itHits('R18', [['started', { ...NEW, Schule: 'Grundschule Thesdorf' }]]);
  itHits('R18', [['S is today', NEW]], { sheets: startingOn('31.03.2025') });
  itSpares('R18', [['S is tomorrow', NEW]], { sheets: startingOn('01.04.2025') });
  itSpares('R18', [
    ['a current case', { Schule: 'Grundschule Thesdorf' }],
    ['no date', { ...NEW, Schule: 'Grundschule Kaltenweide' }],
    ['before the start', NEW],
  ]);

  it('explains itself', () => {
    const classification = aCase({ ...NEW, Schule: 'Grundschule Thesdorf' }).classified();
    expect(classification).toMatchObject({ rules: ['R18', 'R28'], proposal: 'prüfen' });
    expect(reasonOf(classification, 'R18')).toBe(
      'Die Klassenassistenz ist gestartet: prüfen, ob sie den Bedarf deckt. Der individuelle Anspruch bleibt; der Antrag ist zu bescheiden. (§§ 35a, 36a Abs. 3 SGB VIII; § 14 SGB IX)',
    );
  });
});
