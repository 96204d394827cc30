import { germanNumber } from '../../text/german-number';
import type { PublishedReport } from '../published-report';
import type { ShownCount } from '../report-table';

/** A share is shown only where its base is at least so many times k (bericht.md §2). */
const SHARE_BASE_FACTOR = 10;

const NO_BREAK_SPACE = '\u00A0';

/** How the numbers of one report are put into words. A rounded number is never passed off as an exact one. */
export interface Wording {
  /** `12`, `rund 10`; a rounded 0 is `gerundet 0`. */
  readonly count: (value: number) => string;
  /** `12 Fälle`, `1 Fall`, `keine Fälle`. */
  readonly cases: (value: number) => string;
  /** ` (25 %)` with a blank before it, or nothing where a share must not be shown (bericht.md §2)
   * or says nothing. */
  readonly share: (value: number, base: ShownCount) => string;
  /** Whether this number says that there is no case: not so for a rounded 0. */
  readonly isNone: (value: ShownCount) => boolean;
}

export function wordingOf({ method, leastCount }: PublishedReport): Wording {
  const isRounded = method === 'rundung';
  const count = (value: number): string => {
    if (!isRounded) return germanNumber(value);
    return `${value === 0 ? 'gerundet' : 'rund'} ${germanNumber(value)}`;
  };
  return {
    count,
    cases: (value) => {
      if (value === 0 && !isRounded) return 'keine Fälle';
      return `${count(value)} ${value === 1 ? 'Fall' : 'Fälle'}`;
    },
    share: (value, base) => {
      const isBaseLarge = base !== null && base >= SHARE_BASE_FACTOR * leastCount;
      if (!isBaseLarge || value === 0 || value > base) return '';
      return ` (${isRounded ? 'rund ' : ''}${percent(value, base)}${NO_BREAK_SPACE}%)`;
    },
    isNone: (value) => value === 0 && !isRounded,
  };
}

function percent(value: number, base: number): string {
  const rounded = Math.round((100 * value) / base);
  if (rounded === 0 && value > 0) return 'unter 1';
  if (rounded === 100 && value < base) return 'über 99';
  return String(rounded);
}
