import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldKey } from '../../../domain/intake/fields';
import type { Problem } from '../../../domain/outcome';
import type { SheetSummary, WorkbookInspection } from '../../../workbook/inspect-workbook';
import { isCancelled } from '../../shared/is-cancelled';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';
import { useRefreshOnFocus, type LastReading } from '../../shared/use-refresh-on-focus';
import { withChoice, withReading } from './foreseen';

export interface Inspection {
  /** What was read last; `null` before the first reading has ended well. */
  readonly value: WorkbookInspection | null;
  /** Why the last reading or saving failed. */
  readonly problems: readonly Problem[];
  /** The user has stopped the last reading. */
  readonly wasCancelled: boolean;
  /** The reading the user waits for. */
  readonly call: CallState;
  readonly readAgain: () => void;
  readonly cancel: () => void;
  /** Reads again without the user waiting for it. */
  readonly refresh: () => void;
  /** Gives way to something more important. */
  readonly giveWay: () => void;
  readonly choose: (sheet: SheetSummary, chosen: boolean) => void;
  /** `undefined` forgets what a person has assigned. */
  readonly assign: (sheet: SheetSummary, columnKey: string, field: FieldKey | null | undefined) => void;
}

const NOTHING: CallState = { isRunning: false, isCancelling: false, percent: 0, waiting: null };

/**
 * Keeps the pane's view of the workbook: reads at start, when asked, and when the pane gets the focus.
 * `isBusy`: something else works with the workbook; then nothing is read by itself.
 */
export function useInspection(isBusy: boolean): Inspection {
  const { port, useCases, now, pace } = usePane();
  const report = useFault();
  const { state, start, cancel, drop } = useLongCall();
  const [value, setValue] = useState<WorkbookInspection | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [wasCancelled, setWasCancelled] = useState(false);
  const [isAwaited, setIsAwaited] = useState(true);
  const last = useRef<LastReading>({ duration: 0, end: 0 });

  const read = useCallback(
    async (awaited: boolean) => {
      setIsAwaited(awaited);
      const begin = performance.now();
      const end = await start((control) => useCases.inspectWorkbook(port, now().day, pace, control));
      if (end.superseded) return;
      last.current = { duration: performance.now() - begin, end: performance.now() };
      const isStopped = !end.value.ok && isCancelled(end.value.problems);
      setWasCancelled(isStopped);
      setProblems(end.value.ok || isStopped ? [] : end.value.problems);
      if (end.value.ok) setValue(end.value.value);
    },
    [now, pace, port, start, useCases],
  );

  const readAgain = useCallback(() => void read(true).catch(report), [read, report]);
  const refresh = useCallback(() => void read(false).catch(report), [read, report]);

  // In a task of its own: the reading answers the opening of the pane, not this rendering.
  useEffect(() => {
    queueMicrotask(readAgain);
  }, [readAgain]);

  useRefreshOnFocus(value !== null && !isBusy && !state.isRunning, last, refresh);

  const choose = (sheet: SheetSummary, chosen: boolean) => {
    // A reading that is under way would bring back the old choice.
    const wasReading = state.isRunning;
    drop();
    setValue((before) => before && withChoice(before, sheet.sheetId, chosen));
    const save = async () => {
      const saved = await useCases.keepSheetChoice(port, sheet.name, chosen);
      if (wasReading) await read(false);
      setProblems(saved.ok ? [] : saved.problems);
    };
    save().catch(report);
  };

  const assign = (sheet: SheetSummary, columnKey: string, field: FieldKey | null | undefined) => {
    drop();
    // Shown at once; what follows from it (missing columns, other columns for the same field) comes with the reading.
    setValue((before) => before && withReading(before, sheet.sheetId, columnKey, field));
    const save = async () => {
      const saved = await useCases.keepColumnReading(port, sheet.name, columnKey, field);
      // Also when it failed: only the workbook knows what counts now.
      await read(false);
      if (!saved.ok) setProblems(saved.problems);
    };
    save().catch(report);
  };

  return {
    value,
    problems,
    wasCancelled,
    call: isAwaited ? state : NOTHING,
    readAgain,
    cancel,
    refresh,
    giveWay: drop,
    choose,
    assign,
  };
}
