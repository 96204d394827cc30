import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { germanDate } from '../../../domain/calendar/day';
import type { CaseView } from '../../../workbook/case-view/describe-case';
import { PROPOSAL_LOOKS } from '../../../workbook/proposal-looks';
import { proposalName } from '../../shared/texts';
import { caseTexts as texts } from './texts';

const useStyles = makeStyles({
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  id: { ...typographyStyles.subtitle1, margin: 0 },
  text: { margin: 0 },
  label: {
    justifySelf: 'start',
    ...typographyStyles.body1Strong,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** Which case, what it becomes, and when. Read out when another case is shown. */
export function CaseHead({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { spot, classification } = view;
  const { proposal, earliestDate } = classification;
  const look = PROPOSAL_LOOKS.find(({ value }) => value === proposal);
  // The sheet's colours, so that people know them again; forced colours replace them, and the text says it all.
  const colors =
    look === undefined || look.fill === null ? {} : { backgroundColor: look.fill, color: look.color };
  return (
    <div className={styles.head} aria-live="polite" aria-atomic="true">
      <h3 className={styles.id}>{spot.id?.value ?? texts.withoutId}</h3>
      <p className={styles.text}>{texts.place(spot.sheetName, spot.row + 1)}</p>
      <p className={styles.label} style={colors}>
        {`${texts.proposal}: ${proposalName(proposal)}`}
      </p>
      <p className={styles.text}>
        {`${texts.earliest}: `}
        <strong>{earliestDate === null ? texts.noEarliest : germanDate(earliestDate)}</strong>
      </p>
      <p className={styles.quiet}>{texts.isProposal}</p>
    </div>
  );
}
