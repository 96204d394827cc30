const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // On a machine with two cores both are used; jest alone would leave one idle.
  maxWorkers: Math.max(1, Math.min(availableParallelism(), 4)),
  // Packages that come as ES modules only, which Node 20 cannot require.
  transformIgnorePatterns: ['/node_modules/(?!.*(?:strip-bom|uuid)/)'],
  transform: {
    '^.+\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
};
