// Only for tests, which run from source: lets a thread require our TypeScript, compiled in memory. Plain
// JavaScript because nothing could compile it. See start-reading-thread.ts.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const libs = resolve(__dirname, '../../../..');
const resolveFilename = Module._resolveFilename;

Module._resolveFilename = function (request, ...rest) {
  const [, lib, path] = /^@lib\/([a-z0-9-]+)\/(.*)$/.exec(request) ?? [];
  return resolveFilename.call(this, lib ? join(libs, lib, 'src', path) : request, ...rest);
};

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

require(process.argv[2]);
