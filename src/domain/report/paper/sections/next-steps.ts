import type { PublishedReport } from '../../published-report';
import { TOTAL_LINE, type ShownCount } from '../../report-table';
import { gap, list, text } from '../blocks';
import type { PaperSection } from '../paper';
import { tableOf, valueAt } from '../shown-values';
import type { Wording } from '../wording';

/** What the numbers ask for; who does it until when is for people to say. */
export function nextSteps(report: PublishedReport, wording: Wording): PaperSection {
  const table = tableOf(report, 'T1');
  const named = (label: string, value: ShownCount, task: string): readonly string[] =>
    value === null || wording.isNone(value) || value === 0
      ? []
      : [`${label} (${wording.cases(value)}): ${task}`];
  const items = [
    ...named(
      'Vorschlag „prüfen“',
      valueAt(table, TOTAL_LINE.key, 'prüfen'),
      'Angaben klären und den Bedarf im Einzelfall prüfen.',
    ),
    ...named(
      'Vorschlag „läuft aus“',
      valueAt(table, TOTAL_LINE.key, 'läuft aus'),
      'weiteren Bedarf rechtzeitig in der Hilfeplanung klären.',
    ),
    ...named(
      'Vorschlag „ohne Termin“',
      valueAt(table, TOTAL_LINE.key, 'ohne Termin'),
      'Termin für die Region oder die Zuordnung der Schule festlegen.',
    ),
    ...named('Fälle ohne Region', valueAt(table, 'ohne Region', TOTAL_LINE.key), 'Schule und Region klären.'),
  ];
  return {
    heading: 'Nächste Schritte',
    blocks: [
      ...(items.length === 0 ? [] : [text('Aus den Zahlen ergeben sich diese Aufgaben:'), ...list(items)]),
      gap('Bitte ergänzen: Zuständigkeit, Termine, nächster Bericht an den Ausschuss'),
    ],
  };
}
