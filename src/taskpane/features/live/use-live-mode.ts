import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../domain/outcome';
import type { LiveMode, LiveReport } from '../../../workbook/live/live-mode';
import type { LiveChoice } from '../../../workbook/live/live-setting';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { resultText } from './texts';

export interface Live {
  /** `null` until the workbook was asked. */
  readonly choice: LiveChoice | null;
  readonly choose: (isOn: boolean) => void;
  /** How it went with the last entry, in words. */
  readonly status: string;
  /** What the user should know about the last entry, or why it is not classified. */
  readonly problems: readonly Problem[];
  readonly isClassified: boolean;
}

interface Told {
  readonly status: string;
  readonly problems: readonly Problem[];
  readonly isClassified: boolean;
}

const NOTHING: Told = { status: '', problems: [], isClassified: true };

/**
 * Classifies rows while they are edited, as long as the choice is on and there is something to classify.
 * `isBusy`: something else works with the workbook; what is changed meanwhile waits.
 */
export function useLiveMode(sheetIds: readonly string[], isPossible: boolean, isBusy: boolean): Live {
  const { port, useCases, now, pace } = usePane();
  const report = useFault();
  const [choice, setChoice] = useState<LiveChoice | null>(null);
  const [told, setTold] = useState(NOTHING);
  const [mode, setMode] = useState<LiveMode | null>(null);
  const chosen = useRef(sheetIds);
  useEffect(() => {
    chosen.current = sheetIds;
  }, [sheetIds]);

  useEffect(() => {
    useCases.liveChoice(port).then(setChoice).catch(report);
  }, [port, report, useCases]);

  const isActive = choice?.isOn === true && isPossible;
  useEffect(() => {
    if (!isActive) return undefined;
    let isOver = false;
    let started: LiveMode | null = null;
    const start = async () => {
      const outcome = await useCases.startLive(
        port,
        {
          rows: () => ({ sheetIds: chosen.current, today: now().day }),
          onReport: (entry) => {
            setTold((before) => toldAfter(before, entry));
          },
          onFault: report,
        },
        pace,
      );
      if (!outcome.ok) {
        if (!isOver) setTold({ status: '', problems: outcome.problems, isClassified: false });
        return;
      }
      if (isOver) {
        await outcome.value.stop();
        return;
      }
      started = outcome.value;
      setMode(started);
    };
    start().catch(report);
    return () => {
      isOver = true;
      started?.stop().catch(report);
      setMode(null);
      setTold(NOTHING);
    };
  }, [isActive, now, pace, port, report, useCases]);

  useEffect(() => {
    if (isBusy) mode?.hold();
    else mode?.release();
  }, [isBusy, mode]);

  const choose = useCallback(
    (isOn: boolean) => {
      setChoice((before) => before && { ...before, isOn });
      const keep = async () => {
        const kept = await useCases.keepLive(port, isOn);
        if (!kept.ok) setTold({ status: '', problems: kept.problems, isClassified: true });
      };
      keep().catch(report);
    },
    [port, report, useCases],
  );

  return { choice, choose, ...told };
}

/** An entry that concerns no row leaves what was told before. */
function toldAfter(before: Told, entry: LiveReport): Told {
  if (entry.kind === 'failed') return { status: '', problems: entry.problems, isClassified: false };
  const { notices } = entry.result;
  const status = resultText(entry.result);
  if (status === null && notices.length === 0) return before;
  return { status: status ?? '', problems: notices, isClassified: true };
}
