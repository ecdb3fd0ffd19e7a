import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.mjs';

/**
 * `npm run bench`: measures the figures of design section 7. `npm run bench -- import workbook` measures only
 * those and leaves docs/performance.md as it is; `--runs 9` measures more often.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { bench } = createRequire(import.meta.url)(join(compile(root), 'test', 'bench', 'bench.js'));
process.exitCode = await bench(process.argv.slice(2));
