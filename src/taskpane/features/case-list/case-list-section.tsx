import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SurveyCase } from '../../../workbook/survey/survey-case';
import { Section } from '../../shared/section';
import { CaseList } from './case-list';
import { caseList as texts } from './texts';

const useStyles = makeStyles({
  line: { margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly cases: readonly SurveyCase[];
  readonly onOpen: (found: SurveyCase) => void;
}

/** The cases of the selection. */
export function CaseListSection({ cases, onOpen }: Props) {
  const styles = useStyles();
  return (
    <Section heading={texts.heading(cases.length)}>
      {cases.length === 0 ? (
        <p className={styles.line}>{texts.none}</p>
      ) : (
        <>
          <p className={styles.hint}>{texts.hint}</p>
          <CaseList cases={cases} onOpen={onOpen} />
        </>
      )}
    </Section>
  );
}
