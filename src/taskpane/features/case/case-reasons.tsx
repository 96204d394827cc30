import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RuleView } from '../../../workbook/case-view/describe-case';
import { SubSection } from '../../shared/sub-section';
import { caseTexts as texts } from './texts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalM },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
  deciding: { borderLeftColor: tokens.colorNeutralForeground1 },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Why: the rules that were hit, the deciding ones first. */
export function CaseReasons({ reasons }: { readonly reasons: readonly RuleView[] }) {
  const styles = useStyles();
  return (
    <SubSection heading={texts.why}>
      {reasons.length === 0 && <p className={styles.text}>{texts.nothingFound}</p>}
      {reasons.length > 0 && (
        <ul className={styles.list}>
          {reasons.map((reason) => (
            <li key={reason.rule} className={mergeClasses(styles.item, reason.isDeciding && styles.deciding)}>
              <strong>{`${reason.rule}: ${reason.title}`}</strong>
              <p className={styles.text}>{reason.text}</p>
              {reason.legalBasis !== null && (
                <p className={styles.quiet}>{texts.legalBasis(reason.legalBasis)}</p>
              )}
              {reason.needs.length > 0 && <p className={styles.quiet}>{texts.needs(reason.needs)}</p>}
              <p className={styles.quiet}>
                {`${reason.isDeciding ? texts.decides : texts.alsoFound}. ${texts.effect(reason.effect)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </SubSection>
  );
}
