import type { Chart } from '../model/chart';
import type { Rect } from '../model/rect';
import type { Sheet } from '../model/sheet';

const SVG = 'http://www.w3.org/2000/svg';
const LABELS = 170;
const LEGEND = 36;
const MARGIN = 14;
const FONT = 11;
/** Pixels of a letter in the chart's font, roughly. */
const LETTER = 6;
const STEPS = 5;
/** Of what a category has, bars fill so much. */
const BAR_SHARE = 0.62;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Values {
  readonly categories: readonly string[];
  /** By series; `null` is a gap. */
  readonly series: readonly (readonly (number | null)[])[];
}

/** A simple drawing of a chart. The same numbers stand in the cells, so readers of the page lose nothing when it is passed over. */
export function drawChart(sheet: Sheet, chart: Chart, { width, height }: Size): SVGSVGElement {
  const svg = node('svg', {
    width,
    height,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
  }) as SVGSVGElement;
  svg.append(node('rect', { width, height, fill: '#FFFFFF', stroke: '#D9D9D9' }));
  const values: Values = {
    categories: cellsOf(chart.categories).map(([row, column]) => sheet.text(row, column)),
    series: chart.series.map((one) =>
      cellsOf(one.values).map(([row, column]) => {
        const { value } = sheet.cell(row, column);
        return typeof value === 'number' ? value : null;
      }),
    ),
  };
  const isLine = chart.type === 'LineMarkers';
  svg.append(...(isLine ? lines : bars)(chart, values, { width, height: height - LEGEND }));
  if (chart.hasLegend) svg.append(...legend(sheet, chart, { width, height }));
  return svg;
}

function bars(chart: Chart, { categories, series }: Values, { width, height }: Size): readonly Element[] {
  const isStacked = chart.type === 'BarStacked';
  const greatest = Math.max(
    1,
    ...categories.map((_, index) => {
      const shown = series.map((values) => values[index] ?? 0);
      return isStacked ? shown.reduce((sum, value) => sum + value, 0) : Math.max(...shown);
    }),
  );
  const scale = (width - LABELS - 3 * MARGIN) / greatest;
  const step = (height - MARGIN) / Math.max(1, categories.length);
  const thickness = (step * BAR_SHARE) / (isStacked ? 1 : Math.max(1, series.length));
  return categories.flatMap((category, index) => {
    const top = MARGIN + index * step + (step * (1 - BAR_SHARE)) / 2;
    let left = LABELS;
    const drawn = series.flatMap((values, place) => {
      const value = values[index] ?? null;
      const look = chart.series[place];
      if (value === null || value === 0 || look === undefined) return [];
      const x = isStacked ? left : LABELS;
      const y = isStacked ? top : top + place * thickness;
      const length = value * scale;
      left += length;
      const bar = node('rect', { x, y, width: length, height: thickness, fill: look.color });
      if (!look.hasLabels) return [bar];
      const [at, fill] = isStacked ? [x + length / 2, look.labelColor] : [x + length + MARGIN, '#262626'];
      return [bar, text(String(value), at, y + thickness / 2, { 'text-anchor': 'middle', fill })];
    });
    const name = text(shortened(category), LABELS - 6, MARGIN + (index + 0.5) * step, {
      'text-anchor': 'end',
    });
    return [name, ...drawn];
  });
}

function lines(chart: Chart, { categories, series }: Values, { width, height }: Size): readonly Element[] {
  const greatest = Math.max(1, ...series.flat().map((value) => value ?? 0));
  const left = 4 * MARGIN;
  const bottom = height - 2 * MARGIN;
  const x = (index: number): number =>
    left + ((width - left) * (index + 0.5)) / Math.max(1, categories.length);
  const y = (value: number): number => bottom - ((bottom - 2 * MARGIN) * value) / greatest;
  const axis = Array.from({ length: STEPS + 1 }, (_, index) => (greatest * index) / STEPS).flatMap(
    (value) => [
      node('line', { x1: left, x2: width - MARGIN, y1: y(value), y2: y(value), stroke: '#D9D9D9' }),
      text(String(Math.round(value)), left - 6, y(value), { 'text-anchor': 'end' }),
    ],
  );
  const names = categories.map((category, index) =>
    text(category, x(index), bottom + MARGIN, { 'text-anchor': 'middle' }),
  );
  const drawn = series.flatMap((values, place) => {
    const color = chart.series[place]?.color ?? '#000000';
    return values.flatMap((value, index) => {
      if (value === null) return [];
      const before = values[index - 1] ?? null;
      const dot = node('circle', { cx: x(index), cy: y(value), r: 4, fill: color });
      if (before === null) return [dot];
      const from = { x1: x(index - 1), y1: y(before) };
      return [node('line', { ...from, x2: x(index), y2: y(value), stroke: color, 'stroke-width': 2 }), dot];
    });
  });
  return [...axis, ...names, ...drawn];
}

function legend(sheet: Sheet, chart: Chart, { width, height }: Size): readonly Element[] {
  const room = (width - 2 * MARGIN) / chart.series.length;
  return chart.series.flatMap(({ name, color }, index) => {
    const x = MARGIN + index * room;
    const label = sheet.text(name.top, name.left).slice(0, Math.max(3, Math.floor((room - 20) / LETTER)));
    return [
      node('rect', { x, y: height - 22, width: 10, height: 10, fill: color }),
      text(label, x + 14, height - 17, {}),
    ];
  });
}

function cellsOf({ top, left, rows }: Rect): readonly (readonly [row: number, column: number])[] {
  return Array.from({ length: rows }, (_, index) => [top + index, left] as const);
}

function shortened(label: string): string {
  const most = Math.floor((LABELS - 12) / LETTER);
  return label.length <= most ? label : `${label.slice(0, most - 1)}…`;
}

function text(content: string, x: number, y: number, attributes: Readonly<Record<string, string>>): Element {
  const created = node('text', { x, y, 'font-size': FONT, 'dominant-baseline': 'middle', ...attributes });
  created.textContent = content;
  return created;
}

function node(tag: string, attributes: Readonly<Record<string, string | number>>): Element {
  const created = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, String(value));
  return created;
}
