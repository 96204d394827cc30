import { webLightTheme, type Theme } from '@fluentui/react-components';
import type { ColorMode } from './color-mode';

/** The theme of a colour mode. The dark one is loaded when it is used. */
export async function loadTheme(mode: ColorMode): Promise<Theme> {
  return mode === 'light' ? webLightTheme : (await import('./dark-theme')).darkTheme;
}
