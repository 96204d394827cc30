import { germanDate } from '../domain/calendar/day';
import { PROPOSALS } from '../domain/classification';
import type { FileResult } from './classify-file';
import type { Job } from './plan-run';
import { cases, germanNumber, proposalName, RESULT } from './texts';

/** What has come out for one input, in a few lines. */
export function summaryLines(job: Job, { run, created, notices }: FileResult): readonly string[] {
  const sheets = run.sheets.map(({ name, caseCount }) => `${name} (${cases(caseCount)})`);
  return [
    RESULT.done(job.shown, run.caseCount, germanDate(run.stand)),
    ...proposalLines(run.proposals),
    ...(sheets.length > 1 ? [RESULT.sheets(sheets.join(', '))] : []),
    ...(created.length > 0 ? [RESULT.created(created.join(', '))] : []),
    ...notices.map(RESULT.notice),
    ...(job.output !== null && run.changedCells === 0 ? [RESULT.unchanged] : []),
    ...(job.output === null ? [] : [RESULT.workbook(job.output.shown)]),
    ...(job.json === null ? [] : [RESULT.json(job.json.shown)]),
  ];
}

/** How many cases of each Vorschlag that occurs, as a table. */
function proposalLines(proposals: FileResult['run']['proposals']): readonly string[] {
  const rows = PROPOSALS.filter((proposal) => proposals[proposal] > 0).map((proposal) => ({
    name: proposalName(proposal),
    count: germanNumber(proposals[proposal]),
  }));
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const countWidth = Math.max(...rows.map(({ count }) => count.length));
  return rows.map(({ name, count }) => `  ${name.padEnd(nameWidth)}  ${count.padStart(countWidth)}`);
}
