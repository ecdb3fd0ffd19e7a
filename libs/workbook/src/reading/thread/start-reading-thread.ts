import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ThreadTask } from './thread-task';

/**
 * Starts the thread that reads one file. It inherits nothing: no environment, no flags, no standard input.
 *
 * A thread cannot load TypeScript with our imports. Built code starts `reading-thread.js` beside this file;
 * tests run from source, so there `load-typescript.js`, which the build leaves out, compiles
 * `reading-thread.ts` on the way in. Both run the same file.
 */
export function startReadingThread(task: ThreadTask): Worker {
  const isBuilt = extname(__filename) === '.js';
  return new Worker(join(__dirname, isBuilt ? 'reading-thread.js' : 'load-typescript.js'), {
    workerData: task,
    argv: isBuilt ? [] : [join(__dirname, 'reading-thread.ts')],
    env: {},
    execArgv: [],
    stdin: false,
    resourceLimits: {
      maxOldGenerationSizeMb: task.limits.heapMegabytes,
      maxYoungGenerationSizeMb: 16,
      stackSizeMb: 4,
    },
  });
}
