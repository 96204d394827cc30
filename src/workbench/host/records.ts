import { Targeted } from './targeted';

/** A plain object: no list, and no object of the API. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Targeted);
}
