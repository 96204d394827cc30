import type { PublishedReport } from '../published-report';
import { HIDDEN_MARK, type PublishedTable } from '../report-table';
import type { Chart, PaperBlock } from './paper';
import { hidesSome } from './shown-values';

export function text(...sentences: readonly string[]): PaperBlock {
  return { kind: 'text', text: sentences.filter((sentence) => sentence !== '').join(' ') };
}

export function gap(asked: string): PaperBlock {
  return { kind: 'gap', text: `[${asked}]` };
}

export function list(items: readonly string[]): readonly PaperBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** The sign for a hidden number has one meaning, whatever the reason is for which the number is hidden (bericht.md §2). */
export const HIDDEN_LEGEND = `${HIDDEN_MARK} zu klein oder zum Schutz anderer Zahlen nicht gezeigt`;

const ROUNDED_LEGEND =
  'Jede Zahl ist für sich auf ein Vielfaches von 5 gerundet, auch die Summen. Die Summen können deshalb von den addierten Einzelwerten abweichen.';

/** The table with what its signs mean; `notes` say what is special about its lines. */
export function tableBlock(
  { method }: PublishedReport,
  table: PublishedTable,
  notes: readonly string[] = [],
): PaperBlock {
  const hasTotals = table.rows.some(({ isTotal }) => isTotal);
  return {
    kind: 'table',
    table,
    notes: [
      ...(hidesSome(table) ? [HIDDEN_LEGEND] : []),
      ...(method === 'rundung'
        ? [hasTotals ? ROUNDED_LEGEND : 'Jede Zahl ist für sich auf ein Vielfaches von 5 gerundet.']
        : []),
      ...notes,
    ],
  };
}

export function chartBlock(chart: Chart | null): readonly PaperBlock[] {
  return chart === null ? [] : [{ kind: 'chart', chart }];
}
