import type { Chart } from '../../domain/report/paper/paper';
import type { ShownCount } from '../../domain/report/report-table';
import { germanNumber } from '../../domain/text/german-number';
import { textWidth } from '../text/text-width';
import { wrapText } from '../text/wrap-text';
import { partColour, type Drawing } from './drawing';
import { hiddenMark } from './hidden-mark';
import { gapLegend, partsLegend } from './legend';
import { marker } from './marker';
import { element, short, svgRoot, textElement } from './svg';
import { ticks } from './ticks';

const PLOT_HEIGHT = 220;
const TOP_SPACE = 22;
const LINE_SAMPLE = 36;
/** Dashes tell lines apart without colour. */
const DASHES = ['', '8 4', '2 3', '12 4 2 4', '5 2', '1 5'] as const;
const RIGHT_SPACE = 30;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** Lines over equal steps of time. At a hidden number the line is broken, and a sign stands below the axis. */
export function drawLine(chart: Chart, drawing: Drawing): string {
  const { width, fontSize, lineHeight, colours } = drawing;
  const axis = ticks(Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const greatest = axis.at(-1) ?? 1;
  const isSingle = chart.series.length === 1;
  const left = textWidth(germanNumber(greatest), fontSize) + 12;
  const right = RIGHT_SPACE;
  const slot = (width - left - right) / Math.max(chart.categories.length, 1);
  const bottom = TOP_SPACE + PLOT_HEIGHT;
  const xAt = (at: number): number => left + (at + 0.5) * slot;
  const yAt = (value: number): number => bottom - (value / greatest) * PLOT_HEIGHT;

  const grid = axis.map(
    (value) =>
      element('path', {
        d: `M${short(left)} ${short(yAt(value))}H${short(width - right)}`,
        stroke: value === 0 ? colours.text : colours.grid,
        fill: 'none',
      }) +
      textElement(germanNumber(value), {
        x: left - 8,
        y: yAt(value) + fontSize * 0.36,
        fill: colours.text,
        'text-anchor': 'end',
      }),
  );
  const unit = textElement(chart.valueTitle, { x: 0, y: fontSize * 0.9, fill: colours.text });
  // Below the axis, where it cannot be taken for a point.
  const isHidden = chart.categories.map((_, at) =>
    chart.series.some(({ values }) => (values[at] ?? null) === null),
  );
  const markSpace = isHidden.includes(true) ? lineHeight : 0;
  const marks = isHidden.map((hidden, at) =>
    hidden ? hiddenMark(drawing, xAt(at), bottom + lineHeight / 2 + 2) : '',
  );
  const feet = chart.categories.map((label) => wrapText(label, slot - 6, fontSize));
  const categories = feet.flatMap((lines, at) =>
    lines.map((line, index) =>
      textElement(line, {
        x: xAt(at),
        y: bottom + markSpace + (index + 1) * lineHeight + 2,
        fill: colours.text,
        'text-anchor': 'middle',
      }),
    ),
  );
  const runs = chart.series.map(({ values }) => runsOf(values, xAt, yAt));
  const drawn = runs.map((pieces, part) => drawRuns(drawing, pieces, part, isSingle));
  const footTop = bottom + markSpace + Math.max(1, ...feet.map((lines) => lines.length)) * lineHeight + 10;
  const legend = isSingle
    ? { drawn: '', height: 0 }
    : partsLegend(
        drawing,
        chart.series.map(({ label }) => label),
        footTop,
        (part, { x, y, width: sampleWidth, height: sampleHeight }) =>
          drawSample(drawing, part, x, x + sampleWidth, y + sampleHeight / 2),
        LINE_SAMPLE,
      );
  const gaps = gapLegend(drawing, chart, footTop + legend.height, isSingle ? [] : hiddenPlaces(chart));
  return svgRoot(
    { width, height: footTop + legend.height + gaps.height, label: chart.alternativeText, fontSize },
    [unit, ...grid, ...categories, ...drawn, ...marks, legend.drawn, gaps.drawn],
  );
}

/** The shown points in pieces that have no gap. */
function runsOf(
  values: readonly ShownCount[],
  xAt: (at: number) => number,
  yAt: (value: number) => number,
): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let isBroken = true;
  values.forEach((value, at) => {
    if (value === null) {
      isBroken = true;
      return;
    }
    const point = { x: xAt(at), y: yAt(value), value };
    const last = runs.at(-1);
    if (isBroken || last === undefined) runs.push([point]);
    else last.push(point);
    isBroken = false;
  });
  return runs;
}

function drawRuns(
  { colours, fontSize }: Drawing,
  runs: readonly (readonly Point[])[],
  part: number,
  hasNumbers: boolean,
): string {
  const colour = partColour(colours, part);
  const lines = runs.map((run) =>
    element('path', {
      d: run.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join(''),
      stroke: colour,
      'stroke-width': 2.5,
      'stroke-dasharray': DASHES[part % DASHES.length] ?? '',
      fill: 'none',
    }),
  );
  const points = runs.flat().map(
    ({ x, y, value }) =>
      marker(part, x, y, colour, colours.background) +
      (hasNumbers
        ? textElement(germanNumber(value), {
            x,
            y: y - fontSize * 0.7,
            fill: colours.text,
            'text-anchor': 'middle',
          })
        : ''),
  );
  return [...lines, ...points].join('');
}

function drawSample({ colours }: Drawing, part: number, left: number, right: number, y: number): string {
  const colour = partColour(colours, part);
  return (
    element('path', {
      d: `M${short(left)} ${short(y)}H${short(right)}`,
      stroke: colour,
      'stroke-width': 2.5,
      'stroke-dasharray': DASHES[part % DASHES.length] ?? '',
      fill: 'none',
    }) + marker(part, (left + right) / 2, y, colour, colours.background)
  );
}

/** With several lines the sign alone does not say which of them is broken: `Elmshorn 31.07.2028, 31.07.2029`. */
function hiddenPlaces({ categories, series }: Chart): readonly string[] {
  return series.flatMap(({ label, values }) => {
    const places = categories.filter((_, at) => (values[at] ?? null) === null);
    return places.length === 0 ? [] : [`${label} ${places.join(', ')}`];
  });
}
