import { useEffect } from 'react';

/** Reading again by itself must not get in the way: in milliseconds. */
const QUICK_READING = 1_500;
const SHORTLY_BEFORE = 1_000;

/** How long the last reading took, and when it ended (`performance.now`). */
export interface LastReading {
  readonly duration: number;
  readonly end: number;
}

/** Reads again when the pane gets the focus, if that is welcome and went quickly the last time. */
export function useRefreshOnFocus(
  isWelcome: boolean,
  last: { readonly current: LastReading },
  refresh: () => void,
): void {
  useEffect(() => {
    const onFocus = () => {
      const { duration, end } = last.current;
      if (isWelcome && duration < QUICK_READING && performance.now() - end > SHORTLY_BEFORE) refresh();
    };
    window.addEventListener('focus', onFocus);
    return () => {
      window.removeEventListener('focus', onFocus);
    };
  }, [isWelcome, last, refresh]);
}
