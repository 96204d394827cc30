import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { SurveyCase } from '../../../workbook/survey/survey-case';
import type { WorkEntry } from '../../../workbook/work-list/work-entries';
import { CallProgress } from '../../shared/call-progress';
import { ProblemList } from '../../shared/problem-list';
import { ReplaceQuestion } from '../../shared/replace-question';
import { useFocusReturn } from '../../shared/use-focus-return';
import { workList as texts } from './texts';
import { useWorkSheet } from './use-work-sheet';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  write: { justifySelf: 'start' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  status: { ...typographyStyles.body1Strong, ':empty': { position: 'absolute' } },
});

interface Props {
  readonly entries: readonly WorkEntry<SurveyCase>[];
  readonly isDisabled: boolean;
}

/** Writes the list as a sheet; asks before it replaces one. */
export function WriteSheet({ entries, isDisabled }: Props) {
  const styles = useStyles();
  const id = useId();
  const hintId = useId();
  const { call, end, write, keep, cancel } = useWorkSheet();
  useFocusReturn(call.isRunning, id);
  return (
    <div className={styles.root}>
      <Button
        id={id}
        className={styles.write}
        aria-describedby={hintId}
        disabledFocusable={isDisabled || call.isRunning || entries.length === 0}
        onClick={() => {
          write(entries, 'ask');
        }}
      >
        {texts.write}
      </Button>
      <p id={hintId} className={styles.hint}>
        {texts.writeHint}
      </p>
      {call.isRunning && (
        <CallProgress call={call} onCancel={cancel} text={texts.writing} offersCancelOnlyWaiting />
      )}
      {end.kind === 'question' && (
        <ReplaceQuestion
          problems={end.problems}
          onKeep={() => {
            keep();
            document.getElementById(id)?.focus();
          }}
          onReplace={() => {
            write(entries, 'replace');
          }}
        />
      )}
      <div role="status" className={styles.status}>
        {end.kind === 'told' && end.status}
      </div>
      {end.kind === 'told' && <ProblemList intent="info" problems={end.notices} />}
      {end.kind === 'failed' && <ProblemList intent="error" problems={end.problems} />}
    </div>
  );
}
