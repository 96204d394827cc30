import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Tally } from '../../../domain/views/overview';
import { sameSelection, type Selection } from '../../../domain/views/selection';
import { overview as texts } from './texts';
import { useLinkStyles } from './use-link-styles';

/** So many lines are shown at first. */
const FIRST_LINES = 5;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
  },
  chosen: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
  count: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  more: { marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly label: string;
  readonly tallies: readonly (Tally & { readonly text: string })[];
  readonly selection: Selection;
  readonly onChoose: (selection: Selection) => void;
}

/** Lines with a number behind each; a line chooses the cases it counts. */
export function TallyList({ label, tallies, selection, onChoose }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? tallies : tallies.slice(0, FIRST_LINES);
  const more = tallies.length - shown.length;
  return (
    <div>
      <ul aria-label={label} className={styles.list}>
        {shown.map((tally) => {
          const isChosen = sameSelection(selection, tally.selection);
          return (
            <li key={tally.text} className={styles.item}>
              <button
                type="button"
                aria-pressed={isChosen}
                className={mergeClasses(links.link, styles.line, isChosen && styles.chosen)}
                onClick={() => {
                  onChoose(tally.selection);
                }}
              >
                <span>{tally.text}</span> <span className={styles.count}>{tally.count}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {texts.more(more)}
        </Button>
      )}
    </div>
  );
}
