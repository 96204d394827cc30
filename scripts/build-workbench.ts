import { buildWorkbench } from './build/build-workbench';

/** Builds what `npm start` and the browser tests run. */
buildWorkbench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
