import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '@lib/web-kit/project-root';
import { Bench } from '../support/figure';
import { freePort } from '../support/free-port';
import { median, over, seconds } from '../support/numbers';

const HOLD_SECONDS = 20;

/** `npm start` on an installation that has been started before. */
export const start: Bench = async ({ folder, runs }) => {
  const dataDir = join(folder, 'started');
  const first = await startAndStop(dataDir);
  const later: number[] = [];
  for (let run = 0; run < runs; run += 1) later.push(await startAndStop(dataDir));
  const time = median(later);
  return [
    {
      what: '`npm start` after the first time, until it is ready',
      yardstick: `the first time, with a build if one was due and the practice London: ${seconds(first)}`,
      ours: seconds(time),
      ratio: null,
      hold: `${HOLD_SECONDS} s`,
      missedBy: over(time, HOLD_SECONDS, seconds),
      how: 'From the command to its line "Ready:", then stopped as Ctrl-C does.',
      why: 'Two processes load and the database is opened one after the other.',
    },
  ];
};

const startAndStop = async (dataDir: string): Promise<number> => {
  const begun = performance.now();
  const service = spawn('npm', ['start', '--silent'], {
    cwd: projectRoot(),
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()), PRACTICE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => service.once('close', () => resolve()));
  try {
    await ready(service);
    return (performance.now() - begun) / 1000;
  } finally {
    if (service.exitCode === null) process.kill(-service.pid!, 'SIGINT');
    await ended;
  }
};

const ready = (service: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    service.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (/^Ready: /m.test(said)) resolve();
    });
    service.once('close', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
  });
