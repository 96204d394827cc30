import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Proposal } from '../../domain/classification';
import { useProposalColors } from './proposal-colors';
import { proposalName } from './texts';

const useStyles = makeStyles({
  label: {
    ...typographyStyles.caption1Strong,
    display: 'inline-block',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    // Seen with forced colours, which take the background away.
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
});

/** The Vorschlag as a small coloured label. */
export function ProposalLabel({ proposal }: { readonly proposal: Proposal }) {
  const styles = useStyles();
  const colors = useProposalColors();
  return <span className={mergeClasses(styles.label, colors[proposal])}>{proposalName(proposal)}</span>;
}
