import { HIDDEN_MARK, type PublishedTable } from '../../domain/report/report-table';
import { defusedText } from '../defused-text';

const SEPARATOR = ';';
const LINE_END = '\r\n';
const NEEDS_QUOTES = /[;"\r\n\t]|^\s|\s$/u;

/**
 * A published table as CSV: the labels people read, hidden numbers as `•`; `;` between cells, lines end with CR LF
 * (bericht.md §4). Without a byte order mark.
 */
export function tableCsv({ rowHeading, rows, columns, values }: PublishedTable): string {
  const lines = [
    [rowHeading, ...columns.map(({ label }) => label)].map(textCell),
    ...rows.map(({ label }, index) => [
      textCell(label),
      ...(values[index] ?? []).map((value) => (value === null ? HIDDEN_MARK : String(value))),
    ]),
  ];
  return lines.map((cells) => cells.join(SEPARATOR) + LINE_END).join('');
}

function textCell(text: string): string {
  const safe = defusedText(text);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
