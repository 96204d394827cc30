import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome, Problem } from '../../../domain/outcome';
import type { CaseView } from '../../../workbook/case-view/describe-case';
import type { CaseSpot } from '../../../workbook/case-spot';
import type { Control } from '../../../workbook/port';
import { isCancelled } from '../../shared/is-cancelled';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';

/** Arrow keys held down select many rows; only the one where they end is read, after so many milliseconds. */
const REST = 200;

export interface CasePageState {
  readonly view: CaseView | null;
  readonly problems: readonly Problem[];
  readonly call: CallState;
  readonly isFollowing: boolean;
  readonly setFollowing: (isFollowing: boolean) => void;
  readonly readSelected: () => void;
  /** Reads the case that is shown anew. */
  readonly readAgain: () => void;
  readonly go: (direction: 'next' | 'previous') => void;
  readonly cancel: () => void;
}

export interface CaseWish {
  /** A case that was chosen in the pane; each choice is another object. */
  readonly target: { readonly spot: CaseSpot } | null;
  /** Out of sight it follows nothing. */
  readonly isVisible: boolean;
}

/** The case that is shown: the selected one, as long as the selection is followed, its neighbour, or one chosen in the pane. */
export function useCasePage({ target, isVisible }: CaseWish): CasePageState {
  const { port, useCases, now } = usePane();
  const report = useFault();
  const { state, start, cancel } = useLongCall();
  const [view, setView] = useState<CaseView | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isFollowing, setFollowing] = useState(true);

  const ask = useCallback(
    (call: (control: Control) => Promise<Outcome<CaseView | null>>, keepsView: boolean) => {
      const run = async (): Promise<void> => {
        const end = await start(call);
        if (end.superseded) return;
        if (end.value.ok) {
          setView(end.value.value);
          setProblems([]);
        } else if (!isCancelled(end.value.problems)) {
          if (!keepsView) setView(null);
          setProblems(end.value.problems);
        }
      };
      run().catch(report);
    },
    [report, start],
  );

  const readSelected = useCallback(() => {
    ask((control) => useCases.describeSelectedCase(port, { today: now().day }, control), false);
  }, [ask, now, port, useCases]);

  const readAgain = useCallback(() => {
    if (view === null) return;
    const target = { kind: 'spot', spot: view.spot } as const;
    ask((control) => useCases.describeCase(port, target, { today: now().day }, control), true);
  }, [ask, now, port, useCases, view]);

  const shownTarget = useRef<CaseWish['target']>(null);
  const isOpening = useRef(false);
  const openTarget = useCallback(
    (spot: CaseSpot) => {
      const options = { today: now().day };
      ask(async (control) => {
        const shown = await useCases.showCase(port, spot, control);
        if (!shown.ok && isCancelled(shown.problems)) return shown;
        // Also when its row cannot be seen: the case can be told all the same.
        return useCases.describeCase(port, { kind: 'spot', spot }, options, control);
      }, false);
    },
    [ask, now, port, useCases],
  );

  const go = useCallback(
    (direction: 'next' | 'previous') => {
      if (view === null) return;
      const options = { today: now().day };
      ask(async (control) => {
        const spot = await useCases.neighbourCase(port, view.spot, direction, options, control);
        if (!spot.ok) return spot;
        const shown = await useCases.showCase(port, spot.value, control);
        if (!shown.ok) return shown;
        return useCases.describeCase(port, { kind: 'spot', spot: spot.value }, options, control);
      }, true);
    },
    [ask, now, port, useCases, view],
  );

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (target === null || !isVisible || shownTarget.current === target) return;
    shownTarget.current = target;
    isOpening.current = true;
    openTarget(target.spot);
  }, [isVisible, openTarget, target]);
  useEffect(() => {
    if (!isFollowing || !isVisible) return undefined;
    let isOver = false;
    const follow = async (): Promise<() => Promise<void>> => {
      // A case that has just been chosen in the pane is about to be selected.
      if (!isOpening.current) readSelected();
      isOpening.current = false;
      const followed = await useCases.followSelection(port, () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(readSelected, REST);
      });
      if (followed.ok) return followed.value;
      if (!isOver) setProblems(followed.problems);
      return () => Promise.resolve();
    };
    const following = follow();
    following.catch(report);
    return () => {
      isOver = true;
      clearTimeout(timer.current);
      following.then((stop) => stop()).catch(report);
    };
  }, [isFollowing, isVisible, port, readSelected, report, useCases]);

  return { view, problems, call: state, isFollowing, setFollowing, readSelected, readAgain, go, cancel };
}
