import type { DateSystem } from '../../src/domain/calendar/day';
import type { CellGrid } from '../../src/domain/cell';
import type { Knowledge } from '../../src/domain/plan/knowledge';
import type { OwnedSheet } from '../../src/domain/plan/owned-sheets';
import { readKnowledge, type KnowledgeReading } from '../../src/domain/plan/read-knowledge';
import { aPlan, schools, schoolYears, type SchoolRow } from './knowledge-tables';

/** Owned sheets that take the place of the small default ones. */
export type OwnedSheets = Partial<Record<OwnedSheet, CellGrid>>;

/** What the school of the default case says, and where its wave starts. */
export const SMALL_PLAN = {
  'Region 1': { ab: '01.08.2025', ersterSchultag: '08.09.2025' },
  'Region 2': {},
  'Region 3': { ab: '01.08.2024', ersterSchultag: '02.09.2024' },
} as const;

const FIRST_DAYS = {
  '2024/25': '02.09.2024',
  '2025/26': '08.09.2025',
  '2026/27': '17.08.2026',
  '2027/28': '16.08.2027',
} as const;

/** One school per situation: dated, undated and started wave, no region, no part, a region without a wave. */
export const SMALL_SCHOOLS: readonly SchoolRow[] = [
  { nr: '0700001', schule: 'Grundschule Hafenstraße', gemeinde: 'Elmshorn', region: 'Region 1' },
  { nr: '0700002', schule: 'Grundschule Kaltenweide', gemeinde: 'Elmshorn', region: 'Region 2' },
  { nr: '0700003', schule: 'Grundschule Thesdorf', gemeinde: 'Pinneberg', region: 'Region 3' },
  { nr: '0700004', schule: 'Raboisenschule', gemeinde: 'Elmshorn', teilnahme: 'nein' },
  { nr: '0700005', schule: 'Grundschule Appen', gemeinde: 'Appen' },
  { nr: '0700006', schule: 'Grundschule Heist', gemeinde: 'Heist', region: 'Region 9' },
  {
    nr: '0700007',
    schule: 'Bilsbek-Schule (Außenstelle Prisdorf)',
    gemeinde: 'Prisdorf',
    aussenstelle: 'ja',
    aliase: 'Bilsbek-Schule',
  },
  { nr: '0700007', schule: 'Bilsbek-Schule', gemeinde: 'Kummerfeld', region: 'Region 1' },
];

/** Knowledge from the small plan, schools and school years, and the default rules and settings, unless given. */
export function aKnowledge(sheets: OwnedSheets = {}, dateSystem: DateSystem = 1900): Knowledge {
  if (Object.keys(sheets).length > 0) return aKnowledgeReading(sheets, dateSystem).knowledge;
  const known = small.get(dateSystem) ?? aKnowledgeReading({}, dateSystem).knowledge;
  small.set(dateSystem, known);
  return known;
}

/** Most tests ask for nothing else. */
const small = new Map<DateSystem, Knowledge>();

export function aKnowledgeReading(sheets: OwnedSheets = {}, dateSystem: DateSystem = 1900): KnowledgeReading {
  const smallSheets: OwnedSheets = {
    'KA Stufenplan': aPlan(SMALL_PLAN),
    'KA Schuljahre': schoolYears(FIRST_DAYS),
    'KA Schulen': schools(...SMALL_SCHOOLS),
  };
  return defaultKnowledgeReading({ ...smallSheets, ...sheets }, dateSystem);
}

/** Knowledge from the product's own defaults, unless given. */
export function defaultKnowledgeReading(
  sheets: OwnedSheets = {},
  dateSystem: DateSystem = 1900,
): KnowledgeReading {
  const outcome = readKnowledge(sheets, dateSystem);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ text }) => text).join('\n'));
  return outcome.value;
}
