import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PANE_TABS, panelId, TAB_NAMES, tabId, TABS_LABEL, type PaneTab } from './shared/tabs';
import { useRovingFocus } from './shared/use-roving-focus';

const useStyles = makeStyles({
  // All tabs fit into one line of the narrowest pane.
  list: { display: 'flex', flexWrap: 'wrap', columnGap: 'clamp(6px, 4.6vw - 9px, 12px)' },
  tab: {
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    padding: `${tokens.spacingVerticalXS} 0`,
    minHeight: '32px',
    whiteSpace: 'nowrap',
    hyphens: 'none',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface Props {
  readonly tab: PaneTab;
  readonly onChoose: (tab: PaneTab) => void;
}

/**
 * Chooses a page of the pane. Not Fluent's TabList: it puts invisible elements that take the focus around the tabs, which
 * checkers of accessibility report, and would come after the first screen.
 */
export function PaneTabs({ tab, onChoose }: Props) {
  const styles = useStyles();
  const { onKeyDown, tabIndexOf } = useRovingFocus(PANE_TABS.length, PANE_TABS.indexOf(tab));
  return (
    <div role="tablist" tabIndex={-1} aria-label={TABS_LABEL} className={styles.list} onKeyDown={onKeyDown}>
      {PANE_TABS.map((name, index) => (
        <button
          key={name}
          id={tabId(name)}
          type="button"
          role="tab"
          aria-selected={name === tab}
          tabIndex={tabIndexOf(index)}
          className={mergeClasses(styles.tab, name === tab && styles.chosen)}
          // Other panels may not be there yet.
          {...(name === tab ? { 'aria-controls': panelId(name) } : {})}
          onClick={() => {
            onChoose(name);
          }}
        >
          {TAB_NAMES[name]}
        </button>
      ))}
    </div>
  );
}
