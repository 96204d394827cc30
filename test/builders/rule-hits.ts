import type { RuleId } from '../../src/domain/rules/rule-id';
import { aCase, type CaseBuilder } from './case-table';
import type { OwnedSheets } from './knowledge';
import { aPlan } from './knowledge-tables';

/** Beyond the switch date of the default case. */
export const LATER = '31.07.2027';
const strategy = (strategie: string): OwnedSheets => ({
  'KA Stufenplan': aPlan({ 'Region 1': { ab: '01.08.2025', ersterSchultag: '08.09.2025', strategie } }),
});

/** For each rule a case in which it is hit, and its Wirkung by default. */
export const HITS: Readonly<Record<RuleId, { readonly case: CaseBuilder; readonly effect: string }>> = {
  R01: { case: aCase({ 'Bewilligung bis': LATER }), effect: 'gesperrt' },
  R02: { case: aCase({ 'Bewilligung bis': LATER, Nebenbestimmung: 'WV' }), effect: 'prüfen' },
  R03: { case: aCase({ 'Bewilligung bis': 'unbefristet' }), effect: 'prüfen' },
  R04: { case: aCase({ Folgeantrag: null }), effect: 'läuft aus' },
  R05: { case: aCase({ Klasse: '4' }), effect: 'läuft aus' },
  R06: { case: aCase({ Klasse: '3/4' }), effect: 'prüfen' },
  R07: { case: aCase({ Rechtsbehelf: 'WS', 'Rechtsbehelf gegen': 'Aufhebung' }), effect: 'gesperrt' },
  R08: { case: aCase({ 'Gerichtliche Anordnung bis': LATER }), effect: 'gesperrt' },
  R09: { case: aCase({ Leistungsform: 'PB' }), effect: 'gesperrt' },
  R10: { case: aCase({ Bedarfsmerkmale: 'Pflege' }), effect: 'prüfen' },
  R11: { case: aCase({ Bedarfsmerkmale: 'ASS' }), effect: 'prüfen' },
  R12: { case: aCase({ Rechtskreis: 'IX' }), effect: 'prüfen' },
  R13: { case: aCase({ Pflegekind: 'ja' }), effect: 'prüfen' },
  R14: { case: aCase({ 'Letzte Hilfeplanung': null }), effect: 'prüfen' },
  R15: { case: aCase({ Schule: 'Raboisenschule' }), effect: 'nicht betroffen' },
  R16: { case: aCase({ Schule: 'Schule am Meer' }), effect: 'prüfen' },
  R17: { case: aCase({ Fallstatus: 'neu' }), effect: 'hinweis' },
  R18: { case: aCase({ Fallstatus: 'neu', Schule: 'Grundschule Thesdorf' }), effect: 'prüfen' },
  R19: { case: aCase({ Betreuungsverhältnis: 'Pool' }), effect: 'hinweis' },
  R20: { case: aCase({ Aktenzeichen: null }), effect: 'prüfen' },
  R21: { case: aCase({ Rechtsbehelf: 'WS' }), effect: 'prüfen' },
  R22: { case: aCase().under(strategy('AUFWACHSEND')), effect: 'bleibt individuell' },
  R23: { case: aCase().under(strategy('NUR_NEUFAELLE')), effect: 'bleibt individuell' },
  R24: { case: aCase({ Schule: 'Grundschule Appen' }), effect: 'ohne Termin' },
  R25: { case: aCase({ Fallstatus: 'beendet' }), effect: 'nicht betroffen' },
  R26: { case: aCase({ Bedarfsmerkmale: 'LRS' }), effect: 'hinweis' },
  R27: { case: aCase({ 'Bewilligung bis': 'Ende GS' }), effect: 'hinweis' },
  R28: { case: aCase(), effect: 'hinweis' },
  R29: { case: aCase({ Klasse: 'EP', Schuljahr: '25/26' }).under(strategy('AUFWACHSEND')), effect: 'prüfen' },
};
