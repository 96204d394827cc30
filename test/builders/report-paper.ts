import type { Chart, Paper, PaperBlock } from '../../src/domain/report/paper/paper';
import type { PublishedReport } from '../../src/domain/report/published-report';
import { TOTAL_LINE, type PublishedTable } from '../../src/domain/report/report-table';
import { publishedReport } from './published-report';

/** A paper with everything that one may hold: texts, gaps, lists, all tables of the report and charts of some. */
export function reportPaper(changes: Partial<PublishedReport> = {}): Paper {
  const { tables, scenario, date } = publishedReport(changes);
  return {
    title: 'Klassenassistenz: Sachstand der Umstellung',
    date,
    facts: [
      { label: 'Stand', value: '01.11.2026' },
      { label: 'Plan', value: scenario },
      {
        label: 'Verfahren',
        value: 'Kleine Zahlen und solche, die sie verraten würden, sind nicht gezeigt. '.repeat(3),
      },
    ],
    sections: [
      {
        heading: 'Anlass',
        blocks: [{ kind: 'text', text: 'Der Ausschuss hat um einen Bericht gebeten. '.repeat(8) }],
      },
      { heading: 'Sachstand', blocks: tables.flatMap(tableWithChart) },
      { heading: 'Finanzielle Auswirkungen', blocks: [{ kind: 'gap', text: '[Bitte ergänzen]' }] },
      {
        heading: 'Methodik und Geheimhaltung',
        blocks: [{ kind: 'list', items: ['• heißt: nicht gezeigt.', 'Nullen sind immer gezeigt.'] }],
      },
    ],
  };
}

function tableWithChart(table: PublishedTable): readonly PaperBlock[] {
  const kinds: Partial<Record<PublishedTable['id'], Chart['kind']>> = {
    T1: 'stacked-bars',
    T3: 'bars',
    T6: 'line',
  };
  const kind = kinds[table.id];
  return [
    { kind: 'table', table },
    ...(kind === undefined ? [] : [{ kind: 'chart', chart: chartOf(table, kind) } as const]),
  ];
}

/** Its rows as categories; of a line its columns. Totals are left out where there is anything else. */
function chartOf(table: PublishedTable, kind: Chart['kind']): Chart {
  const isLine = kind === 'line';
  const { rows, columns } = table;
  const parts = rows.flatMap((line, index) => (line.key === TOTAL_LINE.key && !isLine ? [] : [index]));
  const numbers = (row: number) => table.values[row] ?? [];
  const kept = columns.flatMap((line, index) => (line.isTotal ? [] : [{ label: line.label, index }]));
  return {
    tableId: table.id,
    kind,
    title: table.title,
    alternativeText: `Diagramm zu: ${table.title}`,
    valueTitle: 'Fälle',
    categories: isLine ? columns.map(({ label }) => label) : parts.map((index) => rows[index]?.label ?? ''),
    series: isLine
      ? rows.map(({ label }, index) => ({ label, values: numbers(index) }))
      : kept.map(({ label, index }) => ({
          label,
          values: parts.map((row) => numbers(row)[index] ?? null),
        })),
  };
}

/** A paper with one table, below which stands what its sign means. */
export function notedPaper(): Paper {
  const [table] = publishedReport().tables;
  if (table === undefined) throw new Error('no table');
  return {
    ...reportPaper(),
    sections: [{ heading: 'Sachstand', blocks: [{ kind: 'table', table, notes: ['• nicht gezeigt'] }] }],
  };
}
