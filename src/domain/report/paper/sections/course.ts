import { germanList } from '../../../text/german-list';
import type { PublishedReport } from '../../published-report';
import { TOTAL_LINE, type PublishedTable } from '../../report-table';
import { chartBlock, tableBlock, text } from '../blocks';
import { barsInOrder, lines } from '../charts';
import type { PaperBlock, PaperSection } from '../paper';
import { tableOf, valuesOfRow } from '../shown-values';
import type { Wording } from '../wording';

/** With more days than this only the first and the last shown one are named in words. */
const MOST_NAMED_DAYS = 5;

/** When approvals end (T5), and how many cases remain (T6). */
export function course(report: PublishedReport, wording: Wording): readonly PaperSection[] {
  const ends = tableOf(report, 'T5');
  const remaining = tableOf(report, 'T6');
  return [
    {
      heading: 'Verlauf',
      blocks:
        remaining === null || remaining.columns.length === 0
          ? [text('Für keine Region ist ein Termin festgelegt. Ein Verlauf lässt sich deshalb nicht zeigen.')]
          : remainingCases(report, remaining, wording),
    },
    ...(ends === null
      ? []
      : [{ heading: 'Ende der Bewilligungen', rank: 'part' as const, blocks: approvalEnds(report, ends) }]),
  ];
}

function remainingCases(
  report: PublishedReport,
  table: PublishedTable,
  wording: Wording,
): readonly PaperBlock[] {
  return [
    text(
      'Die Rechnung zeigt, wie viele der heutigen Fälle an den genannten Tagen noch einzeln begleitet würden.',
      'Sie nimmt an, dass jeder Fall zu seinem frühesten Termin umgestellt wird, auslaufende Bewilligungen nicht verlängert werden und keine neuen Fälle hinzukommen. Sie ist keine Vorhersage.',
      remainingSentence(table, wording),
    ),
    tableBlock(report, table),
    ...chartBlock(lines(table)),
  ];
}

function remainingSentence(table: PublishedTable, wording: Wording): string {
  const shown = valuesOfRow(table, TOTAL_LINE.key).flatMap(({ line, value }) =>
    value === null ? [] : [{ day: line.label, value }],
  );
  const named =
    shown.length > MOST_NAMED_DAYS ? shown.filter((_day, at) => at === 0 || at === shown.length - 1) : shown;
  const words = named.map(
    ({ day, value }) => `am ${day} ${wording.isNone(value) ? 'keiner' : `noch ${wording.count(value)}`}`,
  );
  return words.length === 0 ? '' : `Von ihnen wären ${germanList(words)} einzeln zu begleiten.`;
}

function approvalEnds(report: PublishedReport, table: PublishedTable): readonly PaperBlock[] {
  return [
    text(
      'Die Tabelle ordnet die Fälle nach dem Ende ihrer Bewilligung.',
      'Zu „unbekannt“ gehören Fälle ohne lesbares Ende, darunter die meisten neuen Fälle.',
    ),
    tableBlock(
      report,
      table,
      report.layout === 'grob'
        ? ['Die erste Zeile enthält auch Bewilligungen, die vor diesem Schuljahr geendet haben.']
        : [],
    ),
    ...chartBlock(barsInOrder(table, TOTAL_LINE.key)),
  ];
}
