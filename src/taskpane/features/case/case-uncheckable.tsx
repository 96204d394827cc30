import { makeStyles, tokens } from '@fluentui/react-components';
import type { UncheckableRule } from '../../../workbook/case-view/describe-case';
import { Disclosure } from '../../shared/disclosure';
import { caseTexts as texts } from './texts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

/** The rules that could not be checked, with the columns the list lacks. */
export function CaseUncheckable({ rules }: { readonly rules: readonly UncheckableRule[] }) {
  const styles = useStyles();
  if (rules.length === 0) return null;
  return (
    <Disclosure heading={texts.uncheckable(rules.length)}>
      <ul className={styles.list}>
        {rules.map(({ rule, title, missing }) => (
          <li key={rule}>{`${rule}: ${title}. ${texts.missingColumn(missing)}`}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
