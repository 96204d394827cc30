import { webLightTheme, type Theme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import packageJson from '../../package.json';
import { createExcelPort } from '../excel/excel-port';
import { localTime } from '../workbook/local-time';
import { App } from './app';
import { startActionOf } from './features/classification/start-action';
import { createBrowserPace } from './shared/browser-pace';
import { ErrorBoundary } from './shared/error-boundary';
import { FaultScreen } from './shared/fault-screen';
import { PaneContext, type Pane } from './shared/pane-context';
import { StartMessage } from './shared/start-message';
import { start as texts } from './shared/texts';
import { loadTheme } from './shared/theme/load-theme';
import { PaneTheme } from './shared/theme/pane-theme';
import { currentColorMode, type HostBackground } from './shared/theme/use-color-mode';
import { useCases } from './use-cases';

/** The oldest Excel the add-in works with; the manifest says the same. */
const EXCEL_API = '1.14';

// Read before Office looks at the address.
const startAction = startActionOf(location.search);

open().catch((reason: unknown) => {
  render(<FaultScreen reason={reason} />, webLightTheme, () => null);
});

/**
 * Until something is rendered, the page itself says that it waits, and after some seconds what to do: that text also
 * serves when Excel never answers.
 */
async function open(): Promise<void> {
  const host = await connect();
  render(host.content, await loadTheme(currentColorMode(host.background)), host.background);
}

interface Host {
  readonly content: ReactNode;
  readonly background: HostBackground;
}

async function connect(): Promise<Host> {
  if (!('Office' in globalThis))
    return { content: <StartMessage text={texts.noOfficeJs} />, background: () => null };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    return { content: <StartMessage text={texts.notInExcel} />, background: () => null };
  }
  if (!Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API)) {
    return { content: <StartMessage text={texts.tooOld} />, background: officeBackground };
  }
  const pane: Pane = {
    port: createExcelPort(),
    useCases,
    now: () => localTime(new Date()),
    version: packageJson.version,
    pace: createBrowserPace(),
  };
  const content = (
    <PaneContext value={pane}>
      <App startAction={startAction} />
    </PaneContext>
  );
  return { content, background: officeBackground };
}

function render(content: ReactNode, firstTheme: Theme, hostBackground: HostBackground): void {
  const element = document.getElementById('root');
  if (element === null) throw new Error('taskpane.html has no #root');
  // React would print errors to the console, and their messages could hold case data. The boundary says what is needed.
  const quiet = () => undefined;
  createRoot(element, { onCaughtError: quiet, onUncaughtError: quiet, onRecoverableError: quiet }).render(
    <ErrorBoundary>
      <PaneTheme firstTheme={firstTheme} hostBackground={hostBackground}>
        <ErrorBoundary>{content}</ErrorBoundary>
      </PaneTheme>
    </ErrorBoundary>,
  );
}

function officeBackground(): string | null {
  // Excel on the web has no theme to tell, whatever the type says.
  const context: { readonly officeTheme?: Office.OfficeTheme } = Office.context;
  return context.officeTheme?.bodyBackgroundColor ?? null;
}
