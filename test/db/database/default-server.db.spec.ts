import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { defaultServer, RunningServer } from '@lib/database/server/default-server';

const REPOSITORY = join(__dirname, '..', '..', '..');
const HOOK = join(REPOSITORY, 'test', 'support', 'source-hook.cjs');

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const serverPid = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

const until = async (condition: () => boolean, withinMs = 10_000): Promise<boolean> => {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline;) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return condition();
};

const ask = async (server: RunningServer, sql: string): Promise<unknown> => {
  const client = new Client({ connectionString: server.address.url });
  await client.connect();
  try {
    return Object.values(((await client.query(sql)).rows as object[])[0] ?? {})[0];
  } finally {
    await client.end();
  }
};

describe('the default database', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'plp-test-server-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('keeps its data from one start to the next, and its secret to its owner', async () => {
    const first = await defaultServer(dataDir);
    await ask(first, 'create table kept as select 7 as n');
    await first.stop?.();
    const second = await defaultServer(dataDir);
    expect(await ask(second, 'select n from kept')).toBe(7);
    await second.stop?.();
    expect(statSync(join(dataDir, 'secret')).mode & 0o077).toBe(0);
  });

  it('is attached to, not started again, while it runs', async () => {
    const owner = await defaultServer(dataDir);
    const guest = await defaultServer(dataDir);
    expect(guest.stop).toBeNull();
    expect(guest.address).toEqual(owner.address);
    await owner.stop?.();
  });

  it('listens on this machine only, and asks for a password', async () => {
    const server = await defaultServer(dataDir);
    expect(await ask(server, 'show listen_addresses')).toBe('127.0.0.1');
    const stranger = new Client({ connectionString: server.address.url.replace(/:[^:@]+@/, ':wrong@') });
    stranger.on('error', () => undefined);
    await expect(stranger.connect()).rejects.toThrow(/password/);
    await server.stop?.();
  });

  it('ends when the process that started it is killed', async () => {
    const holder = spawn(process.execPath, [HOOK, join(__dirname, 'server-holder.ts'), dataDir], {
      cwd: REPOSITORY,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    const pid = serverPid(dataDir);
    expect(isRunning(pid)).toBe(true);
    holder.kill('SIGKILL');
    expect(await until(() => !isRunning(pid))).toBe(true);
    const again = await defaultServer(dataDir);
    await again.stop?.();
  });

  it('refuses a folder of another major version, and says which release can open it', async () => {
    const data = join(dataDir, 'postgres', 'data');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'PG_VERSION'), '17\n');
    await expect(defaultServer(dataDir)).rejects.toThrow(/PostgreSQL 17.*backup/s);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;

  asRoot.each([
    ['as nobody where anyone may pass', 0o755],
    ['in a user namespace where only root may', 0o700],
  ])('runs for root: %s', async (_how, mode) => {
    chmodSync(dataDir, mode);
    const server = await defaultServer(dataDir);
    const owner = statSync(`/proc/${serverPid(dataDir)}`).uid;
    expect(owner === 0).toBe(mode === 0o700 || !anyoneMayPass(REPOSITORY));
    await server.stop?.();
    expect(existsSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  });
});

/** Whether every folder down to this one lets any user through: a clone in a private folder does not. */
const anyoneMayPass = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (folder === dirname(folder) || anyoneMayPass(dirname(folder)));
