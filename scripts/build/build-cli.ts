import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { CLI, ROOT } from './folders';
import { fontLicences, isAllowed, licenceNotice, packageFolder, readLicence } from './licences';

/** Older versions of Node get a sentence instead of an error somewhere inside. */
const OLDEST_NODE = 20;

const BANNER = `#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < ${OLDEST_NODE}) {
  console.error('Stufenplan braucht Node.js ${OLDEST_NODE} oder neuer; hier läuft ' + process.versions.node + '. Bitte installieren Sie eine neuere Fassung von https://nodejs.org.');
  process.exit(2);
}`;

/**
 * Bundles the command line into one file that needs nothing but Node, and puts the licences of the packages in it beside
 * it. Throws when one of them is not allowed.
 */
export async function buildCli(): Promise<void> {
  rmSync(CLI, { recursive: true, force: true });
  mkdirSync(CLI, { recursive: true });
  const program = path.join(CLI, 'stufenplan.cjs');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: `node${OLDEST_NODE}`,
    format: 'cjs',
    charset: 'utf8',
    // The program that draws pictures, and its font, are inside too: one file is all it needs.
    loader: { '.wasm': 'binary', '.woff2': 'binary' },
    banner: { js: BANNER },
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  chmodSync(program, 0o755);
  const folders = new Set(
    Object.keys(metafile.inputs).flatMap((file) => packageFolder(path.join(ROOT, file)) ?? []),
  );
  const packages = [...[...folders].sort().map(readLicence), ...fontLicences(Object.keys(metafile.inputs))];
  for (const { name, licence } of packages) {
    if (!isAllowed(name, licence)) {
      throw new Error(`${name} has the licence ${licence}, which is not allowed (licences.ts).`);
    }
  }
  writeFileSync(path.join(CLI, 'LIZENZEN.txt'), licenceNotice(packages));
}
