import { Button, makeStyles } from '@fluentui/react-components';
import type { Outcome } from '../../../domain/outcome';
import type { Control } from '../../../workbook/port';
import { ProblemList } from '../../shared/problem-list';
import { general } from '../../shared/texts';
import { WaitingMessage } from '../../shared/waiting-message';
import { useShow } from './use-show';

const useStyles = makeStyles({
  button: { justifySelf: 'start', flexShrink: 0 },
  // Sentences take the whole line below the button.
  below: { flexBasis: '100%', minWidth: 0, ':empty': { display: 'none' } },
});

interface Props {
  readonly text: string;
  /** What is shown, in words, beginning with the button's text. */
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onShow: (control: Control) => Promise<Outcome<null>>;
  /** Called when it is pressed, before anything is shown. */
  readonly onPress?: () => void;
}

/** A button that shows a cell in the workbook, with the sentence why it cannot be shown. For a flex box that wraps. */
export function ShowButton({ text, label, isDisabled, onShow, onPress }: Props) {
  const styles = useStyles();
  const { call, problems, run, cancel } = useShow();
  const isWaiting = call.isRunning && call.waiting !== null;
  return (
    <>
      <Button
        size="small"
        className={styles.button}
        aria-label={label}
        disabledFocusable={isDisabled}
        onClick={() => {
          onPress?.();
          run(onShow);
        }}
      >
        {text}
      </Button>
      <div className={styles.below}>
        {isWaiting && (
          <>
            <WaitingMessage waiting={call.waiting} />
            <Button size="small" onClick={cancel}>
              {general.cancel}
            </Button>
          </>
        )}
        <ProblemList intent="error" problems={problems} />
      </div>
    </>
  );
}
