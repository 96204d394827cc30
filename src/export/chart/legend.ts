import { HIDDEN_LEGEND } from '../../domain/report/paper/blocks';
import type { Chart } from '../../domain/report/paper/paper';
import { textWidth } from '../text/text-width';
import { wrapText } from '../text/wrap-text';
import type { Drawing } from './drawing';
import type { Box } from './hatch';
import { textElement } from './svg';

const SWATCH = 14;
const SPACE_BETWEEN = 18;

/** The names of the parts, each behind a sample of it, in as many rows as they need. */
export function partsLegend(
  { fontSize, lineHeight, width, colours }: Drawing,
  labels: readonly string[],
  top: number,
  sample: (part: number, box: Box) => string,
  sampleWidth = SWATCH,
): { readonly drawn: string; readonly height: number } {
  let x = 0;
  let y = top;
  const drawn = labels.map((label, part) => {
    const own = sampleWidth + 6 + textWidth(label, fontSize);
    if (x > 0 && x + own > width) {
      x = 0;
      y += lineHeight + 4;
    }
    const box = { x, y: y + 2, width: sampleWidth, height: SWATCH - 2 };
    const text = textElement(label, { x: x + sampleWidth + 6, y: y + SWATCH - 1, fill: colours.text });
    x += own + SPACE_BETWEEN;
    return sample(part, box) + text;
  });
  return { drawn: drawn.join(''), height: y - top + lineHeight + 4 };
}

/** What the sign at a gap means, and where gaps are if the signs do not say it; nothing when the chart has none. */
export function gapLegend(
  { fontSize, lineHeight, width, colours }: Drawing,
  { series }: Chart,
  top: number,
  places: readonly string[] = [],
): { readonly drawn: string; readonly height: number } {
  if (!series.some(({ values }) => values.includes(null))) return { drawn: '', height: 0 };
  const words = places.length === 0 ? HIDDEN_LEGEND : `${HIDDEN_LEGEND}: ${places.join('; ')}`;
  const lines = wrapText(words, width, fontSize);
  return {
    drawn: lines
      .map((line, at) => textElement(line, { x: 0, y: top + (at + 1) * lineHeight - 4, fill: colours.text }))
      .join(''),
    height: lines.length * lineHeight + 4,
  };
}
