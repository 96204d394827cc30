import { useCallback, useState } from 'react';
import type { Problem } from '../../../domain/outcome';
import type { School } from '../../../domain/schools/school';
import type { OpenQuestions, SchoolQuestion } from '../../../workbook/open-questions';
import type { AliasAddition } from '../../../workbook/school-alias';
import { isCancelled } from '../../shared/is-cancelled';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';

/** An alias that was added while the pane is open. */
export interface AddedAlias extends AliasAddition {
  /** The question it answers, and the run that asked it. */
  readonly key: string;
  readonly askedBy: OpenQuestions | null;
}

export interface SchoolAliases {
  /** In the order of adding. */
  readonly added: readonly AddedAlias[];
  /** The alias that was taken back last, if nothing else was done since. */
  readonly undone: AddedAlias | null;
  /** `KA Schulen` has changed since the run whose questions are shown. */
  readonly isPending: boolean;
  readonly call: CallState;
  /** The question that is being answered, whose alias is being taken back, or where that failed. */
  readonly current: { readonly key: string; readonly isUndo: boolean } | null;
  /** Why the last addition or undoing failed. */
  readonly problems: readonly Problem[];
  readonly wasCancelled: boolean;
  readonly choose: (question: SchoolQuestion, school: School) => void;
  readonly undo: (alias: AddedAlias) => void;
  readonly cancel: () => void;
}

/**
 * Adds aliases and takes them back; what was added is kept as long as the pane is open.
 * @param questions those of the last run
 * @param onChanged the sheets of the add-in have changed
 */
export function useSchoolAliases(questions: OpenQuestions | null, onChanged: () => void): SchoolAliases {
  const { port, useCases } = usePane();
  const report = useFault();
  const { state, start, cancel } = useLongCall();
  const [added, setAdded] = useState<readonly AddedAlias[]>([]);
  const [undone, setUndone] = useState<AddedAlias | null>(null);
  const [changedAt, setChangedAt] = useState<{ readonly questions: OpenQuestions | null } | null>(null);
  const [current, setCurrent] = useState<SchoolAliases['current']>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const begin = (key: string, isUndo: boolean): void => {
    setCurrent({ key, isUndo });
    setProblems([]);
    setUndone(null);
  };
  const changed = useCallback(() => {
    setChangedAt({ questions });
    setCurrent(null);
    onChanged();
  }, [onChanged, questions]);

  const choose = (question: SchoolQuestion, school: School): void => {
    const { key, doubt } = question;
    const add = async (): Promise<void> => {
      begin(key, false);
      const end = await start((control) => useCases.addSchoolAlias(port, doubt.query, school, control));
      if (end.superseded) return;
      if (!end.value.ok) {
        setProblems(end.value.problems);
        // The sheet may have been created all the same.
        onChanged();
        return;
      }
      const addition = { key, askedBy: questions, ...end.value.value };
      setAdded((before) => [...before.filter((other) => other.key !== key), addition]);
      changed();
    };
    add().catch(report);
  };

  const undo = (alias: AddedAlias): void => {
    const takeBack = async (): Promise<void> => {
      begin(alias.key, true);
      const end = await start((control) => useCases.undoSchoolAlias(port, alias, control));
      if (end.superseded) return;
      if (!end.value.ok) {
        setProblems(end.value.problems);
        return;
      }
      setAdded((before) => before.filter((other) => other !== alias));
      setUndone(alias);
      changed();
    };
    takeBack().catch(report);
  };

  return {
    added,
    undone,
    isPending: changedAt !== null && changedAt.questions === questions,
    call: state,
    current,
    problems,
    wasCancelled: problems.length > 0 && isCancelled(problems),
    choose,
    undo,
    cancel,
  };
}
