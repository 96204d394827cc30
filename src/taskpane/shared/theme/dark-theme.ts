import { webDarkTheme, type Theme } from '@fluentui/react-components';

export const darkTheme: Theme = webDarkTheme;
