import { useCallback, useState, type ComponentType } from 'react';
import type { Problem } from '../../../domain/outcome';
import type { RunResult, RunUndo } from '../../../workbook/classify-workbook';
import type { UndoMode } from '../../../workbook/undo-run';
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
  | { readonly kind: 'cancelled' | 'failed' | 'undone' | 'not-undone'; readonly problems: readonly Problem[] }
  /** Taking the run back would overwrite what somebody has entered since. */
  | { readonly kind: 'undo-question'; readonly problems: readonly Problem[] };

/** `make-room`: columns are inserted where something is in the way. */
export type RunWay = 'plain' | 'make-room';

export interface Classification {
  /** How the last run, or taking it back, ended; `none` before the first and while one goes on. */
  readonly end: RunEnd;
  readonly call: CallState;
  /** What goes on: a run, or taking one back. */
  readonly doing: 'run' | 'undo';
  /** Classifies the cases of these sheets and writes the KA columns, in columns inserted for them if need be. */
  readonly run: (sheetIds: readonly string[], way?: RunWay) => void;
  /** The last run can be taken back. */
  readonly canUndo: boolean;
  readonly undo: (mode: UndoMode) => void;
  /** Answers `undo-question` with no. */
  readonly keepRun: () => void;
  readonly cancel: () => void;
}

/** `onOtherwise`: the workbook is not, or no longer, as the pane shows it. */
export function useClassification(onOtherwise: () => void): Classification {
  const { port, useCases, now, version, pace } = usePane();
  const report = useFault();
  const { state, start, cancel } = useLongCall();
  const [end, setEnd] = useState<RunEnd>({ kind: 'none' });
  const [doing, setDoing] = useState<Classification['doing']>('run');
  // In memory only: it holds data of cases.
  const [last, setLast] = useState<RunUndo | null>(null);

  const run = useCallback(
    (sheetIds: readonly string[], way: RunWay = 'plain') => {
      const classify = async () => {
        setEnd({ kind: 'none' });
        setDoing('run');
        const ended = await start(async (control) => {
          // Loaded before anything is written: a run without a network ends before it has begun.
          const { RunResultView } = await import(/* webpackChunkName: "run" */ './run-result-view');
          const time = now();
          const options = { sheetIds, today: time.day, log: { time, version, isCreated: true } };
          const classifyNow = way === 'plain' ? useCases.classifyWorkbook : useCases.classifyWithRoom;
          return {
            outcome: await classifyNow(port, options, pace, control),
            View: RunResultView,
          };
        });
        if (ended.superseded) return;
        const { outcome, View } = ended.value;
        if (outcome.ok) {
          // A run that changed nothing leaves the one before to be taken back.
          if (outcome.value.undo !== null) setLast(outcome.value.undo);
          setEnd({ kind: 'done', result: outcome.value, View, wasCancelled: ended.wasCancelled });
          return;
        }
        const isStopped = isCancelled(outcome.problems);
        setEnd({ kind: isStopped ? 'cancelled' : 'failed', problems: outcome.problems });
        if (!isStopped) onOtherwise();
      };
      classify().catch(report);
    },
    [now, onOtherwise, pace, port, report, start, useCases, version],
  );

  const undo = useCallback(
    (mode: UndoMode) => {
      const takeBack = async () => {
        if (last === null) return;
        setEnd({ kind: 'none' });
        setDoing('undo');
        const ended = await start((control) => useCases.undoRun(port, last, mode, control));
        if (ended.superseded) return;
        const outcome = ended.value;
        if (outcome.ok) {
          setLast(null);
          setEnd({ kind: 'undone', problems: outcome.value.notices });
          onOtherwise();
          return;
        }
        const { problems } = outcome;
        if (problems.every(({ code }) => code === 'undo-overwrites')) {
          setEnd({ kind: 'undo-question', problems });
          return;
        }
        if (problems.some(({ code }) => code === 'undo-impossible')) setLast(null);
        setEnd({ kind: isCancelled(problems) ? 'cancelled' : 'not-undone', problems });
      };
      takeBack().catch(report);
    },
    [last, onOtherwise, port, report, start, useCases],
  );

  const keepRun = useCallback(() => {
    setEnd({ kind: 'none' });
  }, []);

  return { end, call: state, doing, run, canUndo: last !== null, undo, keepRun, cancel };
}
