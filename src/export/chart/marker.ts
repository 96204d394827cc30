import { element, short } from './svg';

const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'ring', 'post'] as const;

/** The sign at the points of the line with this number: lines can be told apart by it without colour. */
export function marker(part: number, x: number, y: number, colour: string, background: string): string {
  const filled = { fill: colour, stroke: background };
  switch (SHAPES[part % SHAPES.length] ?? 'circle') {
    case 'circle':
      return element('circle', { cx: x, cy: y, r: 4, ...filled });
    case 'ring':
      return element('circle', { cx: x, cy: y, r: 4, fill: background, stroke: colour, 'stroke-width': 2 });
    case 'square':
      return element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, ...filled });
    case 'post':
      return element('rect', { x: x - 2, y: y - 6, width: 4, height: 12, ...filled });
    case 'triangle':
      return element('path', { d: corners([x, y - 5.5], [x + 5.5, y + 4], [x - 5.5, y + 4]), ...filled });
    case 'diamond':
      return element('path', { d: corners([x, y - 6], [x + 6, y], [x, y + 6], [x - 6, y]), ...filled });
  }
}

function corners(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`;
}
