import path from 'node:path';
import { success, type Outcome } from '../domain/outcome';
import { findInput, findInputs, type Input } from './find-inputs';
import type { ReportCommand } from './report-command';
import { REPORT_FORMATS, type ReportFormat } from './report-file';
import { findTarget, findTargetFolder, meansFolder, usage, type Target, type TargetFolder } from './target';
import { OUTPUT, USAGE } from './texts';

/** Where a report goes. */
export type ReportPlace =
  | { readonly kind: 'file'; readonly format: ReportFormat; readonly target: Target }
  /** For CSV; the names of the files are known once there is a report. */
  | { readonly kind: 'folder'; readonly folder: TargetFolder };

/** One report with all that it is made of. */
export interface ReportPlan {
  readonly input: Input;
  /** The JSON of the earlier report. */
  readonly earlier: Input | null;
  readonly place: ReportPlace;
  /** Finds the target of a file: never one that is read. */
  readonly find: (shown: string) => Outcome<Target>;
}

/** Finds the list and where the report goes, and refuses what cannot work before anything is read or written. */
export function planReport(command: ReportCommand, cwd: string): Outcome<ReportPlan> {
  const found = findInputs([command.input], cwd);
  if (!found.ok) return found;
  const [input, ...others] = found.value;
  if (input === undefined || others.length > 0) return usage(USAGE.reportOfOneList());
  const earlier = command.earlier === null ? null : findInput(command.earlier, cwd);
  const read = new Set([input.path, ...(earlier === null ? [] : [earlier.path])]);
  const find = (shown: string): Outcome<Target> =>
    read.has(findInput(shown, cwd).path)
      ? usage(OUTPUT.reportIsInput(shown))
      : findTarget(shown, { cwd, overwrite: command.overwrite, inputs: read });
  const place = findPlace(command.output, cwd, find);
  return place.ok ? success({ input, earlier, place: place.value, find }) : place;
}

function findPlace(
  output: string,
  cwd: string,
  find: (shown: string) => Outcome<Target>,
): Outcome<ReportPlace> {
  if (meansFolder(output, cwd)) {
    const folder = findTargetFolder(output, cwd);
    return folder.ok ? success({ kind: 'folder', folder: folder.value }) : folder;
  }
  const ending = path.extname(output).toLowerCase();
  const format = REPORT_FORMATS.find((known) => ending === `.${known}`);
  if (format === undefined) return usage(OUTPUT.unknownReportEnding(output));
  const target = find(output);
  return target.ok ? success({ kind: 'file', format, target: target.value }) : target;
}
