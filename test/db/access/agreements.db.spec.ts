import { AuditService } from '@lib/audit/audit.service';
import { agreementIsLive, Agreements } from '@lib/boroughs/agreements/agreements.service';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { TestDatabase } from '@test/support/test-database';

const administrator = {
  context: { scope: 'administration', personId: newId(), boroughId: null },
  origin: {},
} as const;
const borough = (boroughId: number) =>
  ({ context: { scope: 'borough', personId: newId(), boroughId }, origin: {} }) as const;
const SIGNED = {
  boroughId: 305,
  purpose: 'sufficiency',
  startsOn: day('2026-04-01'),
  endsOn: day('2027-03-31'),
  reference: 'IG/2026/1',
  signedBy: 'Director',
} as const;

describe('data-sharing agreements', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  let agreements: Agreements;
  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    agreements = new Agreements(web, new AuditService(), FixedClock.at('2026-04-20T09:00:00Z'));
  });
  afterAll(() => database.close());

  const isLive = (boroughId: number, purpose: 'sufficiency' | 'panel', on: string): Promise<boolean> =>
    web.run(jobFor(boroughId), (tx) => agreementIsLive(tx, boroughId, purpose, day(on)));

  it('hold from the first day to the last, for that borough and that purpose', async () => {
    const id = await agreements.record(administrator, SIGNED);
    expect(await isLive(305, 'sufficiency', '2026-03-31')).toBe(false);
    expect(await isLive(305, 'sufficiency', '2026-04-01')).toBe(true);
    expect(await isLive(305, 'sufficiency', '2027-03-31')).toBe(true);
    expect(await isLive(305, 'sufficiency', '2027-04-01')).toBe(false);
    expect(await isLive(305, 'panel', '2026-06-01')).toBe(false);
    expect(await isLive(202, 'sufficiency', '2026-06-01')).toBe(false);
    await agreements.end(administrator, id, { lastDay: day('2026-06-30'), evenIfPast: false });
    expect(await isLive(305, 'sufficiency', '2026-06-30')).toBe(true);
    expect(await isLive(305, 'sufficiency', '2026-07-01')).toBe(false);
  });

  it('do not end before they begin, and on a past day only when that is meant', async () => {
    const id = await agreements.record(administrator, { ...SIGNED, boroughId: 306 });
    const end = (lastDay: string, evenIfPast = false): Promise<void> =>
      agreements.end(administrator, id, { lastDay: day(lastDay), evenIfPast });
    await expect(end('2026-03-31', true)).rejects.toThrow('the same as or after the first day, 1 April 2026');
    await expect(end('2026-04-19')).rejects.toThrow('19 April 2026 is past');
    expect((await agreements.find(administrator, id)).endedEarlyOn).toBeNull();
    await end('2026-04-20');
    await end('2026-04-01', true);
    expect((await agreements.find(administrator, id)).endedEarlyOn).toBe('2026-04-01');
  });

  it('are seen by their own borough, by administrators and by the service', async () => {
    await agreements.record(administrator, { ...SIGNED, boroughId: 202 });
    expect((await agreements.list(borough(202))).map((one) => one.boroughId)).toEqual([202]);
    expect((await agreements.list(borough(301))).length).toBe(0);
    expect((await agreements.list(administrator)).length).toBe(3);
    const [camden] = await agreements.list(borough(202));
    await expect(agreements.find(borough(305), camden!.id)).rejects.toThrow('We cannot find that agreement');
    const job = await database.unitOfWork('job');
    expect(await job.run(SYSTEM, (tx) => agreementIsLive(tx, 202, 'sufficiency', day('2026-06-01')))).toBe(
      true,
    );
  });

  it('are recorded and ended by administrators only, and never deleted', async () => {
    await expect(agreements.record(borough(305), SIGNED)).rejects.toThrow('row-level security');
    const [own] = await agreements.list(borough(202));
    const ending = agreements.end(borough(202), own!.id, { lastDay: day('2026-05-01'), evenIfPast: false });
    await expect(ending).rejects.toThrow('Only an administrator ends an agreement');
    expect((await agreements.find(borough(202), own!.id)).endedEarlyOn).toBeNull();
    await expect(
      web.run(administrator.context, (tx) => tx.query('delete from data_sharing_agreements')),
    ).rejects.toThrow('permission denied');
  });
});
