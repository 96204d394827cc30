import type { Rect } from '../model/rect';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { Workbook } from '../model/workbook';
import type { Events } from './events';
import type { HostObject } from './host-object';
import type { HostOptions } from './host-options';
import type { References } from './references';

/** What the types of the API share while they answer requests. */
export interface HostContext {
  readonly workbook: Workbook;
  readonly options: HostOptions;
  readonly references: References;
  readonly events: Events;
  /** `Workbook`, `Worksheet`, … objects for what stands behind them. */
  worksheet(sheet: Sheet): HostObject;
  range(sheet: Sheet, rect: Rect): HostObject;
  table(table: Table): HostObject;
  /** The object behind `new Microsoft.…` paths. @throws UnknownMember */
  service(typeName: string): HostObject;
  /** The root of requests with customData `WacPartition`: services of the host around Excel. */
  partition(): HostObject;
  recordUnknown(member: string): void;
}
