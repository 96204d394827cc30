import { isoFromDay, type Day } from '../domain/calendar/day';

/** What Windows, macOS or SharePoint do not take in a name, and control characters. */
const REFUSED = /[\\/:*?"<>|#%\p{Cc}]/gu;
/** Windows counts the folder too, and cuts nothing off by itself. */
const LONGEST_TITLE = 100;

/**
 * `2026-11-30 Fälle nach Region und Vorschlag.csv`: date and title only, so that a name gives nothing away (bericht.md §4).
 * @param ending without a dot
 */
export function reportFileName(date: Day, title: string, ending: string): string {
  const clean = title.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/gu, ' ').trim();
  return `${isoFromDay(date)} ${clean.slice(0, LONGEST_TITLE).replace(/[. ]+$/u, '')}.${ending}`;
}
