import { STRICT_PROTECTION, type ProtectionOptions } from '../../model/protection';
import type { Sheet } from '../../model/sheet';
import { defineType } from '../define-type';
import { invalidArgument, OfficeError } from '../office-error';

/** `WorksheetProtection`. */
export const WORKSHEET_PROTECTION = defineType<Sheet>({
  name: 'WorksheetProtection',
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: (sheet, args) => {
      if (sheet.protection !== null)
        throw new OfficeError('InvalidOperation', 'the sheet is protected already');
      sheet.protect({
        options: args.isMissing(0) ? STRICT_PROTECTION : optionsOf(args.record(0)),
        ...(args.isMissing(1) ? {} : { lock: { kind: 'password', password: args.text(1) } }),
      });
    },
    Unprotect: (sheet, args) => {
      const lock = sheet.protection?.lock ?? { kind: 'none' };
      const opens = lock.kind === 'none' || (lock.kind === 'password' && lock.password === args.any(0));
      if (!opens) throw new OfficeError('InvalidArgument', 'the password is wrong');
      sheet.protect(null);
    },
  },
});

function optionsOf(given: Readonly<Record<string, unknown>>): ProtectionOptions {
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(STRICT_PROTECTION, key)) throw invalidArgument(`no protection option ${key}`);
  }
  const allowed = (key: keyof ProtectionOptions): boolean => given[key] === true;
  return {
    allowAutoFilter: allowed('allowAutoFilter'),
    allowDeleteColumns: allowed('allowDeleteColumns'),
    allowDeleteRows: allowed('allowDeleteRows'),
    allowEditObjects: allowed('allowEditObjects'),
    allowEditScenarios: allowed('allowEditScenarios'),
    allowFormatCells: allowed('allowFormatCells'),
    allowFormatColumns: allowed('allowFormatColumns'),
    allowFormatRows: allowed('allowFormatRows'),
    allowInsertColumns: allowed('allowInsertColumns'),
    allowInsertHyperlinks: allowed('allowInsertHyperlinks'),
    allowInsertRows: allowed('allowInsertRows'),
    allowPivotTables: allowed('allowPivotTables'),
    allowSort: allowed('allowSort'),
    selectionMode:
      given['selectionMode'] === 'Unlocked' || given['selectionMode'] === 'None'
        ? given['selectionMode']
        : 'Normal',
  };
}
