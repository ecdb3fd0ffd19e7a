import { copyFileSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

/**
 * Compiles the sources and the benches file by file to `dist/bench`, as the tests are compiled, so that a bench
 * runs plain JavaScript without a compiler in its memory; JSON goes with it. Only what changed is compiled again.
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
  const files = globSync('{apps,libs,migrations,test/bench,test/disclosure,test/support}/**/*.{ts,json}', {
    cwd: root,
  });
  for (const file of files) {
    if (file.endsWith('.spec.ts')) continue;
    const source = join(root, file);
    const target = join(out, file.replace(/\.ts$/, '.js'));
    if (isNewer(target, source)) continue;
    mkdirSync(dirname(target), { recursive: true });
    if (file.endsWith('.json')) copyFileSync(source, target);
    else
      writeFileSync(
        target,
        transformSync(readFileSync(source, 'utf8'), { ...options, filename: source }).code,
      );
  }
  return out;
};

const isNewer = (target, source) => {
  const made = statSync(target, { throwIfNoEntry: false });
  return made !== undefined && made.mtimeMs > statSync(source).mtimeMs;
};
