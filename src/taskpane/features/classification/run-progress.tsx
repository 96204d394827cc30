import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { general, classification as texts } from '../../shared/texts';
import type { CallState } from '../../shared/use-long-call';
import { WaitingMessage } from '../../shared/waiting-message';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
  },
  bar: { width: '100%' },
  phase: { margin: 0 },
});

interface Props {
  readonly call: CallState;
  readonly onCancel: () => void;
}

/** How far a run is, why it waits, and a way to stop it. Loaded with the first run. */
export function RunProgress({ call, onCancel }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.phase}>{phase(call)}</p>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        value={call.percent}
        max={100}
        aria-label={texts.progressLabel}
        aria-valuetext={phase(call)}
      />
      <WaitingMessage waiting={call.waiting} />
      <Button onClick={onCancel} disabledFocusable={call.isCancelling}>
        {general.cancel}
      </Button>
    </div>
  );
}

function phase({ isCancelling, percent }: CallState): string {
  if (isCancelling) return general.cancelling;
  return percent === 0 ? texts.readingCases : texts.writing(percent);
}
