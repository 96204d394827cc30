import type { Day } from '../../../src/domain/calendar/day';
import { germanDate } from '../../../src/domain/calendar/day';
import { kaValues } from '../../../src/domain/ka-values';
import { REWRITTEN_COLUMNS, type RewrittenColumn } from '../../../src/domain/intake/ka-columns';
import { openWorkbookFile } from '../../../src/file/workbook-file';
import type { FoundCase } from '../../../src/workbook/classify-lists';
import type { RunResult } from '../../../src/workbook/classify-workbook';
import { classify } from '../../builders/workbook-port-run';
import { valueOf } from '../../builders/workbook-port-spec';

export interface ClassifiedFile {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly result: RunResult;
  readonly cases: readonly FoundCase[];
  /** What a user is told of the saved file. */
  readonly notices: readonly string[];
}

/** The file after a run over its case lists, as of the test day; a run that fails fails the test. */
export async function classifiedFile(before: Uint8Array): Promise<ClassifiedFile> {
  const cases: FoundCase[] = [];
  const file = valueOf(await openWorkbookFile(before));
  const observer = { onStart: () => undefined, onCase: (found: FoundCase) => void cases.push(found) };
  const result = valueOf(await classify(file.port, { observer }));
  const after = valueOf(await file.save());
  return { before, after, result, cases, notices: file.notices().map(({ text }) => text) };
}

/** The KA cells of a case as a reader must see them; `null` for an empty cell. */
export function expectedCells({
  classification,
}: FoundCase): Readonly<Record<RewrittenColumn, string | null>> {
  const values = kaValues(classification, 1900);
  const dates: Partial<Record<RewrittenColumn, Day | null>> = {
    'KA Umstellung am': classification.switchDate,
    'KA Frühester Termin': classification.earliestDate,
  };
  const cells = REWRITTEN_COLUMNS.map((column) => {
    const day = dates[column];
    if (day !== undefined) return [column, day === null ? null : germanDate(day)] as const;
    const value = values[column];
    return [column, typeof value === 'object' ? null : String(value)] as const;
  });
  return Object.fromEntries(cells) as Record<RewrittenColumn, string | null>;
}
