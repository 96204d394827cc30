import { rangeName } from '../../ooxml/cell-reference';
import type { ChartDescription, ChartKind, SheetDescription } from '../../ooxml/make/description';
import type { Chart, ChartType } from '../model/chart';
import { bottomOf, rightOf } from '../model/rect';
import type { Sheet } from '../model/sheet';

const KINDS: Readonly<Record<ChartType, ChartKind>> = {
  BarClustered: 'bars',
  BarStacked: 'stacked-bars',
  LineMarkers: 'line',
};

/** The charts of a sheet as files describe them, with the values of the cells from which they are drawn. */
export function chartDescriptions(sheet: Sheet): SheetDescription {
  const used = sheet.usedRect(true) ?? { top: 0, left: 0, rows: 0, columns: 0 };
  return {
    name: sheet.name,
    rows: Array.from({ length: bottomOf(used) }, (_, row) =>
      Array.from({ length: rightOf(used) }, (__, column) => sheet.cell(row, column).value),
    ),
    charts: sheet.charts.map(chartDescription),
  };
}

function chartDescription({ name, type, place, categories, series, valueAxis }: Chart): ChartDescription {
  return {
    name,
    kind: KINDS[type],
    range: rangeName(place),
    categories: rangeName(categories),
    series: series.map(({ name: nameCell, values, color, labelColor }) => ({
      name: rangeName(nameCell),
      values: rangeName(values),
      color: color.slice(1),
      ...(type === 'BarStacked' ? { labelColor: labelColor.slice(1) } : {}),
    })),
    ...(valueAxis.title === '' ? {} : { valueTitle: valueAxis.title }),
    ...(valueAxis.majorUnit === null ? {} : { valueStep: valueAxis.majorUnit }),
    hasLabels: series.some(({ hasLabels }) => hasLabels),
  };
}
