import { FluentProvider, makeStyles, tokens, type Theme } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useFault } from '../use-fault';
import { loadTheme } from './load-theme';
import { useColorMode, type HostBackground } from './use-color-mode';

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    // Long German words break at any width down to 320 px.
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
});

interface Props {
  readonly hostBackground: HostBackground;
  /** The theme for the first frame, so that the pane never flashes in the wrong colours. */
  readonly firstTheme: Theme;
  readonly children: ReactNode;
}

/** Puts the pane into the colours of Excel, also when they change. */
export function PaneTheme({ hostBackground, firstTheme, children }: Props) {
  const styles = useStyles();
  const mode = useColorMode(hostBackground);
  const [theme, setTheme] = useState(firstTheme);
  const report = useFault();

  useEffect(() => {
    // Form controls and scroll bars of the browser follow.
    document.documentElement.style.colorScheme = mode;
    let isCurrent = true;
    loadTheme(mode).then((loaded) => {
      if (isCurrent) setTheme(loaded);
    }, report);
    return () => {
      isCurrent = false;
    };
  }, [mode, report]);

  return (
    <FluentProvider theme={theme} className={styles.root}>
      {children}
    </FluentProvider>
  );
}
