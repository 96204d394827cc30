/** Files that the build of the command turns into bytes; tests read them where they lie. */
module.exports = {
  /**
   * @param {string} _source
   * @param {string} file
   */
  process: (_source, file) => ({
    code:
      "Object.defineProperty(exports, '__esModule', { value: true });" +
      `exports.default = new Uint8Array(require('node:fs').readFileSync(${JSON.stringify(file)}));`,
  }),
};
