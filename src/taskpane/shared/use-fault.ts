import { useCallback, useState } from 'react';

/**
 * Hands a bug that surfaced outside of rendering (a rejected promise) to the nearest error boundary, so that none
 * goes unseen.
 */
export function useFault(): (reason: unknown) => void {
  const [, setState] = useState<null>(null);
  return useCallback((reason: unknown) => {
    setState(() => {
      throw reason;
    });
  }, []);
}
