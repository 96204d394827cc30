import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { general, knowledge as texts } from '../../shared/texts';
import type { CallState } from '../../shared/use-long-call';
import { WaitingMessage } from '../../shared/waiting-message';

const useStyles = makeStyles({
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

/** While the KA sheets are created. Loaded when it is used. */
export function SetUpProgress({ call, onCancel }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.text}>{call.isCancelling ? general.cancelling : texts.setUpRunning}</p>
      <WaitingMessage waiting={call.waiting} />
      <Button onClick={onCancel} disabledFocusable={call.isCancelling}>
        {general.cancel}
      </Button>
    </div>
  );
}
