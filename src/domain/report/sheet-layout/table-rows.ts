import { HIDDEN_MARK, type PublishedTable, type TableLine } from '../report-table';
import type { ReportCell, ReportRow } from './report-sheet';
import type { SheetMeasures } from './sheet-measures';
import { row } from './sheet-rows';
import { wrapText } from './wrap-text';

/** Excel takes no longer names of columns. */
const LONGEST_HEADER = 255;

/** The header row and the rows of a table. Its last cells may be hidden numbers, which are texts. */
export function tableRows(table: PublishedTable, measures: SheetMeasures): readonly ReportRow[] {
  const headers = uniqueHeaders([table.rowHeading, ...table.columns.map(({ label }) => label)]);
  const head = headers.map((value, index): ReportCell => ({
    value,
    look: index === 0 ? 'row-head' : 'column-head',
  }));
  const body = table.rows.map((line, index) =>
    row(
      [
        { value: line.label, look: line.isTotal ? 'total-label' : 'label' },
        ...table.columns.map((column, place): ReportCell => ({
          value: table.values[index]?.[place] ?? HIDDEN_MARK,
          look: isTotal(line, column) ? 'total' : 'count',
        })),
      ],
      linesOf(line.label, measures.labelLetters),
    ),
  );
  return [row(head, headLines(headers, measures)), ...body];
}

function isTotal(line: TableLine, column: TableLine): boolean {
  return line.isTotal || column.isTotal;
}

/** Bold letters are wider. */
export function headLines(headers: readonly string[], { labelLetters, headLetters }: SheetMeasures): number {
  return Math.max(
    ...headers.map((header, index) => linesOf(header, index === 0 ? labelLetters : headLetters)),
  );
}

export function linesOf(text: string, width: number): number {
  return wrapText(text, width).length;
}

/** In an Excel table each column has a name of its own; small and capital letters are the same. */
export function uniqueHeaders(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const name = header.slice(0, LONGEST_HEADER) || '–';
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const ending = ` (${String(number)})`;
      unique = name.slice(0, LONGEST_HEADER - ending.length) + ending;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
