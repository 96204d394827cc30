import { createRandom, type Random } from '../../scripts/make-sample/random';
import { dayFromIso, UNLIMITED, type Day } from '../../src/domain/calendar/day';
import type { CaseType, Proposal } from '../../src/domain/classification';
import { gradeSet, NO_GRADE } from '../../src/domain/grades/grade-set';
import type { ProtectionMethod } from '../../src/domain/report/published-report';
import type { ReportCase } from '../../src/domain/report/report-case';
import type { ReportTables } from '../../src/domain/report/report-tables';
import { tabulate } from '../../src/domain/report/tables/tabulate';
import type { RuleId } from '../../src/domain/rules/rule-id';
import { aKnowledge } from './knowledge';
import { aPlan } from './knowledge-tables';

export interface SmallReport {
  readonly cases: readonly ReportCase[];
  readonly counted: ReportTables;
  readonly leastCount: number;
  readonly method: ProtectionMethod;
}

const STAND = dayFromIso('2026-11-01');

/** A report of few cases and regions, as chance has it: here almost every number is small or a zero. */
export function aSmallReport(seed: number): SmallReport {
  const random = createRandom(seed);
  const regions = Array.from({ length: random.whole(1, 4) }, (_, index) => ({
    name: `Region ${String(index + 1)}`,
    startsOn: random.chance(0.7) ? `01.08.${String(random.whole(2026, 2028))}` : null,
  }));
  const knowledge = aKnowledge({
    'KA Stufenplan': aPlan(Object.fromEntries(regions.map(({ name, startsOn }) => [name, { ab: startsOn }]))),
  });
  const count = random.pick([0, 1, 3, 6, 10, 20, 40, 80]);
  const [first, ...others] = regions;
  if (first === undefined) throw new Error('no region');
  const proposals = someProposals(random);
  const cases = Array.from({ length: count }, () =>
    aCase(random, random.pick([first, ...others]), proposals),
  );
  const layout = random.pick(['grob', 'fein'] as const);
  return {
    cases,
    counted: tabulate(cases, { knowledge, stand: STAND, layout }),
    leastCount: random.pick([3, 5]),
    method: random.chance(0.7) ? 'sperrung' : 'rundung',
  };
}

type SomeProposals = readonly [Proposal, ...Proposal[]];

/** Tables with few columns have other edges than those with many. */
function someProposals(random: Random): SomeProposals {
  const all: SomeProposals = ['umstellbar', 'gesperrt', 'prüfen', 'läuft aus', 'bleibt individuell'];
  const some = all.filter(() => random.chance(0.6));
  return [some[0] ?? 'umstellbar', ...some.slice(1)];
}

function aCase(
  random: Random,
  { name, startsOn }: { readonly name: string; readonly startsOn: string | null },
  proposals: SomeProposals,
): ReportCase {
  const hasRegion = random.chance(0.95);
  const isAbstaining = random.chance(0.08);
  const caseType = random.weighted<CaseType>([
    ['laufend', 80],
    ['neu', 15],
    ['beendet', 5],
  ]);
  const approvalEnd = random.weighted<Day | null>([
    [dayFromIso('2027-07-31'), 40],
    [dayFromIso('2028-07-31'), 20],
    [dayFromIso('2028-01-31'), 10],
    [dayFromIso('2029-07-31'), 5],
    [UNLIMITED, 6],
    [null, 6],
  ]);
  const others: readonly RuleId[] = ['R01', 'R02', 'R04', 'R08', 'R12', 'R14', 'R20', 'R29'];
  const rules: readonly RuleId[] = [
    ...(approvalEnd === UNLIMITED && random.chance(0.9) ? (['R03'] as const) : []),
    ...(isAbstaining ? (['R15'] as const) : []),
    ...(caseType === 'neu' ? random.pick<readonly RuleId[]>([['R17'], ['R18'], []]) : []),
    ...others.filter(() => random.chance(0.15)),
  ];
  const dated = hasRegion && startsOn !== null;
  return {
    region: hasRegion ? name : null,
    team: random.pick(['Nord', 'Süd', '']),
    caseType,
    proposal: isAbstaining
      ? 'nicht betroffen'
      : dated
        ? random.pick(proposals)
        : hasRegion
          ? 'ohne Termin'
          : 'prüfen',
    rules: [...rules].sort(),
    grades: random.pick([gradeSet('E1'), gradeSet('3'), gradeSet('4'), gradeSet('3', '4'), NO_GRADE]),
    approvalEnd,
    earliestDate: random.pick([
      null,
      dayFromIso('2027-08-01'),
      dayFromIso('2028-08-01'),
      dayFromIso('2029-08-01'),
    ]),
    leavesPrimaryOn: random.pick([
      null,
      dayFromIso('2027-08-01'),
      dayFromIso('2028-08-01'),
      dayFromIso('2029-08-01'),
    ]),
    isDuplicate: random.chance(0.05),
  };
}
