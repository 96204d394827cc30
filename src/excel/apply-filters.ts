import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { FILTERING_TEXTS } from '../workbook/filter/filter-texts';
import type { FilteredList, ListFilter } from '../workbook/filter/list-filter';
import { HOST_TEXTS } from '../workbook/host-texts';
import type { Control } from '../workbook/port';
import { askAbout, lookForJobs, type FilterJob, type FilterRefusal } from './filter-jobs';
import { askForHiddenRows, askForVisibleRows, bringFilter, type FilterGoal } from './filter-requests';
import { putBack } from './filters';
import type { Lookout } from './lookout';
import { isCellEdit, isDenied, problemOf, type OfficeFault } from './office-fault';
import type { Question } from './overview';
import { sendAll, type Sending } from './requests';

/** A user may begin another entry between looking and filtering. */
const MOST_TRIES = 3;

/**
 * Gives each list exactly these criteria: one round trip to look, one to filter and count. A list that cannot be filtered is
 * left as it is and told; a fault midway brings back what was there.
 */
export async function applyFilters(
  lookout: Lookout,
  filters: readonly ListFilter[],
  control: Control,
): Promise<Outcome<readonly FilteredList[]>> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const looked = await lookForJobs(lookout, filters, control);
    if (!looked.ok) return looked;
    const plans = looked.value.filter((plan): plan is FilterJob => plan.kind === 'job');
    const hidden = await rememberHiddenRows(plans, control);
    if (!hidden.ok) return hidden;
    const jobs = hidden.value;
    const counts = jobs.map(({ filter }) => askForVisibleRows(filter.area));
    const sent = await sendAll(
      [
        // Set as it is, a filter stays as it is: now it shows that Excel will take it again.
        ...jobs.flatMap(({ now }) => (now === null || now.criteria.length === 0 ? [] : [putBack(now)])),
        ...jobs.map(({ now, goal }) => bringFilter(now, goal)),
        ...counts.map(({ request }) => request),
      ],
      {
        control,
        // Whoever gives up before the first request must be sure that nothing was changed.
        cellEdit: (round) => (round === 0 ? 'refuse' : 'must'),
        goesOn: () => !control.signal.aborted,
      },
    );
    if (sent.ok) return success(results(filters, looked.value, jobs, counts));
    if (sent.rounds === 0 && isCellEdit(sent.fault)) continue;
    const lost = await bringBack(jobs, control);
    if (lost.problems.length > 0) return failure(problemOf(sent.fault), ...lost.problems);
    if (isGeneral(sent.fault)) return failure(problemOf(sent.fault));
    const [first, ...others] = jobs;
    if (first === undefined || others.length === 0) {
      const problem =
        first === undefined ? problemOf(sent.fault) : reasonOf(sent.fault, first, lost.hadChanged);
      return success(
        filters.map((filter) => refusalOf(filter, looked.value) ?? { kind: 'refused', filter, problem }),
      );
    }
    // One of them is the reason, and the others need not suffer.
    return oneByOne(lookout, filters, control);
  }
  return failure(HOST_TEXTS.cellEdit());
}

async function oneByOne(
  lookout: Lookout,
  filters: readonly ListFilter[],
  control: Control,
): Promise<Outcome<readonly FilteredList[]>> {
  const done: FilteredList[] = [];
  for (const filter of filters) {
    const applied = await applyFilters(lookout, [filter], control);
    if (applied.ok) done.push(...applied.value);
    else if (done.length === 0) return applied;
    else done.push(...applied.problems.map((problem) => ({ kind: 'refused', filter, problem }) as const));
  }
  return success(done);
}

/** Faults that have nothing to do with one of the lists. */
function isGeneral(fault: OfficeFault): boolean {
  return (
    !isDenied(fault) && !['InvalidArgument', 'InvalidOperation', 'GeneralException'].includes(fault.code)
  );
}

