import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { FieldKey } from '../../../domain/intake/fields';
import type { SheetSummary } from '../../../workbook/inspect-workbook';
import { columnQuestions as texts } from '../../shared/texts';
import { openColumnQuestions } from './open-column-questions';

const ColumnQuestionCard = lazy(async () => ({
  default: (await import('./column-question-card')).ColumnQuestionCard,
}));

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    ':empty': { display: 'none' },
  },
  line: { margin: 0 },
});

interface Props {
  readonly sheets: readonly SheetSummary[];
  readonly isDisabled: boolean;
  /** `null`: the column is not used. */
  readonly onAssign: (sheet: SheetSummary, columnKey: string, field: FieldKey | null) => void;
}

/** Asks about unsure columns, one at a time, when a person is ready for it. */
export function ColumnQuestions({ sheets, isDisabled, onAssign }: Props) {
  const styles = useStyles();
  const panelId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [postponed, setPostponed] = useState<ReadonlySet<string>>(new Set());
  const [answered, setAnswered] = useState(0);
  const status = useRef<HTMLParagraphElement>(null);

  const all = openColumnQuestions(sheets);
  const left = all.filter(({ key }) => !postponed.has(key));
  const [next] = left;
  const isDone = next === undefined && (answered > 0 || all.length > 0);
  useEffect(() => {
    // The buttons of the last question have gone.
    const isFocusLost = document.activeElement === document.body;
    if (isOpen && isDone && isFocusLost) status.current?.focus();
  }, [isDone, isOpen]);

  if (next === undefined) {
    return (
      <div className={styles.root}>
        {isOpen && isDone && (
          <p ref={status} tabIndex={-1} role="status" className={styles.line}>
            {all.length === 0 ? texts.done : texts.postponed(all.length)}
          </p>
        )}
        {all.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              setPostponed(new Set());
              setAnswered(0);
              setIsOpen(true);
            }}
          >
            {texts.askAgain}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <p className={styles.line}>{texts.waiting(left.length)}</p>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {isOpen ? texts.stop : texts.start}
      </Button>
      <div id={panelId} hidden={!isOpen}>
        {isOpen && (
          <Suspense>
            <ColumnQuestionCard
              key={next.key}
              question={next}
              position={texts.position(
                answered + postponed.size + 1,
                answered + postponed.size + left.length,
              )}
              isDisabled={isDisabled}
              onAnswer={(field) => {
                setAnswered(answered + 1);
                onAssign(next.sheet, next.column.key, field);
              }}
              onLater={() => {
                setPostponed(new Set([...postponed, next.key]));
              }}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}
