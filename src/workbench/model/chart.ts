import type { Rect } from './rect';

export type ChartType = 'BarClustered' | 'BarStacked' | 'LineMarkers';

/** A series of a chart: a name and values, both in cells. Colours are `#RRGGBB`. */
export interface ChartSeries {
  /** One cell. */
  readonly name: Rect;
  readonly values: Rect;
  color: string;
  labelColor: string;
  hasLabels: boolean;
  labelFormat: string;
}

/** A chart over cells of its own sheet, as far as add-ins have said how it looks. */
export interface Chart {
  readonly id: string;
  readonly type: ChartType;
  readonly categories: Rect;
  readonly series: readonly ChartSeries[];
  name: string;
  title: string;
  hasTitle: boolean;
  /** The cells that it covers. */
  place: Rect;
  displayBlanksAs: 'NotPlotted' | 'Zero' | 'Interpolated';
  hasLegend: boolean;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
}

export interface ChartAxis {
  title: string;
  reversePlotOrder: boolean;
  position: 'Automatic' | 'Maximum' | 'Minimum';
  minimum: number | null;
  majorUnit: number | null;
  numberFormat: string;
}

/** Excel's colours for series that nobody has coloured. */
const USUAL_COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

const USUAL_SIZE = { rows: 15, columns: 7 };

/**
 * A chart over a source as Excel reads it by columns: a header row with the names of the series, a first column with those of the
 * categories.
 */
export function newChart(id: string, type: ChartType, source: Rect, number: number): Chart {
  const rows = Math.max(1, source.rows - 1);
  const columns = Math.max(1, source.columns - 1);
  return {
    id,
    type,
    categories: { top: source.top + 1, left: source.left, rows, columns: 1 },
    series: Array.from({ length: columns }, (_, index) => ({
      name: { top: source.top, left: source.left + index + 1, rows: 1, columns: 1 },
      values: { top: source.top + 1, left: source.left + index + 1, rows, columns: 1 },
      color: USUAL_COLORS[index % USUAL_COLORS.length] ?? '#4472C4',
      labelColor: '#000000',
      hasLabels: false,
      labelFormat: 'General',
    })),
    name: `Diagramm ${String(number)}`,
    title: '',
    hasTitle: true,
    place: { top: source.top, left: source.left + source.columns, ...USUAL_SIZE },
    displayBlanksAs: 'NotPlotted',
    hasLegend: true,
    categoryAxis: newAxis(),
    valueAxis: newAxis(),
  };
}

function newAxis(): ChartAxis {
  return {
    title: '',
    reversePlotOrder: false,
    position: 'Automatic',
    minimum: null,
    majorUnit: null,
    numberFormat: 'General',
  };
}
