import type { Knowledge } from '../../plan/knowledge';
import { regionKey } from '../../plan/wave';
import type { ReportCase } from '../report-case';
import type { Axis } from './cross-table';
import { namedLines, type NamedLines } from './named-lines';
import { NO_REGION } from './texts';

/**
 * The lines that T1, T2 and T5 share: the regions of the plan in its order (also those without a case), then what the
 * schools name besides, then `ohne Region` (bericht.md §1).
 */
export function regionLines({ waves, schools }: Knowledge, cases: readonly ReportCase[]): NamedLines {
  const names = [
    ...[...waves.values()].map(({ region }) => region),
    ...schools.entries.map(({ school }) => school.region),
    ...cases.map(({ region }) => region),
  ];
  return namedLines({
    names: names.filter((name) => name !== null),
    none: NO_REGION,
    hasNone: true,
    fold: regionKey,
    kind: 'Region',
  });
}

export function regionAxis({ lines, keyOf }: NamedLines): Axis {
  return { lines, keyOf: ({ region }) => keyOf(region) };
}
