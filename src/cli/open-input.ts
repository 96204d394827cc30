import path from 'node:path';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import type { WorkbookFile } from '../file/workbook-file';
import type { Control } from '../workbook/port';
import { setUpWorkbook } from '../workbook/set-up-workbook';
import { WORKBOOK_TEXTS } from '../workbook/texts';
import type { ClassifyCommand } from './classify-command';
import { chooseSheets } from './choose-sheets';
import type { Job } from './plan-run';
import type { InputFile } from './read-input';
import type { Surroundings } from './surroundings';
import { OUTPUT } from './texts';

/** A workbook that is ready to be classified. */
export interface OpenInput {
  readonly file: WorkbookFile;
  /** KA sheets that were created. */
  readonly created: readonly string[];
  /** `null`: the choice kept in the workbook. */
  readonly sheetIds: readonly string[] | null;
}

/** Opens a workbook, creates the KA sheets when they are asked for, and finds the sheets that were named. */
export async function openInput(
  job: Pick<Job, 'shown' | 'output'>,
  input: InputFile,
  command: Pick<ClassifyCommand, 'setUp' | 'sheetNames'>,
  control: Control,
  { openWorkbook }: Pick<Surroundings, 'openWorkbook'>,
): Promise<Outcome<OpenInput>> {
  const opened = await openWorkbook(input.bytes);
  if (!opened.ok) return opened;
  if (control.signal.aborted) return failure(WORKBOOK_TEXTS.cancelled());
  const file = opened.value;
  const kindFault = faultOfKind(file, job);
  if (kindFault !== null) return failure(kindFault);
  const created = command.setUp ? await setUpWorkbook(file.port, control) : success({ created: [] });
  if (!created.ok) return created;
  const sheetIds =
    command.sheetNames === null ? success(null) : await chooseSheets(file.port, command.sheetNames, control);
  if (!sheetIds.ok) return sheetIds;
  return success({ file, created: created.value.created, sheetIds: sheetIds.value });
}

/** Excel opens a workbook only under the ending that fits its contents. */
function faultOfKind(
  { kind }: WorkbookFile,
  { shown, output }: Pick<Job, 'shown' | 'output'>,
): Problem | null {
  if (output === null || path.extname(output.shown).toLowerCase() === `.${kind}`) return null;
  const keepsName = path.basename(output.shown) === path.basename(shown);
  const text = keepsName ? OUTPUT.otherKindOfName(kind) : OUTPUT.otherKind(kind, output.shown);
  return { code: 'usage', text };
}
