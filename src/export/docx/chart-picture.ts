import { ImageRun, Paragraph } from 'docx';
import type { Chart } from '../../domain/report/paper/paper';
import { PRINT_COLOURS } from '../chart/chart-colours';
import { drawChart } from '../chart/draw-chart';
import type { PictureMaker } from '../picture/picture-maker';
import { lineWidth } from './page';
import { plainText } from './plain-text';
import { STYLES } from './styles';

const PIXELS_PER_POINT = 96 / 72;
/** Twice as fine as a screen, so that the picture is sharp on paper where the drawing cannot be shown. */
const PICTURE_SCALE = 2;
/** A chart that is higher does not fit on a page with its caption. */
const HIGHEST = 820;

/**
 * The chart as a drawing, with a picture for programs that show no drawings, and what it says in words.
 * @param number from 1, unique in the document; docx counts on from document to document
 */
export async function chartPicture(
  chart: Chart,
  number: number,
  pictureMaker: PictureMaker,
): Promise<Paragraph> {
  const width = Math.floor(lineWidth('portrait') * PIXELS_PER_POINT);
  const svg = drawChart(chart, { width, colours: PRINT_COLOURS });
  // The drawing itself comes first in it, and says its height.
  const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? width);
  const png = await pictureMaker(svg, width * PICTURE_SCALE, Math.round(height * PICTURE_SCALE));
  const shrink = Math.min(1, HIGHEST / height);
  return new Paragraph({
    style: STYLES.picture,
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(svg),
        transformation: { width: Math.round(width * shrink), height: Math.round(height * shrink) },
        fallback: { type: 'png', data: png },
        altText: {
          id: String(number),
          name: plainText(chart.title),
          title: plainText(chart.title),
          description: plainText(chart.alternativeText),
        },
      }),
    ],
  });
}
