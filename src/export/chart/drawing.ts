import type { ChartColours } from './chart-colours';

/** What all parts of one drawing go by; lengths are pixels. */
export interface Drawing {
  readonly width: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly colours: ChartColours;
}

/** The colour of a part; with more parts than colours they begin again. */
export function partColour({ parts, text }: ChartColours, part: number): string {
  return parts[part % Math.max(parts.length, 1)] ?? text;
}
