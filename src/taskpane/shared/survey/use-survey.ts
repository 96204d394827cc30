import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../../domain/outcome';
import { indexCases, type CaseIndex } from '../../../domain/views/facets';
import type { Survey } from '../../../workbook/survey/survey-cases';
import { isCancelled } from '../is-cancelled';
import { usePane } from '../pane-context';
import { useFault } from '../use-fault';
import { useLongCall, type CallState } from '../use-long-call';
import { useRefreshOnFocus, type LastReading } from '../use-refresh-on-focus';

/** All cases as they were read last, ready for counting. In memory only: it holds data of cases. */
export interface Counted {
  readonly survey: Survey;
  readonly index: CaseIndex;
}

export interface SurveyView {
  /** `null` before the first reading has ended well. */
  readonly counted: Counted | null;
  /** Why the last reading failed. */
  readonly problems: readonly Problem[];
  /** The user has stopped the last reading. */
  readonly wasCancelled: boolean;
  /** The reading the user waits for. */
  readonly call: CallState;
  readonly readAgain: () => void;
  readonly cancel: () => void;
}

export interface SurveyWish {
  /** `null`: the choice that is kept in the workbook. */
  readonly sheetIds: readonly string[] | null;
  /** A page that shows it is in view. */
  readonly isVisible: boolean;
  /** Something else works with the workbook; nothing is read then. */
  readonly isBusy: boolean;
  /** Another one says that the add-in has changed the workbook. */
  readonly mark: unknown;
}

const NOTHING: CallState = { isRunning: false, isCancelling: false, percent: 0, waiting: null };

/** Reads all cases when a page first shows them, after the add-in has changed them, when asked, and when the pane gets the focus. */
export function useSurvey({ sheetIds, isVisible, isBusy, mark }: SurveyWish): SurveyView {
  const { port, useCases, now, pace } = usePane();
  const report = useFault();
  const { state, start, cancel, drop } = useLongCall();
  const [survey, setSurvey] = useState<Survey | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [wasCancelled, setWasCancelled] = useState(false);
  const [isAwaited, setIsAwaited] = useState(true);
  const last = useRef<LastReading>({ duration: 0, end: 0 });
  const sheets = sheetIds === null ? null : JSON.stringify(sheetIds);

  const read = useCallback(
    async (awaited: boolean) => {
      setIsAwaited(awaited);
      const begin = performance.now();
      const options = {
        now: now(),
        sheetIds: sheets === null ? null : (JSON.parse(sheets) as readonly string[]),
      };
      const end = await start((control) => useCases.surveyCases(port, options, pace, control));
      if (end.superseded) return;
      last.current = { duration: performance.now() - begin, end: performance.now() };
      const isStopped = !end.value.ok && isCancelled(end.value.problems);
      setWasCancelled(isStopped);
      setProblems(end.value.ok || isStopped ? [] : end.value.problems);
      if (end.value.ok) setSurvey(end.value.value);
    },
    [now, pace, port, sheets, start, useCases],
  );
  const readAgain = useCallback(() => void read(true).catch(report), [read, report]);
  const refresh = useCallback(() => void read(false).catch(report), [read, report]);

  // What the last reading was for; another one is due when something else is wanted.
  const readFor = useRef<unknown>(null);
  const wanted = useMemo(() => ({ sheets, mark }), [sheets, mark]);
  useEffect(() => {
    if (!isVisible || isBusy || readFor.current === wanted) return;
    readFor.current = wanted;
    // In a task of its own: it answers the opening of the page, not this rendering.
    queueMicrotask(readAgain);
  }, [isBusy, isVisible, readAgain, wanted]);
  useEffect(() => {
    if (!isBusy || !state.isRunning) return;
    drop();
    readFor.current = null;
  }, [drop, isBusy, state.isRunning]);

  useRefreshOnFocus(survey !== null && isVisible && !isBusy && !state.isRunning, last, refresh);

  const counted = useMemo(
    () => (survey === null ? null : { survey, index: indexCases(survey.cases, survey.facts.stand) }),
    [survey],
  );
  return {
    counted,
    problems,
    wasCancelled,
    call: isAwaited ? state : NOTHING,
    readAgain,
    cancel,
  };
}
