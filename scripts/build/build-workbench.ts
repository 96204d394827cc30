import { addInConfig, workbenchConfig } from './webpack-configs';
import { WORKBENCH_PAGE, WORKBENCH_PANE } from './folders';
import { readBuildOptions } from './options';
import { runWebpack } from './run-webpack';

/** Builds what runs without Excel and without the internet: the workbench page, and the pane with its own office.js. */
export async function buildWorkbench(): Promise<void> {
  await runWebpack(addInConfig(WORKBENCH_PANE, readBuildOptions({ OFFICE_JS: 'local' })));
  await runWebpack(workbenchConfig(WORKBENCH_PAGE));
}
