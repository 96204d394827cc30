import { HIDDEN_MARK } from '../../domain/report/report-table';
import type { Drawing } from './drawing';
import { textElement } from './svg';

const MARK_SIZE = 1.7;

/** The sign of a gap with its middle at `x`, `y`: larger than in text, so that it is not taken for a speck. */
export function hiddenMark({ colours, fontSize }: Drawing, x: number, y: number): string {
  const size = fontSize * MARK_SIZE;
  return textElement(HIDDEN_MARK, {
    x,
    y: y + size * 0.36,
    fill: colours.text,
    'font-size': size,
    'text-anchor': 'middle',
  });
}
