import type { Change } from '../model/changes';
import { shifted } from '../model/shift';
import type { Workbook } from '../model/workbook';
import type { HostObject } from './host-object';
import { RangeRef } from './range-ref';

/** Ranges an add-in holds: those of the running request, and those it asked to keep, by reference id. */
export class References {
  readonly #kept = new Map<string, HostObject>();
  readonly #ids = new WeakMap<object, string>();
  #current: RangeRef[] = [];
  #next = 1;

  constructor(readonly workbook: Workbook) {
    workbook.onChange((change) => {
      this.#follow(change);
    });
  }

  /** How many objects the add-in still holds. */
  get size(): number {
    return this.#kept.size;
  }

  /** A range of the running request. */
  add(range: RangeRef): RangeRef {
    this.#current.push(range);
    return range;
  }

  endRequest(): void {
    this.#current = [];
  }

  keep(object: HostObject, range: RangeRef): string {
    const known = this.#ids.get(range);
    if (known !== undefined) return known;
    const id = `ref-${String(this.#next++)}`;
    this.#ids.set(range, id);
    this.#kept.set(id, object);
    return id;
  }

  idOf(range: RangeRef): string | undefined {
    return this.#ids.get(range);
  }

  find(id: string): HostObject | undefined {
    return this.#kept.get(id);
  }

  remove(id: string): void {
    const object = this.#kept.get(id);
    if (object?.target instanceof RangeRef) this.#ids.delete(object.target);
    this.#kept.delete(id);
  }

  #follow(change: Change): void {
    if (change.kind !== 'structure') return;
    const kept = [...this.#kept.values()].map((object) => object.target);
    const ranges = new Set([...this.#current, ...kept.filter((target) => target instanceof RangeRef)]);
    for (const range of ranges) {
      if (range.sheet.id === change.sheetId && range.rect !== null) range.rect = shifted(range.rect, change);
    }
  }
}
