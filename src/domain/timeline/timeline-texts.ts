import { germanDate, UNLIMITED, type Day } from '../calendar/day';
import type { TimelineEvent, TimelineKind } from './timeline';

/** How the events are called in a picture. */
export const TIMELINE_NAMES: Readonly<Record<TimelineKind, string>> = {
  approval: 'Bewilligung',
  'court-order': 'Gerichtliche Anordnung',
  budget: 'Zielvereinbarung',
  'grade-5': 'Klasse 5',
  stand: 'Stand',
  switch: 'Umstellungstermin',
  earliest: 'Frühester Termin',
};

/** What a picture of the events says, in sentences, for those who do not see it. */
export function timelineSentences(events: readonly TimelineEvent[]): readonly string[] {
  return events.map(sentence);
}

/** When an event is: `01.08.2024 bis 31.07.2025`, `bis 31.07.2025`, `ab 01.08.2024, unbefristet`. */
export function timelineDates(event: TimelineEvent): string {
  if (event.shape === 'point') return germanDate(event.day);
  const { from, to } = event;
  if (to === UNLIMITED) return from === null ? 'unbefristet' : `ab ${germanDate(from)}, unbefristet`;
  if (to === null) return from === null ? '' : `ab ${germanDate(from)}, Ende nicht bekannt`;
  return from === null ? `bis ${germanDate(to)}` : `${germanDate(from)} bis ${germanDate(to)}`;
}

function sentence(event: TimelineEvent): string {
  const dates = timelineDates(event);
  switch (event.kind) {
    case 'approval':
      return event.shape === 'span' && event.to === UNLIMITED
        ? `Die Bewilligung ist unbefristet${event.from === null ? '' : ` und gilt ab ${germanDate(event.from)}`}.`
        : `Die Bewilligung gilt ${event.shape === 'span' && event.from !== null && event.to !== null ? `vom ${dates}` : dates}.`;
    case 'court-order':
      return `Eine gerichtliche Anordnung oder ein Vergleich gilt ${dates}.`;
    case 'budget':
      return `Die Zielvereinbarung zum Persönlichen Budget gilt ${dates}.`;
    case 'grade-5':
      return `In Klasse 5 kommt das Kind voraussichtlich ${event.shape === 'point' ? `am ${dates}` : between(event.from, event.to)}.`;
    case 'stand':
      return `Stand der Einordnung ist der ${dates}.`;
    case 'switch':
      return `Der Umstellungstermin ist der ${dates}.`;
    case 'earliest':
      return `Der früheste Termin ist der ${dates}.`;
  }
}

function between(from: Day | null, to: Day | null): string {
  const first = from === null ? '' : germanDate(from);
  return to === null || to === UNLIMITED
    ? `frühestens am ${first}`
    : `zwischen dem ${first} und dem ${germanDate(to)}`;
}
