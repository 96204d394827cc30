import type { HostOptions } from '../../src/workbench/host/host-options';
import { paneAddress } from '../../src/workbench/host/app-context';
import { PaneConnection } from '../../src/workbench/host/pane-connection';
import { HostSession } from '../../src/workbench/host/session';
import type { Workbook } from '../../src/workbench/model/workbook';
import { openOfficeWindow } from './office-window';

const PANE = 'https://localhost:3000/taskpane.html';
const HOST = 'https://localhost:3001/';

/** An add-in's view of a workbook: the real office.js over the workbench's host, without a browser. */
export interface OfficeHost {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly session: HostSession;
  /** Round trips of the add-in so far; office.js's own requests are not counted. */
  readonly syncs: () => number;
  readonly close: () => void;
}

let conversations = 0;

/** Starts the unmodified office.js against the workbook and waits until it is ready. */
export async function openOfficeHost(
  workbook: Workbook,
  options: Partial<HostOptions> = {},
): Promise<OfficeHost> {
  const session = new HostSession(workbook, options);
  conversations++;
  const identity = {
    conversationId: `conversation-${String(conversations)}`,
    appId: `app-${String(conversations)}`,
  };
  const { url, windowName } = paneAddress(PANE, HOST, identity);
  const window = openOfficeWindow({
    url,
    name: windowName,
    hostOrigin: new URL(HOST).origin,
    onPost: (text) => connection.receive(text),
  });
  const connection = new PaneConnection(session, identity, (text) => {
    // As in a browser, a message arrives in a task of its own.
    setImmediate(() => {
      window.deliver(text);
    });
  });
  const page = window.context as unknown as { readonly Office: typeof Office };
  await page.Office.onReady();
  const loaded = window.context as unknown as {
    readonly Office: typeof Office;
    readonly Excel: typeof Excel;
  };
  return {
    Excel: loaded.Excel,
    Office: loaded.Office,
    session,
    syncs: () => session.syncs,
    close: () => {
      connection.close();
      window.close();
    },
  };
}
