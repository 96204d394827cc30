import { Arguments } from './arguments';
import { isRecord } from './records';
import type { HostContext } from './host-context';
import { HostObject, memberLocation } from './host-object';
import { invalidArgument, itemNotFound, UnknownMember } from './office-error';
import { PATH, type ArgumentInfo, type ObjectPathInfo } from './request';

/** The objects of one request. Each path is resolved once, so that a method path such as `Tables.Add` runs once. */
export class ObjectPaths {
  readonly #resolved = new Map<number, HostObject | null>();

  constructor(
    readonly paths: Readonly<Record<string, ObjectPathInfo>>,
    readonly root: HostObject,
    readonly context: HostContext,
  ) {}

  /** `null` is a null object: Excel skips what is asked of it. */
  resolve(id: number): HostObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const info = this.paths[String(id)];
    if (info === undefined) throw invalidArgument(`no object path ${String(id)}`);
    const object = this.#open(info);
    this.#resolved.set(id, object);
    return object;
  }

  argumentsOf(member: string, info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      member,
      values.map((value, index) => this.#withObjects(value, ids[index])),
    );
  }

  /** `Range.getCell` for a path, as Office names the place of an error. */
  locationOf(id: number): string {
    const info = this.paths[String(id)];
    if (info === undefined) return '';
    const parent =
      info.ParentObjectPathId === undefined ? null : (this.#resolved.get(info.ParentObjectPathId) ?? null);
    return memberLocation(
      parent?.typeName ?? '',
      info.ObjectPathType === PATH.indexer ? 'GetItem' : info.Name,
    );
  }

  #open(info: ObjectPathInfo): HostObject | null {
    switch (info.ObjectPathType) {
      case PATH.globalObject:
        return this.root;
      case PATH.nullObject:
        return null;
      case PATH.newObject:
        return this.context.service(info.Name);
      case PATH.referenceId: {
        const object = this.context.references.find(info.Name);
        if (object === undefined) throw itemNotFound(`the reference ${info.Name}`);
        return object;
      }
    }
    const parent = this.resolve(info.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.argumentsOf(memberLocation(parent.typeName, info.Name), info.ArgumentInfo);
    switch (info.ObjectPathType) {
      case PATH.property:
        return parent.navigate(info.Name);
      case PATH.indexer:
        return parent.item(args);
      case PATH.method: {
        const result = parent.call(info.Name, args);
        if (result === null || result instanceof HostObject) return result;
        throw new UnknownMember(`${memberLocation(parent.typeName, info.Name)} as an object`);
      }
      default:
        throw new UnknownMember(`object path type ${String(info.ObjectPathType)}`);
    }
  }

  #withObjects(value: unknown, ids: unknown): unknown {
    if (typeof ids === 'number' && ids !== 0) return this.resolve(ids);
    if (Array.isArray(value)) {
      const list: readonly unknown[] = value;
      const idList: readonly unknown[] = Array.isArray(ids) ? ids : [];
      // Large blocks of cells hold no objects: they are not copied.
      return idList.length === 0 ? list : list.map((item, index) => this.#withObjects(item, idList[index]));
    }
    return isRecord(value) ? this.#withObjectsInside(value) : value;
  }

  /** Inside of options and rules an object stands as `{ _ObjectPathId }`. */
  #withObjectsInside(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#withObjectsInside(item));
    if (!isRecord(value)) return value;
    const id = value['_ObjectPathId'];
    if (typeof id === 'number') return this.resolve(id);
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, this.#withObjectsInside(part)]),
    );
  }
}
