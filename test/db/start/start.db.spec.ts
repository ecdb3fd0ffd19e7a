import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildService,
  freePort,
  nothingLeft,
  processesOf,
  runCli,
  StartedService,
} from '@test/support/started-service';

/** The service as a newcomer starts it, built and run; a real installation here, which needs no London first. */
describe('start', () => {
  let dataDir: string;
  let environment: NodeJS.ProcessEnv;

  beforeAll(buildService, 180_000);

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'plp-test-start-'));
    environment = {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
      PRACTICE: '0',
      CONTACT_EMAIL: 'placements@example.org',
    };
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = async (how: 'from' | 'byNpm' = 'from'): Promise<StartedService> => {
    const service = StartedService[how](environment);
    await service.says(`Ready: http://localhost:${environment['PORT']}`);
    return service;
  };

  it('serves, lets commands in beside it, refuses a second start, and leaves nothing after Ctrl-C', async () => {
    const service = await start();
    const ready = await fetch(`http://localhost:${environment['PORT']}/health/ready`);
    expect(ready.status).toBe(200);
    expect(processesOf(dataDir).length).toBeGreaterThanOrEqual(4);

    const second = runCli(environment, 'start');
    expect(second.status).toBe(1);
    expect(second.said).toContain(`already running on ${dataDir} (process ${service.process.pid})`);

    expect(runCli(environment, 'migrate')).toEqual({
      status: 0,
      said: expect.stringContaining('up to date') as string,
    });
    const practice = runCli(environment, 'practice:load', '--again', '--as-at', '2026-03-31');
    expect(practice).toEqual({
      status: 1,
      said: expect.stringContaining('Only a practice installation') as string,
    });

    expect(await service.end('SIGINT')).toBe(0);
    expect(await nothingLeft(dataDir)).toEqual([]);
    expect(runCli(environment, 'migrate').status).toBe(0);
    expect(await nothingLeft(dataDir)).toEqual([]);
  }, 120_000);

  it('leaves nothing when it is killed, and starts again', async () => {
    const service = await start();
    await service.end('SIGKILL');
    expect(await nothingLeft(dataDir)).toEqual([]);
    const again = await start();
    expect(await again.end('SIGTERM')).toBe(0);
    expect(await nothingLeft(dataDir)).toEqual([]);
  }, 120_000);

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'leaves nothing when its npm gets %s',
    async (signal) => {
      const service = await start('byNpm');
      await service.end(signal);
      expect(await nothingLeft(dataDir)).toEqual([]);
    },
    120_000,
  );

  it('says first what is still to do, and not that it is ready when it was stopped on the way', async () => {
    const first = await start();
    expect(first.output).toContain('npm run cli -- admin:bootstrap');
    expect(await first.end('SIGTERM')).toBe(0);
    const stopped = StartedService.from(environment);
    while (!processesOf(dataDir).some((line) => line.includes('web/src/main.js'))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await stopped.end('SIGTERM')).toBe(0);
    expect(stopped.output).not.toContain('Ready:');
    expect(await nothingLeft(dataDir)).toEqual([]);
  }, 120_000);

  it('refuses a port that is taken before it makes anything, in one line', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(Number(environment['PORT']), '127.0.0.1', resolve));
    const refused = runCli(environment, 'start');
    other.close();
    expect(refused).toEqual({
      status: 1,
      said: `PORT: ${environment['PORT']} is already in use by another program. Set PORT to another number.\n`,
    });
    expect(readdirSync(dataDir)).toEqual([]);
  }, 60_000);

  it('stays what it was first: real', async () => {
    const service = await start();
    await service.end('SIGTERM');
    environment['PRACTICE'] = '1';
    const asPractice = runCli(environment, 'start');
    expect(asPractice.status).toBe(1);
    expect(asPractice.said).toContain('PRACTICE');
    expect(await nothingLeft(dataDir)).toEqual([]);
  }, 120_000);
});
