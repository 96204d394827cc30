/** Dark and light in turn, so that neighbours differ in grey too. `RRGGBB`. */
const COLORS = ['1F4E79', '9DC3E6', '7F6000', 'FFD966', '385723', 'A9D18E', '404040', 'C9C9C9'] as const;

export interface SeriesColors {
  readonly color: string;
  /** Of a text on it. */
  readonly labelColor: string;
}

/** The colours of the series with this number, from 0. */
export function seriesColors(index: number): SeriesColors {
  const place = index % COLORS.length;
  return { color: COLORS[place] ?? COLORS[0], labelColor: place % 2 === 0 ? 'FFFFFF' : '262626' };
}
