import type { Chart } from '../paper/paper';
import type { ReportCell, ReportRow, ReportSheetChart } from './report-sheet';
import { seriesColors } from './series-colors';
import { SHEET_TEXTS } from './texts';
import type { SheetMeasures } from './sheet-measures';
import { LINE_HEIGHT, row } from './sheet-rows';
import { headLines, linesOf, uniqueHeaders } from './table-rows';

/** Points of a chart without its bars: axis, legend, margins. */
const CHART_FRAME = 100;
const LINE_CHART_HEIGHT = 260;
const LEAST_HEIGHT = 180;
const MOST_HEIGHT = 420;
/** Up to this number an axis would have steps between whole numbers. */
const SMALL_AXIS = 5;

/** So many rows are covered by a chart. */
export function chartRowCount({ kind, categories, series }: Chart): number {
  const bars = kind === 'bars' ? series.length : 1;
  const wanted =
    kind === 'line' ? LINE_CHART_HEIGHT : CHART_FRAME + categories.length * Math.max(22, 10 * bars + 8);
  return Math.ceil(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, wanted)) / LINE_HEIGHT);
}

/** The cells from which a chart is drawn, with a header row. An empty cell is drawn as a gap; a text would be drawn as 0. */
export function chartValueRows(chart: Chart, measures: SheetMeasures): readonly ReportRow[] {
  const headers = uniqueHeaders([SHEET_TEXTS.category, ...chart.series.map(({ label }) => label)]);
  const head = headers.map((value, index): ReportCell => ({
    value,
    look: index === 0 ? 'row-head' : 'column-head',
  }));
  const body = chart.categories.map((category, index) =>
    row(
      [
        { value: category, look: 'label' },
        ...chart.series.map(({ values }): ReportCell => ({ value: values[index] ?? null, look: 'count' })),
      ],
      linesOf(category, measures.labelLetters),
    ),
  );
  return [row(head, headLines(headers, measures)), ...body];
}

/** A chart over its values. @param top of the values' header row */
export function placedChart(
  { name, chart, area }: Pick<ReportSheetChart, 'name' | 'chart' | 'area'>,
  top: number,
): ReportSheetChart {
  const rows = chart.categories.length;
  return {
    name,
    chart,
    area,
    categories: { top: top + 1, left: 0, rows, columns: 1 },
    series: chart.series.map((_, index) => ({
      name: { top, left: index + 1, rows: 1, columns: 1 },
      values: { top: top + 1, left: index + 1, rows, columns: 1 },
      ...seriesColors(index),
    })),
    // Lines that cross would carry each other's numbers.
    hasLabels: chart.kind !== 'line' || chart.series.length === 1,
    valueStep: greatest(chart) <= SMALL_AXIS ? 1 : null,
  };
}

function greatest({ kind, categories, series }: Chart): number {
  const shown = categories.map((_, index) => series.map(({ values }) => values[index] ?? 0));
  const sizes = kind === 'stacked-bars' ? shown.map((row) => row.reduce((a, b) => a + b, 0)) : shown.flat();
  return Math.max(0, ...sizes);
}

/** Nothing can be drawn without both. */
export function canBeDrawn({ categories, series }: Chart): boolean {
  return categories.length > 0 && series.length > 0;
}

export function hasGaps({ series }: Chart): boolean {
  return series.some(({ values }) => values.includes(null));
}
