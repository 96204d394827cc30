import { useEffect, useRef } from 'react';

/**
 * When a call ends and the control that had the focus went away with it (Abbrechen), the focus goes to the element
 * with this id, so that nobody has to start over at the top of the pane.
 */
export function useFocusReturn(isRunning: boolean, id: string): void {
  const wasRunning = useRef(false);
  useEffect(() => {
    const isFocusLost = document.activeElement === null || document.activeElement === document.body;
    if (wasRunning.current && !isRunning && isFocusLost) document.getElementById(id)?.focus();
    wasRunning.current = isRunning;
  }, [id, isRunning]);
}
