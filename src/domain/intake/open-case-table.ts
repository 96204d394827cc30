import { isBlank, type Cell, type CellGrid } from '../cell';
import { normalise } from '../text/normalise';
import type { CaseColumn, CaseTable, CaseTableSource, ConfirmedColumns } from './case-table';
import { fieldOf, type FieldKey } from './fields';
import { countFields, fieldsOf, readHeaderRow } from './read-header-row';

/** A header row is looked for in the first so many rows of a sheet. */
export const HEADER_ROWS = 15;

const LEAST_FIELDS = 3;

/** Fields of which one is enough, each group needed (klassifikation.md §2). */
const NEEDED_TO_BE_A_CASE_TABLE: readonly (readonly FieldKey[])[] = [
  ['schule', 'schul_nr'],
  ['fall_id', 'bewilligt_bis', 'bewilligungszeitraum'],
];

/** Fields every case must have, alternatives together (klassifikation.md §7 R20). */
const MANDATORY: readonly (readonly FieldKey[])[] = [
  ['fall_id'],
  ['schule', 'schul_nr'],
  ['klasse', 'einschulung'],
  ['bewilligt_bis', 'bewilligungszeitraum'],
];

/** Words that begin a row of totals (§11 f). */
const TOTALS_WORDS: ReadonlySet<string> = new Set([
  'summe',
  'zwischensumme',
  'gesamtsumme',
  'gesamt',
  'insgesamt',
  'anzahl',
  'ergebnis',
  'teilergebnis',
  'gesamtergebnis',
]);

/** Opens a table or used range as a list of cases, or returns `null` when it is none (klassifikation.md §2, §11 a–f). */
export function openCaseTable(source: CaseTableSource): CaseTable | null {
  const { grid, kind, sheetName, confirmed } = source;
  const header = kind === 'table' ? headerAt(grid, 0, confirmed) : findHeaderRow(grid, confirmed);
  if (header === null || !isCaseHeader(header.columns)) return null;
  const firstOffset = header.offset + 1;
  const endOffset = grid.rows.length - (source.hasTotals ? 1 : 0);
  const rowCount = Math.max(0, endOffset - firstOffset);
  return {
    sheetName,
    kind,
    grid,
    headerRow: grid.top + header.offset,
    firstRow: grid.top + firstOffset,
    rowCount,
    columns: header.columns,
    caseRows: findCaseRows(grid.rows.slice(firstOffset, firstOffset + rowCount), header.columns),
    missingMandatory: missingMandatory(header.columns),
  };
}

/** A header row candidate: its offset into the grid and what its columns are read as. */
export interface HeaderRow {
  readonly offset: number;
  readonly columns: readonly CaseColumn[];
}

/** The best-scoring row within the first 15 of the sheet; the topmost wins a tie (§11 d). `null` when none has a field. */
export function findHeaderRow(grid: CellGrid, confirmed: ConfirmedColumns): HeaderRow | null {
  let best: HeaderRow | null = null;
  let bestScore = 0;
  for (let offset = 0; offset < grid.rows.length && grid.top + offset < HEADER_ROWS; offset += 1) {
    const candidate = headerAt(grid, offset, confirmed);
    const score = candidate === null ? 0 : countFields(candidate.columns);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** Whether a header row gives enough fields for a list of cases. */
function isCaseHeader(columns: readonly CaseColumn[]): boolean {
  const fields = fieldsOf(columns);
  return (
    fields.size >= LEAST_FIELDS &&
    NEEDED_TO_BE_A_CASE_TABLE.every((group) => group.some((key) => fields.has(key)))
  );
}

function headerAt(grid: CellGrid, offset: number, confirmed: ConfirmedColumns): HeaderRow | null {
  const cells = grid.rows[offset];
  return cells === undefined ? null : { offset, columns: readHeaderRow(cells, grid.left, confirmed) };
}

function missingMandatory(columns: readonly CaseColumn[]): readonly string[] {
  const fields = fieldsOf(columns);
  return MANDATORY.filter((group) => !group.some((key) => fields.has(key))).map((group) =>
    group.map((key) => fieldOf(key).header).join(' oder '),
  );
}

function findCaseRows(rows: readonly (readonly Cell[])[], columns: readonly CaseColumn[]): readonly number[] {
  const counts = columns.map(({ reading }) => reading.kind !== 'ka');
  const caseRows: number[] = [];
  rows.forEach((row, offset) => {
    if (isCaseRow(row, counts)) caseRows.push(offset);
  });
  return caseRows;
}

/** Empty rows, rows with one filled cell, and rows of totals are no cases; KA columns do not count (§2, §11 f). */
function isCaseRow(row: readonly Cell[], counts: readonly boolean[]): boolean {
  let filled = 0;
  let first: Cell = null;
  for (let index = 0; index < row.length && filled < 2; index += 1) {
    const cell = row[index] ?? null;
    if (counts[index] !== true || isBlank(cell)) continue;
    if (filled === 0) first = cell;
    filled += 1;
  }
  return filled >= 2 && !beginsWithTotalsWord(first);
}

function beginsWithTotalsWord(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const [word] = /^[\p{L}\p{N}]+/u.exec(normalise(cell)) ?? [];
  return word !== undefined && TOTALS_WORDS.has(word);
}
