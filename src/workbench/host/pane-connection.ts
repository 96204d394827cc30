import type { Change } from '../model/changes';
import { appContext, type PaneIdentity } from './app-context';
import { isRecord } from './records';
import type { EventMessage } from './events';
import { OOE, type HostSession } from './session';
import { hostMessage, parsePaneMessage, type PaneMessage } from './xdm';

/** Numbers of the calls that go through `executeMethod`. */
const DISPATCH = {
  richApi: 93,
  loadSettings: 75,
  saveSettings: 76,
  fileProperties: 86,
} as const;

const RICH_API_EVENT = 65_536;
const UNKNOWN_METHOD = 5000;

/** One activation of an add-in: takes the texts office.js posts and posts the host's. */
export class PaneConnection {
  readonly #subscriptions = new Map<string, PaneMessage>();
  readonly #stopListening: () => void;
  #isOpen = true;

  /** @param post sends a text to the add-in's window */
  constructor(
    readonly session: HostSession,
    readonly identity: PaneIdentity,
    readonly post: (text: string) => void,
  ) {
    session.onEvent = (message) => {
      this.#sendRichApiEvent(message);
    };
    this.#stopListening = session.workbook.onChange((change) => {
      this.#sendDocumentEvent(change);
    });
  }

  /** The pane is gone: no event reaches it any more. */
  close(): void {
    this.#isOpen = false;
    this.#stopListening();
    this.session.onEvent = () => undefined;
    this.session.reset();
  }

  /** Handles a message; false when it is not one of this add-in's. */
  receive(text: unknown): boolean {
    const message = parsePaneMessage(text);
    if (message?.conversationId !== this.identity.conversationId) return false;
    void this.#answer(message);
    return true;
  }

  async #answer(message: PaneMessage): Promise<void> {
    if (message.kind === 'register') {
      this.#subscriptions.set(message.action, message);
      this.#reply(message, { Error: 0 });
    } else if (message.kind === 'unregister') {
      this.#subscriptions.delete(message.action);
      this.#reply(message, { Error: 0 });
    } else if (message.action === 'executeMethod') {
      this.#reply(message, await this.#executeMethod(message.data));
    } else if (message.action === 'ContextActivationManager_getAppContextAsync') {
      this.#reply(message, appContext(this.session.workbook, this.identity, this.session.options));
    } else if (message.action === 'ContextActivationManager_notifyHost') {
      // Focus, keys and telemetry: nothing the host here has to do.
      this.#reply(message, null);
    } else {
      this.session.unknownMembers.push(message.action);
      this.#reply(message, { Error: UNKNOWN_METHOD });
    }
  }

  async #executeMethod(data: unknown): Promise<object> {
    if (!isRecord(data) || !isRecord(data['DdaMethod'])) return { Version: 1, Error: UNKNOWN_METHOD };
    const id = data['DdaMethod']['DispatchId'];
    switch (id) {
      case DISPATCH.richApi:
        return this.#richApi(data['ArrayData']);
      case DISPATCH.loadSettings:
        return {
          Version: 1,
          Error: 0,
          Properties: {
            Settings: this.session.workbook.settings.entries().map(([Name, Value]) => ({ Name, Value })),
          },
        };
      case DISPATCH.saveSettings:
        return this.#saveSettings(data['DdaSettingsMethod']);
      case DISPATCH.fileProperties:
        return {
          Version: 1,
          Error: 0,
          Properties: { Url: `https://localhost/${encodeURIComponent(this.session.workbook.name)}` },
        };
      default:
        this.session.unknownMembers.push(`dispatch id ${String(id)}`);
        return { Version: 1, Error: UNKNOWN_METHOD };
    }
  }

  async #richApi(arrayData: unknown): Promise<object> {
    if (!Array.isArray(arrayData)) return { Version: 1, Error: UNKNOWN_METHOD };
    const request: readonly unknown[] = arrayData;
    const [customData, , , , body, , flags] = request;
    const answer = await this.session.execute(String(customData), String(body), Number(flags));
    return 'error' in answer
      ? { Version: 1, Error: answer.error }
      : { Version: 1, Error: 0, Data: [200, [], answer.body] };
  }

  #saveSettings(method: unknown): object {
    const list = isRecord(method) ? method['Properties'] : null;
    if (!Array.isArray(list)) return { Version: 1, Error: UNKNOWN_METHOD };
    if (this.session.workbook.readOnly) return { Version: 1, Error: OOE.noPermission };
    const entries = list.map((entry: unknown): readonly [string, string] =>
      Array.isArray(entry) ? [String(entry[0]), String(entry[1])] : ['', ''],
    );
    this.session.workbook.as('addin', () => {
      this.session.workbook.settings.replace(entries.filter(([key]) => key !== ''));
    });
    return { Version: 1, Error: 0 };
  }

  #sendRichApiEvent({ type, targetId, payload }: EventMessage): void {
    const isRemote = payload['source'] === 'Remote';
    this.#sendEvent('richApiMessage', {
      ArrayData: [[RICH_API_EVENT, type, targetId, JSON.stringify(payload), '', isRemote]],
    });
  }

  #sendDocumentEvent(change: Change): void {
    if (change.kind === 'selection' || change.kind === 'sheet-activated') {
      this.#sendEvent('documentSelectionChanged', {});
    } else if (change.kind === 'settings') {
      this.#sendEvent('settingsChanged', {});
    }
  }

  #sendEvent(name: string, data: object): void {
    const subscription = this.#subscriptions.get(name);
    if (subscription !== undefined && this.#isOpen) this.post(hostMessage(subscription, 'event', data));
  }

  #reply(message: PaneMessage, data: unknown): void {
    if (this.#isOpen) this.post(hostMessage(message, 'answer', data));
  }
}
