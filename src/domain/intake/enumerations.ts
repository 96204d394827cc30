import type { CaseType } from '../classification';
import { normalise, wordsOf } from '../text/normalise';
import { hasBeginning, hasPhrase, hasSequence, hasWord } from '../text/word-match';

/** Fallstatus as a whole, normalised (klassifikation.md §6, §11 x). */
const STATUS: ReadonlyMap<string, CaseType> = new Map<string, CaseType>([
  ['abgeschlossen', 'beendet'],
  ['eingestellt', 'beendet'],
  ['neu', 'neu'],
  ['neuantrag', 'neu'],
  ['na', 'neu'],
  ['n', 'neu'],
  ['laufend', 'laufend'],
  ['lfd', 'laufend'],
  ['l', 'laufend'],
  ['bestand', 'laufend'],
  ['wb', 'laufend'],
  ['ruht', 'laufend'],
]);

/** The case type a status text names, or `null` for other text. */
export function statusOf(text: string): CaseType | null {
  const normalised = normalise(text);
  return normalised.startsWith('beendet') ? 'beendet' : (STATUS.get(normalised) ?? null);
}

const RESERVATION_WORDS = new Set(['wv']);

/** Whether a Nebenbestimmung is a Widerrufsvorbehalt or an auflösende Bedingung (§7 R02). */
export function isReservation(text: string): boolean {
  const words = wordsOf(text);
  return (
    hasWord(words, RESERVATION_WORDS) ||
    hasBeginning(words, ['widerrufsvorb', 'vorbehalt']) ||
    hasSequence(words, ['aufl', 'bed']) ||
    hasPhrase(words, ['ka', 'klausel']) ||
    hasPhrase(words, ['befristung', 'ka'])
  );
}

const BUDGET_WORDS = new Set(['pb', 'persb']);

/** Whether a Leistungsform is a Persönliches Budget (§7 R09). */
export function isPersonalBudget(text: string): boolean {
  const words = wordsOf(text);
  return hasWord(words, BUDGET_WORDS) || hasBeginning(words, ['budget', 'arbeitgebermodell']);
}

const SHARED_BEGINNINGS = ['tandem', 'pool', 'geteilt', 'gruppe'];

/** `1:2`, `01 : 3`, also with more text behind (§11 aa). */
const SHARED_RATIO = /^0*1 ?: ?0*[23](?!\d)/u;

/** Whether a Betreuungsverhältnis is shared between children (§7 R19). */
export function isSharedSetting(text: string): boolean {
  return SHARED_RATIO.test(text) || hasBeginning(wordsOf(text), SHARED_BEGINNINGS);
}

const MINUTES_PER_DAY = 1440;
/** 62 / 1440 * 1440 may fall just short of 62. */
const ROUNDING_ERROR = 1e-6;
const SHARED_RATIOS_AS_MINUTES: ReadonlySet<number> = new Set([62, 63]);

/** Excel makes the times 01:02 and 01:03 of 1:2 and 1:3 (§7 R19, §11 aa); seconds are cut. `value` is a share of a day. */
export function isSharedSettingTime(value: number): boolean {
  return (
    value > 0 &&
    value < 1 &&
    SHARED_RATIOS_AS_MINUTES.has(Math.floor(value * MINUTES_PER_DAY + ROUNDING_ERROR))
  );
}

/** Whether a word of its header makes a plain yes in a setting column mean a shared setting (§11 y). */
export function isSharedSettingHeader(term: string): boolean {
  return ['pool', 'geteilt', 'gruppe'].includes(normalise(term));
}

/** Whether the words of a remedy or its status say that it is settled (§7). */
export function saysSettled(text: string): boolean {
  return hasBeginning(wordsOf(text), ['erledigt', 'zurueckgen', 'abgeholfen', 'rechtskr']);
}

/** Whether a remedy is directed against the end or cut of the help: Aufhebung, Reduzierung (Kürzung), Einstellung (§7 R07). */
export function isAgainstTheAid(text: string): boolean {
  return hasBeginning(wordsOf(text), ['aufheb', 'reduz', 'kuerz', 'einstell']);
}

const SGB_IX_WORDS = new Set(['ix', '9', '112', 'xii', '54']);
const EGH = new Set(['egh']);
const SGB_VIII_WORDS = new Set(['35a', 'viii', '8']);

/** What a Rechtskreis or Rechtsgrundlage says about the law that applies (§7 R12). */
export interface LawHints {
  readonly sgbIx: boolean;
  readonly egh: boolean;
  readonly sgbViii: boolean;
}

export function lawHintsOf(text: string): LawHints {
  const words = wordsOf(text);
  return {
    sgbIx: hasWord(words, SGB_IX_WORDS),
    egh: hasWord(words, EGH),
    sgbViii: hasWord(words, SGB_VIII_WORDS) || hasPhrase(words, ['35', 'a']),
  };
}
