import type { Problem } from '../../domain/outcome';

/** A list after its filter was set or lifted. */
export interface FilteredCases {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Rows that can be seen, of all below the header; `null`: cannot be told. */
  readonly visibleRows: number | null;
  readonly rows: number;
}

export interface FilterResult {
  readonly sheets: readonly FilteredCases[];
  /** What was not filtered or not exactly, with the reasons. */
  readonly notices: readonly Problem[];
}
