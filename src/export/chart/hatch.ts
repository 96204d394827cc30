import { short } from './svg';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HATCHES = ['none', 'rising', 'dots', 'falling', 'level', 'grid', 'upright'] as const;

type Hatch = (typeof HATCHES)[number];

const SPACE = 6;

/**
 * The strokes that tell the part with this number from its neighbours without colour, as the data of a path; empty for the
 * first. They are lines of their own and no SVG pattern: Word and LibreOffice do not draw patterns alike.
 */
export function hatchPath(part: number, box: Box): string {
  return strokes(HATCHES[part % HATCHES.length] ?? 'none', box);
}

function strokes(hatch: Hatch, box: Box): string {
  const { x, y, width, height } = box;
  const right = x + width;
  const bottom = y + height;
  switch (hatch) {
    case 'none':
      return '';
    case 'rising':
      return slanted(box, false);
    case 'falling':
      return slanted(box, true);
    case 'level':
      return steps(y, bottom)
        .map((at) => line(x, at, right, at))
        .join('');
    case 'upright':
      return steps(x, right)
        .map((at) => line(at, y, at, bottom))
        .join('');
    case 'grid':
      return strokes('level', box) + strokes('upright', box);
    case 'dots':
      return steps(y, bottom)
        .flatMap((row, index) =>
          steps(x + (index % 2 === 0 ? 0 : SPACE / 2), right - 1).map((at) => line(at - 1, row, at + 1, row)),
        )
        .join('');
  }
}

function steps(from: number, to: number): readonly number[] {
  const count = Math.max(0, Math.ceil((to - from - SPACE / 2) / SPACE));
  return Array.from({ length: count }, (_, at) => from + SPACE / 2 + at * SPACE);
}

/** Lines at 45 degrees, cut to the box. */
function slanted({ x, y, width, height }: Box, isFalling: boolean): string {
  const count = Math.floor((width + height) / SPACE);
  return Array.from({ length: count }, (_, index) => {
    const at = (index + 0.5) * SPACE;
    const start = Math.min(at, width);
    const end = Math.max(0, at - height);
    const [top, low] = [at - start, at - end];
    return isFalling
      ? line(x + start, y + height - top, x + end, y + height - low)
      : line(x + start, y + top, x + end, y + low);
  }).join('');
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`;
}
