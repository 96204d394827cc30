import { REPORT_LOOKS } from '../../domain/report/sheet-layout/report-looks';
import type {
  ReportCell,
  ReportSheet,
  ReportSheetChart,
} from '../../domain/report/sheet-layout/report-sheet';
import { rangeName } from '../../ooxml/cell-reference';
import { defusedText } from '../defused-text';
import type { CellDescription, ChartDescription, SheetDescription } from '../../ooxml/make/description';

/** Has lines above and below, which a table without stripes needs. */
const TABLE_STYLE = 'TableStyleLight1';

/** A laid-out report as the file format has it. */
export function reportSheetDescription(name: string, sheet: ReportSheet): SheetDescription {
  return {
    name,
    columns: sheet.columns.map((width) => ({ width })),
    rows: sheet.rows.map(({ cells, height }) => ({ cells: cells.map(cellDescription), height })),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: rangeName(table.area),
      style: TABLE_STYLE,
      hidesStripes: true,
      hidesButtons: true,
    })),
    charts: sheet.charts.map(chartDescription),
    pages: { isLandscape: true, pagesAcross: 1, ...sheet.pages },
    hidesGridlines: true,
  };
}

function cellDescription({ value, look }: ReportCell): CellDescription {
  // The file says that it is a text; so it stays one too when somebody edits it.
  const isQuoted = typeof value === 'string' && defusedText(value) !== value;
  const format = isQuoted ? { ...REPORT_LOOKS[look], isQuoted } : REPORT_LOOKS[look];
  return { value, format };
}

function chartDescription(placed: ReportSheetChart): ChartDescription {
  const { name, chart, area, categories, series, hasLabels, valueStep } = placed;
  return {
    name,
    alternativeText: chart.alternativeText,
    kind: chart.kind,
    range: rangeName(area),
    categories: rangeName(categories),
    series: series.map(({ name: nameCell, values, color, labelColor }) => ({
      name: rangeName(nameCell),
      values: rangeName(values),
      color,
      // On a line there is no ground of its colour.
      ...(chart.kind === 'stacked-bars' ? { labelColor } : {}),
    })),
    valueTitle: chart.valueTitle,
    ...(valueStep === null ? {} : { valueStep }),
    hasLabels,
  };
}
