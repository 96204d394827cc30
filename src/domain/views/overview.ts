import type { Day } from '../calendar/day';
import { PROPOSALS, type Proposal } from '../classification';
import type { RuleId } from '../rules/rule-id';
import type { CaseItem } from './case-item';
import { VALUES_OF } from './facet-values';
import { EVERYTHING, foldValue, selectBy, type Selection } from './selection';
import { VIEW_TEXTS } from './texts';

/** What views need to know besides the cases. */
export interface ViewFacts {
  readonly stand: Day;
  /** The rows of the plan, in its order. */
  readonly waves: readonly WaveFacts[];
  readonly ruleTitles: Readonly<Record<RuleId, string>>;
}

export interface WaveFacts {
  readonly region: string;
  readonly stage: string | null;
  /** W; `null`: no date yet. */
  readonly startsOn: Day | null;
  /** S. */
  readonly firstSchoolDay: Day | null;
}

/** A number, and which cases it counts: what a click on it selects. */
export interface Tally {
  readonly count: number;
  readonly selection: Selection;
}

export interface ProposalTally extends Tally {
  readonly proposal: Proposal;
}

/** One bar: a region with its wave. */
export interface RegionRow extends Tally {
  /** `null`: cases without a region. */
  readonly region: string | null;
  /** `null`: the plan has no row for the region. */
  readonly wave: WaveFacts | null;
  /** In the order of {@link PROPOSALS}; without those that no case has. */
  readonly parts: readonly ProposalTally[];
}

export interface ReasonTally extends Tally {
  readonly rule: RuleId;
  readonly title: string;
}

/** Cases of which a run would change something, from the most frequent change to the rarest. */
export interface ChangeTally extends Tally {
  readonly text: string;
  /** `null`: the case is new, or only details differ. */
  readonly from: string | null;
  readonly to: Proposal | null;
}

export interface Overview extends Tally {
  /** One for each proposal, also those that no case has. */
  readonly proposals: readonly ProposalTally[];
  /** By the start of the wave, those without a date last, then those the plan does not know, then cases without a region. */
  readonly regions: readonly RegionRow[];
  /** The hits that decide most often; at most three. */
  readonly reasons: readonly ReasonTally[];
  readonly changes: readonly ChangeTally[];
}

const MOST_REASONS = 3;

/** The numbers of the first page of a survey. */
export function overviewOf(items: readonly CaseItem[], facts: ViewFacts): Overview {
  return {
    count: items.length,
    selection: EVERYTHING,
    proposals: proposalTallies(items, EVERYTHING),
    regions: regionRows(items, facts),
    reasons: reasonTallies(items, facts),
    changes: changeTallies(items),
  };
}

function proposalTallies(items: readonly CaseItem[], within: Selection): readonly ProposalTally[] {
  const counts = countBy(items, ({ proposal }) => proposal);
  return PROPOSALS.map((proposal) => ({
    proposal,
    count: counts.get(proposal) ?? 0,
    selection: { ...within, values: { ...within.values, proposal: [proposal] } },
  }));
}

function regionRows(items: readonly CaseItem[], { waves }: ViewFacts): readonly RegionRow[] {
  const groups = new Map<string, CaseItem[]>();
  for (const item of items) {
    const key = foldValue(item.region ?? '');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  const rowOf = (region: string | null, wave: WaveFacts | null): RegionRow => {
    const own = groups.get(foldValue(region ?? '')) ?? [];
    const selection = selectBy('region', region ?? '');
    const parts = proposalTallies(own, selection).filter(({ count }) => count > 0);
    return { region, wave, count: own.length, selection, parts };
  };
  const planned = new Set(waves.map(({ region }) => foldValue(region)));
  const strangers = [...groups].flatMap(([key, [first]]) =>
    key !== '' && !planned.has(key) && first !== undefined ? [first.region] : [],
  );
  return [
    ...[...waves].sort(byStart).map((wave) => rowOf(wave.region, wave)),
    ...strangers.map((region) => rowOf(region, null)),
    ...(groups.has('') ? [rowOf(null, null)] : []),
  ];
}

function byStart(a: WaveFacts, b: WaveFacts): number {
  const [first, second] = [a.startsOn ?? Infinity, b.startsOn ?? Infinity];
  return first === second ? 0 : first - second;
}

function reasonTallies(items: readonly CaseItem[], { ruleTitles }: ViewFacts): readonly ReasonTally[] {
  const counts = new Map<RuleId, number>();
  for (const { deciding } of items) {
    for (const rule of deciding) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || a.localeCompare(b))
    .slice(0, MOST_REASONS)
    .map(([rule, count]) => ({
      rule,
      title: ruleTitles[rule],
      count,
      selection: selectBy('reason', rule),
    }));
}

function changeTallies(items: readonly CaseItem[]): readonly ChangeTally[] {
  const groups = new Map<string, { readonly first: CaseItem; count: number }>();
  for (const item of items) {
    if (item.written === 'current') continue;
    const text = String(VALUES_OF.change(item));
    const group = groups.get(text);
    if (group === undefined) groups.set(text, { first: item, count: 1 });
    else group.count += 1;
  }
  return [...groups]
    .sort(([a, first], [b, second]) => second.count - first.count || a.localeCompare(b, 'de'))
    .map(([text, { first, count }]) => {
      const isMove = text !== VIEW_TEXTS.change.added && text !== VIEW_TEXTS.change.details;
      return {
        text,
        from: isMove ? first.writtenProposal : null,
        to: isMove ? first.proposal : null,
        count,
        selection: selectBy('change', text),
      };
    });
}

function countBy<T>(items: readonly CaseItem[], keyOf: (item: CaseItem) => T): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
