import type { Arguments } from './arguments';
import type { HostContext } from './host-context';
import { HostObject, memberLocation } from './host-object';
import { OfficeError, UnknownMember } from './office-error';

/** A property with a plain value. Without `set` it is read-only. */
export interface Scalar<T> {
  readonly get: (target: T, context: HostContext) => unknown;
  readonly set?: (target: T, value: unknown, context: HostContext) => void;
}

type Method<T> = (target: T, args: Arguments, context: HostContext) => unknown;

/** The implemented members of one type of the API. Names as on the wire (PascalCase). */
export interface TypeDefinition<T> {
  readonly name: string;
  /** How the add-in finds the object again: `{ Id }`, `{ _Id }`, `{ _ReferenceId }`. */
  readonly identity?: (target: T, context: HostContext) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Names under which the library writes a property, where they differ from the one it reads. */
  readonly writtenAs?: Readonly<Record<string, string>>;
  /** Properties that are objects themselves. `null` is a null object. */
  readonly navigation?: Readonly<Record<string, (target: T, context: HostContext) => HostObject | null>>;
  /** Give an object, `null` for a null object, a plain value, or nothing. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Makes it a collection. */
  readonly items?: (target: T, context: HostContext) => readonly HostObject[];
  readonly indexer?: (target: T, args: Arguments, context: HostContext) => HostObject;
}

/** Makes objects of one type out of what stands behind them. */
export type Wrap<T> = (target: T, context: HostContext) => HostObject;

export function defineType<T>(definition: TypeDefinition<T>): Wrap<T> {
  const names = {
    scalars: namesByLowerCase(definition.scalars),
    navigation: namesByLowerCase(definition.navigation),
    methods: namesByLowerCase(definition.methods),
  };
  return (target, context) => new DefinedObject(definition, names, target, context);
}

interface MemberNames {
  readonly scalars: ReadonlyMap<string, string>;
  readonly navigation: ReadonlyMap<string, string>;
  readonly methods: ReadonlyMap<string, string>;
}

class DefinedObject<T> extends HostObject {
  readonly typeName: string;
  readonly isCollection: boolean;
  readonly #definition: TypeDefinition<T>;
  readonly #names: MemberNames;
  readonly #context: HostContext;

  constructor(
    definition: TypeDefinition<T>,
    names: MemberNames,
    readonly target: T,
    context: HostContext,
  ) {
    super();
    this.#definition = definition;
    this.#names = names;
    this.#context = context;
    this.typeName = definition.name;
    this.isCollection = definition.items !== undefined;
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.#definition.identity?.(this.target, this.#context) ?? {};
  }

  scalarNames(): readonly string[] {
    return Object.keys(this.#definition.scalars ?? {});
  }

  scalarName(name: string): string | undefined {
    return this.#names.scalars.get(name.toLowerCase());
  }

  navigationName(name: string): string | undefined {
    return this.#names.navigation.get(name.toLowerCase());
  }

  get(name: string): unknown {
    return this.#scalar(name).get(this.target, this.#context);
  }

  set(name: string, value: unknown): void {
    const scalar = this.#scalar(this.#definition.writtenAs?.[name] ?? name);
    if (scalar.set === undefined)
      throw new OfficeError('InvalidOperation', `${this.#member(name)} is read-only`);
    scalar.set(this.target, value, this.#context);
  }

  navigate(name: string): HostObject | null {
    const known = this.navigationName(name);
    const open = known === undefined ? undefined : this.#definition.navigation?.[known];
    if (open === undefined) throw new UnknownMember(this.#member(name));
    return open(this.target, this.#context);
  }

  call(name: string, args: Arguments): unknown {
    const known = this.#names.methods.get(name.toLowerCase());
    const method = known === undefined ? undefined : this.#definition.methods?.[known];
    if (method === undefined) throw new UnknownMember(this.#member(name));
    return method(this.target, args, this.#context);
  }

  items(): readonly HostObject[] {
    return this.#definition.items?.(this.target, this.#context) ?? [];
  }

  item(args: Arguments): HostObject {
    if (this.#definition.indexer === undefined) throw new UnknownMember(this.#member('GetItem'));
    return this.#definition.indexer(this.target, args, this.#context);
  }

  #scalar(name: string): Scalar<T> {
    const known = this.scalarName(name);
    const scalar = known === undefined ? undefined : this.#definition.scalars?.[known];
    if (scalar === undefined) throw new UnknownMember(this.#member(name));
    return scalar;
  }

  #member(name: string): string {
    return memberLocation(this.typeName, name);
  }
}

function namesByLowerCase(
  members: Readonly<Record<string, unknown>> | undefined,
): ReadonlyMap<string, string> {
  return new Map(Object.keys(members ?? {}).map((name) => [name.toLowerCase(), name]));
}
