import { mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { success, type Outcome } from '../domain/outcome';
import type { PublishedReport } from '../domain/report/published-report';
import { reportCsv } from '../export/csv/report-csv';
import type { ReportPlan } from './plan-report';
import { reportFile } from './report-file';
import { OutputSet } from './safe-write';
import { attempt } from './system-error';
import type { TargetFolder } from './target';
import { OUTPUT } from './texts';

/** A file that is to be written, as users know it. */
interface ReportFile {
  readonly shown: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a report where the plan says: all its files, or none.
 * @param inputMode permissions of the list
 * @returns the names of the files
 */
export async function writeReport(
  report: PublishedReport,
  { place, find }: ReportPlan,
  inputMode: number,
): Promise<Outcome<readonly string[]>> {
  if (place.kind === 'file') {
    const { format, target } = place;
    const bytes = await reportFile(report, format);
    return writeFiles([{ shown: target.shown, bytes }], find, inputMode);
  }
  const { folder } = place;
  const files = reportCsv(report).map(({ name, bytes }) => ({ shown: path.join(folder.shown, name), bytes }));
  const made = makeFolder(folder);
  if (!made.ok) return made;
  const written = writeFiles(files, find, inputMode);
  if (!written.ok && folder.isNew) removeIfEmpty(folder);
  return written;
}

function writeFiles(
  files: readonly ReportFile[],
  find: ReportPlan['find'],
  inputMode: number,
): Outcome<readonly string[]> {
  const outputs = new OutputSet(inputMode);
  try {
    for (const { shown, bytes } of files) {
      const target = find(shown);
      if (!target.ok) return target;
      const file = outputs.create(target.value);
      const written = file.ok ? file.value.write(bytes) : file;
      if (!written.ok) return written;
    }
    const published = outputs.publish();
    return published.ok ? success(files.map(({ shown }) => shown)) : published;
  } finally {
    outputs.discard();
  }
}

function makeFolder({ shown, path: folder, isNew }: TargetFolder): Outcome<null> {
  return attempt(
    () => {
      if (isNew) mkdirSync(folder, { recursive: true });
      return null;
    },
    (reason) => ({ code: 'not-written', text: OUTPUT.folderNotMade(shown, reason) }),
  );
}

/** What somebody else has put there meanwhile stays. */
function removeIfEmpty({ shown, path: folder }: TargetFolder): void {
  attempt(
    () => {
      if (readdirSync(folder).length === 0) rmdirSync(folder);
    },
    (reason) => ({ code: 'not-written', text: OUTPUT.folderNotMade(shown, reason) }),
  );
}
