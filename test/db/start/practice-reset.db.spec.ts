import { Client } from 'pg';
import { AuditService } from '@lib/audit/audit.service';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { openInstallation } from '@lib/database/installation/installation';
import { readClockDays, setClockDays } from '@lib/database/installation/practice-clock';
import { askForReset, emptyPractice, readResetRequest } from '@lib/database/installation/practice-reset';
import { LoginRole } from '@lib/database/roles/database-roles';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { annualReturn, Importing } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';
import { loadReference } from '../../../apps/cli/src/database/load-reference';
import { withUnits } from '../../../apps/cli/src/database/with-units';
import { PRACTICE_PEOPLE } from '../../../apps/cli/src/practice/people';
import { emptyIfAsked, emptyPracticeDatabase } from '../../../apps/cli/src/start/empty-practice';

const BROMLEY = 305;
const NOT_WAITING = 0;
const RUNTIME = ['web', 'job', 'auth', 'audit', 'stats', 'backup'] as const satisfies readonly LoginRole[];

/** What a reset leaves as it was: what makes it this installation, and the queues that a migration made. */
const KEPT = [
  'ctx.signing_key',
  'pgboss.queue',
  'pgboss.version',
  'public.installation',
  'public.schema_migrations',
];

describe('emptying a practice database', () => {
  let database: TestDatabase;
  let superuser: Client;

  const as = <T>(role: LoginRole, work: (units: UnitOfWork) => Promise<T>): Promise<T> =>
    withUnits(database.address, role, work);

  /** A database somebody has used: reference data, people, a borough's returns, the clock moved, work in the queue. */
  const used = async (practice: boolean): Promise<void> => {
    database = await TestDatabase.create();
    superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
    await loadReference(database.address);
    await as('auth', (auth) => auth.run(SYSTEM, (tx) => savePracticePeople(tx, PRACTICE_PEOPLE)));
    await as('job', async (job) => {
      await openInstallation(job, { practice, production: false });
      const importing = new Importing(job);
      await importing.agree(BROMLEY);
      await importing.import(BROMLEY, annualReturn(2022), 2022);
      if (practice) await job.run(SYSTEM, (tx) => setClockDays(tx, 40));
    });
    await superuser.query(`insert into pgboss.job (name) values ('report-run')`);
  };
  const ask = (askedBy: string | null): Promise<void> =>
    as('web', (web) => web.run(SYSTEM, (tx) => askForReset(tx, askedBy)));

  /** How many rows each table has, for those that have any. */
  const rows = async (): Promise<Record<string, number>> => {
    const { rows: tables } = await superuser.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'auth', 'audit', 'ctx', 'pgboss')
        order by 1`,
    );
    const counted: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows: found } = await superuser.query<{ n: number }>(`select count(*)::int as n from ${name}`);
      if (found[0]!.n > 0) counted[name] = found[0]!.n;
    }
    return counted;
  };

  const resets = async (): Promise<object[]> =>
    (
      await superuser.query<object>(
        `select outcome, person_id as person, particulars ->> 'askedBy' as by, particulars ->> 'askedAt' as at
           from audit.events where action = 'practice-reset'`,
      )
    ).rows;

  afterEach(async () => {
    await superuser.end();
    await database.close();
  });

  describe('of a practice installation', () => {
    beforeEach(() => used(true));

    it('leaves the mark, the schema and the key, and an audit that begins with who asked and when', async () => {
      const before = await rows();
      for (const table of ['public.children', 'auth.people', 'public.codes', 'audit.events', 'pgboss.job']) {
        expect(before[table]).toBeGreaterThan(0);
      }
      await ask('officer bromley');
      const request = await as('migrate', (units) => units.run(SYSTEM, readResetRequest));
      const said: string[] = [];
      await as('migrate', (units) => emptyIfAsked(units, (line) => said.push(line)));

      const after = await rows();
      expect(Object.keys(after)).toEqual(['audit.events', ...KEPT]);
      expect(after).toEqual({
        ...Object.fromEntries(KEPT.map((table) => [table, before[table]])),
        'audit.events': 1,
      });
      expect(await resets()).toEqual([
        { outcome: 'done', person: null, by: 'officer bromley', at: request?.askedAt.toString() },
      ]);
      expect(said).toHaveLength(1);
      await as('job', async (job) => {
        const installation = await openInstallation(job, { practice: true, production: false });
        expect(installation.practice).toBe(true);
        expect(await job.run(SYSTEM, readClockDays)).toBe(0);
        expect(await job.run(SYSTEM, readResetRequest)).toBeNull();
      });
    });

    it('can be filled again, and its audit cannot be emptied in any other way', async () => {
      await as('migrate', (units) => emptyPracticeDatabase(units, { askedBy: 'a test' }));
      await loadReference(database.address);
      await as('job', async (job) => {
        const importing = new Importing(job);
        await importing.agree(BROMLEY);
        await importing.import(BROMLEY, annualReturn(2022), 2022);
      });
      expect((await rows())['public.children']).toBeGreaterThan(0);
      await as('migrate', (units) =>
        expect(units.run(SYSTEM, (tx) => tx.query('truncate audit.events'))).rejects.toThrow('append-only'),
      );
    });

    it('does nothing when nobody asked', async () => {
      const before = await rows();
      await as('migrate', (units) => emptyIfAsked(units, () => undefined));
      expect(await rows()).toEqual(before);
    });

    it('is all or nothing: ended before its end, everything and the request are still there', async () => {
      await ask(null);
      const before = await rows();
      await as('migrate', (units) =>
        expect(
          units.run(SYSTEM, async (tx) => {
            await emptyPractice(tx);
            await new AuditService().record(tx, { action: 'practice-reset' });
            await tx.query('select pg_terminate_backend(pg_backend_pid())');
          }),
        ).rejects.toThrow(),
      );
      expect(await rows()).toEqual(before);
      await as('migrate', (units) => emptyIfAsked(units, () => undefined));
      expect(await resets()).toMatchObject([{ outcome: 'done', by: 'nobody signed in' }]);
    });

    it('is refused while a process is connected, which is written down, and the request is dropped', async () => {
      for (const [nth, role] of RUNTIME.entries()) {
        await ask(null);
        const before = await rows();
        const said: string[] = [];
        await as(role, () =>
          as('migrate', (units) => emptyIfAsked(units, (line) => said.push(line), NOT_WAITING)),
        );
        expect(await rows()).toEqual({ ...before, 'audit.events': before['audit.events']! + 1 });
        expect((await resets()).slice(nth)).toMatchObject([{ outcome: 'refused', by: 'nobody signed in' }]);
        expect(said.join()).toContain('Something is using this database');
        expect(await as('migrate', (units) => units.run(SYSTEM, readResetRequest))).toBeNull();
      }
    });

    it('waits a moment for a process that is just ending', async () => {
      await ask(null);
      const ending = as('web', () => new Promise((resolve) => setTimeout(resolve, 1_000)));
      await as('migrate', (units) => emptyIfAsked(units, () => undefined));
      await ending;
      expect(await resets()).toMatchObject([{ outcome: 'done' }]);
    });

    it('is not for a role that serves, works or reads', async () => {
      for (const role of RUNTIME) {
        await as(role, (units) =>
          expect(units.run(SYSTEM, (tx) => tx.query('select public.empty_practice()'))).rejects.toThrow(
            'permission denied for function',
          ),
        );
      }
    });
  });

  describe('of a real installation', () => {
    beforeEach(() => used(false));

    it('is refused by the database itself', async () => {
      const before = await rows();
      await as('migrate', (units) =>
        expect(emptyPracticeDatabase(units, {})).rejects.toMatchObject({ code: 'practice-only' }),
      );
      expect(await rows()).toEqual(before);
    });

    it('cannot even be asked for', async () => {
      await expect(ask(null)).rejects.toMatchObject({ code: 'practice-only' });
      const before = await rows();
      await as('migrate', (units) => emptyIfAsked(units, () => undefined));
      expect(await rows()).toEqual(before);
    });
  });
});
