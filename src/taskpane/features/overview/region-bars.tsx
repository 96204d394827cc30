import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { PROPOSALS } from '../../../domain/classification';
import type { RegionRow } from '../../../domain/views/overview';
import type { Selection } from '../../../domain/views/selection';
import { useProposalColors } from '../../shared/proposal-colors';
import { ProposalStrip } from '../../shared/proposal-strip';
import { proposalName } from '../../shared/texts';
import { useRovingFocus } from '../../shared/use-roving-focus';
import { overview as texts } from './texts';
import { useLinkStyles } from './use-link-styles';

const useStyles = makeStyles({
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    width: '100%',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  },
  region: { ...typographyStyles.body1Strong },
  wave: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: 'block' },
  count: { fontVariantNumeric: 'tabular-nums' },
  bar: { display: 'flex', gap: '2px' },
  part: {
    ...typographyStyles.caption1,
    fontVariantNumeric: 'tabular-nums',
    boxSizing: 'border-box',
    // Wide enough to be read and hit.
    minWidth: '24px',
    height: '28px',
    padding: 0,
    overflow: 'hidden',
    textAlign: 'center',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    // Seen with forced colours, which take the background away.
    border: `${tokens.strokeWidthThin} solid transparent`,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  legend: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  entry: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  swatch: {
    flexShrink: 0,
    width: '24px',
    height: '12px',
    display: 'grid',
    alignItems: 'center',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
});

interface Props {
  readonly rows: readonly RegionRow[];
  readonly onChoose: (selection: Selection) => void;
}

/** One bar for each region, as long as the pane is wide, divided by Vorschlag. Each part chooses its cases. */
export function RegionBars({ rows, onChoose }: Props) {
  const styles = useStyles();
  const colors = useProposalColors();
  const used = PROPOSALS.filter((proposal) =>
    rows.some(({ parts }) => parts.some((part) => part.proposal === proposal)),
  );
  return (
    <>
      <ul aria-label={texts.legend} className={styles.legend}>
        {used.map((proposal) => (
          <li key={proposal} className={styles.entry}>
            <span className={mergeClasses(styles.swatch, colors[proposal])}>
              <ProposalStrip proposal={proposal} />
            </span>
            {proposalName(proposal)}
          </li>
        ))}
      </ul>
      <ul aria-label={texts.regions} className={styles.rows}>
        {rows.map((row) => (
          <li key={row.region ?? ''}>
            <RegionBar row={row} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RegionBar({ row, onChoose }: { readonly row: RegionRow; readonly onChoose: Props['onChoose'] }) {
  const styles = useStyles();
  const links = useLinkStyles();
  const colors = useProposalColors();
  // One stop for the tab key in each bar; within it the arrow keys move.
  const { onKeyDown, tabIndexOf } = useRovingFocus(row.parts.length);
  const region = row.region ?? texts.noRegion;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(links.link, styles.head)}
        onClick={() => {
          onChoose(row.selection);
        }}
      >
        <span>
          <span className={styles.region}>{region}</span>{' '}
          {row.wave !== null && <span className={styles.wave}>{texts.wave(row.wave)}</span>}
        </span>{' '}
        <span className={styles.count}>{texts.total(row.count)}</span>
      </button>
      {row.parts.length > 0 && (
        <div
          role="toolbar"
          aria-label={texts.barOf(region)}
          tabIndex={-1}
          className={styles.bar}
          onKeyDown={onKeyDown}
        >
          {row.parts.map(({ proposal, count, selection }, index) => (
            <button
              key={proposal}
              type="button"
              tabIndex={tabIndexOf(index)}
              title={texts.part(count, proposalName(proposal))}
              aria-label={texts.part(count, proposalName(proposal))}
              className={mergeClasses(styles.part, colors[proposal])}
              // As wide as its share.
              style={{ flex: `${count} 1 0` }}
              onClick={() => {
                onChoose(selection);
              }}
            >
              {count}
              <ProposalStrip proposal={proposal} />
            </button>
          ))}
        </div>
      )}
    </>
  );
}
