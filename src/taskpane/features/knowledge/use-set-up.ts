import { useCallback, useState } from 'react';
import type { Problem } from '../../../domain/outcome';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';

export type SetUpEnd =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly created: readonly string[]; readonly existing: readonly string[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

export interface SetUp {
  readonly end: SetUpEnd;
  readonly call: CallState;
  readonly run: () => void;
  readonly cancel: () => void;
}

/** `onEnded`: the workbook may have other sheets now. */
export function useSetUp(onEnded: () => void): SetUp {
  const { port, useCases } = usePane();
  const report = useFault();
  const { state, start, cancel } = useLongCall();
  const [end, setEnd] = useState<SetUpEnd>({ kind: 'none' });

  const run = useCallback(() => {
    const setUp = async () => {
      setEnd({ kind: 'none' });
      const ended = await start((control) => useCases.setUpWorkbook(port, control));
      if (ended.superseded) return;
      const outcome = ended.value;
      setEnd(
        outcome.ok ? { kind: 'done', ...outcome.value } : { kind: 'failed', problems: outcome.problems },
      );
      onEnded();
    };
    setUp().catch(report);
  }, [onEnded, port, report, start, useCases]);

  return { end, call: state, run, cancel };
}
