import type { ReportProtection } from '../../../src/cli/protection-thread';
import { roundedCount } from '../../../src/domain/report/disclosure/rounding';
import type { ShownCount } from '../../../src/domain/report/report-table';

/**
 * Hides small numbers and no others, or rounds: enough to see what the command asks for and what it does with the answer,
 * without the time that real protection takes.
 */
export const quickProtection: ReportProtection = ({ counted, options, audience }) => {
  const shownOf = (count: number): ShownCount => {
    if (options.method === 'rundung') return roundedCount(count);
    return count > 0 && count < options.leastCount ? null : count;
  };
  const tables = audience === 'public' ? counted.tables : [counted.teamTable];
  return Promise.resolve({
    kind: 'safe',
    tables: tables.map(({ counts, ...frame }) => ({
      ...frame,
      values: counts.map((row) => row.map(shownOf)),
    })),
    caseCount: shownOf(counted.tables[0]?.counts.at(-1)?.at(-1) ?? 0),
    leftOut: { ended: shownOf(counted.ended), duplicates: shownOf(counted.duplicates) },
  });
};
