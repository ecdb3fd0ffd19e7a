import { ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { ConflictError } from '@lib/kernel/domain-error';
import { PRACTICE_RESET_ASKED, UNDER_START } from '@lib/kernel/process/start-channel';

/** A process of the service (web or worker), tied to this one: it ends when its parent is gone. */
export interface ServiceProcess {
  readonly name: string;
  /** Resolves when it serves; rejects when it ends before that. */
  readonly ready: Promise<void>;
  /** Resolves when somebody asked it for the practice London to be made again. */
  readonly resetAsked: Promise<void>;
  /** Resolves with its exit code. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

const APPS = join(__dirname, '..', '..', '..');
const STOP_WITHIN_MS = 25_000;

/** Pages leave much behind that is dead: 150 MB less of it is kept for no more time (docs/decisions/0029, 0062). */
export const NODE_OPTIONS = ['--max-semi-space-size=16', '--max-old-space-size=512'];

/** Starts `dist/apps/<name>` with settings of its own; the two speak over a channel between them. */
export const startProcess = (name: 'web' | 'worker', environment: Record<string, string>): ServiceProcess => {
  const child = fork(join(APPS, name, 'src', 'main.js'), [UNDER_START], {
    env: { ...inherited(), ...environment },
    execArgv: NODE_OPTIONS,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  return {
    name,
    ready: readinessOf(child, name),
    resetAsked: heard(child, PRACTICE_RESET_ASKED),
    ended,
    stop: () => stop(child, ended),
  };
};

/** What a process needs of ours besides the settings: where programs and certificates are, and the language. */
const inherited = (): NodeJS.ProcessEnv => process.env; // eslint-disable-line no-restricted-syntax -- handed on whole, not read

const heard = (child: ChildProcess, word: string): Promise<void> =>
  new Promise((resolve) => {
    child.on('message', (message) => {
      if (message === word) resolve();
    });
  });

const readinessOf = (child: ChildProcess, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    void heard(child, 'ready').then(resolve);
    child.once('exit', (code) =>
      reject(
        new ConflictError(`The ${name} process ended with code ${code} before it was ready.`, 'not-ready'),
      ),
    );
  });

const stop = async (child: ChildProcess, ended: Promise<number>): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(patience);
};
