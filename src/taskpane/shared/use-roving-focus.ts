import { useState, type KeyboardEvent } from 'react';

interface RovingFocus {
  /** For the element around the items. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Of item number `index`, from 0. */
  readonly tabIndexOf: (index: number) => 0 | -1;
}

/**
 * One stop for the tab key among many buttons side by side; between them the arrow keys move, Home and End go to both ends.
 * The buttons are all those inside of the element.
 * @param start the item that the tab key reaches before the arrow keys were used
 */
export function useRovingFocus(count: number, start = 0): RovingFocus {
  const [moved, setMoved] = useState<number | null>(null);
  const current = Math.min(moved ?? start, count - 1);
  return {
    onKeyDown: (event) => {
      const buttons = [...event.currentTarget.querySelectorAll('button')];
      const from = buttons.findIndex((button) => button === document.activeElement);
      const next = targetOf(event.key, from, buttons.length);
      if (next === null) return;
      event.preventDefault();
      buttons[next]?.focus();
      setMoved(next);
    },
    tabIndexOf: (index) => (index === current ? 0 : -1),
  };
}

function targetOf(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
