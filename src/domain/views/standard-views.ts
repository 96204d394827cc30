import type { Selection } from './selection';

/** A selection with a name. */
export interface View {
  readonly name: string;
  readonly selection: Selection;
}

/** Views that are always there, first and in this order. */
export const STANDARD_VIEWS: readonly View[] = [
  {
    name: 'nicht im laufenden Betrieb umstellbar',
    selection: { values: { proposal: ['gesperrt'] }, approvalEnd: null },
  },
  { name: 'zu prüfen', selection: { values: { proposal: ['prüfen'] }, approvalEnd: null } },
  {
    name: 'Bewilligung endet in 3 Monaten',
    selection: {
      values: { caseType: ['laufend', 'neu'] },
      approvalEnd: { kind: 'months', months: 3 },
    },
  },
  {
    name: 'neue Fälle vor dem Start',
    // R17 is a new case before the start of its wave (klassifikation.md §7).
    selection: { values: { caseType: ['neu'], rule: ['R17'] }, approvalEnd: null },
  },
];
