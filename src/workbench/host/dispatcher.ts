import type { HostContext } from './host-context';
import { HostObject, memberLocation } from './host-object';
import { ObjectPaths } from './object-paths';
import { itemNotFound, officeErrorOf, UnknownMember } from './office-error';
import { queryResult } from './query';
import { RangeRef } from './range-ref';
import { ACTION, type ActionInfo, type ActionResult, type RequestBody, type ResponseBody } from './request';

/**
 * Runs one request of the Rich API: its actions in order, up to the first error. What happened before it stays.
 * Knows objects, paths and queries, and nothing of Excel.
 */
export function dispatch(request: RequestBody, root: HostObject, context: HostContext): ResponseBody {
  const paths = new ObjectPaths(request.ObjectPaths, root, context);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      const value = run(action, paths, context);
      results.push({ ActionId: action.Id, Value: value ?? null });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (thrown) {
      const error = officeErrorOf(thrown);
      if (error instanceof UnknownMember) context.recordUnknown(error.member);
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: locationOf(action, paths),
          ActionIndex: index,
          HttpStatusCode: error.httpStatus,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

function run(action: ActionInfo, paths: ObjectPaths, context: HostContext): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object === null ? null : object.identity();
    case ACTION.query:
      return object === null ? null : queryResult(object, action.QueryInfo);
    case ACTION.method:
      return object === null ? onNullObject(action) : callMethod(object, action, paths, context);
    case ACTION.setProperty: {
      if (object === null) return onNullObject(action);
      const args = paths.argumentsOf(memberLocation(object.typeName, action.Name), action.ArgumentInfo);
      object.set(action.Name, args.any(0));
      return null;
    }
    default:
      throw new UnknownMember(`action type ${String(action.ActionType)}`);
  }
}

function callMethod(
  object: HostObject,
  action: ActionInfo,
  paths: ObjectPaths,
  context: HostContext,
): unknown {
  if (action.Name === '_KeepReference') {
    if (object.target instanceof RangeRef) context.references.keep(object, object.target);
    return null;
  }
  const args = paths.argumentsOf(memberLocation(object.typeName, action.Name), action.ArgumentInfo);
  const result = object.call(action.Name, args);
  return result instanceof HostObject ? result.identity() : result;
}

function onNullObject(action: ActionInfo): null {
  // Microsoft's own samples delete what may not be there, and Excel lets it pass.
  if (action.Name === '_KeepReference' || action.Name === 'Delete') return null;
  throw itemNotFound(`${action.Name} of a null object`);
}

function locationOf(action: ActionInfo, paths: ObjectPaths): string {
  if (action.ActionType === ACTION.instantiate) return paths.locationOf(action.ObjectPathId);
  try {
    const object = paths.resolve(action.ObjectPathId);
    return object === null ? action.Name : memberLocation(object.typeName, action.Name);
  } catch {
    // The path itself is what failed.
    return paths.locationOf(action.ObjectPathId);
  }
}
