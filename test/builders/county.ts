import { createRandom, type Random } from '../../scripts/make-sample/random';
import { dayFromIso, type Day } from '../../src/domain/calendar/day';
import type { Cell } from '../../src/domain/cell';
import { openRun } from '../../src/domain/classify-run';
import type { Knowledge } from '../../src/domain/plan/knowledge';
import { createReportCaseMaker, type ReportCase } from '../../src/domain/report/report-case';
import { createListTexts, teamOf } from '../../src/workbook/survey/list-texts';
import { serial } from './case-list';
import { aList } from './case-table';
import { aKnowledge, type OwnedSheets } from './knowledge';
import { aPlan, schools, schoolYears, type SchoolRow } from './knowledge-tables';

type Weighted<T> = readonly [readonly [T, number], ...(readonly [T, number])[]];
type Cells = Readonly<Record<string, Cell>>;

/** The sizes of county for which reports are measured. */
export const COUNTY_SIZES = [150, 400, 1000, 2000] as const;

export const COUNTY_STAND = dayFromIso('2026-11-01');

interface CountyRegion {
  readonly name: string;
  /** Klassenassistenz ab; `null`: no date yet. */
  readonly startsOn: string | null;
  readonly schoolCount: number;
  /** Its share of the cases. */
  readonly share: number;
  readonly teams: readonly [string, ...string[]];
}

const REGIONS: readonly CountyRegion[] = [
  { name: 'Hafen', startsOn: '01.08.2026', schoolCount: 17, share: 37, teams: ['Hafen 1', 'Hafen 2'] },
  { name: 'Marsch', startsOn: '01.08.2027', schoolCount: 13, share: 27, teams: ['Marsch 1', 'Marsch 2'] },
  { name: 'Geest', startsOn: '01.08.2028', schoolCount: 10, share: 18, teams: ['Geest'] },
  { name: 'Au', startsOn: '01.08.2028', schoolCount: 7, share: 11, teams: ['Au und Moor'] },
  { name: 'Moor', startsOn: null, schoolCount: 5, share: 7, teams: ['Au und Moor'] },
];

/** Every 13th school takes no part: 4 of 52. */
const ABSTAINING = 13;

interface CountySchool {
  readonly row: SchoolRow & { readonly nr: string };
  readonly region: CountyRegion;
}

const SCHOOLS: readonly CountySchool[] = REGIONS.flatMap((region) =>
  Array.from({ length: region.schoolCount }, (_, index) => ({ region, index })),
).map(({ region, index }, position) => ({
  region,
  row: {
    nr: String(700_100 + position).padStart(7, '0'),
    schule: `Grundschule ${region.name} ${String(index + 1)}`,
    gemeinde: region.name,
    region: region.name,
    teilnahme: position % ABSTAINING === ABSTAINING - 1 ? 'nein' : 'ja',
  },
}));

/** Plan, schools and school years of the county, as a workbook holds them. */
export const COUNTY_SHEETS: OwnedSheets = {
  'KA Stufenplan': aPlan(Object.fromEntries(REGIONS.map(({ name, startsOn }) => [name, { ab: startsOn }]))),
  'KA Schuljahre': schoolYears({
    '2026/27': '17.08.2026',
    '2027/28': '16.08.2027',
    '2028/29': '07.08.2028',
  }),
  'KA Schulen': schools(...SCHOOLS.map(({ row }) => row)),
};

const GRADES: Weighted<Cell> = [
  ['1', 19],
  ['2', 25],
  ['3', 24],
  ['4', 22],
  ['E3', 4],
  ['EP', 2],
  ['5', 2],
  [null, 2],
];

const APPROVAL_ENDS: Weighted<Cell> = [
  [serial('2027-07-31'), 44],
  [serial('2028-07-31'), 22],
  [serial('2027-01-31'), 9],
  [serial('2029-07-31'), 6],
  [serial('2028-01-31'), 4],
  ['Ende GS', 6],
  ['unbefristet', 4],
  [serial('2026-12-31'), 3],
  [serial('2030-07-31'), 1],
  ['siehe Akte', 1],
];

const NEEDS: Weighted<Cell> = [
  [null, 74],
  ['ASS', 12],
  ['Pflege', 5],
  ['Weglauftendenz', 4],
  ['Diabetes', 2],
  ['ADHS', 3],
];

const CARE_PLANS: Weighted<Cell> = [
  [serial('2026-08-25'), 50],
  [serial('2026-03-10'), 34],
  [serial('2025-06-02'), 12],
  [null, 4],
];

