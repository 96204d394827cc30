import { webLightTheme, type Theme } from '@fluentui/react-components';
import type { ColorMode } from './color-mode';

/** The theme of a colour mode. The dark one is loaded when it is used. */
export function loadTheme(mode: ColorMode): Theme | Promise<Theme> {
  return mode === 'light' ? webLightTheme : import('./dark-theme').then((module) => module.darkTheme);
}
