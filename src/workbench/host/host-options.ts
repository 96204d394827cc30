/** How the host behaves where Excel's behaviour depends on circumstances. */
export interface HostOptions {
  /**
   * Excel's known trap: values written over rows that a filter hides go to the visible rows only, in order, and so
   * end up in wrong places. On unless a test says otherwise.
   */
  readonly strictFilterTrap: boolean;
  /** Bytes of a request or response; Excel on the web allows 5 MB. */
  readonly maxRequestBytes: number;
  readonly maxResponseBytes: number;
  /** Milliseconds before each answer. */
  readonly latency: number;
  /** The newest set of the Excel API the host offers, such as `1.14`. */
  readonly excelApi: string;
  /** Requests may ask to wait for the end of cell editing; not every Excel offers that. */
  readonly delayForCellEdit: boolean;
  /** The newest set `RichApiRuntime`, or `null` without it: it changes which actions the library sends. */
  readonly richApiRuntime: string | null;
  /** The add-in asks for a new workbook with the contents of this .xlsx file. */
  readonly onNewWorkbook: (bytes: Uint8Array) => void;
}

export const DEFAULT_OPTIONS: HostOptions = {
  strictFilterTrap: true,
  maxRequestBytes: 5_242_880,
  maxResponseBytes: 5_242_880,
  latency: 0,
  excelApi: '1.15',
  delayForCellEdit: true,
  richApiRuntime: null,
  onNewWorkbook: () => undefined,
};
