import { germanDate } from '../../../calendar/day';
import type { PublishedReport } from '../../published-report';
import type { PublishedTable } from '../../report-table';
import { chartBlock, tableBlock, text } from '../blocks';
import { stackedBars } from '../charts';
import type { PaperSection } from '../paper';

export const INTERNAL_USE = 'Nur für den internen Gebrauch';

/** The table of the teams (T7), which is in no public report. */
export function internal(report: PublishedReport, table: PublishedTable): PaperSection {
  return {
    heading: INTERNAL_USE,
    blocks: [
      text(
        `Die Tabelle zeigt die Fälle zum Stand ${germanDate(report.stand)} nach Team und Vorschlag. Sie ist nicht für den Ausschuss oder die Öffentlichkeit bestimmt.`,
        'Der Vorschlag ist zu prüfen; über jeden Fall wird einzeln entschieden.',
      ),
      tableBlock(report, table),
      ...chartBlock(stackedBars(table)),
    ],
  };
}
