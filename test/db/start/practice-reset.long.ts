import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { DatabaseAddress } from '@lib/database/connection';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { openInstallation } from '@lib/database/installation/installation';
import { migrate } from '@lib/database/migrating/migrate';
import { defaultServer } from '@lib/database/server/default-server';
import { SystemClock } from '@lib/kernel/clock';
import { ALL_MIGRATIONS } from '@migrations/all-migrations';
import { Browser } from '@test/support/signed-in';
import { buildService, freePort, nothingLeft, runCli, StartedService } from '@test/support/started-service';
import { withUnits } from '../../../apps/cli/src/database/with-units';
import { PRACTICE_PEOPLE } from '../../../apps/cli/src/practice/people';

const MAKING = 'Making the practice London';

/** The service of a demonstration, reset from its page: killed half-way, stopped half-way, and let be. */
describe('reset to today of a running service', () => {
  let dataDir: string;
  let environment: NodeJS.ProcessEnv;
  let ready: string;
  let service: StartedService;

  beforeAll(async () => {
    buildService();
    dataDir = mkdtempSync(join(tmpdir(), 'plp-test-reset-'));
    const port = String(await freePort());
    environment = { ...process.env, DATA_DIR: dataDir, PORT: port, PRACTICE: '1' };
    ready = `Ready: http://localhost:${port}`;
    await anOldLondon();
  }, 180_000);
  afterAll(async () => {
    service?.process.kill('SIGKILL');
    await nothingLeft(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** A London of months ago, of which only the people are left: a whole one takes a minute to make. */
  const anOldLondon = async (): Promise<void> => {
    const { address, stop } = await defaultServer(dataDir);
    await migrate(address, ALL_MIGRATIONS);
    await withUnits(address, 'job', (job) => openInstallation(job, { practice: true, production: false }));
    await withUnits(address, 'auth', (auth) =>
      auth.run(SYSTEM, (tx) => savePracticePeople(tx, PRACTICE_PEOPLE)),
    );
    await look(
      `insert into reference_loads (name, version, sha256, rows)
       values ('practice-london', 'as at 2026-03-31, seed 33', repeat('0', 64), 0)`,
      address,
    );
    await stop?.();
  };

  /** Looks behind the running service. */
  const look = async <Row>(sql: string, at?: DatabaseAddress): Promise<Row[]> => {
    const client = new Client({ connectionString: (at ?? (await defaultServer(dataDir)).address).url });
    await client.connect();
    try {
      return (await client.query(sql)).rows as Row[];
    } finally {
      await client.end();
    }
  };

  const boroughsThere = async (): Promise<number> =>
    (await look<{ n: number }>('select count(distinct borough_id)::int as n from children'))[0]!.n;

  const aBrowser = async (): Promise<Browser> => {
    const browser = new Browser(`http://localhost:${environment['PORT']}`);
    expect((await browser.post('/practice/sign-in', { person: 'approver-bromley' })).status).toBe(303);
    return browser;
  };

  const reset = async (browser: Browser): Promise<void> => {
    const london = (await browser.get('/practice/reset')).html('input[name=london]').attr('value')!;
    const answer = await browser.post('/practice/reset', { london });
    expect([answer.status, answer.html('h1').text()]).toEqual([202, 'Reset has started']);
  };

  interface London {
    readonly boroughs: number;
    readonly children: number;
    readonly imports: string;
    readonly people: number;
    readonly edition: string;
    readonly ahead: number;
    readonly audit: string;
  }
  const london = async (): Promise<London> =>
    (
      await look<London>(
        `select (select count(distinct borough_id)::int from children) as boroughs,
                (select count(*)::int from children) as children,
                (select string_agg(distinct n::text, ' ') from (select count(*) as n from imports group by borough_id) b) as imports,
                (select count(*)::int from auth.people) as people,
                (select version from reference_loads where name = 'practice-london') as edition,
                (select clock_days from installation) as ahead,
                (select string_agg(action || ' ' || outcome || ' ' || (particulars ->> 'askedBy'), ', ')
                   from audit.events where action like 'practice-reset%') as audit`,
      )
    )[0]!;

  const whole = (): Omit<London, 'children'> => ({
    boroughs: AUTHORITIES.length,
    imports: '6',
    people: PRACTICE_PEOPLE.length,
    edition: `as at ${new SystemClock().today()}, seed 33`,
    ahead: 0,
    audit: 'practice-reset done approver bromley',
  });

  it('is gone on with by the next start after a kill and after Ctrl-C, and ends with a whole London', async () => {
    service = StartedService.from(environment);
    await service.says(ready);
    await reset(await aBrowser());
    await service.says(MAKING);
    while ((await boroughsThere()) < 3) await new Promise((resolve) => setTimeout(resolve, 200));
    await service.end('SIGKILL');
    expect(await nothingLeft(dataDir)).toEqual([]);

    service = StartedService.from(environment);
    await service.says(MAKING);
    expect(await boroughsThere()).toBeGreaterThanOrEqual(3);
    expect(await service.end('SIGINT')).toBe(0);
    expect(await nothingLeft(dataDir)).toEqual([]);

    service = StartedService.from(environment);
    await service.says(ready);
    expect(await london()).toEqual({ ...whole(), children: expect.any(Number) as number });
  }, 600_000);

  it('ends in the same process with the same London and nothing of what people did', async () => {
    const before = await london();
    expect(runCli(environment, 'practice:load', '--again', '--as-at', '2026-03-31')).toEqual({
      status: 1,
      said: expect.stringContaining('Something is using this database') as string,
    });
    const browser = await aBrowser();
    await browser.post('/practice/clock', { days: '40' });
    await reset(browser);
    await service.says(ready, 2);
    expect(await london()).toEqual(before);
    expect((await browser.get('/children')).status).toBe(303);
    expect((await (await aBrowser()).get('/children')).text).toContain('Bromley');
    expect(await service.end('SIGINT')).toBe(0);
    expect(await nothingLeft(dataDir)).toEqual([]);
  }, 600_000);
});
