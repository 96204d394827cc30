import type { Workbook } from '../model/workbook';
import { paneAddress, type PaneIdentity } from './app-context';
import type { HostOptions } from './host-options';
import { PaneConnection } from './pane-connection';
import { HostSession } from './session';

export interface PaneOptions {
  /** An empty frame; the add-in is loaded into it. */
  readonly iframe: HTMLIFrameElement;
  /** The add-in's page, also with a query such as `?aktion=einordnen`. Must be on the host name of this page. */
  readonly paneUrl: string;
  readonly workbook: Workbook;
  readonly options?: Partial<HostOptions>;
}

/** An add-in that runs in a frame. */
export interface ConnectedPane {
  readonly session: HostSession;
  /** Empties the frame and ends all that connected it with the workbook. */
  close(): void;
}

/** Loads an add-in into a frame as Excel on the web does, and answers it. */
export function connectPane({ iframe, paneUrl, workbook, options }: PaneOptions): ConnectedPane {
  const session = new HostSession(workbook, options);
  const identity: PaneIdentity = { conversationId: crypto.randomUUID(), appId: crypto.randomUUID() };
  const address = paneAddress(new URL(paneUrl, location.href).href, location.href, identity);
  const paneOrigin = new URL(address.url).origin;
  const connection = new PaneConnection(session, identity, (text) => {
    iframe.contentWindow?.postMessage(text, paneOrigin);
  });
  const onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source === iframe.contentWindow && event.origin === paneOrigin) connection.receive(event.data);
  };
  window.addEventListener('message', onMessage);
  // The name first: office.js reads it while it loads.
  iframe.name = address.windowName;
  iframe.src = address.url;
  return {
    session,
    close: () => {
      window.removeEventListener('message', onMessage);
      connection.close();
      iframe.src = 'about:blank';
    },
  };
}
