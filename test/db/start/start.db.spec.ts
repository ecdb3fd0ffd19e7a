import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const REPOSITORY = join(__dirname, '..', '..', '..');
const LAUNCH = join(REPOSITORY, 'apps', 'cli', 'launch.mjs');

/** The service as a newcomer starts it, built and run; a real installation here, which needs no London first. */
describe('start', () => {
  let dataDir: string;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const { status } = spawnSync(process.execPath, [join(REPOSITORY, 'apps', 'cli', 'build.mjs')], {
      stdio: 'ignore',
    });
    expect(status).toBe(0);
  }, 180_000);

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'plp-test-start-'));
    environment = { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()), PRACTICE: '0' };
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = async (): Promise<ChildProcess> => {
    const service = spawn(process.execPath, [LAUNCH, 'start'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve, reject) => {
      service.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes(`Ready: http://localhost:${environment['PORT']}`)) resolve();
      });
      service.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)));
    });
    return service;
  };

  const cli = (...args: string[]): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCH, ...args], {
      env: environment,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };

  const ended = (service: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => service.once('exit', (code) => resolve(code)));

  it('serves, lets commands in beside it, refuses a second start, and leaves nothing after Ctrl-C', async () => {
    const service = await start();
    const ready = await fetch(`http://localhost:${environment['PORT']}/health/ready`);
    expect(ready.status).toBe(200);
    expect(processesOf(dataDir).length).toBeGreaterThanOrEqual(4);

    const second = cli('start');
    expect(second.status).toBe(1);
    expect(second.said).toContain(`already running on ${dataDir} (process ${service.pid})`);

    expect(cli('migrate')).toEqual({ status: 0, said: expect.stringContaining('up to date') as string });

    service.kill('SIGINT');
    expect(await ended(service)).toBe(0);
    expect(await nothingLeft(dataDir)).toEqual([]);
    expect(cli('migrate').status).toBe(0);
    expect(await nothingLeft(dataDir)).toEqual([]);
  }, 120_000);

  it('leaves nothing when it is killed, and starts again', async () => {
    const service = await start();
    service.kill('SIGKILL');
    expect(await nothingLeft(dataDir)).toEqual([]);
    const again = await start();
    again.kill('SIGTERM');
    expect(await ended(again)).toBe(0);
    expect(await nothingLeft(dataDir)).toEqual([]);
  }, 120_000);

  it('stays what it was first: real', async () => {
    const service = await start();
    service.kill('SIGTERM');
    await ended(service);
    environment['PRACTICE'] = '1';
    const asPractice = cli('start');
    expect(asPractice.status).toBe(1);
    expect(asPractice.said).toContain('PRACTICE');
    expect(await nothingLeft(dataDir)).toEqual([]);
  }, 120_000);
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Every process that was started with this data folder, whoever runs it. */
const processesOf = (dataDir: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(`/proc/${pid}/environ`).includes(`DATA_DIR=${dataDir}\0`))
    .map((pid) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' '));

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** What still runs after it has had a while to end. */
const nothingLeft = async (dataDir: string): Promise<string[]> => {
  for (let tries = 0; tries < 300 && processesOf(dataDir).length > 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return processesOf(dataDir);
};
