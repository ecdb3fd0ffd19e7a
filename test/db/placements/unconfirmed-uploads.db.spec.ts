import { FixedClock } from '@lib/kernel/clock';
import { ConflictError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { putAsideUnconfirmedOfAll } from '@lib/placements/importing/put-aside-unconfirmed';
import { annualReturn, Importing } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';
import { HousekeepingJob } from '../../../apps/worker/src/jobs/housekeeping.job';
import { WorkerLog } from '../../../apps/worker/src/process/worker-log';

const BROMLEY = 305;
const CROYDON = 306;

describe('an upload that nobody confirms', () => {
  let database: TestDatabase;
  let clock: FixedClock;
  let importing: Importing;

  beforeEach(async () => {
    database = await TestDatabase.create();
    clock = FixedClock.at('2026-11-22T09:00:00Z');
    importing = new Importing(await database.unitOfWork('job'), clock);
    await importing.agree(BROMLEY, CROYDON);
  });
  afterEach(() => database.close());

  const upload = async (boroughId: number, year: number): Promise<string> => {
    const handedIn = { files: annualReturn(year), year, asAt: null };
    return (await importing.receiving.receive(importing.as(boroughId), handedIn)).uploadId;
  };

  const tidy = (): Promise<number> =>
    putAsideUnconfirmedOfAll({ units: importing.work, audit: new AuditService(), clock });

  const lineOf = async (boroughId: number, uploadId: string) =>
    (await importing.uploads.result(importing.as(boroughId), uploadId)).imports[0]!;

  const rowsOf = (boroughId: number): Promise<number> =>
    importing.work.run(jobFor(boroughId), async (tx) => {
      const [row] = await tx.query<{ count: number }>(
        `select (select count(*) from return_children) + (select count(*) from return_episodes)
              + (select count(*) from return_uasc) + (select count(*) from return_health)
              + (select count(*) from return_missing) + (select count(*) from import_problems) as count`,
      );
      return row!.count;
    });

  it('waits seven days, and says until when', async () => {
    const waiting = await upload(BROMLEY, 2022);
    expect((await lineOf(BROMLEY, waiting)).waitsUntil?.toString()).toBe('2026-11-29T09:00:00Z');
    clock.moveTo('2026-11-29T08:59:59Z');
    expect(await tidy()).toBe(0);
    expect(await lineOf(BROMLEY, waiting)).toMatchObject({
      state: 'needs confirming',
      discardedBecause: null,
    });
    expect(await rowsOf(BROMLEY)).toBeGreaterThan(100);
  });

  it('is put aside then, borough by borough, with nothing left of its rows but why', async () => {
    const [bromleys, croydons] = [await upload(BROMLEY, 2022), await upload(CROYDON, 2021)];
    clock.moveTo('2026-11-29T09:00:01Z');
    expect(await tidy()).toBe(2);
    for (const [boroughId, uploadId] of [
      [BROMLEY, bromleys],
      [CROYDON, croydons],
    ] as const) {
      const line = await lineOf(boroughId, uploadId);
      expect(line).toMatchObject({
        state: 'discarded',
        discardedBecause: 'not confirmed',
        waitsUntil: null,
        problems: 0,
      });
      expect(line.discardedAt?.toString()).toBe('2026-11-29T09:00:01Z');
      expect(await rowsOf(boroughId)).toBe(0);
    }
    await expect(importing.applying.apply(importing.as(BROMLEY), bromleys)).rejects.toThrow(ConflictError);
    expect(await tidy()).toBe(0);
  });

  it('leaves alone what was applied, undone, put aside, or came since', async () => {
    const applied = await importing.import(BROMLEY, annualReturn(2020), 2020);
    const undone = await importing.import(BROMLEY, annualReturn(2021), 2021);
    await importing.applying.undo(importing.as(BROMLEY), undone);
    const unwanted = await upload(BROMLEY, 2019);
    await importing.applying.discard(importing.as(BROMLEY), unwanted);
    clock.moveTo('2026-11-28T09:00:00Z');
    const newer = await upload(BROMLEY, 2022);
    clock.moveTo('2026-12-01T09:00:00Z');
    const before = await rowsOf(BROMLEY);
    expect(await tidy()).toBe(0);
    expect(await rowsOf(BROMLEY)).toBe(before);
    const states = [];
    for (const id of [applied, undone, unwanted, newer]) states.push((await lineOf(BROMLEY, id)).state);
    expect(states).toEqual(['applied', 'undone', 'discarded', 'needs confirming']);
    expect(await lineOf(BROMLEY, unwanted)).toMatchObject({ discardedBecause: 'not wanted' });
  });

  it('is put aside once by two workers at the same time, and audited as done by the service', async () => {
    await upload(BROMLEY, 2022);
    clock.moveBy({ hours: 8 * 24 });
    const counts = await Promise.all([tidy(), tidy(), tidy()]);
    expect(counts.sort()).toEqual([0, 0, 1]);
    const audit = await database.unitOfWork('audit');
    const events = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query(
        `select person_id, borough_id, outcome, particulars ->> 'because' as because, route
           from audit.events where action = 'return-put-aside'`,
      ),
    );
    expect(events).toEqual([
      {
        person_id: null,
        borough_id: BROMLEY,
        outcome: 'done',
        because: 'not confirmed',
        route: 'job housekeeping',
      },
    ]);
  });

  it('is either applied or put aside when both come at once, and never half of each', async () => {
    const waiting = await upload(BROMLEY, 2022);
    clock.moveBy({ hours: 8 * 24 });
    const [applied] = await Promise.allSettled([
      importing.applying.apply(importing.as(BROMLEY), waiting),
      tidy(),
    ]);
    const { state } = await lineOf(BROMLEY, waiting);
    expect(state).toBe(applied.status === 'fulfilled' ? 'applied' : 'discarded');
    expect((await rowsOf(BROMLEY)) > 0).toBe(state === 'applied');
  });

  it('is looked for by the worker', async () => {
    const waiting = await upload(BROMLEY, 2022);
    clock.moveBy({ hours: 8 * 24 });
    const lines: string[] = [];
    const job = new HousekeepingJob(
      importing.work,
      await database.unitOfWork('auth'),
      new AuditService(),
      clock,
      new WorkerLog({ write: (line: string) => void lines.push(line) }),
    );
    await job.run();
    expect((await lineOf(BROMLEY, waiting)).discardedBecause).toBe('not confirmed');
    expect(JSON.parse(lines[0]!)).toMatchObject({ job: 'housekeeping', unconfirmedReturns: 1 });
  });
});
