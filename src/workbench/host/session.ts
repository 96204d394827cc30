import type { Workbook } from '../model/workbook';
import { dispatch } from './dispatcher';
import type { EventMessage } from './events';
import { excelContext, excelRoot } from './excel-context';
import type { HostContext } from './host-context';
import { DEFAULT_OPTIONS, type HostOptions } from './host-options';
import { parseRequest, type RequestBody } from './request';
import type { RequestRecord } from './request-record';

/** Numbers by which `executeMethod` reports that a request did not get through. */
export const OOE = {
  inCellEditMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  noPermission: 7000,
} as const;

/** Requests to the services around Excel; they have nothing to do with cells. */
const PARTITION = 'WacPartition';
const FLAG_WRITES = 1;
const FLAG_WAIT_FOR_CELL_EDIT = 64;

export type RichApiAnswer = { readonly body: string } | { readonly error: number };

/** Excel's side of one add-in: answers its requests one after the other and sends it events. */
export class HostSession {
  readonly workbook: Workbook;
  readonly requests: RequestRecord[] = [];
  /** Members the add-in used and this host does not know. Tests assert that there is none. */
  readonly unknownMembers: string[] = [];
  options: HostOptions;
  /** Runs before each request of the add-in, with the number of those before it: a co-author, for instance. */
  beforeRequest: (request: RequestBody, index: number) => void | Promise<void> = () => undefined;
  onEvent: (message: EventMessage) => void = () => undefined;
  readonly #context: HostContext;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(workbook: Workbook, options: Partial<HostOptions> = {}) {
    this.workbook = workbook;
    this.options = { ...DEFAULT_OPTIONS, ...options };
    this.#context = excelContext(
      workbook,
      () => this.options,
      (member) => this.unknownMembers.push(member),
      (message) => {
        this.onEvent(message);
      },
    );
  }

  /** Requests of the add-in so far: its round trips. */
  get syncs(): number {
    return this.requests.filter(({ sender }) => sender === 'add-in').length;
  }

  /** The add-in's page is gone: its events end. */
  reset(): void {
    this.#context.events.clear();
  }

  /** @param customData names the part of the host that is meant; @param flags see the protocol */
  execute(customData: string, body: string, flags: number): Promise<RichApiAnswer> {
    const answer = this.#queue.then(() => this.#execute(customData, body, flags));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async #execute(customData: string, body: string, flags: number): Promise<RichApiAnswer> {
    const requestBytes = byteLength(body);
    const request = parseRequest(body);
    const sender = isLibraryRequest(customData, request) ? 'office.js' : 'add-in';
    if (sender === 'add-in') await this.beforeRequest(request, this.syncs);
    if (this.options.latency > 0) await delay(this.options.latency);
    const writes = (flags & FLAG_WRITES) !== 0;
    const record = { sender, actions: request.Actions.length, writes, requestBytes } as const;
    const refuse = (error: number): RichApiAnswer => {
      this.requests.push({ ...record, responseBytes: 0, error: String(error) });
      return { error };
    };
    if (requestBytes > this.options.maxRequestBytes) return refuse(OOE.requestTooLarge);
    if (this.workbook.edit !== null && customData !== PARTITION) {
      if ((flags & FLAG_WAIT_FOR_CELL_EDIT) === 0) return refuse(OOE.inCellEditMode);
      await this.#endOfCellEdit();
    }
    if (writes && this.workbook.readOnly) return refuse(OOE.noPermission);
    const response = this.#answer(customData, request);
    const text = JSON.stringify(response);
    const responseBytes = byteLength(text);
    if (responseBytes > this.options.maxResponseBytes) return refuse(OOE.responseTooLarge);
    this.requests.push({ ...record, responseBytes, error: response.Error?.Code ?? null });
    return { body: text };
  }

  #answer(customData: string, request: RequestBody): ReturnType<typeof dispatch> {
    const root = customData === PARTITION ? this.#context.partition() : excelRoot(this.#context);
    try {
      return this.workbook.as('addin', () => dispatch(request, root, this.#context));
    } finally {
      this.#context.references.endRequest();
    }
  }

  #endOfCellEdit(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.workbook.onChange((change) => {
        if (change.kind !== 'editing' || change.editing) return;
        stop();
        resolve();
      });
    });
  }
}

/** The ready notice after `Office.onReady`, and the release of ranges at the end of each `Excel.run`. */
function isLibraryRequest(customData: string, { Actions }: RequestBody): boolean {
  return (
    customData === PARTITION ||
    Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference')
  );
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
