import type { PublishedReport } from '../../published-report';
import { TOTAL_LINE } from '../../report-table';
import { tableBlock, text } from '../blocks';
import type { PaperSection } from '../paper';
import { tableOf, valueAt } from '../shown-values';
import type { Wording } from '../wording';

/** Cases that begin, beside those that run (T2). */
export function newCases(report: PublishedReport, wording: Wording): PaperSection {
  const table = tableOf(report, 'T2');
  return {
    heading: 'Neue Fälle',
    blocks: [
      text(
        sentence(report, wording),
        'Neu ist ein Fall, für den ein Antrag vorliegt, aber noch keine Bewilligung, oder dessen Bewilligung erst nach dem Stand beginnt, sowie jeder Fall, der in der Fallliste als neu bezeichnet ist.',
      ),
      ...(table === null ? [] : [tableBlock(report, table)]),
    ],
  };
}

function sentence(report: PublishedReport, wording: Wording): string {
  const value = valueAt(tableOf(report, 'T2'), TOTAL_LINE.key, 'neu');
  if (value === null) return 'Die Zahl der neuen Fälle wird nicht gezeigt.';
  if (wording.isNone(value)) return 'Neue Fälle liegen nicht vor.';
  return `Neue Fälle: ${wording.count(value)}${wording.share(value, report.caseCount)}.`;
}
