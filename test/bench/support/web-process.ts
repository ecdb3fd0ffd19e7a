import { ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseAddress } from '@lib/database/connection';
import { NODE_OPTIONS } from '../../../apps/cli/src/start/service-process';
import { freePort } from './free-port';
import { environmentFor } from './london';

/** A web process as `start` starts one. */
export interface WebProcess {
  readonly url: string;
  /** The most it ever had in memory, in MB. */
  peakMegabytes(): number;
  stop(): Promise<void>;
}

const PROGRAM = join(__dirname, '..', '..', '..', 'apps', 'web', 'src', 'main.js');

/** Starts a web process on a database, as its own runtime roles; resolves when it serves. */
export const startWeb = async (address: DatabaseAddress): Promise<WebProcess> => {
  const port = String(await freePort());
  const asRoles = new URL(address.url);
  asRoles.username = '';
  asRoles.password = '';
  const env = {
    ...process.env,
    ...environmentFor({ ...address, url: asRoles.toString() }),
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  };
  // Its log goes nowhere, as that of a test: what a line costs to make is paid all the same.
  const child = fork(PROGRAM, { env, execArgv: NODE_OPTIONS, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await readinessOf(child);
  return {
    url: `http://127.0.0.1:${port}`,
    peakMegabytes: () => peakOf(child.pid!),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};

const readinessOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The web process ended with ${code} before it served`)));
  });

/** Linux keeps the most a process ever had in memory. */
const peakOf = (pid: number): number => {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};
