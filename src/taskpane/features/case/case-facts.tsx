import { makeStyles, tokens } from '@fluentui/react-components';
import type { FactView } from '../../../workbook/case-view/describe-case';
import { Disclosure } from '../../shared/disclosure';
import { caseTexts as texts } from './texts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', gap: tokens.spacingVerticalS },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
});

/** What the list says of the case, and how it was read. */
export function CaseFacts({ facts }: { readonly facts: readonly FactView[] }) {
  const styles = useStyles();
  return (
    <Disclosure heading={texts.facts(facts.length)}>
      <dl className={styles.list}>
        {facts.map(({ column, header, field, text, reading }) => (
          <div key={column}>
            <dt className={styles.name}>{field === null ? header : `${header} (${texts.readAs(field)})`}</dt>
            <dd className={styles.value}>
              {text === '' ? texts.empty : text}
              {reading !== null && ` (${texts.reads(reading)})`}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
