import { makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../domain/outcome';
import { Message } from './message';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
  sentence: { margin: 0 },
});

interface Props {
  readonly problems: readonly Problem[];
  readonly intent: 'error' | 'warning' | 'info';
  /** Stands above the sentences. */
  readonly title?: string;
}

/** One message with the sentences of all problems; nothing when there are none. */
export function ProblemList({ problems, intent, title }: Props) {
  const styles = useStyles();
  const sentences = [...new Set(problems.map((problem) => problem.text))];
  const [only] = sentences;
  if (only === undefined) return null;
  return (
    <Message intent={intent}>
      {title !== undefined && <strong>{title}</strong>}
      {sentences.length === 1 ? (
        <p className={styles.sentence}>{only}</p>
      ) : (
        <ul className={styles.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Message>
  );
}
