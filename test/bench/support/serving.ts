import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Serving<Said> {
  readonly said: Said;
  stop(): Promise<void>;
}

/** Starts a server of `tasks/` in a process of its own; it says where it is in one line, and ends with its input. */
export const serve = <Said>(task: string, args: readonly string[]): Promise<Serving<Said>> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, '..', 'tasks', `${task}.js`), ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    const stop = async (): Promise<void> => {
      child.stdin.end();
      await ended;
    };
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`${task} ended with ${code} before it served`)));
    child.stdout
      .setEncoding('utf8')
      .once('data', (line: string) => resolve({ said: JSON.parse(line) as Said, stop }));
  });

/** For the server's side: says where it is, and closes when whoever started it lets go. */
export const serving = (said: unknown, close: () => Promise<void>): void => {
  process.stdout.write(`${JSON.stringify(said)}\n`);
  process.stdin.resume().once('end', () => void close().then(() => process.exit(0)));
};
