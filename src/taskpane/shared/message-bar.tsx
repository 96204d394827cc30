import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { MessageProps } from './message-props';

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

/** What {@link Message} looks like. */
export function SentenceBar({ intent, children }: MessageProps) {
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
