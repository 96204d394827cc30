import type { HostObject } from './host-object';
import { UnknownMember } from './office-error';
import { memberLocation } from './host-object';
import type { QueryInfo } from './request';

/** What is asked of an object: its own properties by name, and what is asked of the objects behind them. */
interface Selection {
  readonly names: Set<string>;
  readonly below: Map<string, Selection>;
}

const ALL = '*';

/** Answers `load`: the properties asked for, by their names on the wire. */
export function queryResult(object: HostObject, query: QueryInfo | undefined): unknown {
  const selection = newSelection();
  for (const path of query?.Select ?? []) select(selection, path);
  for (const path of query?.Expand ?? []) select(selection, `${path}/${ALL}`);
  return object.isCollection ? collectionResult(object, selection, query) : objectResult(object, selection);
}

function newSelection(): Selection {
  return { names: new Set(), below: new Map() };
}

function select(selection: Selection, path: string): void {
  const [first = '', ...rest] = path.split(/[/.]/).filter((part) => part !== '');
  if (rest.length === 0) {
    selection.names.add(first.toLowerCase());
    return;
  }
  if (first.toLowerCase() === 'items') {
    select(selection, rest.join('/'));
    return;
  }
  const below = selection.below.get(first.toLowerCase()) ?? newSelection();
  selection.below.set(first.toLowerCase(), below);
  select(below, rest.join('/'));
}

function objectResult(object: HostObject, selection: Selection): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = { ...object.identity() };
  const everything = selection.names.has(ALL) || (selection.names.size === 0 && selection.below.size === 0);
  if (everything) for (const name of object.scalarNames()) result[name] = object.get(name);
  for (const name of selection.names) {
    if (name === ALL) continue;
    const scalar = object.scalarName(name);
    if (scalar !== undefined) result[scalar] = object.get(scalar);
    else result[navigationName(object, name)] = navigated(object, name, newSelection());
  }
  for (const [name, below] of selection.below) {
    result[navigationName(object, name)] = navigated(object, name, below);
  }
  return result;
}

function collectionResult(
  collection: HostObject,
  selection: Selection,
  query: QueryInfo | undefined,
): unknown {
  const own = [...selection.names].filter((name) => collection.scalarName(name) !== undefined);
  const ofItems: Selection = {
    names: new Set([...selection.names].filter((name) => !own.includes(name))),
    below: selection.below,
  };
  const result: Record<string, unknown> = { ...collection.identity() };
  for (const name of own) result[collection.scalarName(name) ?? name] = collection.get(name);
  if (own.length > 0 && ofItems.names.size === 0 && ofItems.below.size === 0) return result;
  const skip = query?.Skip ?? 0;
  const items = collection.items().slice(skip, query?.Top === undefined ? undefined : skip + query.Top);
  result['_Items'] = items.map((item) => objectResult(item, ofItems));
  return result;
}

function navigated(object: HostObject, name: string, selection: Selection): unknown {
  const target = object.navigate(name);
  if (target === null) return null;
  return target.isCollection
    ? collectionResult(target, selection, undefined)
    : objectResult(target, selection);
}

function navigationName(object: HostObject, name: string): string {
  const known = object.navigationName(name);
  if (known === undefined) throw new UnknownMember(memberLocation(object.typeName, name));
  return known;
}
