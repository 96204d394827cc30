import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useId, useRef } from 'react';
import { Message } from '../../shared/message';
import { ProblemList } from '../../shared/problem-list';
import { Section } from '../../shared/section';
import { classification as texts } from '../../shared/texts';
import { useFocusReturn } from '../../shared/use-focus-return';
import { statusText } from './status-text';
import type { Classification } from './use-classification';

const RunProgress = lazy(async () => ({
  default: (await import(/* webpackChunkName: "run" */ './run-progress')).RunProgress,
}));

const InsertColumnsOffer = lazy(async () => ({
  default: (await import(/* webpackChunkName: "run" */ './insert-columns-offer')).InsertColumnsOffer,
}));

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  stand: { margin: 0 },
  start: { width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  status: {
    ...typographyStyles.subtitle2,
    // Stays for screen readers while it is empty, and then takes no room in the grid.
    ':empty': { position: 'absolute' },
  },
});

interface Props {
  readonly classification: Classification;
  /** `null`: the workbook has not been read, so nothing can start yet. */
  readonly sheetIds: readonly string[] | null;
  /** The evaluation date, in words. */
  readonly stand: string | null;
  /** Why a run that was asked for did not start. */
  readonly hint: string | null;
}

/** The main job: start it, follow it, stop it, see how it ended. */
export function ClassificationSection({ classification, sheetIds, stand, hint }: Props) {
  const styles = useStyles();
  const { end, call, doing, run, canUndo, undo, keepRun, cancel } = classification;
  const startId = useId();
  const undoHintId = useId();
  useFocusReturn(call.isRunning, startId);

  const status = useRef<HTMLDivElement>(null);
  const isWorthSeeing = call.isRunning || end.kind !== 'none';
  useEffect(() => {
    // A run from the ribbon starts while the top of the pane is in view.
    if (isWorthSeeing) status.current?.scrollIntoView({ block: 'nearest' });
  }, [isWorthSeeing, end.kind]);

  return (
    <Section heading={texts.heading}>
      <p className={styles.note}>{texts.proposalsOnly}</p>
      {stand !== null && <p className={styles.stand}>{stand}</p>}
      <Button
        id={startId}
        appearance="primary"
        size="large"
        className={styles.start}
        // Keeps the focus while the run goes on.
        disabledFocusable={call.isRunning || sheetIds === null}
        onClick={() => {
          if (sheetIds !== null) run(sheetIds);
        }}
      >
        {texts.start}
      </Button>
      {hint !== null && end.kind === 'none' && !call.isRunning && <p role="alert">{hint}</p>}
      {call.isRunning && (
        <Suspense>
          <RunProgress call={call} doing={doing} onCancel={cancel} />
        </Suspense>
      )}
      <div ref={status} role="status" className={styles.status}>
        {statusText(end)}
      </div>
      {(end.kind === 'failed' || end.kind === 'not-undone') && (
        <ProblemList intent="error" problems={end.problems} />
      )}
      {end.kind === 'failed' && end.problems.every(({ remedy }) => remedy === 'insert-columns') && (
        <Suspense>
          <InsertColumnsOffer
            isDisabled={call.isRunning || sheetIds === null}
            onInsert={() => {
              if (sheetIds !== null) run(sheetIds, 'make-room');
            }}
          />
        </Suspense>
      )}
      {end.kind === 'undo-question' && (
        <>
          <ProblemList intent="warning" problems={end.problems} />
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={keepRun}>
              {texts.keepRun}
            </Button>
            <Button
              onClick={() => {
                undo('overwrite');
              }}
            >
              {texts.undoAnyway}
            </Button>
          </div>
        </>
      )}
      {(end.kind === 'cancelled' || end.kind === 'undone') && (
        <ProblemList intent="info" problems={end.problems} />
      )}
      {end.kind === 'done' && end.wasCancelled && <Message intent="info">{texts.tooLateToCancel}</Message>}
      {end.kind === 'done' && <end.View result={end.result} />}
      {canUndo && end.kind !== 'undo-question' && (
        <div>
          <Button
            appearance="secondary"
            disabledFocusable={call.isRunning || sheetIds === null}
            aria-describedby={undoHintId}
            onClick={() => {
              undo('ask');
            }}
          >
            {texts.undo}
          </Button>
          <p id={undoHintId} className={styles.hint}>
            {texts.undoHint}
          </p>
        </div>
      )}
    </Section>
  );
}
