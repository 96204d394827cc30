import { shareOf } from '../../../domain/report/hidden-shares';
import type { ReportChoices } from '../../../domain/report/prepare-report';
import type { MadeReport } from './make-report';
import type { OtherWay } from './other-way';
import type { ReportWish } from './report-form';

export interface MadeOtherwise {
  readonly way: OtherWay;
  readonly made: MadeReport;
}

/** What else could be wished for; with an earlier report of the same making there is no other way. */
export function otherWaysOf({ stand, choices }: ReportWish): readonly {
  readonly way: OtherWay;
  readonly wish: ReportWish;
}[] {
  const changed = (way: OtherWay, changes: Partial<ReportChoices>) => ({
    way,
    wish: { stand, choices: { ...choices, ...changes } },
  });
  return [
    // T7 is the same in both layouts.
    ...(choices.layout === 'fein' && choices.audience === 'public'
      ? [changed('coarse', { layout: 'grob' })]
      : []),
    ...(choices.method === 'sperrung' ? [changed('rounded', { method: 'rundung' })] : []),
  ];
}

export function hidesLess(other: MadeReport, than: MadeReport): boolean {
  return shareOf(other.prepared.hidden) < shareOf(than.prepared.hidden);
}
