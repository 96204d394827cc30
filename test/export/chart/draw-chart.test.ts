import { DOMParser } from '@xmldom/xmldom';
import type { Chart } from '../../../src/domain/report/paper/paper';
import { PRINT_COLOURS } from '../../../src/export/chart/chart-colours';
import { drawChart } from '../../../src/export/chart/draw-chart';

function chart(changes: Partial<Chart> = {}): Chart {
  return {
    tableId: 'T1',
    kind: 'bars',
    title: 'Titel',
    alternativeText: 'Was zu sehen ist',
    valueTitle: 'Zahl der Fälle',
    categories: ['Elmshorn', 'Pinneberg'],
    series: [{ label: 'Fälle', values: [1_250, 20] }],
    ...changes,
  };
}

function draw(changes: Partial<Chart> = {}, width = 600): string {
  return drawChart(chart(changes), { width, colours: PRINT_COLOURS });
}

function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
}

function barsOf(svg: string): number {
  return [...svg.matchAll(/<rect[^>]*fill="#1d5c4d"/g)].length;
}

test('numbers are written as Germans write them', () => {
  expect(textsOf(draw())).toContain('1.250');
});

test('people who do not see it hear the alternative text', () => {
  expect(draw()).toContain('aria-label="Was zu sehen ist"');
});

test('a hidden number is a sign without a bar', () => {
  const svg = draw({ series: [{ label: 'Fälle', values: [30, null] }] });
  expect(barsOf(svg)).toBe(1);
  expect(textsOf(svg).filter((text) => text === '•')).toHaveLength(1);
});

test('a 0 is written, and is no sign', () => {
  const svg = draw({ series: [{ label: 'Fälle', values: [30, 0] }] });
  expect(textsOf(svg)).not.toContain('•');
  expect(textsOf(svg).filter((text) => text === '0')).toHaveLength(2);
});

test('the sign is explained where there is one', () => {
  const legend = '• zu klein oder zum Schutz anderer Zahlen nicht gezeigt';
  expect(textsOf(draw({ series: [{ label: 'Fälle', values: [30, null] }] }))).toContain(legend);
  expect(textsOf(draw())).not.toContain(legend);
});

test('a line is broken at a hidden number', () => {
  const svg = draw({
    kind: 'line',
    categories: ['a', 'b', 'c', 'd', 'e'],
    series: [{ label: 'Gesamt', values: [50, 40, null, 20, 10] }],
  });
  const runs = [...svg.matchAll(/<path d="(M[^"]*L[^"]*)" stroke="#1d5c4d"/g)];
  expect(runs).toHaveLength(2);
});

test('with several lines it is said where which of them is broken', () => {
  const svg = draw({
    kind: 'line',
    categories: ['2027', '2028'],
    series: [
      { label: 'Elmshorn', values: [5, null] },
      { label: 'Gesamt', values: [50, 40] },
    ],
  });
  expect(textsOf(svg)).toContain('• zu klein oder zum Schutz anderer Zahlen nicht gezeigt: Elmshorn 2028');
});

test.each([
  ['no categories', { categories: [], series: [{ label: 'Fälle', values: [] }] }],
  ['nothing but gaps', { series: [{ label: 'Fälle', values: [null, null] }] }],
  ['nothing but zeros', { series: [{ label: 'Fälle', values: [0, 0] }] }],
  ['signs of XML', { categories: ['<b> & "c"', '\u0001x'], valueTitle: 'a < b' }],
  ['very long names', { categories: ['Klein-Offenseth-Sparrieshoop/'.repeat(5), 'b'] }],
])('a chart of %s is well-formed and holds no NaN', (_name, changes: Partial<Chart>) => {
  for (const kind of ['bars', 'stacked-bars', 'line'] as const) {
    const svg = draw({ kind, ...changes }, 320);
    const faults: string[] = [];
    new DOMParser({ onError: (_level, message: string) => faults.push(message) }).parseFromString(
      svg,
      'image/svg+xml',
    );
    expect(faults).toEqual([]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  }
});
