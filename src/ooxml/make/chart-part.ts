import { parseRange, rangeName } from '../cell-reference';
import type { CellValue } from '../cell-value';
import {
  isRowDescription,
  isStyledCell,
  type ChartDescription,
  type ChartSeriesDescription,
  type SheetDescription,
} from './description';
import { CHART, DRAWING_MAIN } from './drawing-part';
import { element, escapeText, OFFICE_RELATIONSHIPS, XML_START } from './xml';

/** The kind of content of its part. */
export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Numbers of the two axes, by which the parts of a chart refer to each other. */
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
const GREY = 'BFBFBF';
/** Hundredths of a point. */
const TEXT_SIZE = 900;

/** The XML of a chart over cells of the sheet. A cell that is empty or holds no number has no point: nothing is drawn for it. */
export function chartXml(chart: ChartDescription, sheet: SheetDescription): string {
  const isLine = chart.kind === 'line';
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, sheet)).join('');
  const axes = value('c:axId', CATEGORY_AXIS) + value('c:axId', VALUE_AXIS);
  const drawn = isLine
    ? element(
        'c:lineChart',
        {},
        `${value('c:grouping', 'standard')}${value('c:varyColors', 0)}${series}${value('c:marker', 1)}${axes}`,
      )
    : element(
        'c:barChart',
        {},
        value('c:barDir', 'bar') +
          value('c:grouping', chart.kind === 'stacked-bars' ? 'stacked' : 'clustered') +
          value('c:varyColors', 0) +
          series +
          value('c:gapWidth', 60) +
          (chart.kind === 'stacked-bars' ? value('c:overlap', 100) : '') +
          axes,
      );
  const legend =
    chart.series.length < 2
      ? ''
      : element('c:legend', {}, value('c:legendPos', 'b') + value('c:overlay', 0) + textXml());
  return (
    XML_START +
    element(
      'c:chartSpace',
      { 'xmlns:c': CHART, 'xmlns:a': DRAWING_MAIN, 'xmlns:r': OFFICE_RELATIONSHIPS },
      value('c:date1904', 0) +
        value('c:lang', 'de-DE') +
        value('c:roundedCorners', 0) +
        element(
          'c:chart',
          {},
          value('c:autoTitleDeleted', 1) +
            element('c:plotArea', {}, `<c:layout/>${drawn}${axesXml(chart)}`) +
            legend +
            value('c:plotVisOnly', 1) +
            value('c:dispBlanksAs', 'gap'),
        ) +
        element('c:spPr', {}, `${fillXml('FFFFFF')}<a:ln><a:noFill/></a:ln>`),
    )
  );
}

function seriesXml(
  chart: ChartDescription,
  { name, values, color, labelColor }: ChartSeriesDescription,
  index: number,
  sheet: SheetDescription,
): string {
  const isLine = chart.kind === 'line';
  const look = isLine
    ? element('c:spPr', {}, element('a:ln', { w: 28_575, cap: 'rnd' }, fillXml(color)))
    : element('c:spPr', {}, `${fillXml(color)}${element('a:ln', { w: 9_525 }, fillXml('FFFFFF'))}`);
  const marker = element(
    'c:marker',
    {},
    value('c:symbol', 'circle') + value('c:size', 7) + element('c:spPr', {}, fillXml(color)),
  );
  const labels =
    chart.hasLabels === true
      ? element(
          'c:dLbls',
          {},
          // Nothing is written on a bar without length.
          element('c:numFmt', { formatCode: isLine ? '#,##0' : '#,##0;;', sourceLinked: '0' }) +
            '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
            textXml(labelColor) +
            (isLine ? value('c:dLblPos', 't') : '') +
            value('c:showLegendKey', 0) +
            value('c:showVal', 1) +
            value('c:showCatName', 0) +
            value('c:showSerName', 0) +
            value('c:showPercent', 0) +
            value('c:showBubbleSize', 0),
        )
      : '';
  return element(
    'c:ser',
    {},
    value('c:idx', index) +
      value('c:order', index) +
      element('c:tx', {}, textReference(name, sheet)) +
      look +
      (isLine ? marker : value('c:invertIfNegative', 0)) +
      labels +
      element('c:cat', {}, textReference(chart.categories, sheet)) +
      element('c:val', {}, numberReference(values, sheet)) +
      (isLine ? value('c:smooth', 0) : ''),
  );
}

