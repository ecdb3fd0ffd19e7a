import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseAddress } from '@lib/database/connection';

const REPOSITORY = join(__dirname, '..', '..', '..');
const HOOK = join(REPOSITORY, 'test', 'support', 'source-hook.cjs');

/** A worker in a process of its own, which can be killed. */
export class WorkerProcess {
  private readonly said: string[] = [];
  private readonly listeners = new Set<() => void>();

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => {
      this.said.push(...chunk.toString().split('\n').filter(Boolean));
      for (const listener of this.listeners) listener();
    });
  }

  /** @param dwellMs how long it lingers between working a report out and keeping it. */
  static start(address: DatabaseAddress, dwellMs: number): WorkerProcess {
    const child = spawn(process.execPath, [HOOK, join(__dirname, 'lingering-worker.ts')], {
      cwd: REPOSITORY,
      env: { ...process.env, PLP_TEST_ADDRESS: JSON.stringify(address), PLP_TEST_DWELL: String(dwellMs) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new WorkerProcess(child);
  }

  /** Waits until it has said a word: `ready`, `in the middle`, `done`. */
  async says(word: string, withinMs = 40_000): Promise<void> {
    if (this.said.includes(word)) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The worker did not say “${word}”`)), withinMs);
      const listen = (): void => {
        if (!this.said.includes(word)) return;
        clearTimeout(timer);
        this.listeners.delete(listen);
        resolve();
      };
      this.listeners.add(listen);
    });
  }

  has(word: string): boolean {
    return this.said.includes(word);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }
}
