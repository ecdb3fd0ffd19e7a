/** Runs a TypeScript program through the transform the specs use: `node source-hook.cjs PROGRAM ARGUMENT...`. */
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

const repository = join(__dirname, '..', '..');
const { paths } = require(join(repository, 'tsconfig.json')).compilerOptions;

Module._extensions['.ts'] = (module, filename) =>
  module._compile(
    transformSync(readFileSync(filename, 'utf8'), {
      filename,
      jsc: {
        target: 'es2024',
        baseUrl: repository,
        paths,
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    }).code,
    filename,
  );

process.argv.splice(1, 1);
require(resolve(process.argv[1]));
