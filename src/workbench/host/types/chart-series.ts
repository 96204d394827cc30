import type { ChartSeries } from '../../model/chart';
import { defineType, type Scalar } from '../define-type';
import { invalidArgument } from '../office-error';
import { chartScalars, type ChartRef } from './chart-ref';
import { asBoolean, asText } from './range-format';

interface SeriesRef extends ChartRef {
  readonly series: ChartSeries;
}

/** `ChartSeriesCollection`. */
export const CHART_SERIES_COLLECTION = defineType<ChartRef>({
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (ref, args, context) => {
      const series = ref.chart.series[args.integer(0)];
      if (series === undefined) throw invalidArgument('no such series');
      return CHART_SERIES({ ...ref, series }, context);
    },
  },
  items: (ref, context) => ref.chart.series.map((series) => CHART_SERIES({ ...ref, series }, context)),
});

const color = (value: unknown): string => asText(value).toUpperCase();

/** Looks that make no difference here: a marker is a dot in the colour of its line. */
function taken(usual: unknown): Scalar<SeriesRef> {
  return { get: () => usual, set: () => undefined };
}

const CHART_SERIES = defineType<SeriesRef>({
  name: 'ChartSeries',
  scalars: {
    Name: { get: ({ sheet, series: { name } }) => sheet.text(name.top, name.left) },
    ...chartScalars(({ series }) => series, { HasDataLabels: { key: 'hasLabels', accept: asBoolean } }),
    GapWidth: taken(60),
    MarkerStyle: taken('Circle'),
    MarkerSize: taken(7),
    MarkerBackgroundColor: taken(''),
    MarkerForegroundColor: taken(''),
  },
  navigation: {
    Format: (ref, context) => CHART_SERIES_FORMAT(ref, context),
    DataLabels: (ref, context) => CHART_DATA_LABELS(ref, context),
  },
});

const CHART_SERIES_FORMAT = defineType<SeriesRef>({
  name: 'ChartSeriesFormat',
  navigation: {
    Fill: (ref, context) => CHART_FILL(ref, context),
    Line: (ref, context) => CHART_LINE_FORMAT(ref, context),
  },
});

const CHART_FILL = defineType<SeriesRef>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: ({ sheet, series }, args) => {
      const accepted = color(args.text(0));
      sheet.changeChart(() => {
        series.color = accepted;
      });
    },
  },
});

const CHART_LINE_FORMAT = defineType<SeriesRef>({
  name: 'ChartLineFormat',
  scalars: chartScalars(({ series }) => series, { Color: { key: 'color', accept: color } }),
});

const CHART_DATA_LABELS = defineType<SeriesRef>({
  name: 'ChartDataLabels',
  scalars: chartScalars(({ series }) => series, { NumberFormat: { key: 'labelFormat', accept: asText } }),
  navigation: { Format: (ref, context) => CHART_DATA_LABEL_FORMAT(ref, context) },
});

const CHART_DATA_LABEL_FORMAT = defineType<SeriesRef>({
  name: 'ChartDataLabelFormat',
  navigation: { Font: (ref, context) => CHART_FONT(ref, context) },
});

const CHART_FONT = defineType<SeriesRef>({
  name: 'ChartFont',
  scalars: chartScalars(({ series }) => series, { Color: { key: 'labelColor', accept: color } }),
});
