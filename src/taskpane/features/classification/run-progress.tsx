import { makeStyles, ProgressBar } from '@fluentui/react-components';
import { CallProgress, type CallProps } from '../../shared/call-progress';
import { general, classification as texts } from '../../shared/texts';
import type { CallState } from '../../shared/use-long-call';

const useStyles = makeStyles({ bar: { width: '100%' } });

/** How far a run is, why it waits, and a way to stop it. Loaded with the first run. */
export function RunProgress({ call, onCancel }: CallProps) {
  const styles = useStyles();
  return (
    <CallProgress call={call} onCancel={onCancel} text={phase(call)}>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        value={call.percent}
        max={100}
        aria-label={texts.progressLabel}
        aria-valuetext={phase(call)}
      />
    </CallProgress>
  );
}

function phase({ isCancelling, percent }: CallState): string {
  if (isCancelling) return general.cancelling;
  return percent === 0 ? texts.readingCases : texts.writing(percent);
}
