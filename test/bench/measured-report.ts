import { protectReport } from '../../src/domain/report/disclosure/protect-report';
import { hiddenShares, shareOf, type HiddenShares } from '../../src/domain/report/hidden-shares';
import type { ReportLayout } from '../../src/domain/report/report-table';
import { tabulate } from '../../src/domain/report/tables/tabulate';
import { aCounty } from '../builders/county';

export interface MeasuredReport {
  /** `null`: it has not passed the audit. */
  readonly hidden: HiddenShares | null;
  /** CPU time of counting, protecting and auditing. */
  readonly milliseconds: number;
}

export interface ReportOrder {
  readonly caseCount: number;
  readonly leastCount: number;
  readonly layout: ReportLayout;
  readonly seed: number;
}

/** Makes the report of a made-up county. */
export function measuredReport({ caseCount, leastCount, layout, seed }: ReportOrder): MeasuredReport {
  const { cases, knowledge, stand } = aCounty(caseCount, { seed });
  const start = process.cpuUsage();
  const counted = tabulate(cases, { knowledge, stand, layout });
  const protection = protectReport(counted, { leastCount, method: 'sperrung', earlier: null });
  const { user, system } = process.cpuUsage(start);
  return {
    hidden: protection.kind === 'safe' ? hiddenShares(counted.tables, protection.tables) : null,
    milliseconds: (user + system) / 1000,
  };
}

/** `12 %` */
export function percent(part: Pick<HiddenShares, 'hidden' | 'total'>): string {
  return `${String(Math.round(shareOf(part) * 100))} %`;
}
