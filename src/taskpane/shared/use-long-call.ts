import { useCallback, useEffect, useRef, useState } from 'react';
import type { Control, Waiting } from '../../workbook/port';

/** What a user sees of a call that may take long. */
export interface CallState {
  readonly isRunning: boolean;
  /** The user has asked to stop, and the call has not ended yet. */
  readonly isCancelling: boolean;
  /** Done so far, in whole percent. Never goes back. */
  readonly percent: number;
  readonly waiting: Waiting | null;
}

/** The result of a call, or that a newer call has taken its place. */
export type CallEnd<T> =
  | {
      readonly superseded: false;
      readonly value: T;
      /** The user asked to stop; the call may have been too far by then. */
      readonly wasCancelled: boolean;
    }
  | { readonly superseded: true };

export interface LongCall {
  readonly state: CallState;
  /** Starts a call; one that still runs is stopped, and its result dropped. */
  readonly start: <T>(call: (control: Control) => Promise<T>) => Promise<CallEnd<T>>;
  /** Asks the running call to stop. Its result still arrives. */
  readonly cancel: () => void;
  /** Stops the running call and drops its result. */
  readonly drop: () => void;
}

const IDLE: CallState = { isRunning: false, isCancelling: false, percent: 0, waiting: null };

export function useLongCall(): LongCall {
  const [state, setState] = useState(IDLE);
  const current = useRef<AbortController | null>(null);

  const drop = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState(IDLE);
  }, []);

  const cancel = useCallback(() => {
    if (current.current === null) return;
    current.current.abort();
    setState((before) => ({ ...before, isCancelling: true, waiting: null }));
  }, []);

  const start = useCallback(async <T>(call: (control: Control) => Promise<T>): Promise<CallEnd<T>> => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const update = (change: (before: CallState) => CallState) => {
      if (current.current === controller) setState(change);
    };
    setState({ ...IDLE, isRunning: true });
    try {
      const value = await call({
        signal: controller.signal,
        onWaiting: (waiting) => {
          update((before) => (before.isCancelling ? before : { ...before, waiting }));
        },
        onProgress: (share) => {
          update((before) => withPercent(before, Math.floor(share * 100)));
        },
      });
      if (current.current !== controller) return { superseded: true };
      return { superseded: false, value, wasCancelled: controller.signal.aborted };
    } finally {
      update(() => IDLE);
      if (current.current === controller) current.current = null;
    }
  }, []);

  useEffect(() => () => current.current?.abort(), []);

  return { state, start, cancel, drop };
}

/** The same object when nothing visible changes, so that React draws at most a hundred steps. */
function withPercent(state: CallState, percent: number): CallState {
  const bounded = Math.min(100, percent);
  return bounded > state.percent ? { ...state, percent: bounded } : state;
}
