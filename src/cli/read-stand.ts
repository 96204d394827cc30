import type { Day } from '../domain/calendar/day';
import { parseStart } from '../domain/intake/parse-date';
import { fault, type Fault } from './fault';
import { valueOf, type OptionWords } from './option-words';
import { USAGE } from './texts';

const DATE_FORMS = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})$/u;

/** What stands behind `--stand`: `2025-03-31` or `31.03.2025`, and a day that the calendar has; `null` without it. */
export function readStand(words: OptionWords): Day | null | Fault {
  const text = valueOf(words, 'stand');
  if (text === null) return null;
  const bare = text.trim();
  const day = DATE_FORMS.test(bare) ? parseStart(bare) : null;
  return day ?? fault(USAGE.unreadableStand(text));
}
