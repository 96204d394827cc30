import { serialOf } from '../../model/serial-date';
import type { Workbook } from '../../model/workbook';
import { defineType } from '../define-type';
import { UnknownMember } from '../office-error';

interface FunctionResult {
  readonly value: unknown;
  readonly error: string | null;
}

const FUNCTION_RESULT = defineType<FunctionResult>({
  name: 'FunctionResult',
  scalars: { Value: { get: ({ value }) => value }, Error: { get: ({ error }) => error } },
});

/** `Functions`: worksheet functions called by the add-in. Only those that are needed are known. */
export const FUNCTIONS = defineType<Workbook>({
  name: 'Functions',
  methods: {
    Date: (workbook, args, context) => {
      const serial = serialOf(args.integer(0), args.integer(1), args.integer(2), workbook.dateSystem);
      // DATE rolls over days and months that do not exist; nobody has needed that here.
      if (serial === null) throw new UnknownMember('Functions.date with a day that does not exist');
      return FUNCTION_RESULT({ value: serial, error: null }, context);
    },
  },
});
