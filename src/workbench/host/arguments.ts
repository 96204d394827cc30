import { invalidArgument } from './office-error';
import { isRecord } from './records';
import { Targeted } from './targeted';

type Constructor<T> = abstract new (...args: never[]) => T;

/** The arguments of a call, with the objects the add-in referred to put in their places. */
export class Arguments {
  constructor(
    readonly member: string,
    readonly values: readonly unknown[],
  ) {}

  /** Left out or `null`. */
  isMissing(index: number): boolean {
    return this.values[index] === undefined || this.values[index] === null;
  }

  any(index: number): unknown {
    return this.values[index];
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw this.#wrong(index, 'a text');
    return value;
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw this.#wrong(index, 'an integer');
    return value;
  }

  boolean(index: number, otherwise: boolean): boolean {
    if (this.isMissing(index)) return otherwise;
    const value = this.values[index];
    if (typeof value !== 'boolean') throw this.#wrong(index, 'true or false');
    return value;
  }

  oneOf<T extends string>(index: number, allowed: readonly T[], otherwise?: T): T {
    if (this.isMissing(index) && otherwise !== undefined) return otherwise;
    const found = allowed.find((value) => value === this.values[index]);
    if (found === undefined) throw this.#wrong(index, `one of ${allowed.join(', ')}`);
    return found;
  }

  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.values[index];
    if (!isRecord(value)) throw this.#wrong(index, 'an object');
    return value;
  }

  /** What stands behind an object of the API, if it is of this class. */
  target<T>(index: number, type: Constructor<T>): T | null {
    const value = this.values[index];
    return value instanceof Targeted && value.target instanceof type ? value.target : null;
  }

  #wrong(index: number, expected: string): Error {
    return invalidArgument(`argument ${String(index + 1)} of ${this.member} must be ${expected}`);
  }
}
