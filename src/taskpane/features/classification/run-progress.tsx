import { makeStyles, ProgressBar } from '@fluentui/react-components';
import { CallProgress, type CallProps } from '../../shared/call-progress';
import { general, classification as texts } from '../../shared/texts';
import type { CallState } from '../../shared/use-long-call';
import type { Classification } from './use-classification';

const useStyles = makeStyles({ bar: { width: '100%' } });

/** How far a run is, why it waits, and a way to stop it. Loaded with the first run. */
export function RunProgress({ call, doing, onCancel }: CallProps & Pick<Classification, 'doing'>) {
  const styles = useStyles();
  return (
    <CallProgress call={call} onCancel={onCancel} text={phase(call, doing)}>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        value={call.percent}
        max={100}
        aria-label={texts.progressLabel}
        aria-valuetext={phase(call, doing)}
      />
    </CallProgress>
  );
}

function phase({ isCancelling, percent }: CallState, doing: Classification['doing']): string {
  if (isCancelling) return general.cancelling;
  if (doing === 'undo') return texts.undoing;
  return percent === 0 ? texts.readingCases : texts.writing(percent);
}
