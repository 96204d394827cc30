import { makeStyles, tokens } from '@fluentui/react-components';
import { sheetsOf, type BranchQuestion } from '../../../workbook/open-questions';
import { usePane } from '../../shared/pane-context';
import { openQuestions as texts } from '../../shared/question-texts';
import { QuestionCard } from './question-card';
import { schoolName } from './school-name';
import { ShowButton } from './show-button';
import { ShowCasesButton } from './show-cases-button';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface Props {
  readonly question: BranchQuestion;
  readonly isDisabled: boolean;
  /** `KA Schulen` may have been created. */
  readonly onShown: () => void;
}

/** An Außenstelle that needs a region. */
export function BranchCard({ question: { school, spots }, isDisabled, onShown }: Props) {
  const styles = useStyles();
  const { port, useCases } = usePane();
  const name = schoolName(school);
  return (
    <QuestionCard title={name} line={texts.onSheets(spots.length, sheetsOf(spots))}>
      <div className={styles.row}>
        <ShowButton
          text={texts.enterRegion}
          label={texts.enterRegionFor(name)}
          isDisabled={isDisabled}
          onShow={async (control) => {
            const shown = await useCases.showSchoolRegion(port, school, control);
            onShown();
            return shown;
          }}
        />
        <ShowCasesButton spots={spots} what={name} isDisabled={isDisabled} />
      </div>
    </QuestionCard>
  );
}
