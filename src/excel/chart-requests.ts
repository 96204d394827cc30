import type { ReportSheetChart, ReportSheetSeries } from '../domain/report/sheet-layout/report-sheet';
import { addressOf } from '../workbook/area';
import type { Question } from './overview';
import type { Request } from './requests';

const TYPES = { bars: 'BarClustered', 'stacked-bars': 'BarStacked', line: 'LineMarkers' } as const;

const COUNT_FORMAT = '#,##0';
/** Nothing is written on a bar without length. */
const BAR_LABEL_FORMAT = '#,##0;;';

/** Percent of a bar's height that lie between two bars. */
const GAP = 60;
const MARKER_SIZE = 7;

/** Draws charts over cells of a sheet; empty cells are gaps. */
export function chartRequest(sheetName: string, charts: readonly ReportSheetChart[]): Request {
  return {
    bytes: 2_000 + charts.reduce((sum, { series }) => sum + 2_000 + series.length * 1_000, 0),
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheetName);
      for (const chart of charts) draw(worksheet, chart);
      return () => undefined;
    },
  };
}

/** The names of the charts on a sheet, by which they can be deleted. */
export function askForCharts(sheetId: string): Question<readonly string[]> {
  let names: readonly string[] = [];
  const queue = (context: Excel.RequestContext) => {
    const { charts } = context.workbook.worksheets.getItem(sheetId);
    charts.load('items/name');
    return () => {
      names = charts.items.map(({ name }) => name);
    };
  };
  return { request: { bytes: 2_000, queue }, answer: () => names };
}

export function deleteCharts(sheetId: string, names: readonly string[]): Request {
  return {
    bytes: 500 + names.length * 200,
    queue: (context) => {
      const { charts } = context.workbook.worksheets.getItem(sheetId);
      for (const name of names) charts.getItem(name).delete();
      return () => undefined;
    },
  };
}

function draw(worksheet: Excel.Worksheet, placed: ReportSheetChart): void {
  const { name, chart: content, area, categories, series, valueStep } = placed;
  const isLine = content.kind === 'line';
  // The header row and the names of the categories stand beside the values.
  const source = {
    top: categories.top - 1,
    left: categories.left,
    rows: categories.rows + 1,
    columns: series.length + 1,
  };
  const chart = worksheet.charts.add(TYPES[content.kind], worksheet.getRange(addressOf(source)), 'Columns');
  chart.name = name;
  chart.title.visible = false;
  chart.displayBlanksAs = 'NotPlotted';
  chart.setPosition(...corners(area));
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = chart.axes;
  if (!isLine) {
    // The first category stands on top, as in the table, and the numbers below all of them.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
  valueAxis.minimum = 0;
  valueAxis.numberFormat = COUNT_FORMAT;
  if (valueStep !== null) valueAxis.majorUnit = valueStep;
  valueAxis.title.text = content.valueTitle;
  series.forEach((one, index) => {
    dress(chart.series.getItemAt(index), one, placed);
  });
}

function dress(
  series: Excel.ChartSeries,
  { color, labelColor }: ReportSheetSeries,
  { chart: { kind }, hasLabels }: ReportSheetChart,
): void {
  if (kind === 'line') {
    series.format.line.color = `#${color}`;
    series.markerStyle = 'Circle';
    series.markerSize = MARKER_SIZE;
    series.markerBackgroundColor = `#${color}`;
    series.markerForegroundColor = `#${color}`;
  } else {
    series.format.fill.setSolidColor(`#${color}`);
    series.gapWidth = GAP;
  }
  series.hasDataLabels = hasLabels;
  if (!hasLabels) return;
  series.dataLabels.numberFormat = kind === 'line' ? COUNT_FORMAT : BAR_LABEL_FORMAT;
  if (kind === 'stacked-bars') series.dataLabels.format.font.color = `#${labelColor}`;
}

function corners({ top, left, rows, columns }: ReportSheetChart['area']): readonly [string, string] {
  const last = { top: top + rows - 1, left: left + columns - 1, rows: 1, columns: 1 };
  return [addressOf({ top, left, rows: 1, columns: 1 }), addressOf(last)];
}
