import { dayFromIso } from '../../../src/domain/calendar/day';
import { PROPOSALS, type Proposal } from '../../../src/domain/classification';
import type { CaseColumn } from '../../../src/domain/intake/case-table';
import { readHeaderRow } from '../../../src/domain/intake/read-header-row';
import { createDirectory } from '../../../src/domain/schools/directory';
import type { RunResult } from '../../../src/workbook/classify-workbook';
import type {
  CaseTableSummary,
  SheetSummary,
  WorkbookInspection,
} from '../../../src/workbook/inspect-workbook';
import type { OpenQuestions } from '../../../src/workbook/open-questions';

export function columnsOf(...headers: readonly string[]): readonly CaseColumn[] {
  return readHeaderRow(headers, 0, {});
}

export function aTable(overrides: Partial<CaseTableSummary> = {}): CaseTableSummary {
  return {
    label: 'ASD Elmshorn',
    headerRow: 3,
    caseCount: 120,
    columns: columnsOf('Aktenzeichen', 'Schule', 'Klasse', 'Bewilligt bis'),
    questions: [],
    missingMandatory: [],
    ...overrides,
  };
}

export function aSheet(overrides: Partial<SheetSummary> = {}): SheetSummary {
  const name = overrides.name ?? 'ASD Elmshorn';
  const caseCount = overrides.caseCount ?? 120;
  return {
    sheetId: `id of ${name}`,
    name,
    hidden: false,
    chosen: true,
    tables: [aTable({ label: name, caseCount })],
    caseCount,
    ...overrides,
  };
}

export function anInspection(overrides: Partial<WorkbookInspection> = {}): WorkbookInspection {
  return {
    sheets: [aSheet()],
    missingOwnedSheets: ['KA Stufenplan', 'KA Schuljahre', 'KA Schulen', 'KA Regeln', 'KA Einstellungen'],
    problems: [],
    notices: [],
    stand: dayFromIso('2025-03-31'),
    leastCount: null,
    isEmpty: false,
    sheetCount: 1,
    ...overrides,
  };
}

export function proposals(counts: Partial<Record<Proposal, number>>): Readonly<Record<Proposal, number>> {
  return Object.fromEntries(PROPOSALS.map((proposal) => [proposal, counts[proposal] ?? 0])) as Record<
    Proposal,
    number
  >;
}

/** Nothing is open, unless a test says so. */
export function questions(overrides: Partial<OpenQuestions> = {}): OpenQuestions {
  return {
    schools: [],
    branches: [],
    cells: [],
    directory: createDirectory([]),
    ...overrides,
  };
}

export function aResult(overrides: Partial<RunResult> = {}): RunResult {
  return {
    stand: dayFromIso('2025-03-31'),
    caseCount: 120,
    sheets: [{ name: 'ASD Elmshorn', caseCount: 120 }],
    proposals: proposals({ umstellbar: 120 }),
    notices: [],
    questions: questions(),
    changedCells: 1080,
    undo: null,
    ...overrides,
  };
}
