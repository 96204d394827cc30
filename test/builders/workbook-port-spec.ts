import type { Cell } from '../../src/domain/cell';
import type { Area, Control, WorkbookPort } from '../../src/workbook/port';

/** A workbook as a test describes it; every adapter's tests open it in their own way. */
export interface WorkbookSpec {
  readonly dateSystem?: 1900 | 1904;
  readonly sheets: readonly SheetSpec[];
}

export interface SheetSpec {
  readonly name: string;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly isProtected?: boolean;
  /** Upper left cell of the cells; `A1` when left out. */
  readonly at?: string;
  readonly cells?: readonly (readonly Cell[])[];
  readonly tables?: readonly TableSpec[];
}

export interface TableSpec {
  readonly name: string;
  /** Header row, body and totals row together, such as `A3:F20`. */
  readonly address: string;
  readonly hasHeaders?: boolean;
  readonly hasTotals?: boolean;
}

/** An open workbook, with what a user or co-author may do to it meanwhile. */
export interface OpenWorkbook {
  readonly port: WorkbookPort;
  /** Enters a value. */
  readonly enter: (sheet: string, address: string, value: Cell) => void;
  readonly rename: (sheet: string, name: string) => void;
  readonly remove: (sheet: string) => void;
  readonly protect: (sheet: string) => void;
}

export type OpenPort = (spec: WorkbookSpec) => Promise<OpenWorkbook>;

type Place = Omit<Area, 'sheetId'>;

/** `B2:C3` as zero-based coordinates. */
export function placeOf(address: string): Place {
  const [first = '', last = first] = address.split(':');
  const [top, left] = corner(first);
  const [bottom, right] = corner(last);
  return { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

function corner(address: string): readonly [number, number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(digits) - 1, column - 1];
}

/** A caller that never gives up and does not listen. */
export function patientControl(): Control {
  return {
    signal: new AbortController().signal,
    onWaiting: () => undefined,
    onProgress: () => undefined,
  };
}

/** The value of an outcome, or an error with its sentences: for steps a test does not doubt. */
export function valueOf<T>(
  outcome:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly problems: readonly { readonly text: string }[] },
): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ text }) => text).join('\n'));
  return outcome.value;
}
