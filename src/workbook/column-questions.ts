import { dayFromSerial, germanDate, type DateSystem } from '../domain/calendar/day';
import { isBlank, type Cell } from '../domain/cell';
import type { CaseColumn, CaseTable } from '../domain/intake/case-table';
import { cellText } from '../domain/intake/reading';
import { isUnsure } from '../domain/intake/unsure-column';

/** A column whose reading only a person can tell. */
export interface ColumnQuestion {
  readonly column: CaseColumn;
  /**
   * Up to three different values of the column as people read them, shortened. They are data of cases: for the screen only,
   * never kept in the workbook or anywhere else.
   */
  readonly examples: readonly string[];
}

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 40;

/** An unknown column is asked about when at least this share of the cases has something in it. */
const MANY = 0.25;

/** Years whose days a list of cases is likely to hold; other numbers are not shown as dates. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2049;

/** The columns of a list to ask about, in sheet order. Empty ones are no matter, unknown ones only with values in many rows. */
export function columnQuestions(table: CaseTable, dateSystem: DateSystem): readonly ColumnQuestion[] {
  return table.columns.filter(isUnsure).flatMap((column): readonly ColumnQuestion[] => {
    const cells = valuesOf(table, column);
    const least = column.reading.kind === 'unknown' ? Math.max(1, table.caseRows.length * MANY) : 1;
    return cells.length < least ? [] : [{ column, examples: examplesOf(cells, dateSystem) }];
  });
}

function valuesOf({ grid, firstRow, caseRows }: CaseTable, { column }: CaseColumn): readonly Cell[] {
  return caseRows
    .map((row) => grid.rows[firstRow - grid.top + row]?.[column - grid.left] ?? null)
    .filter((cell) => !isBlank(cell));
}

/** Values that say something come before mere signs such as `-`. */
function examplesOf(cells: readonly Cell[], dateSystem: DateSystem): readonly string[] {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const areDates = numbers.length > 0 && numbers.every((serial) => likelyDay(serial, dateSystem) !== null);
  const texts = new Set<string>();
  const signs = new Set<string>();
  for (const cell of cells) {
    const day = areDates && typeof cell === 'number' ? likelyDay(cell, dateSystem) : null;
    const text = shortened(day ?? cellText(cell));
    (/[\p{L}\p{N}]/u.test(text) ? texts : signs).add(text);
    if (texts.size === EXAMPLES) break;
  }
  return [...texts, ...signs].slice(0, EXAMPLES);
}

/** The number as a date, if it is one that a list of cases is likely to hold. */
function likelyDay(serial: number, dateSystem: DateSystem): string | null {
  const day = dayFromSerial(Math.floor(serial), dateSystem);
  if (day === null) return null;
  const text = germanDate(day);
  const year = Number(text.slice(-4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? text : null;
}

function shortened(text: string): string {
  return text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE - 1).trimEnd()}…` : text;
}
