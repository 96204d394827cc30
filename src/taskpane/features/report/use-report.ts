import { useCallback, useEffect, useState } from 'react';
import { success, type Outcome, type Problem } from '../../../domain/outcome';
import { stretch } from '../../../workbook/control';
import type { LocalTime } from '../../../workbook/local-time';
import type { Control } from '../../../workbook/port';
import type { ReportBasis } from '../../../workbook/report/collect-report-cases';
import { WORKBOOK_TEXTS } from '../../../workbook/texts';
import { isCancelled } from '../../shared/is-cancelled';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';
import { makeReport, type MadeReport } from './make-report';
import { hidesLess, otherWaysOf, type MadeOtherwise } from './other-ways';
import { createProtector } from './protection/create-protector';
import { startWorker } from './protection/start-worker';
import type { ReportWish } from './report-form';

/** Reading and classifying take about so much of the whole time. */
const READING = 0.5;

/** What is shown. In memory only: the basis holds data of cases. */
export interface ShownReport {
  readonly made: MadeReport;
  readonly basis: ReportBasis;
  /** The local time at which the cases were read. */
  readonly readAt: LocalTime;
  /** It was protected without a worker. */
  readonly isForeground: boolean;
}

export type ReportStage = 'reading' | 'protecting' | 'protecting-in-foreground';

export interface ReportView {
  readonly call: CallState;
  readonly stage: ReportStage;
  /** The last report that could be made. */
  readonly shown: ShownReport | null;
  /** Why the last try failed. */
  readonly problems: readonly Problem[];
  /** The user has stopped the last try. */
  readonly wasCancelled: boolean;
  /** Other ways are still being tried. */
  readonly isComparing: boolean;
  /** Those of which less is hidden. */
  readonly others: readonly MadeOtherwise[];
  readonly create: (wish: ReportWish) => void;
  readonly cancel: () => void;
  /** Shows a report that was made in another way. */
  readonly take: (other: MadeOtherwise) => void;
}

/** Makes reports from what stands in the workbook now. */
export function useReport(sheetIds: readonly string[] | null): ReportView {
  const { port, useCases, now, version, pace } = usePane();
  const fault = useFault();
  const { state, start, cancel } = useLongCall();
  const [stage, setStage] = useState<ReportStage>('reading');
  const [shown, setShown] = useState<ShownReport | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [wasCancelled, setWasCancelled] = useState(false);

  const create = useCallback(
    (wish: ReportWish) => {
      const collectAndMake = async (control: Control): Promise<Outcome<ShownReport>> => {
        const readAt = now();
        const collected = await useCases.collectReportCases(
          port,
          { today: readAt.day, stand: wish.stand, sheetIds },
          pace,
          stretch(control, 0, READING),
        );
        if (!collected.ok) return collected;
        const basis = collected.value;
        setStage('protecting');
        let isForeground = false;
        const { signal, onProgress } = stretch(control, READING, 1);
        const protect = createProtector({
          start: startWorker,
          signal,
          onProgress,
          pace,
          onForeground: () => {
            isForeground = true;
            setStage('protecting-in-foreground');
          },
        });
        try {
          const made = await makeReport(basis, wish, { date: readAt.day, version }, protect);
          return made.ok ? success({ made: made.value, basis, readAt, isForeground }) : made;
        } catch (error) {
          if (signal.aborted) return { ok: false, problems: [WORKBOOK_TEXTS.cancelled()] };
          throw error;
        }
      };
      const run = async () => {
        setStage('reading');
        setProblems([]);
        setWasCancelled(false);
        const end = await start(collectAndMake);
        if (end.superseded) return;
        const outcome = end.value;
        if (outcome.ok) {
          setShown(outcome.value);
          return;
        }
        const isStopped = isCancelled(outcome.problems);
        setWasCancelled(isStopped);
        setProblems(isStopped ? [] : outcome.problems);
      };
      run().catch(fault);
    },
    [fault, now, pace, port, sheetIds, start, useCases, version],
  );

  const { others, isComparing } = useOthers(shown, state.isRunning);
  const take = useCallback(({ made }: MadeOtherwise) => {
    setProblems([]);
    setWasCancelled(false);
    setShown((before) => (before === null ? null : { ...before, made }));
  }, []);
  return { call: state, stage, shown, problems, wasCancelled, others, isComparing, create, cancel, take };
}

interface Others {
  readonly of: ShownReport | null;
  readonly found: readonly MadeOtherwise[];
}

const NONE: Others = { of: null, found: [] };

/** Tries the other ways while the report is already there, and never without a worker: nobody asked to wait for it. */
function useOthers(shown: ShownReport | null, isBusy: boolean): Pick<ReportView, 'others' | 'isComparing'> {
  const { version, pace } = usePane();
  const fault = useFault();
  const [others, setOthers] = useState(NONE);
  useEffect(() => {
    if (shown === null || isBusy || others.of === shown) return;
    const { made, basis, readAt, isForeground } = shown;
    if (isForeground || made.prepared.hidden.hidden === 0) return;
    const controller = new AbortController();
    const { signal } = controller;
    let hasNoWorker = false;
    const protect = createProtector({
      start: startWorker,
      signal,
      pace,
      onProgress: () => undefined,
      onForeground: () => {
        hasNoWorker = true;
        controller.abort();
      },
    });
    const compare = async () => {
      const found: MadeOtherwise[] = [];
      for (const { way, wish } of otherWaysOf(made.wish)) {
        const other = await makeReport(basis, wish, { date: readAt.day, version }, protect);
        signal.throwIfAborted();
        if (other.ok && hidesLess(other.value, made)) found.push({ way, made: other.value });
      }
      setOthers({ of: shown, found });
    };
    compare().catch((error: unknown) => {
      if (hasNoWorker) setOthers({ of: shown, found: [] });
      else if (!signal.aborted) fault(error);
    });
    return () => {
      controller.abort();
    };
  }, [fault, isBusy, others.of, pace, shown, version]);
  const isAboutShown = others.of === shown;
  const canCompare =
    shown !== null && !shown.isForeground && shown.made.prepared.hidden.hidden > 0 && !isBusy;
  return { others: isAboutShown ? others.found : [], isComparing: canCompare && !isAboutShown };
}
