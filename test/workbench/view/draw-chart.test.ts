/** @jest-environment jsdom */
import { newChart, type ChartType } from '../../../src/workbench/model/chart';
import { drawChart } from '../../../src/workbench/view/draw-chart';
import { at, sheetOf, workbookWith } from '../../builders/office-host-workbook';

function drawn(type: ChartType): SVGSVGElement {
  const workbook = workbookWith({
    Bericht: [
      ['Region', 'Fälle'],
      ['Nord', 12],
      ['Süd', null],
      ['West', 7],
    ],
  });
  const sheet = sheetOf(workbook, 'Bericht');
  return drawChart(sheet, newChart('1', type, at('A1:B4'), 1), { width: 600, height: 300 });
}

it('draws no point and no line for an empty cell', () => {
  const svg = drawn('LineMarkers');
  expect(svg.querySelectorAll('circle')).toHaveLength(2);
  expect(svg.querySelectorAll('line[stroke-width]')).toHaveLength(0);
});

it('draws a bar for each number and the names of all categories', () => {
  const svg = drawn('BarClustered');
  const color = '#4472C4';
  expect(svg.querySelectorAll(`rect[fill="${color}"]:not([width="10"])`)).toHaveLength(2);
  expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).toEqual(
    expect.arrayContaining(['Nord', 'Süd', 'West', 'Fälle']),
  );
});
