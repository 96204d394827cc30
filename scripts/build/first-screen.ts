import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface FileSize {
  readonly file: string;
  /** Bytes as they travel. */
  readonly gzipped: number;
}

export interface LoadReport {
  /** The page itself and what it names: loaded before anything can be seen. Without office.js. */
  readonly firstScreen: readonly FileSize[];
  /** Scripts and styles that are loaded when they are used. */
  readonly later: readonly FileSize[];
}

/** What the built task pane in `folder` loads. Sizes are gzip's (level 9), as most hosts send them. */
export function reportLoad(folder: string): LoadReport {
  const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const named = new Set(['taskpane.html', ...namedFiles(page)]);
  const all = readdirSync(folder).filter((file) => /\.(?:js|css)$/.test(file));
  const measure = (file: string): FileSize => ({
    file,
    gzipped: gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length,
  });
  return {
    firstScreen: [...named].map(measure),
    later: all.filter((file) => !named.has(file)).map(measure),
  };
}

export function totalGzipped(files: readonly FileSize[]): number {
  return files.reduce((sum, { gzipped }) => sum + gzipped, 0);
}

/** Our own scripts and styles named by the page; addresses elsewhere and office.js are left out. */
function namedFiles(page: string): readonly string[] {
  const addresses = [...page.matchAll(/(?:src|href)=["']?([^"'\s>]+)/g)].map((match) => match[1] ?? '');
  return addresses.filter((address) => /^[^/:]+\.(?:js|css)$/.test(address));
}
