import type { Waiting } from '../../workbook/port';
import { Message } from './message';
import { waiting as texts } from './texts';

/** Says why nothing moves; read out when it appears. */
export function WaitingMessage({ waiting }: { readonly waiting: Waiting | null }) {
  return <div aria-live="assertive">{waiting !== null && <Message intent="warning">{texts[waiting]}</Message>}</div>;
}
