import { useCallback, useEffect, useRef, useState } from 'react';
import { success, type Outcome, type Problem } from '../../../domain/outcome';
import { isEverything, type Selection } from '../../../domain/views/selection';
import type { FilterMemory } from '../../../workbook/filter/filter-memory';
import type { FilteredCases } from '../../../workbook/filter/filter-result';
import type { Control } from '../../../workbook/port';
import { isCancelled } from '../../shared/is-cancelled';
import { usePane } from '../../shared/pane-context';
import type { Counted } from '../../shared/survey/use-survey';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';
import { filter as texts } from './texts';

/** A selection that changes again within so many milliseconds is not yet what somebody wants to see. */
const CHANGES_END = 350;

export interface SheetFilter {
  readonly call: CallState;
  readonly doing: 'apply' | 'lift';
  /** The add-in's filter is set. */
  readonly isSet: boolean;
  /** How it went, one sentence for each sheet. */
  readonly status: readonly string[];
  /** What the user should know about it. */
  readonly notices: readonly Problem[];
  readonly problems: readonly Problem[];
  readonly apply: () => void;
  readonly lift: () => void;
  readonly cancel: () => void;
}

interface Told {
  readonly status: readonly string[];
  readonly notices: readonly Problem[];
  readonly problems: readonly Problem[];
}

const NOTHING: Told = { status: [], notices: [], problems: [] };

interface Wish {
  readonly counted: Counted | null;
  readonly selection: Selection;
  /** `null`: all of them. */
  readonly sheetId: string | null;
  /** Each change of the selection is applied by itself. */
  readonly isAtOnce: boolean;
  readonly isBusy: boolean;
}

/** Sets the selection as Excel's own filter and takes it off again. */
export function useSheetFilter({ counted, selection, sheetId, isAtOnce, isBusy }: Wish): SheetFilter {
  const { port, useCases, pace } = usePane();
  const report = useFault();
  const { state, start, cancel } = useLongCall();
  const [doing, setDoing] = useState<SheetFilter['doing']>('apply');
  const [isSet, setIsSet] = useState(false);
  const [told, setTold] = useState(NOTHING);
  // Holds what users had filtered before, with values of cells: in memory only.
  const [memory, setMemory] = useState<FilterMemory | null>(null);
  useEffect(() => {
    const open = async () => {
      const opened = await useCases.createFilterMemory(port);
      setMemory(opened);
      // One that was set before the pane was opened can be taken off too.
      setIsSet(opened.isSet());
    };
    open().catch(report);
  }, [port, report, useCases]);
  const appliedTo = useRef<string | null>(null);

  const run = useCallback(
    (
      kind: SheetFilter['doing'],
      call: (memory: FilterMemory, control: Control) => Promise<Outcome<Told>>,
    ) => {
      const ask = async () => {
        if (memory === null) return;
        setDoing(kind);
        const end = await start((control) => call(memory, control));
        if (end.superseded) return;
        setIsSet(memory.isSet());
        if (end.value.ok) setTold(end.value.value);
        else if (isCancelled(end.value.problems)) setTold({ ...NOTHING, status: [texts.stopped] });
        else setTold({ ...NOTHING, problems: end.value.problems });
      };
      ask().catch(report);
    },
    [memory, report, start],
  );

  const lift = useCallback(() => {
    run('lift', async (own, control) => {
      const lifted = await useCases.liftFilter(port, own, control);
      if (!lifted.ok) return lifted;
      const { sheets, notices } = lifted.value;
      return success({ ...NOTHING, status: [texts.lifted, ...sheets.map(sentence)], notices });
    });
  }, [port, run, useCases]);

  const apply = useCallback(() => {
    if (counted === null) return;
    run('apply', async (own, control) => {
      // Only one sheet is wanted now: the others get back what they had.
      const isNarrower = sheetId !== null && appliedTo.current !== sheetId && own.isSet();
      const before = isNarrower ? await useCases.liftFilter(port, own, control) : null;
      if (before?.ok === false) return before;
      appliedTo.current = sheetId;
      const wish = { ...counted, selection, sheetId };
      const filtered = await useCases.filterCases(port, wish, own, pace, control);
      if (!filtered.ok) return filtered;
      const { sheets, notices } = filtered.value;
      return success({
        ...NOTHING,
        status: sheets.map(sentence),
        notices: [...(before?.value.notices ?? []), ...notices],
      });
    });
  }, [counted, pace, port, run, selection, sheetId, useCases]);

  // What was set or begun last, so that only a change of the wish sets a filter by itself: not a new count, nor the switch.
  const done = useRef({ selection, sheetId });
  const latest = useRef({ apply, lift });
  useEffect(() => {
    latest.current = { apply, lift };
  }, [apply, lift]);
  useEffect(() => {
    if (done.current.selection === selection && done.current.sheetId === sheetId) return undefined;
    if (!isAtOnce || isBusy || memory === null) return undefined;
    const timer = setTimeout(() => {
      done.current = { selection, sheetId };
      if (!isEverything(selection)) latest.current.apply();
      else if (memory.isSet()) latest.current.lift();
    }, CHANGES_END);
    return () => {
      clearTimeout(timer);
    };
  }, [isAtOnce, isBusy, memory, selection, sheetId]);

  return { call: state, doing, isSet, ...told, apply, lift, cancel };
}

function sentence({ sheetName, visibleRows, rows }: FilteredCases): string {
  return visibleRows === null ? texts.filtered(sheetName) : texts.visible(sheetName, visibleRows, rows);
}
