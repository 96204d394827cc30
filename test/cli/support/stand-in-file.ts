import { failure, success, type Outcome, type Problem } from '../../../src/domain/outcome';
import type { FileKind, WorkbookFile } from '../../../src/file/workbook-file';
import { usedCells } from '../../builders/workbook-port-cells';
import { openMemoryWorkbook } from '../../builders/workbook-port';
import { patientControl, valueOf, type WorkbookSpec } from '../../builders/workbook-port-spec';

/** A file of these tests: the description of a workbook as JSON, so that they need no .xlsx. */
export interface StandIn extends WorkbookSpec {
  readonly kind?: FileKind;
  /** What opening it says instead. */
  readonly fault?: Problem;
  /** What is told of it after a change. */
  readonly notice?: string;
  /** Kept in the workbook. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The cells of each sheet, as a saved stand-in holds them. */
export type SavedCells = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** Takes the place of `openWorkbookFile`. */
export async function openStandIn(bytes: Uint8Array): Promise<Outcome<WorkbookFile>> {
  const spec = JSON.parse(new TextDecoder().decode(bytes)) as StandIn;
  if (spec.fault !== undefined) return failure(spec.fault);
  const { port, writes } = openMemoryWorkbook(spec);
  for (const [key, value] of Object.entries(spec.settings ?? {})) await port.saveSetting(key, value);
  return success({
    port,
    kind: spec.kind ?? 'xlsx',
    isChanged: () => writes.length > 0,
    notices: () =>
      spec.notice === undefined || writes.length === 0 ? [] : [{ code: 'signature', text: spec.notice }],
    save: async () => {
      const { sheets } = valueOf(await port.overview(patientControl()));
      const cells = await Promise.all(
        sheets.map(async ({ name }) => [name, await usedCells(port, name)] as const),
      );
      return success(new TextEncoder().encode(JSON.stringify(Object.fromEntries(cells))));
    },
  });
}
