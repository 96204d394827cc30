import { lazy, Suspense } from 'react';
import type { MessageProps } from './message-props';

const SentenceBar = lazy(async () => ({ default: (await import('./message-bar')).SentenceBar }));

/**
 * A message that stays until its cause is gone. Errors are read out at once, the others are part of the page. Its looks
 * are loaded with the first message.
 */
export function Message({ intent, children }: MessageProps) {
  return (
    <Suspense>
      <SentenceBar intent={intent}>{children}</SentenceBar>
    </Suspense>
  );
}
