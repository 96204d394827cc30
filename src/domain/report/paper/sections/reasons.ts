import type { PublishedReport } from '../../published-report';
import { TOTAL_LINE, type PublishedTable, type ShownCount } from '../../report-table';
import { chartBlock, list, tableBlock, text } from '../blocks';
import { barsBySize } from '../charts';
import type { PaperBlock, PaperSection } from '../paper';
import { tableOf, valueAt, valuesOfColumn } from '../shown-values';
import type { Wording } from '../wording';

/** So many reasons are named in a sentence; the table has them all. */
const NAMED_REASONS = 5;

/** What stands in the way (T3). */
export function reasons(report: PublishedReport, wording: Wording): PaperSection {
  const table = tableOf(report, 'T3');
  return {
    heading: 'Nicht im laufenden Betrieb umstellbare Fälle nach Gründen',
    blocks: [
      text(
        boundSentence(report, wording),
        wording.isNone(boundCases(report))
          ? ''
          : 'Solche Fälle können in der Regel erst nach dem Ende der Bindung oder im Einvernehmen umgestellt werden.',
      ),
      ...(table === null ? [] : hits(report, table, wording)),
    ],
  };
}

function boundCases(report: PublishedReport): ShownCount {
  return valueAt(tableOf(report, 'T1'), TOTAL_LINE.key, 'gesperrt');
}

function boundSentence(report: PublishedReport, wording: Wording): string {
  const bound = boundCases(report);
  if (bound === null) {
    return 'Die Zahl der nicht im laufenden Betrieb umstellbaren Fälle wird nicht gezeigt.';
  }
  if (wording.isNone(bound)) return 'Kein Fall ist als nicht im laufenden Betrieb umstellbar eingeordnet.';
  const share = wording.share(bound, report.caseCount);
  return `Nicht im laufenden Betrieb umstellbar: ${wording.cases(bound)}${share}.`;
}

function hits(report: PublishedReport, table: PublishedTable, wording: Wording): readonly PaperBlock[] {
  const column = table.columns[0]?.key ?? '';
  const named = valuesOfColumn(table, column)
    .flatMap(({ line, value }) => (value === null || value === 0 ? [] : [{ label: line.label, value }]))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, NAMED_REASONS)
    .map(({ label, value }) => `${label}: ${wording.cases(value)}${wording.share(value, report.caseCount)}`);
  return [
    text(
      'Die Tabelle zählt zu jeder Regel alle Fälle, auf die sie zutrifft, gleich welchen Vorschlag der Fall erhält.',
      'Auf einen Fall können mehrere Regeln zutreffen. Die Zahlen lassen sich deshalb nicht addieren.',
      named.length === 0 ? '' : 'Von den gezeigten Zahlen sind die größten:',
    ),
    ...list(named),
    tableBlock(report, table),
    ...chartBlock(barsBySize(table, column)),
  ];
}
