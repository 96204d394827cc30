import { germanDate } from '../../calendar/day';
import type { PublishedReport } from '../published-report';

/** Names the matter and the day, and nothing that people have entered. */
export function reportTitle({ stand }: PublishedReport): string {
  return `Umstellung der Schulbegleitung auf Klassenassistenz: Sachstand zum ${germanDate(stand)}`;
}
