import { UNLIMITED } from '../calendar/day';
import type { CaseFacts } from './facts';

/** Not ended, and the finite approval reaches the switch date: what R01 and R02 share (klassifikation.md §7). */
export function reachesSwitchDate(facts: CaseFacts): boolean {
  return !facts.isEnded && facts.approvalEnd >= facts.switchDate && facts.approvalEnd !== UNLIMITED;
}

/** AUSLAUFEND: the office does not revoke early, so a reservation changes nothing (§7, §11 pp). */
export function waivesReservation(facts: CaseFacts): boolean {
  return facts.reservation === 'reservation' && facts.wave?.strategy === 'AUSLAUFEND';
}
