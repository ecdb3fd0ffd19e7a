import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '@lib/database/server/is-running';
import { ConflictError } from '@lib/kernel/domain-error';

/**
 * Lets one `start` at a time hold a data folder. A lock left by a process that is gone is taken over.
 * @returns what gives it back.
 * @throws ConflictError naming the process that holds it.
 */
export const holdDataDir = (dataDir: string): (() => void) => {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'start.lock');
  const holder = holderOf(file);
  if (holder !== null) {
    throw new ConflictError(
      `The service is already running on ${dataDir} (process ${holder}). ` +
        'Stop that one first, or set DATA_DIR and PORT to start another beside it.',
      'already-started',
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
};

const holderOf = (file: string): number | null => {
  const pid = Number(readIfThere(file));
  return pid > 0 && pid !== process.pid && isRunning(pid) ? pid : null;
};

const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
