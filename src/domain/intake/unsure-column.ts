import type { CaseColumn } from './case-table';

/**
 * Whether a person should say what a column is: a header of several meanings, one read by a similar spelling, or an unknown
 * one. Columns without a header cannot be assigned.
 */
export function isUnsure({ header, reading }: CaseColumn): boolean {
  if (header === '') return false;
  if (reading.kind === 'field') return reading.by === 'distance';
  return reading.kind === 'ambiguous' || (reading.kind === 'unknown' && !reading.confirmed);
}
