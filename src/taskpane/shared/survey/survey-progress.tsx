import { makeStyles, ProgressBar } from '@fluentui/react-components';
import { CallProgress } from '../call-progress';
import { Message } from '../message';
import { ProblemList } from '../problem-list';
import type { SurveyView } from './use-survey';

const useStyles = makeStyles({ bar: { width: '100%' } });

const TEXTS = {
  counting: 'Die Fälle werden gezählt …',
  cancelled: 'Das Zählen wurde abgebrochen. Wählen Sie in der Übersicht „Neu zählen“.',
} as const;

/** How far counting is, a way to stop it, and how it ended if not well; nothing otherwise. */
export function SurveyProgress({ view }: { readonly view: SurveyView }) {
  const styles = useStyles();
  const { call, wasCancelled, problems, cancel } = view;
  return (
    <>
      {call.isRunning && (
        <CallProgress call={call} onCancel={cancel} text={TEXTS.counting}>
          <ProgressBar
            className={styles.bar}
            thickness="large"
            value={call.percent}
            max={100}
            aria-label={TEXTS.counting}
          />
        </CallProgress>
      )}
      {wasCancelled && <Message intent="info">{TEXTS.cancelled}</Message>}
      <ProblemList intent="error" problems={problems} />
    </>
  );
}
