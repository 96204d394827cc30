import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import type { Configuration } from 'webpack';
import { LicencesPlugin } from './licences-plugin';
import { renderManifest } from './manifest';
import { officeJsFiles } from './office-js-files';
import { OfficeScriptPlugin } from './office-script-plugin';
import type { BuildOptions } from './options';
import { panePolicy, policyText } from './security-headers';
import packageJson from '../../package.json';
import { ROOT } from './folders';

const OFFICE_JS_PACKAGE = path.join(ROOT, 'node_modules/@microsoft/office-js');

/** Browsers of Excel: WebView2, Safari's web view of macOS 13, today's browsers. Nothing older gets polyfills. */
const TARGET = 'es2022';

/** The add-in: all that a host has to serve. `folder` is emptied first. */
export function addInConfig(folder: string, options: BuildOptions): Configuration {
  return {
    ...common('addin', `${options.officeJs} ${options.baseUrl}`),
    name: 'addin',
    entry: { taskpane: path.join(ROOT, 'src/taskpane/index.tsx') },
    output: output(folder),
    plugins: [
      new HtmlWebpackPlugin({
        template: path.join(ROOT, 'src/taskpane/taskpane.html'),
        filename: 'taskpane.html',
        scriptLoading: 'defer',
        meta: {
          policy: {
            'http-equiv': 'Content-Security-Policy',
            content: policyText(panePolicy(options.officeJs)),
          },
        },
      }),
      new OfficeScriptPlugin(options.officeJs),
      new LicencesPlugin('LIZENZEN.txt'),
      new CopyPlugin({
        patterns: [...staticFiles(options), ...(options.officeJs === 'local' ? officeJsCopies() : [])],
      }),
    ],
  };
}

/** The stand-in for Excel on the web. It is never part of what is delivered. */
export function workbenchConfig(folder: string): Configuration {
  return {
    ...common('workbench', ''),
    name: 'workbench',
    entry: { workbench: path.join(ROOT, 'src/workbench/page/main.ts') },
    output: output(folder),
    plugins: [
      new HtmlWebpackPlugin({
        template: path.join(ROOT, 'src/workbench/page/index.html'),
        filename: 'index.html',
        scriptLoading: 'defer',
      }),
    ],
  };
}

function common(name: string, variant: string): Configuration {
  return {
    mode: 'production',
    target: ['web', TARGET],
    context: ROOT,
    devtool: false,
    resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          use: [
            // Turns makeStyles into ready style rules, so that the pane needs no style compiler: 7 KB less.
            {
              loader: '@griffel/webpack-loader',
              options: {
                modules: [{ moduleSource: '@fluentui/react-components', importName: 'makeStyles' }],
                babelOptions: { presets: [] },
              },
            },
            {
              loader: 'esbuild-loader',
              options: { target: TARGET, tsconfig: path.join(ROOT, 'tsconfig.json') },
            },
          ],
        },
      ],
    },
    experiments: { css: true },
    optimization: {
      minimizer: [
        // swc, because esbuild leaves unused constants inside functions: 27 KB more on the first screen.
        new MinimizerPlugin({
          test: /\.js$/,
          exclude: /^office-js\//,
          extractComments: false,
          minify: {
            implementation: MinimizerPlugin.swcMinify,
            options: { ecma: 2022, format: { comments: false }, compress: { passes: 2 } },
          },
        }),
        new MinimizerPlugin({ test: /\.css$/, minify: MinimizerPlugin.esbuildMinifyCss }),
      ],
    },
    // Our own report says what the first screen loads (scripts/build/first-screen.ts).
    performance: { hints: false },
    cache: {
      type: 'filesystem',
      name: `${name} ${variant}`.replace(/[^a-z0-9]+/gi, '-'),
      buildDependencies: { config: [__filename, path.join(ROOT, 'package-lock.json')] },
    },
    stats: 'errors-warnings',
  };
}

function output(folder: string): NonNullable<Configuration['output']> {
  return {
    path: folder,
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[name].[contenthash:10].js',
    cssFilename: '[name].[contenthash:10].css',
    cssChunkFilename: '[name].[contenthash:10].css',
    // The command in dist/cli has a build of its own.
    clean: { keep: /^cli\b/ },
  };
}

function staticFiles(options: BuildOptions): readonly CopyPlugin.Pattern[] {
  return [
    {
      from: path.join(ROOT, 'manifest.xml'),
      transform: (content) =>
        renderManifest(content.toString('utf8'), { baseUrl: options.baseUrl, version: packageJson.version }),
    },
    { from: path.join(ROOT, 'assets/icon-*.png'), to: 'assets/[name][ext]' },
    { from: path.join(ROOT, 'assets/hilfe.html'), to: 'hilfe.html' },
    { from: path.join(ROOT, 'LICENSE'), to: 'LICENSE.txt', toType: 'file' },
  ];
}

/** Unmodified files of the npm package with their licence: its licence allows that inside an add-in, and no change. */
function officeJsCopies(): readonly CopyPlugin.Pattern[] {
  const copies = officeJsFiles(OFFICE_JS_PACKAGE).map((file) => ({
    from: path.join(OFFICE_JS_PACKAGE, 'dist', file),
    to: `office-js/${file}`,
    toType: 'file' as const,
    info: { minimized: true },
  }));
  return [
    ...copies,
    { from: path.join(OFFICE_JS_PACKAGE, 'LICENSE.md'), to: 'office-js/LICENSE.md', toType: 'file' },
  ];
}
