import type { Theme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { createExcelPort } from '../excel/excel-port';
import { App } from './app';
import { startActionOf } from './features/classification/start-action';
import { createBrowserPace } from './shared/browser-pace';
import { ErrorBoundary } from './shared/error-boundary';
import { localToday } from './shared/local-today';
import { PaneContext, type Pane } from './shared/pane-context';
import { StartMessage } from './shared/start-message';
import { start as texts } from './shared/texts';
import { loadTheme } from './shared/theme/load-theme';
import { PaneTheme } from './shared/theme/pane-theme';
import { currentColorMode } from './shared/theme/use-color-mode';
import { useCases } from './use-cases';

/** The oldest Excel the add-in works with; the manifest says the same. */
const EXCEL_API = '1.14';

// Read before Office looks at the address.
const startAction = startActionOf(location.search);

void open();

/**
 * Until something is rendered here the page itself says that it waits, and after some seconds what to do: that text
 * also serves when Excel never answers.
 */
async function open(): Promise<void> {
  if (!('Office' in globalThis)) {
    await render(<StartMessage text={texts.noOfficeJs} />, () => null);
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    await render(<StartMessage text={texts.notInExcel} />, () => null);
    return;
  }
  if (!Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API)) {
    await render(<StartMessage text={texts.tooOld} />, officeBackground);
    return;
  }
  const pane: Pane = { port: createExcelPort(), useCases, today: localToday, pace: createBrowserPace() };
  await render(
    <PaneContext value={pane}>
      <App startAction={startAction} />
    </PaneContext>,
    officeBackground,
  );
}

async function render(content: React.ReactNode, hostBackground: () => string | null): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('taskpane.html has no #root');
  const firstTheme: Theme = await loadTheme(currentColorMode(hostBackground));
  // React would print errors to the console, and their messages could hold case data; the boundary shows what is needed.
  const quiet = () => undefined;
  createRoot(element, { onCaughtError: quiet, onUncaughtError: quiet, onRecoverableError: quiet }).render(
    <PaneTheme firstTheme={firstTheme} hostBackground={hostBackground}>
      <ErrorBoundary>{content}</ErrorBoundary>
    </PaneTheme>,
  );
}

/** Excel on the web has no theme to tell (`officeTheme` is undefined there, whatever its type says). */
function officeBackground(): string | null {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  return theme?.bodyBackgroundColor ?? null;
}
