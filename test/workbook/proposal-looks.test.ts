import { PROPOSALS } from '../../src/domain/classification';
import { PROPOSAL_LOOKS } from '../../src/workbook/proposal-looks';

/** Relative luminance of `#RRGGBB` (WCAG 2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Behind a look without a fill: paper, or the darkest stripe of Excel's light and medium blue table styles. */
const BACKGROUNDS = ['#FFFFFF', '#D9E1F2'];

it('has a look for each proposal', () => {
  expect(PROPOSAL_LOOKS.map(({ value }) => value)).toEqual(PROPOSALS);
});

it.each(PROPOSAL_LOOKS.map((look) => [look.value, look] as const))(
  '%s can be read: its letters stand out from their ground by 4.5 to 1',
  (_, { fill, color }) => {
    for (const ground of fill === null ? BACKGROUNDS : [fill])
      expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
  },
);

it('tells what needs a person from the rest in grey too', () => {
  for (const { value, fill, isBold } of PROPOSAL_LOOKS) {
    expect([value, isBold]).toEqual([value, value === 'gesperrt' || value === 'prüfen']);
    if (value !== 'gesperrt') expect(contrast(fill ?? '#FFFFFF', '#C00000')).toBeGreaterThan(4.5);
  }
});

it('has no two proposals that look the same', () => {
  const looks = PROPOSAL_LOOKS.map(({ value: _value, ...look }) => JSON.stringify(look));
  expect(new Set(looks).size).toBe(PROPOSALS.length);
});
