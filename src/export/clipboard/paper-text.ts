import type { Chart, Paper, PaperBlock } from '../../domain/report/paper/paper';
import { HIDDEN_MARK, type PublishedTable } from '../../domain/report/report-table';
import { defusedText } from '../defused-text';
import { CAPTIONS } from '../../domain/report/paper/captions';

/** The paper as plain text for the clipboard: paragraphs, and tables with tabs between the cells. */
export function paperText(paper: Paper): string {
  const facts = paper.facts.map(({ label, value }) => plainCell(`${label}: ${value}`));
  const numbers = { table: 0, chart: 0 };
  const sections = paper.sections.map(({ heading, blocks }) =>
    [heading, ...blocks.map((block) => blockText(block, numbers))].join('\n\n'),
  );
  const marking = paper.marking === undefined ? [] : [paper.marking];
  return `${[paper.title, ...marking, facts.join('\n'), ...sections].join('\n\n')}\n`;
}

interface Numbers {
  table: number;
  chart: number;
}

function blockText(block: PaperBlock, numbers: Numbers): string {
  switch (block.kind) {
    case 'text':
    case 'gap':
      return plainCell(block.text);
    case 'list':
      return block.items.map((item) => plainCell(CAPTIONS.item(item))).join('\n');
    case 'table':
      numbers.table += 1;
      return [tableText(block.table, numbers.table), ...(block.notes ?? [])].join('\n');
    case 'chart':
      numbers.chart += 1;
      return chartText(block.chart, numbers.chart);
  }
}

function tableText(table: PublishedTable, number: number): string {
  const rows = [
    [table.rowHeading, ...table.columns.map(({ label }) => label)],
    ...table.rows.map(({ label }, index) => [
      label,
      ...table.columns.map((_, column) => String(table.values[index]?.[column] ?? HIDDEN_MARK)),
    ]),
  ];
  const lines = rows.map((cells) => cells.map(plainCell).join('\t'));
  return [CAPTIONS.table(number, table.title), ...lines].join('\n');
}

/** Tabs and line ends would begin another cell. */
function plainCell(text: string): string {
  return defusedText(text.replace(/[\t\r\n]+/g, ' ').trim());
}

/** A picture has no place in a text; what it says has. */
function chartText({ title, alternativeText }: Chart, number: number): string {
  return `${CAPTIONS.chart(number, title)}\n${plainCell(alternativeText)}`;
}
