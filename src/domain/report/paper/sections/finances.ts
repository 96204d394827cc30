import { gap } from '../blocks';
import type { PaperSection } from '../paper';

/** Left to people: case lists say nothing about money. */
export function finances(): PaperSection {
  return {
    heading: 'Finanzielle Auswirkungen',
    blocks: [
      gap(
        'Bitte ergänzen: Aufwand und Ertrag im laufenden Jahr und in den Folgejahren, Haushaltsstelle, Deckung',
      ),
    ],
  };
}
