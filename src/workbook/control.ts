import type { Control } from './port';

/** A stretch of a longer call: its progress from 0 to 1 counts as `from` to `to` of the whole. */
export function stretch(control: Control, from: number, to: number): Control {
  return {
    ...control,
    onProgress: (share) => {
      control.onProgress(from + share * (to - from));
    },
  };
}
