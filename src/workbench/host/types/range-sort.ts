import { sortRows } from '../../model/sort';
import { defineType } from '../define-type';
import { invalidArgument } from '../office-error';
import type { RangeRef } from '../range-ref';
import { liveRect } from './live-rect';
import { sortFields } from './sort-fields';

/** `RangeSort`. */
export const RANGE_SORT = defineType<RangeRef>({
  name: 'RangeSort',
  methods: {
    Apply: (range, args) => {
      if (args.oneOf(3, ['Rows', 'Columns'], 'Rows') === 'Columns') {
        throw invalidArgument('columns are not sorted here');
      }
      const rect = liveRect(range);
      const header = args.boolean(2, false) ? 1 : 0;
      const body = { ...rect, top: rect.top + header, rows: rect.rows - header };
      sortRows(range.sheet, body, sortFields(args.any(0)), args.boolean(1, false));
    },
  },
});
