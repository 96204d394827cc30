import { failure, success, type Outcome } from '../domain/outcome';
import type { Control } from '../workbook/port';
import { problemOf } from './office-fault';
import { sendAll, type Request } from './requests';

/** So many stretches of rows are asked about in one round trip: two are enough for 20,000 rows. */
const STRETCHES = 150;

/** Finds the first row that is not hidden: asks about stretches of rows, then about the rows of the first that shows any. */
export async function firstVisible(
  sheetId: string,
  rows: readonly number[],
  control: Control,
): Promise<Outcome<number | null>> {
  const stretches = inStretches(rows);
  const hidden = await askHidden(sheetId, stretches, control);
  if (!hidden.ok) return hidden;
  for (const [index, stretch] of stretches.entries()) {
    const [first] = stretch;
    if (first === undefined || hidden.value[index] === true) continue;
    if (stretch.length === 1) return success(first);
    // A row between them that is no case may be all that shows.
    const found = await firstVisible(sheetId, stretch, control);
    if (!found.ok || found.value !== null) return found;
  }
  return success(null);
}

/** The nearest rows one by one, since most often the next one shows; the others in stretches that grow with their number. */
function inStretches(rows: readonly number[]): readonly (readonly number[])[] {
  const near = rows.slice(0, STRETCHES / 2).map((row) => [row]);
  const far = rows.slice(near.length);
  const length = Math.ceil(far.length / (STRETCHES / 2));
  const count = length === 0 ? 0 : Math.ceil(far.length / length);
  return [
    ...near,
    ...Array.from({ length: count }, (_, index) => far.slice(index * length, (index + 1) * length)),
  ];
}

/** For each stretch whether all rows from its first to its last are hidden. */
async function askHidden(
  sheetId: string,
  stretches: readonly (readonly number[])[],
  control: Control,
): Promise<Outcome<readonly boolean[]>> {
  let hidden: readonly boolean[] = [];
  const request: Request = {
    bytes: 200 * stretches.length,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const ranges = stretches.map((stretch) => {
        const top = Math.min(...stretch) + 1;
        const bottom = Math.max(...stretch) + 1;
        const range = sheet.getRange(`${String(top)}:${String(bottom)}`);
        range.load('rowHidden');
        return range;
      });
      return () => {
        // Neither all nor none of them: `null`, whatever the type says.
        hidden = ranges.map(({ rowHidden }) => rowHidden);
      };
    },
  };
  if (stretches.length === 0) return success([]);
  const sent = await sendAll([request], { control, cellEdit: () => 'wait' });
  return sent.ok ? success(hidden) : failure(problemOf(sent.fault));
}
