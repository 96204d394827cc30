import type { Chart } from '../../domain/report/paper/paper';
import type { ChartColours } from './chart-colours';
import { drawBars } from './draw-bars';
import { drawLine } from './draw-line';
import type { Drawing } from './drawing';

export interface ChartLook {
  /** In pixels; the height follows from what is drawn. */
  readonly width: number;
  readonly colours: ChartColours;
}

const FONT_SIZE = 13;
const LINE_HEIGHT = 16;

/**
 * The chart as SVG without a background of its own. It can be read in grey, and a hidden number is a gap with a sign, never
 * 0 (bericht.md §4). The same chart and look give the same text.
 */
export function drawChart(chart: Chart, look: ChartLook): string {
  const drawing: Drawing = { ...look, fontSize: FONT_SIZE, lineHeight: LINE_HEIGHT };
  return chart.kind === 'line' ? drawLine(chart, drawing) : drawBars(chart, drawing);
}
