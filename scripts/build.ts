import { addInConfig } from './build/webpack-configs';
import { reportLoad, totalGzipped } from './build/first-screen';
import { DIST } from './build/folders';
import { readBuildOptions } from './build/options';
import { runWebpack } from './build/run-webpack';

/** `npm run build`: fills dist/ with all that a host has to serve. Switches: OFFICE_JS, BASE_URL. */
async function build(): Promise<void> {
  const options = readBuildOptions(process.env);
  await runWebpack(addInConfig(DIST, options));
  const report = reportLoad(DIST);
  console.log(`dist/ is built for ${options.baseUrl} (office.js: ${options.officeJs}).`);
  console.log(
    `First screen: ${kilobytes(totalGzipped(report.firstScreen))} gzipped without office.js; later, when used: ${kilobytes(totalGzipped(report.later))}.`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