/** @param hadChanged whether anything had been changed: if not, not even the earlier filter was taken */
function reasonOf(fault: OfficeFault, { filter, now }: FilterJob, hadChanged: boolean): Problem {
  if (isDenied(fault)) return FILTERING_TEXTS.protectedFilter(filter.sheetName);
  const hasEarlier = now !== null && now.criteria.length > 0;
  return hasEarlier && !hadChanged
    ? FILTERING_TEXTS.cannotReturn(filter.sheetName)
    : FILTERING_TEXTS.refused(filter.sheetName);
}

/** Rows hidden by hand would be shown when the filter is taken off: they are noted. Few lists have some. */
async function rememberHiddenRows(
  jobs: readonly FilterJob[],
  control: Control,
): Promise<Outcome<readonly FilterJob[]>> {
  const questions = jobs.map(({ hasHiddenRows, filter }) =>
    hasHiddenRows ? askForHiddenRows(filter.area) : null,
  );
  const requests = questions.flatMap((question) => question?.request ?? []);
  const sent = await sendAll(requests, { control, cellEdit: () => 'wait' });
  if (!sent.ok) return failure(problemOf(sent.fault));
  return success(
    jobs.map((job, index) => {
      const question = questions[index];
      return question === null || question === undefined
        ? job
        : { ...job, before: { ...job.before, hiddenRows: question.answer() } };
    }),
  );
}

/** After a fault: brings back what was there, where something had been changed. */
async function bringBack(
  jobs: readonly FilterJob[],
  control: Control,
): Promise<{ readonly hadChanged: boolean; readonly problems: readonly Problem[] }> {
  const lost = (changed: readonly FilterJob[]) =>
    changed.map(({ filter }) => FILTERING_TEXTS.lost(filter.sheetName));
  const sending: Sending = {
    control: { ...control, signal: new AbortController().signal },
    cellEdit: () => 'must',
  };
  const questions = jobs.map(({ filter }) => askAbout(filter));
  const asked = await sendAll(
    questions.flatMap(({ requests }) => requests),
    sending,
  );
  if (!asked.ok) return { hadChanged: true, problems: lost(jobs) };
  const changed = jobs.flatMap((job, index) => {
    const now = questions[index]?.answer().now ?? null;
    return JSON.stringify(now) === JSON.stringify(job.now) ? [] : [{ job, now }];
  });
  if (changed.length === 0) return { hadChanged: false, problems: [] };
  const sent = await sendAll(
    changed.map(({ job, now }) => bringFilter(now, earlierGoal(job))),
    sending,
  );
  return { hadChanged: true, problems: sent.ok ? [] : lost(changed.map(({ job }) => job)) };
}

function earlierGoal({ filter: { sheetId, sheetName, tableId }, now, before }: FilterJob): FilterGoal {
  return {
    sheetId,
    sheetName,
    tableId,
    area: before.area,
    criteria: now?.criteria ?? [],
    hiddenRows: before.hiddenRows,
  };
}

function refusalOf(
  filter: ListFilter,
  plans: readonly (FilterJob | FilterRefusal)[],
): FilterRefusal | undefined {
  return plans.find((other): other is FilterRefusal => other.kind === 'refused' && other.filter === filter);
}

/** In the order of the filters. */
function results(
  filters: readonly ListFilter[],
  plans: readonly (FilterJob | FilterRefusal)[],
  jobs: readonly FilterJob[],
  counts: readonly Question<number | null>[],
): readonly FilteredList[] {
  return filters.flatMap((filter): readonly FilteredList[] => {
    const index = jobs.findIndex((job) => job.filter === filter);
    const job = jobs[index];
    if (job === undefined) {
      const refusal = refusalOf(filter, plans);
      return refusal === undefined ? [] : [refusal];
    }
    const visibleRows = counts[index]?.answer() ?? null;
    return [{ kind: 'filtered', filter, before: job.before, visibleRows, rows: filter.area.rows - 1 }];
  });
}
