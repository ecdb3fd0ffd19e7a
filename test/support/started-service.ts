import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const REPOSITORY = join(__dirname, '..', '..');
const CLI = join(REPOSITORY, 'apps', 'cli');
const LAUNCH = join(CLI, 'launch.mjs');

/** Builds the service once, so that no `start` under test has to. */
export const buildService = (): void => {
  const { status } = spawnSync(process.execPath, [join(CLI, 'build.mjs')], { stdio: 'ignore' });
  expect(status).toBe(0);
};

/** The service as a process of its own, and what it says. */
export class StartedService {
  private said = '';

  private constructor(readonly process: ChildProcess) {
    process.stdout!.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  static from(environment: NodeJS.ProcessEnv): StartedService {
    return new StartedService(
      spawn(process.execPath, [LAUNCH, 'start'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] }),
    );
  }

  /** The same as people type it: `npm start`. The process is npm's own. */
  static byNpm(environment: NodeJS.ProcessEnv): StartedService {
    return new StartedService(
      spawn('npm', ['start'], { cwd: REPOSITORY, env: environment, stdio: ['ignore', 'pipe', 'inherit'] }),
    );
  }

  /** Waits until it has said something as many times as this; fails when it ends before that. */
  async says(words: string, times = 1): Promise<void> {
    while (this.said.split(words).length <= times) {
      if (this.process.exitCode !== null || this.process.signalCode !== null) {
        throw new Error(`ended with ${this.process.exitCode} before it said "${words}"`);
      }
      await moment();
    }
  }

  /** Everything it said until now. */
  get output(): string {
    return this.said;
  }

  /** Sends a signal and waits for its end. @returns the exit code. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    return ended;
  }
}

/** A command beside it. */
export const runCli = (
  environment: NodeJS.ProcessEnv,
  ...args: string[]
): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCH, ...args], {
    env: environment,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Every process that was started with this data folder, whoever runs it. */
export const processesOf = (dataDir: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(`/proc/${pid}/environ`).includes(`DATA_DIR=${dataDir}\0`))
    .map((pid) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' '));

/** What still runs after it has had a while to end. */
export const nothingLeft = async (dataDir: string): Promise<string[]> => {
  for (let tries = 0; tries < 300 && processesOf(dataDir).length > 0; tries += 1) await moment();
  return processesOf(dataDir);
};

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
