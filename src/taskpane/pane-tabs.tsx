import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { PANE_TABS, panelId, TAB_NAMES, tabId, TABS_LABEL, type PaneTab } from './shared/tabs';

const useStyles = makeStyles({
  // The first name begins where all other texts begin, and four of them fit into 320 pixels.
  list: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})`, flexWrap: 'wrap' },
  tab: { whiteSpace: 'nowrap', hyphens: 'none' },
});

interface Props {
  readonly tab: PaneTab;
  readonly onChoose: (tab: PaneTab) => void;
}

/** Chooses a page of the pane. Loaded after the first screen, in whose place it then stands. */
export function PaneTabs({ tab, onChoose }: Props) {
  const styles = useStyles();
  return (
    <TabList
      size="small"
      selectedValue={tab}
      aria-label={TABS_LABEL}
      className={styles.list}
      onTabSelect={(_event, { value }) => {
        const chosen = PANE_TABS.find((other) => other === value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {PANE_TABS.map((name) => (
        <Tab
          key={name}
          id={tabId(name)}
          value={name}
          className={styles.tab}
          // Other panels may not be there yet.
          {...(name === tab ? { 'aria-controls': panelId(name) } : {})}
        >
          {TAB_NAMES[name]}
        </Tab>
      ))}
    </TabList>
  );
}
