import { useCallback, useState } from 'react';
import type { Problem } from '../../../domain/outcome';
import { isCancelled } from '../../shared/is-cancelled';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';

export interface Teams {
  /** `null`: not read yet. */
  readonly names: readonly string[] | null;
  readonly call: CallState;
  readonly problems: readonly Problem[];
  readonly read: () => void;
  readonly cancel: () => void;
}

/** The teams of the lists, read when somebody wants to choose among them. */
export function useTeams(sheetIds: readonly string[] | null): Teams {
  const { port, useCases, now, pace } = usePane();
  const fault = useFault();
  const { state, start, cancel } = useLongCall();
  const [names, setNames] = useState<readonly string[] | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const read = useCallback(() => {
    const ask = async () => {
      setProblems([]);
      const end = await start((control) =>
        useCases.collectReportCases(port, { today: now().day, sheetIds }, pace, control),
      );
      if (end.superseded) return;
      if (end.value.ok) setNames(end.value.value.teams);
      else if (!isCancelled(end.value.problems)) setProblems(end.value.problems);
    };
    ask().catch(fault);
  }, [fault, now, pace, port, sheetIds, start, useCases]);
  return { names, call: state, problems, read, cancel };
}
