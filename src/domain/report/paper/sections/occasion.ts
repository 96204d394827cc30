import { germanDate } from '../../../calendar/day';
import type { PublishedReport } from '../../published-report';
import { gap, text } from '../blocks';
import type { PaperSection } from '../paper';

/** Why the committee gets this paper. */
export function occasion({ stand, scenario }: PublishedReport): PaperSection {
  const plan = scenario === '' ? 'einem Stufenplan' : `dem Stufenplan „${scenario}“`;
  return {
    heading: 'Anlass',
    blocks: [
      text(
        `Die individuelle Schulbegleitung an Grundschulen wird nach ${plan} Region für Region auf Klassenassistenz umgestellt.`,
        `Diese Mitteilung zeigt, wie die einzelnen Fälle zum Stand ${germanDate(stand)} eingeordnet sind.`,
      ),
      gap(
        'Bitte ergänzen: Beschluss oder Auftrag, auf den sich die Mitteilung bezieht, mit Datum und Nummer der Vorlage',
      ),
    ],
  };
}
