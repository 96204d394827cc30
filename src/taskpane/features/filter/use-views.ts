import { useCallback, useEffect, useState } from 'react';
import type { Outcome, Problem } from '../../../domain/outcome';
import type { Selection } from '../../../domain/views/selection';
import type { Views } from '../../../workbook/survey/saved-views';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { filter as texts } from './texts';

export interface ViewsKeeper {
  /** `null` until the workbook was asked. */
  readonly views: Views | null;
  /** How the last change ended, in words. */
  readonly status: string;
  readonly problems: readonly Problem[];
  /** Gives whether it went well. */
  readonly add: (name: string, selection: Selection) => Promise<boolean>;
  readonly rename: (name: string, newName: string) => Promise<boolean>;
  readonly replace: (name: string, selection: Selection) => Promise<boolean>;
  readonly remove: (name: string) => Promise<boolean>;
}

/** The views of the workbook, and changes to them. */
export function useViews(): ViewsKeeper {
  const { port, useCases } = usePane();
  const report = useFault();
  const [views, setViews] = useState<Views | null>(null);
  const [status, setStatus] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  useEffect(() => {
    useCases.viewsOf(port).then(setViews).catch(report);
  }, [port, report, useCases]);

  const change = useCallback(
    async (outcome: Promise<Outcome<null>>, done: string): Promise<boolean> => {
      try {
        const { ok, ...rest } = await outcome;
        setStatus(ok ? done : '');
        setProblems('problems' in rest ? rest.problems : []);
        // Also when it failed: only the workbook knows what counts now.
        setViews(await useCases.viewsOf(port));
        return ok;
      } catch (reason) {
        report(reason);
        return false;
      }
    },
    [port, report, useCases],
  );

  return {
    views,
    status,
    problems,
    add: (name, selection) => change(useCases.addView(port, name, selection), texts.saved(name.trim())),
    rename: (name, newName) =>
      change(useCases.renameView(port, name, newName), texts.renamed(newName.trim())),
    replace: (name, selection) => change(useCases.replaceView(port, name, selection), texts.saved(name)),
    remove: (name) => change(useCases.deleteView(port, name), texts.deleted(name)),
  };
}
