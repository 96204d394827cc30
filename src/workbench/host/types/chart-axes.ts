import type { ChartAxis } from '../../model/chart';
import { defineType } from '../define-type';
import { invalidArgument } from '../office-error';
import { chartScalars, type ChartRef } from './chart-ref';
import { asBoolean, asText } from './range-format';

interface AxisRef extends ChartRef {
  readonly axis: ChartAxis;
}

const POSITIONS = ['Automatic', 'Maximum', 'Minimum'] as const;

/** `ChartAxes`. */
export const CHART_AXES = defineType<ChartRef>({
  name: 'ChartAxes',
  navigation: {
    CategoryAxis: (ref, context) => CHART_AXIS({ ...ref, axis: ref.chart.categoryAxis }, context),
    ValueAxis: (ref, context) => CHART_AXIS({ ...ref, axis: ref.chart.valueAxis }, context),
  },
});

const CHART_AXIS = defineType<AxisRef>({
  name: 'ChartAxis',
  scalars: chartScalars(({ axis }) => axis, {
    ReversePlotOrder: { key: 'reversePlotOrder', accept: asBoolean },
    Position: {
      key: 'position',
      accept: (value) => {
        const found = POSITIONS.find((known) => known === value);
        if (found === undefined) throw invalidArgument('no position of an axis');
        return found;
      },
    },
    Minimum: { key: 'minimum', accept: asNumber },
    MajorUnit: { key: 'majorUnit', accept: asNumber },
    NumberFormat: { key: 'numberFormat', accept: asText },
  }),
  navigation: { Title: (ref, context) => CHART_AXIS_TITLE(ref, context) },
});

const CHART_AXIS_TITLE = defineType<AxisRef>({
  name: 'ChartAxisTitle',
  scalars: chartScalars(({ axis }) => axis, { Text: { key: 'title', accept: asText } }),
});

function asNumber(value: unknown): number {
  if (typeof value !== 'number') throw invalidArgument('a number is expected');
  return value;
}
