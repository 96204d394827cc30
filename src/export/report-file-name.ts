import { isoFromDay } from '../domain/calendar/day';
import type { Paper } from '../domain/report/paper/paper';

/** Windows counts the folder too, and cuts nothing off by itself. */
const LONGEST_TITLE = 100;

/**
 * `2026-11-30 Umstellung der Schulbegleitung … zum 01.11.2026.docx`: date and title of the paper and nothing else, in
 * letters that every file system takes. @param ending without a dot
 */
export function reportFileName({ date, title }: Pick<Paper, 'date' | 'title'>, ending: string): string {
  const safeTitle = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}.,-]+/gu, ' ')
    .slice(0, LONGEST_TITLE)
    .replace(/[ .]+$/, '')
    .trim();
  return `${`${isoFromDay(date)} ${safeTitle}`.trim()}.${ending}`;
}
