import type { Chart } from '../../domain/report/paper/paper';
import { germanNumber } from '../../domain/text/german-number';
import { textWidth } from '../text/text-width';
import { wrapText } from '../text/wrap-text';
import { partColour, type Drawing } from './drawing';
import { hatchPath, type Box } from './hatch';
import { hiddenMark } from './hidden-mark';
import { gapLegend, partsLegend } from './legend';
import { element, svgRoot, textElement } from './svg';
import { ticks } from './ticks';

const BAR_HEIGHT = 22;
const ROW_SPACE = 12;
/** Labels may take so much of the width before they are broken into lines. */
const LABEL_SHARE = 0.4;
/** Room at the right for the number behind the longest bar. */
const RIGHT_SPACE = 48;
const MARK_WIDTH = 10;

interface Row {
  readonly label: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** Lying bars, of one part each or of several. A part that is hidden is a gap with a sign, and takes no length. */
export function drawBars(chart: Chart, drawing: Drawing): string {
  const { width, fontSize, lineHeight, colours } = drawing;
  const labels = chart.categories.map((label) => wrapText(label, width * LABEL_SHARE, fontSize));
  const left = Math.max(0, ...labels.flat().map((line) => textWidth(line, fontSize))) + 8;
  const rows = rowsOf(labels, lineHeight);
  const bottom = rows.reduce((sum, { height }) => sum + height, 0);
  const axis = ticks(Math.max(0, ...chart.categories.map((_, at) => barLength(chart, at))));
  const scale = (width - left - RIGHT_SPACE) / (axis.at(-1) ?? 1);

  const grid = axis.map((value) => {
    const x = left + value * scale;
    return (
      element('path', {
        d: `M${x} 0V${bottom}`,
        stroke: value === 0 ? colours.text : colours.grid,
        fill: 'none',
      }) +
      textElement(germanNumber(value), {
        x,
        y: bottom + lineHeight,
        fill: colours.text,
        'text-anchor': 'middle',
      })
    );
  });
  const bars = rows.map((row, at) => drawRow(chart, drawing, row, at, left, scale));
  const titleAt = bottom + 2 * lineHeight + 2;
  const title = textElement(chart.valueTitle, {
    x: left + (width - left - RIGHT_SPACE) / 2,
    y: titleAt,
    fill: colours.text,
    'text-anchor': 'middle',
  });
  const legend =
    chart.series.length > 1
      ? partsLegend(
          drawing,
          chart.series.map(({ label }) => label),
          titleAt + 10,
          (part, box) => drawPart(drawing, part, box),
        )
      : { drawn: '', height: 6 };
  const gaps = gapLegend(drawing, chart, titleAt + 10 + legend.height);
  return svgRoot(
    { width, height: titleAt + 10 + legend.height + gaps.height, label: chart.alternativeText, fontSize },
    [...grid, ...bars, title, legend.drawn, gaps.drawn],
  );
}

function rowsOf(labels: readonly (readonly string[])[], lineHeight: number): readonly Row[] {
  let top = 0;
  return labels.map((label) => {
    const height = Math.max(BAR_HEIGHT, label.length * lineHeight) + ROW_SPACE;
    const row = { label, top, height };
    top += height;
    return row;
  });
}

function drawRow(chart: Chart, drawing: Drawing, row: Row, at: number, left: number, scale: number): string {
  const { colours, fontSize, lineHeight } = drawing;
  const middle = row.top + row.height / 2;
  const firstLine = middle - (row.label.length * lineHeight) / 2 + fontSize * 0.92;
  const label = row.label.map((line, index) =>
    textElement(line, {
      x: left - 8,
      y: firstLine + index * lineHeight,
      fill: colours.text,
      'text-anchor': 'end',
    }),
  );
  let x = left;
  const parts = chart.series.map(({ values }, part) => {
    const value = values[at] ?? null;
    if (value === null || value === 0) return '';
    const box = { x, y: middle - BAR_HEIGHT / 2, width: value * scale, height: BAR_HEIGHT };
    x += box.width;
    return drawPart(drawing, part, box) + (chart.series.length > 1 ? numberInside(drawing, value, box) : '');
  });
  const hidden = chart.series.filter(({ values }) => (values[at] ?? null) === null);
  const marks = hidden.map((_, index) => hiddenMark(drawing, x + 10 + index * MARK_WIDTH, middle));
  const only = chart.series.length === 1 ? (chart.series[0]?.values[at] ?? null) : null;
  const number =
    only === null
      ? ''
      : boxedNumber(drawing, only, x + 6 + textWidth(germanNumber(only), fontSize) / 2, middle);
  return [...label, ...parts, ...marks, number].join('');
}

function drawPart({ colours }: Drawing, part: number, box: Box): string {
  const hatch = hatchPath(part, box);
  return [
    element('rect', { ...box, fill: partColour(colours, part) }),
    hatch === ''
      ? ''
      : element('path', { d: hatch, stroke: colours.background, 'stroke-width': 1.5, fill: 'none' }),
    element('rect', { ...box, fill: 'none', stroke: colours.text, 'stroke-width': 0.75 }),
  ].join('');
}

/** Nothing can be read on a hatch, so the number of a part has a box of its own; it is left out where it does not fit. */
function numberInside(drawing: Drawing, value: number, box: Box): string {
  return boxWidth(drawing, value) + 2 > box.width
    ? ''
    : boxedNumber(drawing, value, box.x + box.width / 2, box.y + box.height / 2);
}

function boxedNumber(drawing: Drawing, value: number, x: number, y: number): string {
  const { colours, fontSize } = drawing;
  const width = boxWidth(drawing, value);
  return (
    element('rect', {
      x: x - width / 2,
      y: y - (fontSize + 1) / 2,
      width,
      height: fontSize + 1,
      fill: colours.background,
    }) +
    textElement(germanNumber(value), {
      x,
      y: y + fontSize * 0.36,
      fill: colours.text,
      'text-anchor': 'middle',
    })
  );
}

function boxWidth({ fontSize }: Drawing, value: number): number {
  return textWidth(germanNumber(value), fontSize) + 4;
}

function barLength({ series }: Chart, at: number): number {
  return series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
}
