import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CaseItem } from '../../../domain/views/case-item';
import { Message } from '../../shared/message';
import { overview as texts } from './texts';

const useStyles = makeStyles({
  text: { margin: 0 },
  body: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
});

interface Props {
  readonly items: readonly CaseItem[];
  readonly isDisabled: boolean;
  readonly onClassify: () => void;
}

/** Says that the sheet is behind, and offers to classify. */
export function StaleValues({ items, isDisabled, onClassify }: Props) {
  const styles = useStyles();
  const missing = items.filter(({ written }) => written === 'missing').length;
  const stale = items.filter(({ written }) => written === 'stale').length;
  if (missing + stale === 0) return null;
  const sentences = [
    ...(missing > 0 ? [texts.missing(missing)] : []),
    ...(stale > 0 ? [texts.stale(stale)] : []),
    texts.numbersAreNow,
  ];
  return (
    <Message intent="info">
      <div className={styles.body}>
        <p className={styles.text}>{sentences.join(' ')}</p>
        <Button size="small" disabledFocusable={isDisabled} onClick={onClassify}>
          {texts.classify}
        </Button>
      </div>
    </Message>
  );
}