function axesXml({ kind, valueTitle, valueStep }: ChartDescription): string {
  const isLine = kind === 'line';
  const line = element('c:spPr', {}, element('a:ln', { w: 9_525 }, fillXml(GREY)));
  const category = element(
    'c:catAx',
    {},
    value('c:axId', CATEGORY_AXIS) +
      // The first category stands on top, as in the table.
      element('c:scaling', {}, value('c:orientation', isLine ? 'minMax' : 'maxMin')) +
      value('c:delete', 0) +
      value('c:axPos', isLine ? 'b' : 'l') +
      element('c:numFmt', { formatCode: 'General', sourceLinked: '0' }) +
      value('c:majorTickMark', 'none') +
      value('c:minorTickMark', 'none') +
      value('c:tickLblPos', 'low') +
      line +
      textXml() +
      value('c:crossAx', VALUE_AXIS) +
      value('c:crosses', 'autoZero') +
      value('c:auto', 0) +
      value('c:lblAlgn', 'ctr') +
      value('c:lblOffset', 100) +
      value('c:noMultiLvlLbl', 0),
  );
  const numbers = element(
    'c:valAx',
    {},
    value('c:axId', VALUE_AXIS) +
      element('c:scaling', {}, value('c:orientation', 'minMax') + value('c:min', 0)) +
      value('c:delete', 0) +
      value('c:axPos', isLine ? 'l' : 'b') +
      element(
        'c:majorGridlines',
        {},
        element('c:spPr', {}, element('a:ln', { w: 6_350 }, fillXml('D9D9D9'))),
      ) +
      titleXml(valueTitle, isLine) +
      element('c:numFmt', { formatCode: '#,##0', sourceLinked: '0' }) +
      value('c:majorTickMark', 'none') +
      value('c:minorTickMark', 'none') +
      value('c:tickLblPos', 'nextTo') +
      element('c:spPr', {}, '<a:ln><a:noFill/></a:ln>') +
      textXml() +
      value('c:crossAx', CATEGORY_AXIS) +
      // With the categories turned round, the numbers would stand on top.
      value('c:crosses', isLine ? 'autoZero' : 'max') +
      value('c:crossBetween', 'between') +
      (valueStep === undefined ? '' : value('c:majorUnit', valueStep)),
  );
  return category + numbers;
}

function titleXml(title: string | undefined, isUpright: boolean): string {
  if (title === undefined) return '';
  const run = element(
    'a:r',
    {},
    element('a:rPr', { lang: 'de-DE', sz: TEXT_SIZE, b: '0' }) + element('a:t', {}, escapeText(title)),
  );
  const body = element('a:bodyPr', isUpright ? { rot: -5_400_000, vert: 'horz' } : {});
  return element(
    'c:title',
    {},
    element('c:tx', {}, element('c:rich', {}, `${body}<a:lstStyle/>${element('a:p', {}, run)}`)) +
      value('c:overlay', 0),
  );
}

/** How texts look that are not written here. */
function textXml(color = '262626'): string {
  const properties = element('a:defRPr', { lang: 'de-DE', sz: TEXT_SIZE, b: '0' }, fillXml(color));
  const paragraph = element('a:p', {}, `${element('a:pPr', {}, properties)}<a:endParaRPr lang="de-DE"/>`);
  return element('c:txPr', {}, `<a:bodyPr/><a:lstStyle/>${paragraph}`);
}

function fillXml(color: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: color }));
}

function textReference(range: string, sheet: SheetDescription): string {
  const texts = valuesIn(range, sheet).map((text) => (typeof text === 'string' ? text : ''));
  const points = texts.map((text, idx) => element('c:pt', { idx }, element('c:v', {}, escapeText(text))));
  const cache = value('c:ptCount', texts.length) + points.join('');
  return element('c:strRef', {}, referenceXml(range, sheet) + element('c:strCache', {}, cache));
}

function numberReference(range: string, sheet: SheetDescription): string {
  const numbers = valuesIn(range, sheet);
  const points = numbers.flatMap((number, idx) =>
    typeof number === 'number' ? [element('c:pt', { idx }, element('c:v', {}, String(number)))] : [],
  );
  const cache = element('c:formatCode', {}, 'General') + value('c:ptCount', numbers.length) + points.join('');
  return element('c:numRef', {}, referenceXml(range, sheet) + element('c:numCache', {}, cache));
}

function referenceXml(range: string, { name }: SheetDescription): string {
  return element('c:f', {}, escapeText(absoluteReference(name, range)));
}

/** `'Bericht'!$A$1:$C$9`. */
export function absoluteReference(sheetName: string, range: string): string {
  const parsed = parseRange(range);
  if (parsed === null) throw new Error(`"${range}" is no range`);
  return `'${sheetName.replace(/'/g, "''")}'!${rangeName(parsed).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** Row by row. */
function valuesIn(range: string, { rows = [] }: SheetDescription): readonly CellValue[] {
  const parsed = parseRange(range);
  if (parsed === null) throw new Error(`"${range}" is no range`);
  return Array.from({ length: parsed.rows }, (_, index) => {
    const row = rows[parsed.top + index] ?? [];
    const cells = isRowDescription(row) ? row.cells : row;
    return Array.from({ length: parsed.columns }, (__, column) => {
      const cell = cells[parsed.left + column] ?? null;
      return isStyledCell(cell) ? cell.value : cell;
    });
  }).flat();
}

function value(name: string, val: string | number): string {
  return element(name, { val });
}
