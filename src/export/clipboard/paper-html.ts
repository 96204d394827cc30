import type { Chart, Paper, PaperBlock } from '../../domain/report/paper/paper';
import {
  HIDDEN_MARK,
  type PublishedTable,
  type ShownCount,
  type TableLine,
} from '../../domain/report/report-table';
import { CAPTIONS } from '../../domain/report/paper/captions';
import { defusedText } from '../defused-text';

const BORDER = 'border:1px solid #8c8c8c;padding:2pt 5pt';
/** Excel and LibreOffice take a pasted cell for a text, whatever it begins with. */
const AS_TEXT = "mso-number-format:'\\@'";

/** The paper as HTML for the clipboard: headings, paragraphs, real tables. Looks stand in the elements, since Word takes no others. */
export function paperHtml(paper: Paper): string {
  const facts = paper.facts.map(
    ({ label, value }) =>
      `<tr>${headCell(label, 'row', 'left')}<td style="${BORDER};${AS_TEXT}">${escapeHtml(value)}</td></tr>`,
  );
  const numbers = { table: 0, chart: 0 };
  const sections = paper.sections.map(({ heading, rank, blocks }) => {
    const level = rank === 'part' ? 'h3' : 'h2';
    return `<${level}>${plainHtml(heading)}</${level}>${blocks.map((block) => blockHtml(block, numbers)).join('')}`;
  });
  const marking = paper.marking === undefined ? '' : `<p><b>${plainHtml(paper.marking)}</b></p>`;
  const content = `<h1>${escapeHtml(paper.title)}</h1>${marking}${tableElement(facts.join(''))}${sections.join('')}`;
  return `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"></head><body>${content}</body></html>`;
}

interface Numbers {
  table: number;
  chart: number;
}

function blockHtml(block: PaperBlock, numbers: Numbers): string {
  switch (block.kind) {
    case 'text':
      return `<p>${plainHtml(block.text)}</p>`;
    case 'gap':
      return `<p><i>${plainHtml(block.text)}</i></p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${plainHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      numbers.table += 1;
      return tableHtml(block.table, numbers.table) + (block.notes ?? []).map(noteHtml).join('');
    case 'chart':
      numbers.chart += 1;
      return chartHtml(block.chart, numbers.chart);
  }
}

function noteHtml(note: string): string {
  return `<p><small>${plainHtml(note)}</small></p>`;
}

function tableHtml(table: PublishedTable, number: number): string {
  const head = [
    headCell(table.rowHeading, 'col', 'left'),
    ...table.columns.map(({ label }) => headCell(label, 'col', 'right')),
  ];
  const rows = table.rows.map((line, index) => {
    const cells = table.columns.map((column, place) =>
      countCell(table.values[index]?.[place] ?? null, isTotal(line, column)),
    );
    return `<tr>${headCell(line.label, 'row', 'left')}${cells.join('')}</tr>`;
  });
  const caption = `<caption style="text-align:left"><b>${escapeHtml(CAPTIONS.table(number, table.title))}</b></caption>`;
  return tableElement(`${caption}<thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody>`);
}

function tableElement(content: string): string {
  return `<table style="border-collapse:collapse">${content}</table>`;
}

function isTotal(line: TableLine, column: TableLine): boolean {
  return line.isTotal || column.isTotal;
}

function headCell(text: string, scope: 'row' | 'col', align: 'left' | 'right'): string {
  return `<th scope="${scope}" style="${BORDER};text-align:${align};${AS_TEXT}">${escapeHtml(text)}</th>`;
}

function countCell(count: ShownCount, isBold: boolean): string {
  const text = String(count ?? HIDDEN_MARK);
  return `<td style="${BORDER};text-align:right">${isBold ? `<b>${text}</b>` : text}</td>`;
}

/** A picture does not travel; what it says does. */
function chartHtml({ title, alternativeText }: Chart, number: number): string {
  return `<p><b>${escapeHtml(CAPTIONS.chart(number, title))}</b><br>${plainHtml(alternativeText)}</p>`;
}

/** Outside of tables nothing says that a text is one, and spreadsheets make a cell of every line. */
function plainHtml(text: string): string {
  return escapeHtml(defusedText(text));
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
