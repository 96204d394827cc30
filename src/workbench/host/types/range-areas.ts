import { quotedSheetName, rectAddress } from '../../model/address';
import type { Rect } from '../../model/rect';
import type { Sheet } from '../../model/sheet';
import { defineType } from '../define-type';
import { invalidArgument } from '../office-error';

/** Several ranges of one sheet. */
interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly Rect[];
}

/** `RangeAreas`, as merged cells are reported. */
export const RANGE_AREAS = defineType<Areas>({
  name: 'RangeAreas',
  scalars: {
    Address: {
      get: ({ sheet, areas }) =>
        areas.map((rect) => `${quotedSheetName(sheet.name)}!${rectAddress(rect)}`).join(','),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
  },
  navigation: {
    Worksheet: ({ sheet }, context) => context.worksheet(sheet),
    Areas: (areas, context) => RANGE_COLLECTION(areas, context),
  },
  methods: { _KeepReference: () => null },
});

const RANGE_COLLECTION = defineType<Areas>({
  name: 'RangeCollection',
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args, context) => {
      const rect = areas[args.integer(0)];
      if (rect === undefined) throw invalidArgument('no such area');
      return context.range(sheet, rect);
    },
  },
  items: ({ sheet, areas }, context) => areas.map((rect) => context.range(sheet, rect)),
});
