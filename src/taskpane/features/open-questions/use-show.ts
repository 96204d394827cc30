import { useState } from 'react';
import type { Outcome, Problem } from '../../../domain/outcome';
import type { Control } from '../../../workbook/port';
import { isCancelled } from '../../shared/is-cancelled';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';

/** Shows something in the workbook. */
export interface Show {
  readonly call: CallState;
  /** Why it could not be shown. */
  readonly problems: readonly Problem[];
  readonly run: (show: (control: Control) => Promise<Outcome<null>>) => void;
  readonly cancel: () => void;
}

export function useShow(): Show {
  const report = useFault();
  const { state, start, cancel } = useLongCall();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  return {
    call: state,
    problems,
    cancel,
    run: (show) => {
      const ask = async (): Promise<void> => {
        setProblems([]);
        const end = await start(show);
        if (end.superseded) return;
        const found = end.value.ok ? [] : end.value.problems;
        setProblems(isCancelled(found) ? [] : found);
      };
      ask().catch(report);
    },
  };
}
