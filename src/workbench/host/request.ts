import { isRecord } from './records';
import { invalidArgument } from './office-error';

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export const PATH = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Arguments; an id other than 0 at the same place means: the object with this path id. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** The body of one request of the Rich API. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

/** Reads a body as office.js sends it. @throws OfficeError when it is none */
export function parseRequest(body: string): RequestBody {
  const parsed: unknown = JSON.parse(body);
  if (!isRecord(parsed) || !isActionList(parsed['Actions']) || !isPathTable(parsed['ObjectPaths'])) {
    throw invalidArgument('this is no request of the Rich API');
  }
  return {
    AutoKeepReference: parsed['AutoKeepReference'] === true,
    Actions: parsed['Actions'],
    ObjectPaths: parsed['ObjectPaths'],
  };
}

function isActionList(value: unknown): value is readonly ActionInfo[] {
  return (
    Array.isArray(value) &&
    value.every(
      (action: unknown) =>
        isRecord(action) && typeof action['Id'] === 'number' && typeof action['ActionType'] === 'number',
    )
  );
}

function isPathTable(value: unknown): value is Readonly<Record<string, ObjectPathInfo>> {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (path) =>
        isRecord(path) && typeof path['Id'] === 'number' && typeof path['ObjectPathType'] === 'number',
    )
  );
}
