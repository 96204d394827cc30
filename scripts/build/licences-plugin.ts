import { sources, type Compiler } from 'webpack';
import { isAllowed, licenceNotice, packageFolder, readLicence } from './licences';

/** Writes the licences of all bundled packages into one file, and refuses to build with one that is not allowed. */
export class LicencesPlugin {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('LicencesPlugin', (compilation) => {
      const folders = new Set<string>();
      compilation.hooks.finishModules.tap('LicencesPlugin', (modules) => {
        for (const module of modules) {
          const file = module.nameForCondition();
          const folder = file === null ? null : packageFolder(file);
          if (folder !== null) folders.add(folder);
        }
      });
      compilation.hooks.processAssets.tap('LicencesPlugin', () => {
        const packages = [...folders].sort().map(readLicence);
        for (const { name, licence } of packages) {
          if (!isAllowed(name, licence)) {
            compilation.errors.push(
              new compiler.webpack.WebpackError(
                `${name} has the licence ${licence}, which is not allowed (licences.ts).`,
              ),
            );
          }
        }
        compilation.emitAsset(this.#file, new sources.RawSource(licenceNotice(packages)));
      });
    });
  }
}
