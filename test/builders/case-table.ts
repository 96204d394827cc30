import { indexCaseIds, openRun } from '../../src/domain/classify-run';
import type { DateSystem, Day } from '../../src/domain/calendar/day';
import type { Cell } from '../../src/domain/cell';
import type { Classification } from '../../src/domain/classification';
import type { CaseTable, CaseTableSource } from '../../src/domain/intake/case-table';
import { openCaseTable } from '../../src/domain/intake/open-case-table';
import type { Knowledge } from '../../src/domain/plan/knowledge';
import { judge, situationOf, type Judged } from '../../src/domain/what-if/situation';
import { aKnowledge, type OwnedSheets } from './knowledge';

/** `31.07.2025` → days since 1970-01-01. Counted here by itself, so that the product's calendar is checked, not echoed. */
export function day(german: string): Day {
  const [, date, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/u.exec(german) ?? [];
  if (date === undefined || month === undefined || year === undefined) throw new Error(`no date: ${german}`);
  return Date.UTC(Number(year), Number(month) - 1, Number(date)) / 86_400_000;
}

/** `31.07.2025` → the serial Excel stores for it. */
export function serial(german: string, dateSystem: DateSystem = 1900): number {
  return (
    (Date.UTC(1970, 0, 1) - Date.UTC(1899, 11, 30)) / 86_400_000 +
    day(german) -
    (dateSystem === 1904 ? 1462 : 0)
  );
}

/** What {@link aList} and {@link aSource} may say besides the cells. */
export type ListOptions = Partial<Omit<CaseTableSource, 'grid'>> & {
  readonly top?: number;
  readonly left?: number;
};

/** Cells as Excel gives them to us: rows are filled up to the widest one. */
export function aSource(rows: readonly (readonly Cell[])[], options: ListOptions = {}): CaseTableSource {
  const { top = 0, left = 0, ...rest } = options;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  return {
    sheetName: 'Fälle',
    kind: 'range',
    hasTotals: false,
    confirmed: {},
    ...rest,
    grid: { top, left, rows: filled },
  };
}

/** A list of cases with these headers; fails the test when the product takes it for none. */
export function aList(
  headers: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  options: ListOptions = {},
): CaseTable {
  const table = openCaseTable(aSource([headers, ...rows], options));
  if (table === null) throw new Error(`no case table: ${JSON.stringify(headers)}`);
  return table;
}

export interface RunSetting {
  readonly stand?: string;
  readonly knowledge?: Knowledge;
  readonly dateSystem?: DateSystem;
}

/** Classifies all rows of the tables in one run; one list of classifications per table. */
export function classifyTables(
  tables: readonly CaseTable[],
  { stand = STAND, knowledge = aKnowledge(), dateSystem = 1900 }: RunSetting = {},
): readonly (readonly Classification[])[] {
  const run = openRun({ knowledge, stand: day(stand), dateSystem, tables });
  return tables.map((table) => table.caseRows.map((row) => run.classify(table, row)));
}

/** Classifies a list of its own. */
export function classifyList(table: CaseTable, setting: RunSetting = {}): readonly Classification[] {
  return classifyTables([table], setting)[0] ?? [];
}

/** The evaluation date of most tests; the default case then switches on 08.09.2025. */
export const STAND = '31.03.2025';

/**
 * The default case: everything is there and in order, so that a test names only what matters. Its approval ends before the
 * switch and is to be extended: the only hit is the hint R28, the proposal `umstellbar`.
 */
export const ORDERLY_CASE: Readonly<Record<string, Cell>> = {
  Aktenzeichen: '51.3-1/24',
  Geburtsdatum: '12.03.2017',
  Fallstatus: 'laufend',
  Rechtskreis: 'SGB VIII',
  Rechtsgrundlage: '§ 35a SGB VIII',
  'Bewilligung von': '01.08.2024',
  'Bewilligung bis': '31.07.2025',
  Bewilligungszeitraum: null,
  Nebenbestimmung: null,
  Betreuungsverhältnis: '1:1',
  Leistungsform: 'SL',
  'Zielvereinbarung bis': null,
  Schule: 'Grundschule Hafenstraße',
  Dienststellennummer: null,
  Schulort: null,
  Klasse: 'E1',
  Schuljahr: null,
  Einschulung: null,
  Bedarfsmerkmale: null,
  Pflegekind: 'nein',
  Kostenerstattung: 'nein',
  'Letzte Hilfeplanung': '15.01.2025',
  Antragsdatum: null,
  Folgeantrag: 'ja',
  Rechtsbehelf: null,
  'Rechtsbehelf gegen': null,
  'Rechtsbehelf Status': null,
  'Gerichtliche Anordnung bis': null,
  'Anteil außerhalb Unterricht': 'nein',
};

/** A case in the making: each step gives a new one. */
export interface CaseBuilder {
  /** Changes cells; a new header becomes a column at the right. */
  with(changes: Readonly<Record<string, Cell>>): CaseBuilder;
  /** Takes columns out of the list. */
  without(...headers: readonly string[]): CaseBuilder;
  /** Owned sheets that take the place of the small default ones. */
  under(sheets: OwnedSheets): CaseBuilder;
  in1904(): CaseBuilder;
  /** Classifies the case as the only row of its list. */
  classifiedOn(stand: string): Classification;
  /** Classifies the case on {@link STAND}. */
  classified(): Classification;
  /** Its list. */
  readonly table: CaseTable;
  /** The case on {@link STAND} with all it is judged by. */
  judged(): Judged;
}

/** The orderly case with these changes; a header that it does not have becomes a column at the right. */
export function aCase(changes: Readonly<Record<string, Cell>> = {}): CaseBuilder {
  return build({ ...ORDERLY_CASE, ...changes }, {}, 1900);
}

function build(
  cells: Readonly<Record<string, Cell>>,
  sheets: OwnedSheets,
  dateSystem: DateSystem,
): CaseBuilder {
  const table = (): CaseTable => aList(Object.keys(cells), [Object.values(cells)]);
  const classifiedOn = (stand: string): Classification => {
    const [classification] = classifyList(table(), {
      stand,
      knowledge: aKnowledge(sheets, dateSystem),
      dateSystem,
    });
    if (classification === undefined) throw new Error('the row is no case');
    return classification;
  };
  return {
    with: (changes) => build({ ...cells, ...changes }, sheets, dateSystem),
    without: (...headers) => {
      const stranger = headers.find((header) => !(header in cells));
      if (stranger !== undefined) throw new Error(`the case has no column ${stranger}`);
      const left = Object.entries(cells).filter(([header]) => !headers.includes(header));
      return build(Object.fromEntries(left), sheets, dateSystem);
    },
    under: (more) => build(cells, { ...sheets, ...more }, dateSystem),
    in1904: () => build(cells, sheets, 1904),
    classifiedOn,
    classified: () => classifiedOn(STAND),
    get table() {
      return table();
    },
    judged: () => judgedIn(table(), aKnowledge(sheets, dateSystem), dateSystem),
  };
}

/** The first case of a list on {@link STAND} with all it is judged by. */
export function judgedIn(
  table: CaseTable,
  knowledge: Knowledge = aKnowledge(),
  dateSystem: DateSystem = 1900,
): Judged {
  const context = { knowledge, stand: day(STAND), placesById: indexCaseIds([table]) };
  return judge(situationOf(table, table.caseRows[0] ?? 0, context, dateSystem));
}

/** The text that a rule gave, or `undefined` when it was not hit. */
export function reasonOf(classification: Classification, rule: string): string | undefined {
  return classification.reasons.find((reason) => reason.rule === rule)?.text;
}
