import { makeStyles, tokens } from '@fluentui/react-components';
import { germanDate } from '../../../domain/calendar/day';
import type { Change } from '../../../domain/what-if/change';
import type { WhatIf } from '../../../domain/what-if/what-would-change';
import type { CaseView } from '../../../workbook/case-view/describe-case';
import { proposalName } from '../../shared/texts';
import { SubSection } from '../../shared/sub-section';
import { caseTexts as texts } from './texts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What would change the result: for each deciding rule the smallest change, and what would be then. */
export function CaseWhatIf({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { whatIf } = view;
  return (
    <SubSection heading={texts.whatIf}>
      {whatIf.length === 0 && <p className={styles.text}>{texts.nothingToChange}</p>}
      {whatIf.length > 0 && (
        <ul className={styles.list}>
          {whatIf.map((entry) => (
            <li key={entry.rule}>
              <p className={styles.quiet}>
                {`${entry.rule}${entry.changes.length > 1 ? `, ${texts.together}` : ''}`}
              </p>
              {entry.changes.length === 0 && <p className={styles.text}>{texts.noSingleChange}</p>}
              {entry.changes.map((change) => (
                <p key={`${change.header} ${change.text}`} className={styles.text}>
                  <strong>{change.text}</strong>
                  {` (${placeOf(change)})`}
                </p>
              ))}
              {entry.changes.length > 0 && <p className={styles.text}>{thenText(entry)}</p>}
            </li>
          ))}
        </ul>
      )}
    </SubSection>
  );
}

function placeOf({ sheet, header }: Change): string {
  return sheet === null ? texts.inColumn(header) : texts.onSheet(sheet, header);
}

function thenText({ then }: WhatIf): string {
  if (then === null) return texts.thenOpen;
  const proposal = proposalName(then.proposal);
  return then.isEnough
    ? texts.thenAnother(
        proposal,
        then.earliestDate === null ? null : germanDate(then.earliestDate),
        then.deciding,
      )
    : texts.thenSame(proposal, then.deciding);
}
