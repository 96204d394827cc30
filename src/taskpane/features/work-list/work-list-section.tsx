import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { SurveyCase } from '../../../workbook/survey/survey-case';
import type { Survey } from '../../../workbook/survey/survey-cases';
import { byMonth, workEntries } from '../../../workbook/work-list/work-entries';
import { Section } from '../../shared/section';
import { workList as texts } from './texts';
import { WorkMonthGroup } from './work-month-group';
import { WriteSheet } from './write-sheet';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  groups: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
});

interface Props {
  readonly survey: Survey;
  /** The cases of the selection; `null`: everything is chosen. */
  readonly selected: readonly SurveyCase[] | null;
  readonly isDisabled: boolean;
  readonly onOpen: (found: SurveyCase) => void;
}

/** What falls due, month by month. */
export function WorkListSection({ survey, selected, isDisabled, onOpen }: Props) {
  const styles = useStyles();
  const [isNarrow, setIsNarrow] = useState(false);
  const all = useMemo(() => workEntries(survey.cases, survey.facts), [survey]);
  const own = useMemo(
    () => (selected === null ? null : workEntries(selected, survey.facts)),
    [selected, survey.facts],
  );
  const entries = isNarrow && own !== null ? own : all;
  const months = useMemo(() => byMonth(entries), [entries]);
  return (
    <Section heading={texts.heading}>
      <p className={styles.line}>{texts.explanation}</p>
      {own !== null && (
        <RadioGroup
          aria-label={texts.which}
          value={isNarrow ? 'selection' : 'all'}
          onChange={(_event, { value }) => {
            setIsNarrow(value === 'selection');
          }}
        >
          <Radio value="all" label={texts.all(all.length)} />
          <Radio value="selection" label={texts.ofSelection(own.length)} />
        </RadioGroup>
      )}
      <WriteSheet entries={entries} isDisabled={isDisabled} />
      {months.length === 0 && <p className={styles.line}>{texts.nothing}</p>}
      <div className={styles.groups}>
        {months.map((month, index) => (
          <WorkMonthGroup
            // Another list begins at its top.
            key={`${isNarrow ? 'selection' : 'all'} ${month.key}`}
            month={month}
            isOpenAtFirst={index < 2}
            onOpen={onOpen}
          />
        ))}
      </div>
    </Section>
  );
}
