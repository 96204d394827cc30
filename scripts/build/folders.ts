import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

/** What `npm run build` makes: the add-in as it is delivered. */
export const DIST = path.join(ROOT, 'dist');

/** The command `stufenplan`, one file. It stays when `npm run build` empties `dist/`. */
export const CLI = path.join(DIST, 'cli');

/** What `npm start` and the browser tests run: the add-in with its own office.js, and the workbench page. */
export const WORKBENCH_PANE = path.join(ROOT, 'dist-workbench/pane');
export const WORKBENCH_PAGE = path.join(ROOT, 'dist-workbench/page');
