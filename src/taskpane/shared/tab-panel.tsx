import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { panelId, tabId, type PaneTab } from './tabs';

const useStyles = makeStyles({
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXL },
  hidden: { display: 'none' },
});

interface Props {
  readonly name: PaneTab;
  readonly tab: PaneTab;
  readonly children: ReactNode;
}

/** A page of the pane. One that is not chosen stays as it is, out of sight: what was begun on it goes on. */
export function TabPanel({ name, tab, children }: Props) {
  const styles = useStyles();
  const isHidden = name !== tab;
  return (
    <div
      role="tabpanel"
      id={panelId(name)}
      aria-labelledby={tabId(name)}
      hidden={isHidden}
      tabIndex={-1}
      className={mergeClasses(styles.panel, isHidden && styles.hidden)}
    >
      {children}
    </div>
  );
}