export interface CountyOptions {
  readonly seed?: number;
  readonly stand?: Day;
}

export interface County {
  readonly knowledge: Knowledge;
  readonly stand: Day;
  /** Header row and one row for each case, as a list on a sheet. */
  readonly cells: readonly (readonly Cell[])[];
  /** In the order of the rows. */
  readonly cases: readonly ReportCase[];
}

/** A made-up county with so many cases, classified like any other list; the same seed gives the same county. */
export function aCounty(caseCount: number, { seed = 1, stand = COUNTY_STAND }: CountyOptions = {}): County {
  const knowledge = aKnowledge(COUNTY_SHEETS);
  const random = createRandom(seed);
  const rows = Array.from({ length: caseCount }, (_, index) => caseCells(index, random));
  const headers = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => headers.map((header) => row[header] ?? null));
  const table = aList(headers, cells);
  const run = openRun({ knowledge, stand, dateSystem: 1900, tables: [table] });
  const caseOf = createReportCaseMaker(knowledge.settings, stand);
  const textOf = createListTexts(table);
  const cases = table.caseRows.map((row) =>
    caseOf(run.assess(table, row), teamOf(textOf, row, table.sheetName)),
  );
  return { knowledge, stand, cells: [headers, ...cells], cases };
}

function caseCells(index: number, random: Random): Cells {
  const school = schoolOf(random);
  const status = random.weighted([
    ['laufend', 84],
    ['neu', 10],
    ['beendet', 6],
  ]);
  // Now and then a case stands in two rows.
  const number = index > 0 && random.chance(0.006) ? index - 1 : index;
  return {
    Aktenzeichen: `51.4-${String(10_000 + number)}`,
    'ASD-Team': random.pick(school.region.teams),
    Fallstatus: status,
    Rechtskreis: random.chance(0.12) ? 'SGB IX' : 'SGB VIII',
    ...approvalCells(status === 'neu', random),
    // Now and then nobody can say which school it is.
    Dienststellennummer: random.chance(0.025) ? '0999999' : school.row.nr,
    Klasse: random.weighted(GRADES),
    Schuljahr: '2026/27',
    Bedarfsmerkmale: random.weighted(NEEDS),
    Pflegekind: random.chance(0.04) ? 'ja' : 'nein',
    Kostenerstattung: random.chance(0.02) ? 'ja' : 'nein',
    'Letzte Hilfeplanung': random.weighted(CARE_PLANS),
    ...remedyCells(random),
    ...budgetCells(random),
    'Gerichtliche Anordnung bis': random.chance(0.005) ? serial('2028-07-31') : null,
    'Anteil außerhalb Unterricht': random.chance(0.15) ? 'ja' : 'nein',
  };
}

/** A region by its share, and in it the first schools more often than the last: large and small ones. */
function schoolOf(random: Random): CountySchool {
  const [first, ...others] = REGIONS.map((region) => [region, region.share] as const);
  if (first === undefined) throw new Error('no region');
  const region = random.weighted([first, ...others]);
  const own = SCHOOLS.filter((school) => school.region === region);
  const school = own[Math.floor(random.next() ** 1.5 * own.length)];
  if (school === undefined) throw new Error('no school');
  return school;
}

function approvalCells(isNew: boolean, random: Random): Cells {
  const isGranted = !isNew || random.chance(0.3);
  return {
    'Bewilligung von': isGranted ? serial(isNew ? '2026-09-01' : '2025-08-01') : null,
    'Bewilligung bis': isGranted ? random.weighted(APPROVAL_ENDS) : null,
    Nebenbestimmung: random.chance(0.06) ? 'Widerrufsvorbehalt' : null,
    Antragsdatum: isNew ? serial('2026-09-15') : null,
    Folgeantrag: random.chance(0.5) ? 'ja' : 'nein',
  };
}

function remedyCells(random: Random): Cells {
  const has = random.chance(0.03);
  return {
    Rechtsbehelf: has ? 'Widerspruch' : null,
    'Rechtsbehelf gegen': has ? random.pick(['Reduzierung', 'Aufhebung', 'Ablehnung']) : null,
    'Rechtsbehelf Status': has && random.chance(0.2) ? 'erledigt' : null,
  };
}

function budgetCells(random: Random): Cells {
  const has = random.chance(0.02);
  return {
    Leistungsform: has ? 'Persönliches Budget' : 'Sachleistung',
    'Zielvereinbarung bis': has && random.chance(0.7) ? serial('2028-07-31') : null,
  };
}
