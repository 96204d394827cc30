import { rectOf, type Rect } from '../../model/rect';
import type { Sheet } from '../../model/sheet';
import { defineType } from '../define-type';
import { itemNotFound } from '../office-error';
import { liveRect } from './live-rect';
import { rangeArgument } from './range-argument';

/** `WorksheetFreezePanes`. */
export const FREEZE_PANES = defineType<Sheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (sheet, args) => {
      sheet.setLook({ frozen: { rows: args.isMissing(0) ? 1 : args.integer(0), columns: 0 } });
    },
    FreezeColumns: (sheet, args) => {
      sheet.setLook({ frozen: { rows: 0, columns: args.isMissing(0) ? 1 : args.integer(0) } });
    },
    FreezeAt: (sheet, args, context) => {
      const { rows, columns } = liveRect(rangeArgument(args, 0, sheet, context));
      sheet.setLook({ frozen: { rows, columns } });
    },
    Unfreeze: (sheet) => {
      sheet.setLook({ frozen: { rows: 0, columns: 0 } });
    },
    GetLocation: (sheet, _args, context) => {
      const location = frozenRect(sheet);
      if (location === null) throw itemNotFound('frozen panes');
      return context.range(sheet, location);
    },
    GetLocationOrNullObject: (sheet, _args, context) => {
      const location = frozenRect(sheet);
      return location === null ? null : context.range(sheet, location);
    },
  },
});

function frozenRect(sheet: Sheet): Rect | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return rectOf(0, 0, Math.max(rows, 1), Math.max(columns, 1));
}
