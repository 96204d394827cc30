import { buildCli } from './build/build-cli';

/** Builds the command `stufenplan` in dist/cli/. npm runs it after `npm ci` and before `npm pack`. */
buildCli().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
