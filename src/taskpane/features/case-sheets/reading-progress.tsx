import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { general, reading as texts } from '../../shared/texts';
import type { CallState } from '../../shared/use-long-call';
import { WaitingMessage } from '../../shared/waiting-message';

const useStyles = makeStyles({
  // Stays for screen readers while it is empty, and then takes no room in the grid.
  live: { ':empty': { position: 'absolute' } },
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
  },
  text: { margin: 0 },
});

interface Props {
  readonly call: CallState;
  readonly onCancel: () => void;
}

/** While the workbook is read for the user. A way to stop it is offered only when Excel does not answer. */
export function ReadingProgress({ call, onCancel }: Props) {
  const styles = useStyles();
  return (
    <div aria-live="polite" className={styles.live}>
      {call.isRunning && (
        <div className={styles.root}>
          <p className={styles.text}>{call.isCancelling ? general.cancelling : texts.running}</p>
          <WaitingMessage waiting={call.waiting} />
          {call.waiting !== null && <Button onClick={onCancel}>{general.cancel}</Button>}
        </div>
      )}
    </div>
  );
}
