import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  COMMON_HEADERS,
  paneHeaderPolicy,
  policyText,
  workbenchHeaderPolicy,
} from '../build/security-headers';

/** What the server shows: the built pane at `/`, the workbench page at `/workbench/`, a workbook at `/mappe.xlsx`. */
export interface Site {
  readonly paneFolder: string;
  readonly pageFolder: string;
  /** The workbook the page opens first. */
  readonly workbookFile: string;
}

export interface SiteRequest {
  readonly method: string;
  /** The `Host` header. */
  readonly host: string;
  /** Path and query as they came. */
  readonly target: string;
}

export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Only pages of this machine may ask: a foreign name that points to 127.0.0.1 must not reach a case list. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

const PAGE_PATH = '/workbench/';

/** The answer to one request. Reads files anew each time, so that a changed workbook or build shows at once. */
export function answer(site: Site, request: SiteRequest): SiteAnswer {
  if (!OWN_HOST.test(request.host)) return plain(421, 'Diese Adresse gehört nicht zu diesem Programm.');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Hier kann nur gelesen werden.');
  const pathname = readPath(request.target);
  if (pathname === null) return plain(400, 'Diese Adresse ist nicht lesbar.');
  if (pathname === '/')
    return { status: 302, headers: { ...COMMON_HEADERS, Location: PAGE_PATH }, body: Buffer.alloc(0) };
  if (pathname === '/mappe.xlsx') return workbook(site.workbookFile);
  const panePolicy = policyText(paneHeaderPolicy('local'));
  // Browsers ask for it by themselves, and report a missing one as an error.
  if (pathname === '/favicon.ico') return file(site.paneFolder, 'assets/icon-32.png', panePolicy);
  return pathname.startsWith(PAGE_PATH)
    ? file(
        site.pageFolder,
        pathname.slice(PAGE_PATH.length) || 'index.html',
        policyText(workbenchHeaderPolicy()),
      )
    : file(site.paneFolder, pathname.slice(1), panePolicy);
}

function readPath(target: string): string | null {
  const [beforeQuery = ''] = target.split('?');
  try {
    return decodeURIComponent(beforeQuery);
  } catch {
    // `%` without two hex digits: the address is at fault, not the program.
    return null;
  }
}

function workbook(workbookFile: string): SiteAnswer {
  if (!isFile(workbookFile)) return plain(404, 'Die Mappe ist nicht mehr da.');
  return {
    status: 200,
    headers: {
      ...COMMON_HEADERS,
      'Content-Type': XLSX,
      'Content-Disposition': `inline; filename*=UTF-8''${headerFileName(workbookFile)}`,
      // Case data stays out of the browser's cache and out of other pages.
      'Cache-Control': 'no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
    body: readFileSync(workbookFile),
  };
}

/** RFC 5987: also the signs that `encodeURIComponent` leaves. */
function headerFileName(name: string): string {
  return encodeURIComponent(path.basename(name)).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}

function file(folder: string, name: string, policy: string): SiteAnswer {
  const found = path.resolve(folder, name);
  if (name.includes('\0') || !found.startsWith(path.resolve(folder) + path.sep) || !isFile(found)) {
    return plain(404, 'Diese Seite gibt es nicht.');
  }
  return {
    status: 200,
    headers: {
      ...COMMON_HEADERS,
      'Content-Type': CONTENT_TYPES[path.extname(found).toLowerCase()] ?? 'application/octet-stream',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-cache',
    },
    body: readFileSync(found),
  };
}

function isFile(name: string): boolean {
  return existsSync(name) && statSync(name).isFile();
}

function plain(status: number, text: string): SiteAnswer {
  return {
    status,
    headers: {
      ...COMMON_HEADERS,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'",
    },
    body: Buffer.from(`${text}\n`, 'utf8'),
  };
}
