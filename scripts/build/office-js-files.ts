import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Host files of Excel on every platform, from 2016 on. ExcelApi 1.14 excludes the 2013 files (`excel-15*`). */
const EXCEL_HOST_FILE = /^excel-(?:android|ios|mac|web|win32|winrt)-16\.\d+(?:-core)?\.js$/;

const ALWAYS = [
  'office.js',
  // Loaded when the page is opened outside Office; without it the browser reports a missing file.
  'o15apptofilemappingtable.js',
  // Loaded by office.js on some hosts; it only hands messages to Office itself.
  'telemetry/oteljs_agave.js',
  'de-de/office_strings.js',
  // office.js falls back to these for every other language.
  'en-us/office_strings.js',
];

/**
 * Files of the npm package `@microsoft/office-js` that Excel needs, relative to its `dist/`, sorted.
 * `packageFolder` is the package's folder.
 */
export function officeJsFiles(packageFolder: string): readonly string[] {
  const hostFiles = readdirSync(path.join(packageFolder, 'dist')).filter((name) =>
    EXCEL_HOST_FILE.test(name),
  );
  return [...ALWAYS, ...hostFiles].sort();
}
