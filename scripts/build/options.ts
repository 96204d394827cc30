/** Where the task pane gets office.js from: Microsoft's CDN, or unmodified copies beside the add-in. */
export type OfficeJsSource = 'cdn' | 'local';

export interface BuildOptions {
  readonly officeJs: OfficeJsSource;
  /** Address under which the build will be served, without a slash at the end. */
  readonly baseUrl: string;
}

const DEFAULT_BASE_URL = 'https://localhost:3000';

/**
 * Reads the build switches `OFFICE_JS` (`cdn` or `local`, default `cdn`) and `BASE_URL` (https, default
 * `https://localhost:3000`). Throws an `Error` that names the variable when a value is not usable.
 */
export function readBuildOptions(env: Readonly<Record<string, string | undefined>>): BuildOptions {
  return {
    officeJs: readOfficeJs(env['OFFICE_JS']),
    baseUrl: readBaseUrl(env['BASE_URL']),
  };
}

function readOfficeJs(value: string | undefined): OfficeJsSource {
  if (value === undefined || value === '') return 'cdn';
  if (value === 'cdn' || value === 'local') return value;
  throw new Error(`OFFICE_JS is "${value}"; use "cdn" or "local".`);
}

function readBaseUrl(value: string | undefined): string {
  const text = value === undefined || value === '' ? DEFAULT_BASE_URL : value;
  if (!URL.canParse(text))
    throw new Error(`BASE_URL "${text}" is no address; write it like ${DEFAULT_BASE_URL}.`);
  const url = new URL(text);
  if (url.protocol !== 'https:')
    throw new Error(`BASE_URL "${text}" must begin with https://; Office loads add-ins only over https.`);
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new Error(`BASE_URL "${text}" may hold a host, a port and a path only.`);
  }
  return url.href.replace(/\/+$/, '');
}
