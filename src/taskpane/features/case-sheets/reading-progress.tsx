import { makeStyles } from '@fluentui/react-components';
import { CallProgress, type CallProps } from '../../shared/call-progress';
import { reading as texts } from '../../shared/texts';

const useStyles = makeStyles({
  // Stays for screen readers while it is empty, and then takes no room in the grid.
  live: { ':empty': { position: 'absolute' } },
});

/** While the workbook is read for the user. */
export function ReadingProgress({ call, onCancel }: CallProps) {
  const styles = useStyles();
  return (
    <div aria-live="polite" className={styles.live}>
      {call.isRunning && (
        <CallProgress call={call} onCancel={onCancel} text={texts.running} offersCancelOnlyWaiting />
      )}
    </div>
  );
}
