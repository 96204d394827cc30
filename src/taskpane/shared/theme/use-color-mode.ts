import { useSyncExternalStore } from 'react';
import { colorMode, type ColorMode } from './color-mode';

/** Tells Office's background colour of now, or `null` where the host has none to tell. */
export type HostBackground = () => string | null;

const FORCED_COLORS = '(forced-colors: active)';
const PREFERS_DARK = '(prefers-color-scheme: dark)';

export function currentColorMode(hostBackground: HostBackground): ColorMode {
  return colorMode({
    forcedColors: matchMedia(FORCED_COLORS).matches,
    hostBackground: hostBackground(),
    prefersDark: matchMedia(PREFERS_DARK).matches,
  });
}

/**
 * The colour mode, following changes. Excel sends no event when its theme changes (only Outlook does), so Office's
 * colour is looked at again whenever the pane gets the focus or becomes visible.
 */
export function useColorMode(hostBackground: HostBackground): ColorMode {
  return useSyncExternalStore(subscribe, () => currentColorMode(hostBackground));
}

function subscribe(onChange: () => void): () => void {
  const queries = [matchMedia(FORCED_COLORS), matchMedia(PREFERS_DARK)];
  for (const query of queries) query.addEventListener('change', onChange);
  window.addEventListener('focus', onChange);
  document.addEventListener('visibilitychange', onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
    window.removeEventListener('focus', onChange);
    document.removeEventListener('visibilitychange', onChange);
  };
}
