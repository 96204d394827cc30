import { makeStyles } from '@fluentui/react-components';
import type { Waiting } from '../../workbook/port';
import { Message } from './message';
import { waiting as texts } from './texts';

const useStyles = makeStyles({ live: { ':empty': { position: 'absolute' } } });

/** Says why nothing moves; read out when it appears. */
export function WaitingMessage({ waiting }: { readonly waiting: Waiting | null }) {
  const styles = useStyles();
  return (
    <div aria-live="assertive" className={styles.live}>
      {waiting !== null && <Message intent="warning">{texts[waiting]}</Message>}
    </div>
  );
}
