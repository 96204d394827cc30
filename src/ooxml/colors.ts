import { child, children, flag, numberOf, type XmlElement } from './xml-tree';

/** Turns the ways in which a file names a colour into `#RRGGBB`; `null` for none or the window's own. */
export type ColorReader = (color: XmlElement | undefined) => string | null;

/** The theme's colours in the order in which cells refer to them: light 1, dark 1, light 2, dark 2, six accents, two links. */
const THEME_NAMES = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;

/** The Office theme, for files that bring none. */
const OFFICE_THEME: readonly string[] = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** Excel's old palette, entries 8 to 63. */
const PALETTE: readonly string[] = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** @param theme root of the theme part, @param palette `colors/indexedColors` of the styles */
export function colorReader(theme: XmlElement | undefined, palette: XmlElement | undefined): ColorReader {
  const scheme = child(child(theme, 'themeElements', 'drawing'), 'clrScheme', 'drawing');
  const themeColors = THEME_NAMES.map(
    (name, index) => themeColor(child(scheme, name, 'drawing')) ?? OFFICE_THEME[index],
  );
  const ownPalette = children(palette, 'rgbColor').map((color) => rgb(color.attributes.get('rgb')));
  return (color) => {
    if (color === undefined || flag(color, 'auto')) return null;
    const indexed = numberOf(color, 'indexed', -1);
    const base =
      rgb(color.attributes.get('rgb')) ??
      themeColors[numberOf(color, 'theme', -1)] ??
      ownPalette[indexed] ??
      PALETTE[indexed < 8 ? indexed : indexed - 8];
    return base === undefined ? null : `#${tinted(base, numberOf(color, 'tint', 0))}`;
  };
}

function themeColor(element: XmlElement | undefined): string | undefined {
  const [color] = element?.children ?? [];
  return rgb(color?.attributes.get('lastClr') ?? color?.attributes.get('val'));
}

/** `AARRGGBB` or `RRGGBB`. */
function rgb(value: string | undefined): string | undefined {
  return /^(?:[\da-f]{2})?([\da-f]{6})$/i.exec(value ?? '')?.[1]?.toUpperCase();
}

/** Lighter (`tint` > 0) or darker: Excel changes the lightness of the colour, here by mixing with white or black. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const target = tint > 0 ? 255 : 0;
  const share = Math.min(1, Math.abs(tint));
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return channels
    .map((channel) =>
      Math.round(channel + (target - channel) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
