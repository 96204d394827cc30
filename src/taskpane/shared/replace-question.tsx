import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import type { Problem } from '../../domain/outcome';
import { ProblemList } from './problem-list';
import { REPLACE_TEXTS as texts } from './replace-texts';

const useStyles = makeStyles({
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  /** What would be replaced. */
  readonly problems: readonly Problem[];
  readonly onKeep: () => void;
  readonly onReplace: () => void;
}

/** Asks before a sheet is replaced; the answer that loses nothing has the focus. */
export function ReplaceQuestion({ problems, onKeep, onReplace }: Props) {
  const styles = useStyles();
  const keepId = useId();
  useEffect(() => {
    document.getElementById(keepId)?.focus();
  }, [keepId]);
  return (
    <>
      <ProblemList intent="warning" problems={problems} />
      <div className={styles.answers}>
        <Button id={keepId} appearance="primary" onClick={onKeep}>
          {texts.keep}
        </Button>
        <Button onClick={onReplace}>{texts.replace}</Button>
      </div>
    </>
  );
}
