import type { Workbook } from '../../model/workbook';
import { defineType } from '../define-type';
import { OfficeError } from '../office-error';

/** `WorkbookProtection`: whether sheets can be added, deleted, renamed, moved, hidden and shown. */
export const WORKBOOK_PROTECTION = defineType<Workbook>({
  name: 'WorkbookProtection',
  scalars: { Protected: { get: (workbook) => workbook.structureLock !== null } },
  methods: {
    Protect: (workbook, args) => {
      if (workbook.structureLock !== null)
        throw new OfficeError('InvalidOperation', 'the workbook is protected already');
      workbook.structureLock = args.isMissing(0)
        ? { kind: 'none' }
        : { kind: 'password', password: args.text(0) };
    },
    Unprotect: (workbook, args) => {
      const lock = workbook.structureLock ?? { kind: 'none' };
      const opens = lock.kind === 'none' || (lock.kind === 'password' && lock.password === args.any(0));
      if (!opens) throw new OfficeError('InvalidArgument', 'the password is wrong');
      workbook.structureLock = null;
    },
  },
});
