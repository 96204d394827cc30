import { toUtf8 } from './decode-text';
import { damaged } from './read-fault';
import { XmlError } from './xml-error';
import { parseXml, type XmlElement } from './xml-tree';
import type { ZipArchive, ZipEntry } from './zip-archive';

/** From one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `officeDocument`. */
  readonly type: string;
  /** What stands in front of that word; strict files have another one. */
  readonly typeBase: string;
  /** The part it points to, without a leading slash. */
  readonly target: string;
}

export interface ChangedPart {
  readonly name: string;
  /** In UTF-8. */
  readonly content: Uint8Array;
}

/** The parts of an Office file ("package") and how they refer to each other. Part names ignore case. */
export class Package {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #archive: ZipArchive;
  readonly #changed = new Map<string, ChangedPart | null>();
  readonly #trees = new Map<string, XmlElement>();
  #types: ReadonlyMap<string, string> | null = null;

  /** @throws FaultError when a part is there twice, so that nobody knows which one counts */
  constructor(archive: ZipArchive) {
    this.#archive = archive;
    const entries = new Map<string, ZipEntry>();
    for (const entry of archive.entries) {
      const key = partKey(entry.name);
      if (entries.has(key) && !key.endsWith('/')) throw damaged(`der Teil „${entry.name}“ ist zweimal da`);
      entries.set(key, entry);
    }
    this.#entries = entries;
  }

  /** Names of all parts, as they are written. */
  get parts(): readonly string[] {
    const kept = this.#archive.entries.filter(({ name }) => this.has(name)).map(({ name }) => name);
    const added = [...this.#changed].flatMap(([key, change]) =>
      change === null || this.#entries.has(key) ? [] : [change.name],
    );
    return [...kept, ...added];
  }

  has(part: string): boolean {
    const key = partKey(part);
    const change = this.#changed.get(key);
    return change === undefined ? this.#entries.has(key) : change !== null;
  }

  /** The part's bytes in UTF-8. @throws FaultError when it is missing or damaged */
  bytes(part: string): Uint8Array {
    const key = partKey(part);
    const change = this.#changed.get(key);
    if (change !== undefined && change !== null) return change.content;
    const entry = change === null ? undefined : this.#entries.get(key);
    if (entry === undefined) throw damaged(`der Teil „${part}“ fehlt`);
    return readingXml(`der Teil „${part}“`, () => toUtf8(this.#archive.read(entry)));
  }

  /** Puts a part in the place of the one of that name, or adds it. */
  put(part: string, content: Uint8Array): void {
    this.#forget(part);
    this.#changed.set(partKey(part), { name: part, content });
  }

  /** Takes a part away; whatever refers to it has to be changed too. */
  drop(part: string): void {
    this.#forget(part);
    this.#changed.set(partKey(part), null);
  }

  #forget(part: string): void {
    this.#types = null;
    this.#trees.delete(partKey(part));
  }

  /** The parts that differ from the archive; `null` for those that are gone. */
  get changed(): ReadonlyMap<string, ChangedPart | null> {
    return this.#changed;
  }

  /** The part's characters. @throws FaultError when it is missing or damaged */
  text(part: string): string {
    return new TextDecoder().decode(this.bytes(part));
  }

  /** Reads a part with `read`; bad XML becomes a fault that names it. @throws FaultError */
  parse<T>(part: string, read: (xml: string) => T): T {
    const xml = this.text(part);
    return readingXml(`der Teil „${part}“`, () => read(xml));
  }

  /** The root element of a small part; `undefined` when there is no such part. @throws FaultError when it is damaged */
  tree(part: string | undefined): XmlElement | undefined {
    if (part === undefined || !this.has(part)) return undefined;
    const key = partKey(part);
    const known = this.#trees.get(key);
    if (known !== undefined) return known;
    const tree = this.parse(part, parseXml);
    this.#trees.set(key, tree);
    return tree;
  }

  /** The relationships of a part, or of the package itself (`''`). Those to other files are left out. */
  relationships(part: string): readonly Relationship[] {
    const list = this.tree(relationshipsPart(part));
    return (list?.children ?? [])
      .filter(
        ({ name, attributes }) => name === 'Relationship' && attributes.get('TargetMode') !== 'External',
      )
      .map(({ attributes }) => {
        const type = attributes.get('Type') ?? '';
        const slash = type.lastIndexOf('/') + 1;
        return {
          id: attributes.get('Id') ?? '',
          type: type.slice(slash),
          typeBase: type.slice(0, slash),
          target: resolve(part, attributes.get('Target') ?? ''),
        };
      });
  }

  /** What kind of content `[Content_Types].xml` says a part has; empty when it does not say. */
  contentType(part: string): string {
    this.#types ??= this.#readTypes();
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    return this.#types.get(`/${partKey(part)}`) ?? this.#types.get(extension) ?? '';
  }

  #readTypes(): ReadonlyMap<string, string> {
    return new Map(
      (this.tree('[Content_Types].xml')?.children ?? []).map(({ name, attributes }) => [
        name === 'Override'
          ? `/${partKey(attributes.get('PartName') ?? '')}`
          : (attributes.get('Extension') ?? '').toLowerCase(),
        attributes.get('ContentType') ?? '',
      ]),
    );
  }
}

/** The part that lists the relationships of another one. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Part names ignore case; some programs write backslashes, or a blank here as itself and there as `%20`. */
export function partKey(name: string): string {
  return decodePath(name.replace(/\\/g, '/')).replace(/^\/+/, '').toLowerCase();
}

/** A relationship's target, which is relative to the folder of `part` unless it begins with a slash. */
function resolve(part: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const folders = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}

/** Percent signs in a part's name are rare, and not always meant as an encoding. Separators are never meant. */
function decodePath(path: string): string {
  if (!path.includes('%') || /%(?:2f|5c|00)/i.test(path)) return path;
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

/** Runs a reading; bad XML becomes a fault that says `what` cannot be read. @throws FaultError */
export function readingXml<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XmlError) throw damaged(`${what} ist nicht lesbar`);
    throw error;
  }
}
