import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProposalTally } from '../../../domain/views/overview';
import { sameSelection, type Selection } from '../../../domain/views/selection';
import { useProposalColors } from '../../shared/proposal-colors';
import { ProposalStrip } from '../../shared/proposal-strip';
import { proposalName } from '../../shared/texts';
import { overview as texts } from './texts';
import { useLinkStyles } from './use-link-styles';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  figure: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto auto 1fr',
    padding: 0,
    overflow: 'hidden',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  band: { padding: '1px 0', height: '6px' },
  number: {
    ...typographyStyles.title2,
    fontVariantNumeric: 'tabular-nums',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
  },
  name: {
    ...typographyStyles.caption1,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
  },
  zero: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly tallies: readonly ProposalTally[];
  readonly selection: Selection;
  readonly onChoose: (selection: Selection) => void;
}

/** How many cases each Vorschlag has, as large figures that choose those cases. */
export function ProposalFigures({ tallies, selection, onChoose }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const colors = useProposalColors();
  return (
    <div role="group" aria-label={texts.figures} className={styles.grid}>
      {tallies.map((tally) => {
        const isChosen = sameSelection(selection, tally.selection);
        return (
          <button
            key={tally.proposal}
            type="button"
            aria-pressed={isChosen}
            className={mergeClasses(links.link, styles.figure, isChosen && styles.chosen)}
            onClick={() => {
              onChoose(tally.selection);
            }}
          >
            <span className={mergeClasses(styles.band, colors[tally.proposal])}>
              <ProposalStrip proposal={tally.proposal} />
            </span>
            <span className={mergeClasses(styles.number, tally.count === 0 && styles.zero)}>
              {tally.count}
            </span>{' '}
            <span className={styles.name}>{proposalName(tally.proposal)}</span>
          </button>
        );
      })}
    </div>
  );
}
