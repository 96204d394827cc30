import { rectOf, WHOLE_SHEET, type Rect } from '../../model/rect';
import type { Visibility } from '../../model/changes';
import type { Sheet } from '../../model/sheet';
import { EVENT } from '../event-types';
import type { Arguments } from '../arguments';
import type { HostContext } from '../host-context';
import { defineType, type Scalar } from '../define-type';
import { type HostObject } from '../host-object';
import { invalidArgument, itemNotFound } from '../office-error';
import { AUTO_FILTER, sheetFilter } from './auto-filter';
import { CHART_COLLECTION } from './charts';
import { FREEZE_PANES } from './freeze-panes';
import { onSheet } from './live-rect';
import { NAMED_ITEM_COLLECTION } from './named-items';
import { ROW_BREAKS } from './page-breaks';
import { PAGE_LAYOUT } from './page-layout';
import { rangeAt } from './range-argument';
import { registrations } from './registrations';
import { TABLE_COLLECTION } from './table-collection';
import { WORKSHEET_PROTECTION } from './worksheet-protection';

const VISIBILITIES: ReadonlyMap<string, Visibility> = new Map([
  ['Visible', 'visible'],
  ['Hidden', 'hidden'],
  ['VeryHidden', 'veryHidden'],
]);

/** `Worksheet`. */
export const WORKSHEET = defineType<Sheet>({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: alive({
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, { workbook }) => {
        if (typeof value !== 'string') throw invalidArgument('the name of a sheet is a text');
        workbook.renameSheet(sheet, value);
      },
    },
    Position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: (sheet, value, { workbook }) => {
        if (typeof value !== 'number') throw invalidArgument('the position of a sheet is a number');
        workbook.moveSheet(sheet, value);
      },
    },
    Visibility: {
      get: ({ visibility }) => [...VISIBILITIES].find(([, own]) => own === visibility)?.[0],
      set: (sheet, value, { workbook }) => {
        const visibility = VISIBILITIES.get(String(value));
        if (visibility === undefined) throw invalidArgument('no visibility of a sheet');
        workbook.setVisibility(sheet, visibility);
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        if (typeof value !== 'string' || !/^(#[0-9A-F]{6})?$/i.test(value))
          throw invalidArgument('no colour');
        sheet.setLook({ tabColor: value.toUpperCase() });
      },
    },
    ShowGridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        if (typeof value !== 'boolean') throw invalidArgument('true or false is expected');
        sheet.setLook({ showGridlines: value });
      },
    },
  }),
  writtenAs: { Gridlines: 'ShowGridlines' },
  navigation: {
    AutoFilter: (sheet, context) => AUTO_FILTER(sheetFilter(sheet), context),
    Charts: (sheet, context) => CHART_COLLECTION(sheet, context),
    FreezePanes: (sheet, context) => FREEZE_PANES(sheet, context),
    HorizontalPageBreaks: (sheet, context) => ROW_BREAKS(sheet, context),
    Names: (sheet, context) => NAMED_ITEM_COLLECTION({ sheet }, context),
    PageLayout: (sheet, context) => PAGE_LAYOUT(sheet, context),
    Protection: (sheet, context) => WORKSHEET_PROTECTION(sheet, context),
    Tables: (sheet, context) => TABLE_COLLECTION({ sheet }, context),
  },
  methods: {
    Activate: (sheet, _args, { workbook }) => {
      workbook.activate(sheet);
    },
    Delete: (sheet, _args, { workbook }) => {
      workbook.deleteSheet(sheet);
    },
    GetRange: (sheet, args, context) => {
      if (args.isMissing(0) || args.any(0) === '') return context.range(sheet, WHOLE_SHEET);
      const { sheet: target, rect } = rangeAt(args.text(0), sheet, context);
      return context.range(target, rect ?? WHOLE_SHEET);
    },
    GetRangeByIndexes: (sheet, args, context) =>
      context.range(
        sheet,
        onSheet(rectOf(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
      ),
    GetCell: (sheet, args, context) =>
      context.range(sheet, onSheet(rectOf(args.integer(0), args.integer(1)))),
    /** Excel gives A1 for a sheet without any cell. */
    GetUsedRange: (sheet, args, context) => context.range(sheet, usedRect(sheet, args) ?? rectOf(0, 0)),
    GetUsedRangeOrNullObject: (sheet, args, context) => usedRange(sheet, args, context),
    GetNextOrNullObject: (sheet, args, context) => neighbour(sheet, args, context, 1),
    GetPreviousOrNullObject: (sheet, args, context) => neighbour(sheet, args, context, -1),
    ...registrations<Sheet>(
      {
        ActivatedEvent: EVENT.activated,
        DataChangedEvent: EVENT.dataChanged,
        DeactivatedEvent: EVENT.deactivated,
        EventNameChanged: EVENT.nameChanged,
        EventVisibilityChanged: EVENT.visibilityChanged,
        FormatChangedEvent: EVENT.formatChanged,
        ProtectionChangedEvent: EVENT.protectionChanged,
        RowHiddenChangedEvent: EVENT.rowHiddenChanged,
        RowSortedEvent: EVENT.rowSorted,
        SelectionChangedEvent: EVENT.selectionChanged,
      },
      (sheet) => sheet.id,
    ),
  },
});

function usedRect(sheet: Sheet, args: Arguments): Rect | null {
  return sheet.usedRect(args.boolean(0, false));
}

function usedRange(sheet: Sheet, args: Arguments, context: HostContext): HostObject | null {
  const used = usedRect(sheet, args);
  return used === null ? null : context.range(sheet, used);
}

function neighbour(sheet: Sheet, args: Arguments, context: HostContext, step: 1 | -1): HostObject | null {
  const { sheets } = context.workbook;
  const visibleOnly = args.boolean(0, false);
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const other = sheets[at];
    if (other === undefined) return null;
    if (!visibleOnly || other.visibility === 'visible') return context.worksheet(other);
  }
}

/** A sheet that was deleted while the add-in held it has no properties any more. */
function alive(scalars: Readonly<Record<string, Scalar<Sheet>>>): Readonly<Record<string, Scalar<Sheet>>> {
  const check = (sheet: Sheet): void => {
    if (sheet.isDeleted) throw itemNotFound(`the sheet ${sheet.name}`);
  };
  return Object.fromEntries(
    Object.entries(scalars).map(([name, { get, set }]) => [
      name,
      {
        get: (sheet: Sheet, context: HostContext) => {
          check(sheet);
          return get(sheet, context);
        },
        ...(set === undefined
          ? {}
          : {
              set: (sheet: Sheet, value: unknown, context: HostContext) => {
                check(sheet);
                set(sheet, value, context);
              },
            }),
      },
    ]),
  );
}
