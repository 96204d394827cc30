import { useCallback, useState } from 'react';
import type { Problem } from '../../../domain/outcome';
import type { RunResult } from '../../../workbook/classify-workbook';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';

export type RunEnd =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly result: RunResult }
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
        const ended = await start((control) =>
          useCases.classifyWorkbook(port, { sheetIds, today: today() }, pace, control),
        );
        if (ended.superseded) return;
        const outcome = ended.value;
        if (outcome.ok) {
          setEnd({ kind: 'done', result: outcome.value });
          return;
        }
        const isCancelled = outcome.problems.every(({ code }) => code === 'cancelled');
        setEnd({ kind: isCancelled ? 'cancelled' : 'failed', problems: outcome.problems });
        if (!isCancelled) onFailed();
      };
      classify().catch(report);
    },
    [onFailed, pace, port, report, start, today, useCases],
  );

  return { end, call: state, run, cancel };
}
