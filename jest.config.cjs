const { availableParallelism } = require('node:os');

const SWC_OPTIONS = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
};

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // One more than there are cores: the tests in the browser mostly wait for it.
  maxWorkers: Math.min(availableParallelism() + 1, 4),
  // Not ignored: packages that come as ES modules only, which Node 20 cannot require, and programs (.wasm).
  transformIgnorePatterns: ['/node_modules/(?!.*(?:strip-bom|uuid|yalps)/|.*[.]wasm$)'],
  transform: {
    '\\.(?:wasm|woff2)$': '<rootDir>/test/binary-file-transform.cjs',
    '/(?:src/(?:domain|ooxml|workbook|file|export|workbench)|node_modules/yalps)/.+\\.c?[jt]s$': [
      '<rootDir>/test/local-globals-transform.cjs',
      SWC_OPTIONS,
    ],
    '^.+\\.[jt]sx?$': ['@swc/jest', SWC_OPTIONS],
  },
};
