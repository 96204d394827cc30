import type { Workbook } from '../../model/workbook';
import type { HostContext } from '../host-context';
import { defineType } from '../define-type';
import { type HostObject } from '../host-object';
import { invalidArgument, UnknownMember } from '../office-error';

/** The library tells with it that it can run ribbon commands. */
const ADDIN_INTERNAL_SERVICE = defineType<Workbook>({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => undefined },
});

/** The root of requests to the services around Excel; the services themselves are opened by name. */
export const PARTITION = defineType<Workbook>({
  name: 'WacPartition',
  methods: {
    CreateAndOpenWorkbook: (_workbook, args, { options }) => {
      options.onNewWorkbook(bytesOf(args.text(0)));
    },
  },
});

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument('no file in base64');
  }
}

/** The object behind `new Microsoft.…`. @throws UnknownMember */
export function hostService(typeName: string, context: HostContext): HostObject {
  if (typeName === 'Microsoft.InternalService.AddinInternalService') {
    return ADDIN_INTERNAL_SERVICE(context.workbook, context);
  }
  throw new UnknownMember(typeName);
}
