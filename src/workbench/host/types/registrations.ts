import type { Arguments } from '../arguments';
import type { EventType } from '../event-types';
import type { HostContext } from '../host-context';

type Registration<T> = (target: T, args: Arguments, context: HostContext) => undefined;

/**
 * The methods by which office.js asks for events and ends them.
 * @param events `DataChangedEvent` for `_RegisterDataChangedEvent`, and which event it means
 * @param targetId whose events they are: the id of a sheet or table, or `Workbook`
 */
export function registrations<T>(
  events: Readonly<Record<string, EventType>>,
  targetId: (target: T) => string,
): Readonly<Record<string, Registration<T>>> {
  const methods: Record<string, Registration<T>> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}`] = (target, _args, context) => {
      context.events.register(type, targetId(target));
      return undefined;
    };
    methods[`_Unregister${name}`] = (target, _args, context) => {
      context.events.unregister(type, targetId(target));
      return undefined;
    };
  }
  return methods;
}
