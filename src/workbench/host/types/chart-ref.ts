import type { Chart } from '../../model/chart';
import type { Sheet } from '../../model/sheet';
import type { Scalar } from '../define-type';

/** A chart and the sheet that tells of its changes. */
export interface ChartRef {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** What stands behind a property, and what it takes. */
type Property<T> = {
  readonly [K in keyof T]: { readonly key: K; readonly accept: (value: unknown) => T[K] };
}[keyof T];

/** Properties of a part of a chart that are written as they are read. */
export function chartScalars<R extends ChartRef, T extends object>(
  part: (ref: R) => T,
  properties: Readonly<Record<string, Property<T>>>,
): Readonly<Record<string, Scalar<R>>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, chartScalar(part, property)]),
  );
}

function chartScalar<R extends ChartRef, T extends object>(
  part: (ref: R) => T,
  { key, accept }: Property<T>,
): Scalar<R> {
  return {
    get: (ref) => part(ref)[key],
    set: (ref, value) => {
      const accepted = accept(value);
      ref.sheet.changeChart(() => {
        part(ref)[key] = accepted;
      });
    },
  };
}
