import { useCallback, useState } from 'react';
import type { Problem } from '../../../domain/outcome';
import type { SurveyCase } from '../../../workbook/survey/survey-case';
import type { WorkEntry } from '../../../workbook/work-list/work-entries';
import type { WorkListMode } from '../../../workbook/work-list/write-work-list';
import { isCancelled } from '../../shared/is-cancelled';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';
import { workList as texts } from './texts';

type End =
  | { readonly kind: 'none' }
  | { readonly kind: 'told'; readonly status: string; readonly notices: readonly Problem[] }
  /** The sheet is there already. */
  | { readonly kind: 'question'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

export interface WorkSheet {
  readonly call: CallState;
  readonly end: End;
  readonly write: (entries: readonly WorkEntry<SurveyCase>[], mode: WorkListMode) => void;
  /** Answers the question with no. */
  readonly keep: () => void;
  readonly cancel: () => void;
}

/** Writes the printable sheet. */
export function useWorkSheet(): WorkSheet {
  const { port, useCases } = usePane();
  const report = useFault();
  const { state, start, cancel } = useLongCall();
  const [end, setEnd] = useState<End>({ kind: 'none' });

  const write = useCallback(
    (entries: readonly WorkEntry<SurveyCase>[], mode: WorkListMode) => {
      const ask = async () => {
        setEnd({ kind: 'none' });
        const ended = await start((control) => useCases.writeWorkList(port, entries, mode, control));
        if (ended.superseded) return;
        const outcome = ended.value;
        if (outcome.ok) {
          const { sheetName, entryCount, notices } = outcome.value;
          setEnd({ kind: 'told', status: texts.written(sheetName, entryCount), notices });
          return;
        }
        const { problems } = outcome;
        if (isCancelled(problems)) setEnd({ kind: 'told', status: texts.stopped, notices: [] });
        else if (problems.every(({ code }) => code === 'work-list-exists'))
          setEnd({ kind: 'question', problems });
        else setEnd({ kind: 'failed', problems });
      };
      ask().catch(report);
    },
    [port, report, start, useCases],
  );
  const keep = useCallback(() => {
    setEnd({ kind: 'told', status: texts.kept, notices: [] });
  }, []);
  return { call: state, end, write, keep, cancel };
}
