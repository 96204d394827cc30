import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { general } from './texts';
import type { CallState } from './use-long-call';
import { WaitingMessage } from './waiting-message';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
  },
  text: { margin: 0 },
});

export interface CallProps {
  readonly call: CallState;
  readonly onCancel: () => void;
}

interface Props extends CallProps {
  readonly text: string;
  /** A way to stop the call is offered only when Excel does not answer. */
  readonly offersCancelOnlyWaiting?: boolean;
  /** A bar, for calls that take long. */
  readonly children?: ReactNode;
}

/** What a call to the workbook is doing, why it waits, and a way to stop it. */
export function CallProgress({ call, onCancel, text, offersCancelOnlyWaiting = false, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.text}>{call.isCancelling ? general.cancelling : text}</p>
      {children}
      <WaitingMessage waiting={call.waiting} />
      {(!offersCancelOnlyWaiting || call.waiting !== null) && (
        <Button onClick={onCancel} disabledFocusable={call.isCancelling}>
          {general.cancel}
        </Button>
      )}
    </div>
  );
}
