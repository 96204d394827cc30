import webpack, { type Configuration } from 'webpack';

/** Runs one build. Rejects with webpack's own messages when it has errors; warnings count as errors. */
export function runWebpack(config: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      compiler.close((closeError) => {
        const failure = error ?? closeError;
        if (failure) reject(failure);
        else if (stats === undefined || stats.hasErrors() || stats.hasWarnings()) {
          reject(
            new Error(
              stats?.toString({ preset: 'errors-warnings', colors: false }) ?? 'webpack gave no result.',
            ),
          );
        } else resolve();
      });
    });
  });
}
