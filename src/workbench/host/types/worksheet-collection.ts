import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import type { Arguments } from '../arguments';
import { EVENT, WORKBOOK_TARGET } from '../event-types';
import { defineType } from '../define-type';
import { itemNotFound } from '../office-error';
import { registrations } from './registrations';

/** `WorksheetCollection`: the sheets in tab order. */
export const WORKSHEET_COLLECTION = defineType<Workbook>({
  name: 'WorksheetCollection',
  methods: {
    Add: (workbook, args, context) =>
      context.worksheet(args.isMissing(0) ? workbook.addSheet() : workbook.addSheet(args.text(0))),
    GetCount: (workbook, args) => offered(workbook, args).length,
    GetActiveWorksheet: (workbook, _args, context) => context.worksheet(workbook.activeSheet),
    GetFirst: (workbook, args, context) => context.worksheet(existing(offered(workbook, args)[0])),
    GetLast: (workbook, args, context) => context.worksheet(existing(offered(workbook, args).at(-1))),
    GetItemOrNullObject: (workbook, args, context) => {
      const sheet = sheetByKey(workbook, args.text(0));
      return sheet === undefined ? null : context.worksheet(sheet);
    },
    ...registrations<Workbook>(
      {
        ActivatedEvent: EVENT.activated,
        AddedEvent: EVENT.added,
        DataChangedEvent: EVENT.dataChanged,
        DeactivatedEvent: EVENT.deactivated,
        DeletedEvent: EVENT.deleted,
        EventNameChanged: EVENT.nameChanged,
        EventVisibilityChanged: EVENT.visibilityChanged,
        FormatChangedEvent: EVENT.formatChanged,
        ProtectionChangedEvent: EVENT.protectionChanged,
        RowHiddenChangedEvent: EVENT.rowHiddenChanged,
        RowSortedEvent: EVENT.rowSorted,
        SelectionChangedEvent: EVENT.selectionChanged,
      },
      () => WORKBOOK_TARGET,
    ),
  },
  items: (workbook, context) => workbook.sheets.map((sheet) => context.worksheet(sheet)),
  indexer: (workbook, args, context) =>
    context.worksheet(existing(sheetByKey(workbook, args.text(0)), args.text(0))),
});

function sheetByKey(workbook: Workbook, key: string): Sheet | undefined {
  return workbook.sheetById(key) ?? workbook.sheetByName(key);
}

function offered(workbook: Workbook, args: Arguments): readonly Sheet[] {
  return args.boolean(0, false)
    ? workbook.sheets.filter((sheet) => sheet.visibility === 'visible')
    : workbook.sheets;
}

function existing(sheet: Sheet | undefined, key = ''): Sheet {
  if (sheet === undefined) throw itemNotFound(`the sheet ${key}`);
  return sheet;
}
