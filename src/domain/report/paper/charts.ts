import { germanNumber } from '../../text/german-number';
import type { PublishedTable, ShownCount } from '../report-table';
import type { Chart, ChartSeries } from './paper';
import { valuesOfColumn } from './shown-values';

/** More lines in one chart cannot be told apart in grey. */
const MOST_LINES = 6;
/** More bars would fill a page. */
const MOST_BARS = 12;
/** More numbers in a row are a table, not an alternative text. */
const MOST_SPOKEN_NUMBERS = 60;

const CASES_AXIS = 'Zahl der Fälle';

/** Bars of the rows, in parts by column: T1 and T7. `null` when there is too little to see. */
export function stackedBars(table: PublishedTable): Chart | null {
  const rows = numbered(table.rows).filter(({ line }) => !line.isTotal);
  const columns = numbered(table.columns).filter(({ line }) => !line.isTotal);
  const valueAt = (row: number, column: number): ShownCount => table.values[row]?.[column] ?? null;
  const drawnRows = rows.filter((row) => columns.some((column) => valueAt(row.index, column.index) !== 0));
  const drawnColumns = columns.filter((column) => rows.some((row) => valueAt(row.index, column.index) !== 0));
  return told('stacked-bars', table, {
    title: table.title,
    categories: drawnRows.map(({ line }) => line.label),
    series: drawnColumns.map((column) => ({
      label: column.line.label,
      values: drawnRows.map((row) => valueAt(row.index, column.index)),
    })),
  });
}

/** A bar for each row of one column, in the order of the table: T5. */
export function barsInOrder(table: PublishedTable, columnKey: string): Chart | null {
  const lines = valuesOfColumn(table, columnKey);
  return told('bars', table, {
    title: table.rowHeading,
    categories: lines.map(({ line }) => line.label),
    series: [{ label: 'Fälle', values: lines.map(({ value }) => value) }],
  });
}

/**
 * A bar for each row of one column that is not 0, the longest first and the hidden ones last; only the longest where there
 * are many: T3.
 */
export function barsBySize(table: PublishedTable, columnKey: string): Chart | null {
  const some = valuesOfColumn(table, columnKey)
    .filter(({ value }) => value !== 0)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const isCut = some.length > MOST_BARS;
  const drawn = isCut ? some.filter(({ value }) => value !== null).slice(0, MOST_BARS) : some;
  return told('bars', table, {
    title: isCut ? `${table.title}: die ${drawn.length} größten der gezeigten Zahlen` : table.title,
    categories: drawn.map(({ line }) => line.label),
    series: [{ label: 'Fälle', values: drawn.map(({ value }) => value) }],
  });
}

/** A line over the columns for each row, the total first because it matters most, and alone where there are many: T6. */
export function lines(table: PublishedTable): Chart | null {
  const rows = numbered(table.rows);
  const totals = rows.filter(({ line }) => line.isTotal);
  const drawn = rows.length > MOST_LINES ? totals : [...totals, ...rows.filter(({ line }) => !line.isTotal)];
  return told('line', table, {
    title: table.title,
    categories: table.columns.map(({ label }) => label),
    series: drawn.map(({ line, index }) => ({ label: line.label, values: table.values[index] ?? [] })),
  });
}

interface Drawn {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

function told(kind: Chart['kind'], table: PublishedTable, drawn: Drawn): Chart | null {
  if (!isTelling(drawn.series)) return null;
  return {
    tableId: table.id,
    kind,
    ...drawn,
    alternativeText: alternativeText(kind, drawn),
    valueTitle: CASES_AXIS,
  };
}

/** A chart is left out when it would show fewer than two numbers, or more gaps than numbers. */
function isTelling(series: readonly ChartSeries[]): boolean {
  const values = series.flatMap((one) => one.values);
  const seen = values.filter((value) => value !== null && value > 0).length;
  const hidden = values.filter((value) => value === null).length;
  return seen >= 2 && hidden <= seen;
}

const KIND_WORDS: Readonly<Record<Chart['kind'], string>> = {
  'stacked-bars': 'Balken aus Teilen',
  bars: 'Balken',
  line: 'Linie über der Zeit',
};

function alternativeText(kind: Chart['kind'], { title, categories, series }: Drawn): string {
  const head = `${KIND_WORDS[kind]}: ${title}.`;
  if (categories.length * series.length > MOST_SPOKEN_NUMBERS) {
    return `${head} Die Zahlen stehen in der Tabelle davor.`;
  }
  const words = (label: string, value: ShownCount): string =>
    `${label} ${value === null ? 'nicht gezeigt' : germanNumber(value)}`;
  if (kind === 'stacked-bars') {
    const bars = categories.map(
      (category, at) =>
        `${category}: ${series.map(({ label, values }) => words(label, values[at] ?? null)).join(', ')}.`,
    );
    return [head, ...bars].join(' ');
  }
  const runs = series.map(({ label, values }) => {
    const numbers = categories.map((category, at) => words(`${category}:`, values[at] ?? null)).join(', ');
    return series.length > 1 ? `${label}: ${numbers}.` : `${numbers}.`;
  });
  return [head, ...runs].join(' ');
}

function numbered<T>(items: readonly T[]): readonly { readonly line: T; readonly index: number }[] {
  return items.map((line, index) => ({ line, index }));
}
