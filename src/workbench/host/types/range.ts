import { MAX_COLUMNS, MAX_ROWS } from '../../model/rect';
import { quotedSheetName, rectAddress } from '../../model/address';
import { defineType } from '../define-type';
import { type HostObject } from '../host-object';
import type { HostContext } from '../host-context';
import { invalidArgument } from '../office-error';
import { type RangeRef } from '../range-ref';
import { liveRect } from './live-rect';
import { rangeEdits } from './range-edits';
import { rangeMoves } from './range-moves';
import { rangeContents } from './range-contents';
import { CONDITIONAL_FORMAT_COLLECTION } from './conditional-formats';
import { DATA_VALIDATION } from './data-validation';
import { RANGE_FORMAT } from './range-format';
import { RANGE_SORT } from './range-sort';

/** `Range`: a rectangle of cells. */
const RANGE = defineType<RangeRef>({
  name: 'Range',
  identity: (range, context) => {
    const id = context.references.idOf(range);
    return id === undefined ? {} : { _ReferenceId: id };
  },
  scalars: {
    Address: { get: (range) => address(range) },
    AddressLocal: { get: (range) => address(range) },
    RowIndex: { get: (range) => liveRect(range).top },
    ColumnIndex: { get: (range) => liveRect(range).left },
    RowCount: { get: (range) => liveRect(range).rows },
    ColumnCount: { get: (range) => liveRect(range).columns },
    CellCount: { get: (range) => cellCount(range) },
    IsEntireRow: { get: (range) => liveRect(range).columns === MAX_COLUMNS },
    IsEntireColumn: { get: (range) => liveRect(range).rows === MAX_ROWS },
    Hidden: { get: (range) => uniform(rowsHidden(range), columnsHidden(range)) },
    RowHidden: {
      get: (range) => rowsHidden(range),
      set: (range, value) => {
        range.sheet.hideRows(liveRect(range), truth(value));
      },
    },
    ColumnHidden: {
      get: (range) => columnsHidden(range),
      set: (range, value) => {
        range.sheet.hideColumns(liveRect(range), truth(value));
      },
    },
    ...rangeContents,
  },
  navigation: {
    Worksheet: (range, context) => context.worksheet(range.sheet),
    Format: (range, context) => RANGE_FORMAT(range, context),
    DataValidation: (range, context) => DATA_VALIDATION(range, context),
    ConditionalFormats: (range, context) => CONDITIONAL_FORMAT_COLLECTION(range, context),
    Sort: (range, context) => RANGE_SORT(range, context),
  },
  methods: { ...rangeMoves, ...rangeEdits },
});

export function rangeObject(range: RangeRef, context: HostContext): HostObject {
  return RANGE(context.references.add(range), context);
}

function address(range: RangeRef): string {
  return `${quotedSheetName(range.sheet.name)}!${rectAddress(liveRect(range))}`;
}

/** Excel gives -1 when the number is larger than 2^31-1. */
function cellCount(range: RangeRef): number {
  const { rows, columns } = liveRect(range);
  return rows * columns > 2_147_483_647 ? -1 : rows * columns;
}

/** `null` when some are hidden and some are not. */
function rowsHidden(range: RangeRef): boolean | null {
  const { top, rows } = liveRect(range);
  const hidden = range.sheet.rows.hidden().filter((row) => row >= top && row < top + rows).length;
  return hidden === 0 ? false : hidden === rows ? true : null;
}

function columnsHidden(range: RangeRef): boolean | null {
  const { left, columns } = liveRect(range);
  const hidden = range.sheet.columns
    .hidden()
    .filter((column) => column >= left && column < left + columns).length;
  return hidden === 0 ? false : hidden === columns ? true : null;
}

function uniform(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('true or false is expected');
  return value;
}
