import { newChart, type Chart, type ChartType } from '../../model/chart';
import { rectAddress } from '../../model/address';
import { bottomOf, rightOf, type Rect } from '../../model/rect';
import type { Sheet } from '../../model/sheet';
import { defineType } from '../define-type';
import { invalidArgument, itemNotFound } from '../office-error';
import { RangeRef } from '../range-ref';
import { CHART_AXES } from './chart-axes';
import { CHART_SERIES_COLLECTION } from './chart-series';
import { chartScalars, type ChartRef } from './chart-ref';
import { liveRect } from './live-rect';
import { rangeArgument } from './range-argument';
import { asBoolean, asText } from './range-format';

const TYPES: readonly ChartType[] = ['BarClustered', 'BarStacked', 'LineMarkers'];
const BLANKS = ['NotPlotted', 'Zero', 'Interpolated'] as const;

/** `ChartCollection`: the charts of a sheet. */
export const CHART_COLLECTION = defineType<Sheet>({
  name: 'ChartCollection',
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  methods: {
    Add: (sheet, args, context) => {
      const type = args.oneOf(0, TYPES);
      const source = args.target(1, RangeRef);
      if (source?.sheet !== sheet) throw invalidArgument('a range of this sheet is expected');
      args.oneOf(2, ['Columns']);
      const chart = sheet.addChart((id, number) => newChart(id, type, liveRect(source), number));
      return CHART({ sheet, chart }, context);
    },
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, args, context) => CHART({ sheet, chart: chartNamed(sheet, args.text(0)) }, context),
    GetItemAt: (sheet, args, context) => {
      const chart = sheet.charts[args.integer(0)];
      if (chart === undefined) throw invalidArgument('no such chart');
      return CHART({ sheet, chart }, context);
    },
    GetItemOrNullObject: (sheet, args, context) => {
      const chart = sheet.charts.find(({ name }) => name === args.text(0));
      return chart === undefined ? null : CHART({ sheet, chart }, context);
    },
  },
  items: (sheet, context) => sheet.charts.map((chart) => CHART({ sheet, chart }, context)),
  indexer: (sheet, args, context) => CHART({ sheet, chart: chartNamed(sheet, args.text(0)) }, context),
});

function chartNamed(sheet: Sheet, key: string): Chart {
  const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
  if (chart === undefined) throw itemNotFound(`the chart ${key}`);
  return chart;
}

/** `Chart`. */
const CHART = defineType<ChartRef>({
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    ...chartScalars(({ chart }) => chart, {
      Name: { key: 'name', accept: asText },
      DisplayBlanksAs: {
        key: 'displayBlanksAs',
        accept: (value) => {
          const found = BLANKS.find((known) => known === value);
          if (found === undefined) throw invalidArgument('no way to draw blanks');
          return found;
        },
      },
    }),
    ChartType: { get: ({ chart }) => chart.type },
  },
  navigation: {
    Axes: (ref, context) => CHART_AXES(ref, context),
    Legend: (ref, context) => CHART_LEGEND(ref, context),
    Series: (ref, context) => CHART_SERIES_COLLECTION(ref, context),
    Title: (ref, context) => CHART_TITLE(ref, context),
  },
  methods: {
    Delete: ({ sheet, chart }) => {
      sheet.removeChart(chart);
    },
    SetPosition: ({ sheet, chart }, args, context) => {
      const first = liveRect(rangeArgument(args, 0, sheet, context));
      const last = args.isMissing(1) ? first : liveRect(rangeArgument(args, 1, sheet, context));
      sheet.changeChart(() => {
        chart.place = around(first, last);
      });
    },
  },
});

const CHART_TITLE = defineType<ChartRef>({
  name: 'ChartTitle',
  scalars: chartScalars(({ chart }) => chart, {
    Text: { key: 'title', accept: asText },
    Visible: { key: 'hasTitle', accept: asBoolean },
  }),
});

const CHART_LEGEND = defineType<ChartRef>({
  name: 'ChartLegend',
  scalars: {
    ...chartScalars(({ chart }) => chart, { Visible: { key: 'hasLegend', accept: asBoolean } }),
    Position: {
      get: () => 'Bottom',
      set: (_ref, value) => {
        if (value !== 'Bottom') throw invalidArgument('legends stand at the bottom here');
      },
    },
  },
});

function around(a: Rect, b: Rect): Rect {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  const rows = Math.max(bottomOf(a), bottomOf(b)) - top;
  const columns = Math.max(rightOf(a), rightOf(b)) - left;
  if (rows < 1 || columns < 1) throw invalidArgument(`no place for a chart: ${rectAddress(a)}`);
  return { top, left, rows, columns };
}
