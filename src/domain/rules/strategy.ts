import type { CaseFacts } from './facts';

/** AUFWACHSEND: only children enrolled from the start of the wave on are switched; asked of current cases (§7 R22, R29). */
export function growsUp(facts: CaseFacts): boolean {
  return facts.wave?.strategy === 'AUFWACHSEND' && facts.caseType === 'laufend';
}
