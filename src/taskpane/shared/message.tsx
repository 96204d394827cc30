import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    // Sentences, not one-liners: the sign stands at the first line, and the text wraps.
    alignItems: 'start',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    whiteSpace: 'normal',
    minHeight: 'auto',
  },
  body: { whiteSpace: 'normal', minWidth: 0 },
});

interface Props {
  readonly intent: 'error' | 'warning' | 'info';
  readonly children: ReactNode;
}

/**
 * A message that stays until its cause is gone. Errors are read out at once, the others are part of the page. Not loaded
 * later: a message that comes after its cause would move what a person is about to press.
 */
export function Message({ intent, children }: Props) {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      bottomReflowSpacer={null}
      // Its default points to a title that our messages do not have.
      aria-labelledby={undefined}
      {...(intent === 'error' ? { role: 'alert' } : {})}
      className={styles.bar}
    >
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
    </MessageBar>
  );
}
