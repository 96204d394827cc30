import type { Workbook } from '../../model/workbook';
import { defineType } from '../define-type';
import { itemNotFound } from '../office-error';

interface SettingTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

/** `Setting`: the same store as `Office.context.document.settings`. */
const SETTING = defineType<SettingTarget>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => parsed(workbook.settings.get(key)),
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, JSON.stringify(value));
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
});

/** `SettingCollection`. */
export const SETTING_COLLECTION = defineType<Workbook>({
  name: 'SettingCollection',
  methods: {
    Add: (workbook, args, context) => {
      workbook.settings.set(args.text(0), JSON.stringify(args.any(1)));
      return SETTING({ workbook, key: args.text(0) }, context);
    },
    GetCount: (workbook) => workbook.settings.entries().length,
    GetItemOrNullObject: (workbook, args, context) =>
      workbook.settings.get(args.text(0)) === undefined
        ? null
        : SETTING({ workbook, key: args.text(0) }, context),
  },
  items: (workbook, context) =>
    workbook.settings.entries().map(([key]) => SETTING({ workbook, key }, context)),
  indexer: (workbook, args, context) => {
    const key = args.text(0);
    if (workbook.settings.get(key) === undefined) throw itemNotFound(`the setting ${key}`);
    return SETTING({ workbook, key }, context);
  },
});

function parsed(json: string | undefined): unknown {
  return json === undefined ? null : JSON.parse(json);
}
