import { classification as texts } from '../../shared/texts';
import type { RunEnd } from './use-classification';

/** The status line: `480 Fälle eingeordnet`. */
export function statusText(end: RunEnd): string {
  switch (end.kind) {
    case 'none':
      return '';
    case 'done':
      return texts.done(end.result.caseCount);
    case 'cancelled':
      return texts.cancelled;
    case 'failed':
      return texts.failed;
    case 'undone':
      return texts.undone;
    case 'not-undone':
    case 'undo-question':
      return texts.notUndone;
  }
}
