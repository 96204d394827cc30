import type { DefinedName } from '../../model/defined-name';
import { quotedSheetName, rectAddress } from '../../model/address';
import { absolute } from '../../model/moved-name';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import type { Arguments } from '../arguments';
import type { HostContext } from '../host-context';
import { defineType } from '../define-type';
import { type HostObject } from '../host-object';
import { itemNotFound, OfficeError } from '../office-error';
import { RangeRef } from '../range-ref';
import { liveRect } from './live-rect';
import { rangeAt } from './range-argument';

/** The names of a sheet, or (`null`) of the workbook. */
interface Scope {
  readonly sheet: Sheet | null;
}

/** `NamedItem`. */
const NAMED_ITEM = defineType<DefinedName>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: { get: ({ name }) => name },
    Formula: { get: ({ formula }) => formula },
    Value: { get: ({ formula }) => formula.slice(1) },
    Visible: { get: ({ visible }) => visible },
    Comment: { get: ({ comment }) => comment },
    Scope: { get: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet') },
    Type: { get: (name, context) => (rangeOf(name, context) === null ? 'String' : 'Range') },
  },
  methods: {
    GetRange: (name, _args, context) => {
      const range = rangeOf(name, context);
      if (range === null) throw itemNotFound(`a range named ${name.name}`);
      return range;
    },
    GetRangeOrNullObject: (name, _args, context) => rangeOf(name, context),
    Delete: (name, _args, { workbook }) => {
      workbook.removeName(name);
    },
  },
});

/** `NamedItemCollection`. */
export const NAMED_ITEM_COLLECTION = defineType<Scope>({
  name: 'NamedItemCollection',
  methods: {
    Add: ({ sheet }, args, context) => {
      const name: DefinedName = {
        name: args.text(0),
        formula: formulaOf(args),
        sheetId: sheet?.id ?? null,
        visible: true,
        comment: args.isMissing(2) ? '' : args.text(2),
      };
      context.workbook.addName(name);
      return NAMED_ITEM(name, context);
    },
    GetCount: (scope, _args, { workbook }) => namesOf(scope, workbook).length,
    GetItemOrNullObject: ({ sheet }, args, context) => {
      const name = context.workbook.nameOf(args.text(0), sheet?.id ?? null);
      return name === undefined ? null : NAMED_ITEM(name, context);
    },
  },
  items: (scope, context) => namesOf(scope, context.workbook).map((name) => NAMED_ITEM(name, context)),
  indexer: ({ sheet }, args, context) => {
    const name = context.workbook.nameOf(args.text(0), sheet?.id ?? null);
    if (name === undefined) throw itemNotFound(`the name ${args.text(0)}`);
    return NAMED_ITEM(name, context);
  },
});

function namesOf({ sheet }: Scope, workbook: Workbook): readonly DefinedName[] {
  return workbook.names.filter(({ sheetId }) => sheetId === (sheet?.id ?? null));
}

function formulaOf(args: Arguments): string {
  const range = args.target(1, RangeRef);
  if (range === null) return args.text(1).startsWith('=') ? args.text(1) : `="${args.text(1)}"`;
  return `=${quotedSheetName(range.sheet.name)}!${absolute(rectAddress(liveRect(range)))}`;
}

/** `null` when the name stands for a constant or its cells are gone. */
function rangeOf({ formula, sheetId }: DefinedName, context: HostContext): HostObject | null {
  const sheet =
    (sheetId === null ? undefined : context.workbook.sheetById(sheetId)) ?? context.workbook.activeSheet;
  try {
    const { sheet: target, rect } = rangeAt(formula, sheet, context);
    return rect === null ? null : context.range(target, rect);
  } catch (error) {
    if (error instanceof OfficeError) return null;
    throw error;
  }
}
