import { colorMode, type ColorSigns } from '../../../../src/taskpane/shared/theme/color-mode';

const SIGNS: ColorSigns = { forcedColors: false, hostBackground: null, prefersDark: false };

test.each<[string, Partial<ColorSigns>, 'light' | 'dark']>([
  ['is light when nobody says anything', {}, 'light'],
  ['follows the browser when Office says nothing', { prefersDark: true }, 'dark'],
  ["follows Office's black theme whatever the browser prefers", { hostBackground: '#262626' }, 'dark'],
  [
    "follows Office's white theme whatever the browser prefers",
    { hostBackground: '#FFFFFF', prefersDark: true },
    'light',
  ],
  [
    'follows the lightness of forced colours before Office',
    { forcedColors: true, hostBackground: '#FFFFFF', prefersDark: true },
    'dark',
  ],
  ['does not trust a colour it cannot read', { hostBackground: 'buttonface', prefersDark: true }, 'dark'],
])('the colour mode %s', (_name, signs, expected) => {
  expect(colorMode({ ...SIGNS, ...signs })).toBe(expected);
});
