import type { Arguments } from './arguments';
import { Targeted } from './targeted';

/** One object of the API as the dispatcher sees it: members by name, whatever stands behind them. */
export abstract class HostObject extends Targeted {
  abstract readonly typeName: string;
  abstract readonly isCollection: boolean;
  abstract identity(): Readonly<Record<string, unknown>>;
  abstract scalarNames(): readonly string[];
  /** The name as on the wire of a scalar, compared without regard to case. */
  abstract scalarName(name: string): string | undefined;
  abstract navigationName(name: string): string | undefined;
  abstract get(name: string): unknown;
  abstract set(name: string, value: unknown): void;
  abstract navigate(name: string): HostObject | null;
  abstract call(name: string, args: Arguments): unknown;
  abstract items(): readonly HostObject[];
  abstract item(args: Arguments): HostObject;
}

/** `Range.values` for `Values` of a Range, as Office names the place of an error. */
export function memberLocation(typeName: string, member: string): string {
  return `${typeName}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
}
