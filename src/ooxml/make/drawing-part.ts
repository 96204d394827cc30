import { parseRange, type CellRange } from '../cell-reference';
import type { ChartDescription } from './description';
import { element, OFFICE_RELATIONSHIPS, XML_START } from './xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const DRAWING_MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The kind of content of its part. */
export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** The XML of a sheet's drawing: its charts, to which `rId1`, … refer in their order. */
export function drawingXml(charts: readonly ChartDescription[]): string {
  const anchors = charts.map((chart, index) => anchorXml(chart, index + 1));
  return (
    XML_START +
    element(
      'xdr:wsDr',
      { 'xmlns:xdr': DRAWING, 'xmlns:a': DRAWING_MAIN, 'xmlns:c': CHART, 'xmlns:r': OFFICE_RELATIONSHIPS },
      anchors.join(''),
    )
  );
}

function anchorXml(chart: ChartDescription, number: number): string {
  const range = parseRange(chart.range);
  if (range === null) throw new Error(`"${chart.range}" is no range`);
  const { top, left, rows, columns } = range;
  const properties = element('xdr:cNvPr', {
    id: number + 1,
    name: chart.name,
    descr: chart.alternativeText,
  });
  const frame = element(
    'xdr:graphicFrame',
    { macro: '' },
    element('xdr:nvGraphicFramePr', {}, `${properties}<xdr:cNvGraphicFramePr/>`) +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      element(
        'a:graphic',
        {},
        element('a:graphicData', { uri: CHART }, element('c:chart', { 'r:id': `rId${String(number)}` })),
      ),
  );
  return element(
    'xdr:twoCellAnchor',
    { editAs: 'oneCell' },
    corner('xdr:from', { top, left }) +
      corner('xdr:to', { top: top + rows, left: left + columns }) +
      frame +
      '<xdr:clientData/>',
  );
}

function corner(name: string, { top, left }: Pick<CellRange, 'top' | 'left'>): string {
  const column = `<xdr:col>${String(left)}</xdr:col><xdr:colOff>0</xdr:colOff>`;
  return element(name, {}, `${column}<xdr:row>${String(top)}</xdr:row><xdr:rowOff>0</xdr:rowOff>`);
}
