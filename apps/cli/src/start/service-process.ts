import { ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** A process of the service (web or worker), tied to this one: it ends when its parent is gone. */
export interface ServiceProcess {
  readonly name: string;
  /** Resolves when it serves; rejects when it ends before that. */
  readonly ready: Promise<void>;
  /** Resolves with its exit code. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

const APPS = join(__dirname, '..', '..', '..');
const STOP_WITHIN_MS = 25_000;

/** Starts `dist/apps/<name>` with settings of its own; it says `ready` over the channel between the two. */
export const startProcess = (name: 'web' | 'worker', environment: Record<string, string>): ServiceProcess => {
  const child = fork(join(APPS, name, 'src', 'main.js'), {
    env: { ...inherited(), ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  return { name, ready: readinessOf(child, name), ended, stop: () => stop(child, ended) };
};

/** What a process needs of ours besides the settings: where programs and certificates are, and the language. */
const inherited = (): NodeJS.ProcessEnv => process.env; // eslint-disable-line no-restricted-syntax -- handed on whole, not read

const readinessOf = (child: ChildProcess, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve();
    });
    child.once('exit', (code) =>
      reject(new Error(`The ${name} process ended with code ${code} before it was ready.`)),
    );
  });

const stop = async (child: ChildProcess, ended: Promise<number>): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(patience);
};
