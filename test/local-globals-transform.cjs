const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const swc = require('@swc/jest');

/*
 * Jest runs tests in a context in which each mention of a global takes a detour of some hundred instructions. Code that
 * calculates runs up to fifty times slower there. Here such code gets the globals it calculates with as constants of its own.
 */
const GLOBALS = [
  'Array',
  'Float64Array',
  'Int32Array',
  'Map',
  'Math',
  'Number',
  'Object',
  'Set',
  'String',
  'Uint8Array',
];
const CONSTANTS = `const{${GLOBALS.join()}}=globalThis;`;
const OWN_CODE = readFileSync(require.resolve('./local-globals-transform.cjs'));

/** @param {Parameters<typeof swc.createTransformer>[0]} options */
function createTransformer(options) {
  const { process, getCacheKey } = swc.createTransformer(options);
  if (process === undefined || getCacheKey === undefined) throw new Error('@swc/jest has changed');
  return {
    /** @type {typeof getCacheKey} */
    getCacheKey: (source, file, how) =>
      createHash('sha1')
        .update(OWN_CODE)
        .update(getCacheKey(source, file, how))
        .digest('hex'),
    /** @type {typeof process} */
    process: (source, file, how) => {
      const result = process(source, file, how);
      // On the first line, so that lines keep their numbers; behind the directive, which must come first.
      const code = result.code.replace(/^(?:(['"])use strict\1;)?/u, (strict) => strict + CONSTANTS);
      return { ...result, code };
    },
  };
}

module.exports = { createTransformer };
