import type { OfficeJsSource } from './options';

/**
 * The security headers of everything we serve, in one place. `test/build/security-headers.test.ts` holds each
 * relaxation; do not add one without a reason here and a line there.
 *
 * The task pane carries its policy as a meta element too, so that it also holds on hosts whose headers nobody set.
 * A meta element cannot carry `frame-ancestors`; that part must come from the host.
 */
export type Policy = Readonly<Record<string, readonly string[]>>;

export const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com';

/** Pages that show Excel on the web and our pane inside it: the frame of Excel itself and the pages around it. */
const EXCEL_ON_THE_WEB = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.sharepoint.de',
  'https://onedrive.live.com',
] as const;

/** What the task pane may load. Everything not named here is refused. */
export function panePolicy(officeJs: OfficeJsSource): Policy {
  return {
    'default-src': ["'none'"],
    // Relaxation: office.js comes from Microsoft's CDN by default, and loads its host file and strings from there.
    'script-src': officeJs === 'cdn' ? ["'self'", OFFICE_JS_CDN] : ["'self'"],
    // Relaxation: Fluent UI writes its styles into style elements while the pane runs.
    'style-src': ["'self'", "'unsafe-inline'"],
    // Relaxation: Fluent UI draws a few signs as data addresses.
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
}

/** The pane's policy as a header: as above, and who may show the pane in a frame. */
export function paneHeaderPolicy(officeJs: OfficeJsSource): Policy {
  // Relaxation: Excel on the web shows the pane in a frame; `'self'` is the workbench.
  return { ...panePolicy(officeJs), 'frame-ancestors': ["'self'", ...EXCEL_ON_THE_WEB] };
}

/** The workbench page: our own scripts, and our own pane in a frame. */
export function workbenchHeaderPolicy(): Policy {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // Relaxation: the sheet view sets column widths and row positions as inline styles.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
}

export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/**
 * Headers of every answer. There is no `X-Frame-Options` (it cannot name Excel on the web) and no
 * `Cross-Origin-Resource-Policy` (Office loads the ribbon icons from its own pages).
 */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
