import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseAddress } from '@lib/database/connection';
import { Break, StatementProxy } from '@test/support/statement-proxy/statement-proxy';
import type { SweptWorkerPlaces } from './swept-worker';

const REPOSITORY = join(__dirname, '..', '..', '..');
const HOOK = join(REPOSITORY, 'test', 'support', 'source-hook.cjs');

/** The lines a worker has to the database: its own transactions, and those of the queue. */
export type LineName = 'units' | 'queue';

/** At which statement of which line a worker is killed: before it arrives, or when it was carried out and nobody hears. */
export interface KillPoint extends Pick<Break, 'at' | 'how'> {
  readonly line: LineName;
}

const PATIENCE_MS = 40_000;

/** A worker in a process of its own, whose statements are counted, and which can be killed at any of them. */
export class KillableWorker {
  private readonly said: string[] = [];
  private readonly listeners = new Set<() => void>();

  private constructor(
    private readonly child: ChildProcess,
    private readonly lines: Readonly<Record<LineName, StatementProxy>>,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => {
      this.said.push(...chunk.toString().split('\n').filter(Boolean));
      this.tell();
    });
    child.once('exit', () => this.tell());
    child.stdin?.on('error', () => undefined);
  }

  static async start(address: DatabaseAddress, mail: string): Promise<KillableWorker> {
    const [units, queue] = [await StatementProxy.before(address), await StatementProxy.before(address)];
    const places: SweptWorkerPlaces = { units: units.address, queue: queue.address, mail };
    const child = spawn(process.execPath, [HOOK, join(__dirname, 'swept-worker.ts')], {
      cwd: REPOSITORY,
      env: { ...process.env, PLP_TEST_PLACES: JSON.stringify(places) },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return new KillableWorker(child, { units, queue });
  }

  get isDead(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** What it could not do, in its own words. */
  get errors(): readonly string[] {
    return this.said.filter((word) => word.startsWith('error '));
  }

  ready(): Promise<void> {
    return this.until(() => this.said.includes('ready'), 'ready');
  }

  /** Has it look once for what is due, made and mailed at that moment. @returns when it has, or is dead. */
  async once(now: string): Promise<void> {
    const before = this.count('passed');
    this.tellIt(`once ${now}`);
    await this.until(() => this.count('passed') > before || this.isDead, 'passed');
  }

  /** Has it work on, as it would by itself. */
  go(now: string): void {
    this.tellIt(`go ${now}`);
  }

  /** Has it finish what is in its hands, and no more. @returns when it has. */
  async rest(): Promise<void> {
    const before = this.count('resting');
    this.tellIt('rest');
    await this.until(() => this.count('resting') > before || this.isDead, 'resting');
  }

  /** Asleep it takes nothing from the queue. */
  sleep(): void {
    this.child.kill('SIGSTOP');
  }

  wake(): void {
    this.child.kill('SIGCONT');
  }

  /** From now on its statements are counted anew; with a point, it is killed there. */
  arm(point: KillPoint | null): void {
    for (const name of ['units', 'queue'] as const) {
      const instead = (): void => void this.child.kill('SIGKILL');
      const isThere = point?.line === name;
      this.lines[name].arm(isThere ? { at: point.at, how: point.how, what: 'line', instead } : null);
    }
  }

  statements(line: LineName): number {
    return this.lines[line].statements;
  }

  async close(): Promise<void> {
    if (!this.isDead) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGKILL');
      await ended;
    }
    await Promise.all(Object.values(this.lines).map((line) => line.close()));
  }

  private count(word: string): number {
    return this.said.filter((one) => one === word).length;
  }

  private tellIt(line: string): void {
    this.child.stdin?.write(`${line}\n`);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private async until(isSo: () => boolean, word: string): Promise<void> {
    if (isSo()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`The worker was not ${word}: ${this.said.slice(-3).join('; ')}`)),
        PATIENCE_MS,
      );
      const listen = (): void => {
        if (!isSo()) return;
        clearTimeout(timer);
        this.listeners.delete(listen);
        resolve();
      };
      this.listeners.add(listen);
    });
  }
}
