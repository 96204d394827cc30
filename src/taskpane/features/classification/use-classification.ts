import { useCallback, useState, type ComponentType } from 'react';
import type { Problem } from '../../../domain/outcome';
import type { RunResult } from '../../../workbook/classify-workbook';
import { isCancelled } from '../../shared/is-cancelled';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';

export type RunEnd =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'done';
      readonly result: RunResult;
      /** Shows the result; comes with it, so that status line and numbers appear together. */
      readonly View: ComponentType<{ readonly result: RunResult }>;
      /** Somebody wanted to stop it when the values were already being written. */
      readonly wasCancelled: boolean;
    }
  | { readonly kind: 'cancelled' | 'failed'; readonly problems: readonly Problem[] };

export interface Classification {
  /** How the last run ended; `none` before the first and while one runs. */
  readonly end: RunEnd;
  readonly call: CallState;
  /** Classifies the cases of these sheets and writes the KA columns. */
  readonly run: (sheetIds: readonly string[]) => void;
  readonly cancel: () => void;
}

/** `onFailed`: the workbook was not as the pane shows it, or changed meanwhile. */
export function useClassification(onFailed: () => void): Classification {
  const { port, useCases, today, pace } = usePane();
  const report = useFault();
  const { state, start, cancel } = useLongCall();
  const [end, setEnd] = useState<RunEnd>({ kind: 'none' });

  const run = useCallback(
    (sheetIds: readonly string[]) => {
      const classify = async () => {
        setEnd({ kind: 'none' });
        const ended = await start(async (control) => {
          // Loaded before anything is written: a run without a network ends before it has begun.
          const { RunResultView } = await import('./run-result-view');
          const options = { sheetIds, today: today() };
          return {
            outcome: await useCases.classifyWorkbook(port, options, pace, control),
            View: RunResultView,
          };
        });
        if (ended.superseded) return;
        const { outcome, View } = ended.value;
        if (outcome.ok) {
          setEnd({ kind: 'done', result: outcome.value, View, wasCancelled: ended.wasCancelled });
          return;
        }
        const isStopped = isCancelled(outcome.problems);
        setEnd({ kind: isStopped ? 'cancelled' : 'failed', problems: outcome.problems });
        if (!isStopped) onFailed();
      };
      classify().catch(report);
    },
    [onFailed, pace, port, report, start, today, useCases],
  );

  return { end, call: state, run, cancel };
}
