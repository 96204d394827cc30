import type { Workbook } from '../../model/workbook';
import { defineType } from '../define-type';
import { invalidArgument } from '../office-error';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

/** Nothing is calculated here; the mode is kept so that an add-in finds what it set. */
const modes = new WeakMap<Workbook, string>();

/** `Application`: Excel itself. */
export const APPLICATION = defineType<Workbook>({
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: (workbook) => modes.get(workbook) ?? 'Automatic',
      set: (workbook, value) => {
        if (typeof value !== 'string' || !MODES.includes(value)) throw invalidArgument('no calculation mode');
        modes.set(workbook, value);
      },
    },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => ',' },
    ThousandsSeparator: { get: () => '.' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
