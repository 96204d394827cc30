import type { Workbook } from '../model/workbook';
import type { HostOptions } from './host-options';

/** Who the add-in is to its host. A new conversation for each start: the library caches settings by it. */
export interface PaneIdentity {
  readonly conversationId: string;
  readonly appId: string;
}

const EXCEL_ON_THE_WEB = 16;
const LOCALE = 'de-DE';

/** What the add-in learns about its host and document when it starts. */
export function appContext(workbook: Workbook, identity: PaneIdentity, options: HostOptions): object {
  return {
    _id: identity.appId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appUILocale: LOCALE,
    _dataLocale: LOCALE,
    _docUrl: `https://localhost/${encodeURIComponent(workbook.name)}`,
    _clientMode: workbook.readOnly ? 0 : 1,
    _settings: workbook.settings.entries(),
    _reason: 'documentOpened',
    // A task pane.
    _osfControlType: 1,
    _eToken: '',
    _correlationId: identity.conversationId,
    _appInstanceId: identity.appId,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(requirementSets(options)),
    _hostFullVersion: '16.0.15407.10000',
    _addinName: '',
    _appDomains: [],
  };
}

/** Offered sets; versions are texts, because 1.10 as a number is 1.1. */
function requirementSets({
  excelApi,
  delayForCellEdit,
  richApiRuntime,
}: HostOptions): Readonly<Record<string, string>> {
  return {
    excelapi: excelApi,
    dialogapi: '1.2',
    ribbonapi: '1.1',
    identityapi: '1.3',
    settings: '1.1',
    documentevents: '1.1',
    // Makes the library say which requests may run concurrently.
    richapiruntimeflag: '1.1',
    ...(delayForCellEdit ? { delayforcelledit: '1.1' } : {}),
    ...(richApiRuntime === null ? {} : { richapiruntime: richApiRuntime }),
  };
}

/** What office.js reads of its address and `window.name` to find its host. */
export interface PaneAddress {
  readonly url: string;
  readonly windowName: string;
}

/** @param hostUrl the address of the page that hosts the pane; office.js trusts it only over https and on its own host name */
export function paneAddress(
  paneUrl: string,
  hostUrl: string,
  { conversationId, appId }: PaneIdentity,
): PaneAddress {
  const hostInfo = `Excel$Web$16.01$${LOCALE}$${conversationId}$$$0`;
  // The library takes the bars as they are and decodes only the address.
  const xdmInfo = `${conversationId}|${appId}|${encodeURIComponent(hostUrl)}`;
  const url = new URL(paneUrl);
  url.searchParams.set('_host_Info', hostInfo);
  url.hash = `&_xdm_Info=${xdmInfo}&_serializer_version=1`;
  return {
    url: url.href,
    windowName: JSON.stringify({ baseFrameName: 'taskpane', hostInfo, xdmInfo, serializerVersion: 1 }),
  };
}
