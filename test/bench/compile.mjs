import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

/**
 * Compiles the sources and the benches file by file to `dist/bench`, as the tests are compiled, so that a bench
 * runs plain JavaScript without a compiler in its memory. Only what changed is compiled again.
 */
export const compile = (root) => {
  const out = join(root, 'dist', 'bench');
  const { paths } = createRequire(import.meta.url)(join(root, 'tsconfig.json')).compilerOptions;
  const options = {
    jsc: {
      target: 'es2024',
      baseUrl: root,
      paths,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    swcrc: false,
  };
  for (const file of globSync('{apps,libs,migrations,test/bench,test/disclosure,test/support}/**/*.ts', {
    cwd: root,
  })) {
    if (file.endsWith('.spec.ts')) continue;
    const source = join(root, file);
    const target = join(out, file.replace(/\.ts$/, '.js'));
    if (isNewer(target, source)) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, transformSync(readFileSync(source, 'utf8'), { ...options, filename: source }).code);
  }
  return out;
};

const isNewer = (target, source) => {
  const made = statSync(target, { throwIfNoEntry: false });
  return made !== undefined && made.mtimeMs > statSync(source).mtimeMs;
};
