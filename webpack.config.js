// The configuration is TypeScript (scripts/build/webpack-configs.ts); here is where webpack and other tools look for it.
require('tsx/cjs');
const { DIST } = require('./scripts/build/folders');
const { readBuildOptions } = require('./scripts/build/options');
const { addInConfig } = require('./scripts/build/webpack-configs');

module.exports = addInConfig(DIST, readBuildOptions(process.env));
