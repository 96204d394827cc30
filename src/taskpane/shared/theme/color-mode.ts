export type ColorMode = 'light' | 'dark';

/** What the host and the browser say about colours. */
export interface ColorSigns {
  /** Windows contrast themes. The system's colours win then; the mode only follows their lightness. */
  readonly forcedColors: boolean;
  /** Background of Office around the pane (`#RRGGBB`), where the host tells it; Excel on the web does not. */
  readonly hostBackground: string | null;
  readonly prefersDark: boolean;
}

/** First forced colours, then Office's own theme, then what the browser prefers. */
export function colorMode(signs: ColorSigns): ColorMode {
  const preferred = signs.prefersDark ? 'dark' : 'light';
  if (signs.forcedColors) return preferred;
  const lightness = signs.hostBackground === null ? null : perceivedLightness(signs.hostBackground);
  if (lightness === null) return preferred;
  return lightness < 0.5 ? 'dark' : 'light';
}

/** 0 (black) to 1 (white), by the weights of ITU-R BT.601; `null` for anything but `#RRGGBB`. */
function perceivedLightness(color: string): number | null {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim()) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return (0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16)) / 255;
}
