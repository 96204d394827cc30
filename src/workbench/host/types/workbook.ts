import type { Workbook } from '../../model/workbook';
import { defineType } from '../define-type';
import { itemNotFound } from '../office-error';
import { APPLICATION } from './application';
import { FUNCTIONS } from './functions';
import { NAMED_ITEM_COLLECTION } from './named-items';
import { SETTING_COLLECTION } from './settings';
import { TABLE_COLLECTION } from './table-collection';
import { WORKBOOK_PROTECTION } from './workbook-protection';
import { WORKSHEET_COLLECTION } from './worksheet-collection';

/** `Workbook`: the root of every request. */
export const WORKBOOK = defineType<Workbook>({
  name: 'Workbook',
  scalars: {
    Name: { get: (workbook) => workbook.name },
    ReadOnly: { get: (workbook) => workbook.readOnly },
  },
  navigation: {
    Application: (workbook, context) => APPLICATION(workbook, context),
    Functions: (workbook, context) => FUNCTIONS(workbook, context),
    Protection: (workbook, context) => WORKBOOK_PROTECTION(workbook, context),
    Names: (_workbook, context) => NAMED_ITEM_COLLECTION({ sheet: null }, context),
    Settings: (workbook, context) => SETTING_COLLECTION(workbook, context),
    Tables: (_workbook, context) => TABLE_COLLECTION({ sheet: null }, context),
    Worksheets: (workbook, context) => WORKSHEET_COLLECTION(workbook, context),
  },
  methods: {
    GetActiveCell: (workbook, _args, context) => {
      const { top, left } = workbook.activeSheet.selection;
      return context.range(workbook.activeSheet, { top, left, rows: 1, columns: 1 });
    },
    GetSelectedRange: (workbook, _args, context) =>
      context.range(workbook.activeSheet, workbook.activeSheet.selection),
    _GetRangeForEventByReferenceId: (_workbook, args, context) => {
      const range = context.references.find(args.text(0));
      if (range === undefined) throw itemNotFound('the range of the event');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, args, context) =>
      context.references.find(args.text(0)) ?? null,
    _RemoveReference: (_workbook, args, context) => {
      context.references.remove(args.text(0));
    },
    _GetReferenceCount: (_workbook, _args, context) => context.references.size,
  },
});
