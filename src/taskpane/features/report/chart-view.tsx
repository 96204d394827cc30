import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Chart } from '../../../domain/report/paper/paper';
import type { ChartColours } from '../../../export/chart/chart-colours';
import { drawChart } from '../../../export/chart/draw-chart';

/** Where nobody can measure: the narrowest pane without its margins. */
const NARROWEST = 288;

// Named here and defined below, so that a chart follows the theme without being drawn again.
const COLOURS: ChartColours = {
  text: 'var(--chart-text)',
  grid: 'var(--chart-grid)',
  background: 'var(--chart-background)',
  parts: [1, 2, 3, 4, 5, 6, 7].map((part) => `var(--chart-part-${part})`),
};

const useStyles = makeStyles({
  root: {
    '--chart-text': tokens.colorNeutralForeground1,
    '--chart-grid': tokens.colorNeutralStroke2,
    '--chart-background': tokens.colorNeutralBackground1,
    '--chart-part-1': tokens.colorPaletteTealBorderActive,
    '--chart-part-2': tokens.colorPaletteRedBorderActive,
    '--chart-part-3': tokens.colorPaletteMarigoldBorderActive,
    '--chart-part-4': tokens.colorPaletteSteelBorderActive,
    '--chart-part-5': tokens.colorPaletteLavenderBorderActive,
    '--chart-part-6': tokens.colorPalettePlatinumBorderActive,
    '--chart-part-7': tokens.colorPaletteBrownBorderActive,
    // Hatches tell the parts apart where the system allows its own colours only.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      '--chart-text': 'CanvasText',
      '--chart-grid': 'GrayText',
      '--chart-background': 'Canvas',
      '--chart-part-1': 'CanvasText',
      '--chart-part-2': 'CanvasText',
      '--chart-part-3': 'CanvasText',
      '--chart-part-4': 'CanvasText',
      '--chart-part-5': 'CanvasText',
      '--chart-part-6': 'CanvasText',
      '--chart-part-7': 'CanvasText',
    },
    '& svg': { display: 'block', maxWidth: '100%', height: 'auto' },
  },
});

/** A chart in the colours of the pane, as wide as there is room. */
export function ChartView({ chart }: { readonly chart: Chart }) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(NARROWEST);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const measure = () => {
      setWidth(Math.max(NARROWEST, Math.floor(element.clientWidth)));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
    };
  }, []);
  const drawing = useMemo(() => ({ __html: drawChart(chart, { width, colours: COLOURS }) }), [chart, width]);
  // The drawing is our own, and what people have entered is escaped in it.
  return <div ref={root} className={styles.root} dangerouslySetInnerHTML={drawing} />;
}
