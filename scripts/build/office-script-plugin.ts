import HtmlWebpackPlugin from 'html-webpack-plugin';
import type { Compiler } from 'webpack';
import type { OfficeJsSource } from './options';
import { OFFICE_JS_CDN } from './security-headers';

/** Where the page finds office.js; a relative address is beside the page. */
function officeJsAddress(source: OfficeJsSource): string {
  return source === 'cdn' ? `${OFFICE_JS_CDN}/lib/1/hosted/office.js` : 'office-js/office.js';
}

/**
 * Puts the script element of office.js in front of our own scripts. All are deferred: they keep their order, and the
 * page shows its text even when office.js is slow or never arrives.
 */
export class OfficeScriptPlugin {
  readonly #source: OfficeJsSource;

  constructor(source: OfficeJsSource) {
    this.#source = source;
  }

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('OfficeScriptPlugin', (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('OfficeScriptPlugin', (data) => {
        const script = HtmlWebpackPlugin.createHtmlTagObject('script', {
          defer: true,
          src: officeJsAddress(this.#source),
        });
        const firstScript = data.headTags.findIndex((tag) => tag.tagName === 'script');
        data.headTags.splice(firstScript === -1 ? data.headTags.length : firstScript, 0, {
          ...script,
          meta: { plugin: 'OfficeScriptPlugin' },
        });
        return data;
      });
    });
  }
}
