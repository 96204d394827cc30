import type { Outcome } from '../domain/outcome';
import type { WorkbookFile } from '../file/workbook-file';
import type { LocalTime } from '../workbook/local-time';
import type { ReportProtection } from './protection-thread';

/** Where the command writes to: standard output or standard error. */
export interface Output {
  /** Resolves when the text has gone; a reader that is gone is no error. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  readonly isTerminal: boolean;
  /** Width of the terminal in characters. */
  readonly columns: () => number;
}

/** All that the command knows of the process it runs in, so that tests need none. */
export interface Surroundings {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Relative names start here. */
  readonly cwd: string;
  /** The machine's local calendar and clock. */
  readonly now: LocalTime;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly openWorkbook: (bytes: Uint8Array) => Promise<Outcome<WorkbookFile>>;
  readonly protect: ReportProtection;
}
