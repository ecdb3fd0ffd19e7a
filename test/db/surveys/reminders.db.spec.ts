import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { addDays, day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Completion } from '@lib/surveys/completion/completion.service';
import { Nudges } from '@lib/surveys/reminders/nudges.service';
import { remindBoroughs } from '@lib/surveys/reminders/remind-boroughs';
import { remindersOf } from '@lib/surveys/reminders/reminder.query';
import { tellOfReturn } from '@lib/surveys/reminders/tell-of-return';
import { BROMLEY, CROYDON, Surveys } from '@test/support/surveys';

const FROM = day('2026-06-20');

describe('reminders of a wave', () => {
  let world: Surveys;
  let job: UnitOfWork;
  let wave: string;

  const at = (moment: string): FixedClock => FixedClock.at(moment);
  const run = (moment: string): Promise<number> =>
    remindBoroughs({ units: job, audit: world.audit, clock: at(moment) });
  const nudges = (moment = '2026-06-12T09:00:00Z'): Nudges => new Nudges(world.work, world.audit, at(moment));
  const sent = (): Promise<
    { borough: number; why: string; on: string; people: number; by: string | null }[]
  > =>
    world.asSuperuser(
      `select borough_id as borough, why, for_day::text as on, people, sent_by_name as by from wave_reminders
        order by sent_at, borough_id, why`,
    );
  const messages = (): Promise<{ kind: string; reference: string; open: boolean }[]> =>
    world.asSuperuser(
      `select kind, reference, done_at is null as open from messages order by posted_at, kind, id`,
    );
  const person = async (role: string, boroughId: number): Promise<string> => {
    const id = newId();
    await world.asSuperuser(`insert into auth.people (id, email, name) values ($1, $2, 'A person')`, [
      id,
      `${id}@example.org`,
    ]);
    await world.asSuperuser(
      `insert into auth.role_grants (id, person_id, role, borough_id) values ($1, $2, $3, $4)`,
      [newId(), id, role, boroughId],
    );
    return id;
  };
  const submit = (boroughId: number): Promise<unknown> =>
    world.asSuperuser(
      `update returns set state = 'submitted', submissions = 1, submitted_at = now() where borough_id = $1`,
      [boroughId],
    );

  beforeEach(async () => {
    world = await Surveys.start();
    job = await world.database.unitOfWork('job');
    wave = await world.started();
    await person('officer', BROMLEY);
    await person('approver', BROMLEY);
    await person('officer', CROYDON);
  });
  afterEach(() => world.close());

  it('say once that it is open, then before, on and after the deadline with a cap, however often they run', async () => {
    expect(await run('2026-06-12T08:00:00Z')).toBe(2);
    expect(await run('2026-06-12T09:00:00Z')).toBe(0);
    for (let later = 0; later < 50; later += 1) await run(`${addDays(FROM, later)}T09:00:00Z`);
    const bromley = (await sent()).filter(({ borough }) => borough === BROMLEY);
    expect(bromley.map(({ why, on }) => `${on} ${why}`)).toEqual([
      '2026-04-01 opened',
      '2026-06-23 before the deadline',
      '2026-06-27 before the deadline',
      '2026-06-30 on the deadline',
      '2026-07-07 after the deadline',
      '2026-07-14 after the deadline',
      '2026-07-21 after the deadline',
      '2026-07-28 after the deadline',
    ]);
    expect(bromley.every(({ people, by }) => people === 2 && by === null)).toBe(true);
    const told = await messages();
    expect(told).toHaveLength(8 * 3);
    // One of a wave is open for each person: the last.
    expect(told.filter(({ open }) => open)).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'survey-overdue', reference: '2026-06-30', open: true })),
    );
    const audited = await world.asSuperuser(`select 1 from audit.events where action = 'wave-reminded'`);
    expect(audited).toHaveLength(16);
  });

  it('stop for a borough once its return is in, and ask the others on', async () => {
    await run('2026-06-12T08:00:00Z');
    await submit(BROMLEY);
    await world.work.run(world.by().context, (tx) =>
      tellOfReturn(tx, {
        ...{ waveId: wave, boroughId: BROMLEY, what: 'submitted', byName: 'An approver' },
        ...{ at: world.clock.now(), today: world.clock.today() },
      }),
    );
    expect((await messages()).filter(({ open }) => open)).toHaveLength(1);
    expect(await run('2026-06-23T09:00:00Z')).toBe(1);
    expect((await sent()).at(-1)).toMatchObject({ borough: CROYDON, why: 'before the deadline' });
  });

  it('do not go to a borough of which none is expected, nor about a wave that is not open', async () => {
    await world.asSuperuser(
      `update wave_boroughs set not_expected_because = 'It has none' where borough_id = $1`,
      [CROYDON],
    );
    await world.wave({ state: 'draft', title: 'September 2026' });
    await world.wave({ state: 'pilot', title: 'A try' });
    expect(await run('2026-06-12T08:00:00Z')).toBe(1);
    expect(await sent()).toMatchObject([{ borough: BROMLEY, why: 'opened' }]);
  });

  it('follow the deadline of a borough that was extended', async () => {
    await world.asSuperuser(
      `update wave_boroughs set deadline_on = '2026-07-06', extended_because = 'A new system', extended_at = now(),
                                extended_by_name = 'A commissioner' where borough_id = $1`,
      [CROYDON],
    );
    await run('2026-06-12T08:00:00Z');
    await run('2026-06-30T09:00:00Z');
    expect((await sent()).slice(2)).toMatchObject([
      { borough: BROMLEY, why: 'on the deadline', on: '2026-06-30' },
      { borough: CROYDON, why: 'before the deadline', on: '2026-06-29' },
    ]);
    expect((await messages()).map(({ reference }) => reference)).toContain('2026-07-06');
  });

  it('are sent by hand to boroughs that have not handed in, once a day', async () => {
    const commissioner = world.programme();
    const first = await nudges().send(commissioner, wave, [BROMLEY, CROYDON, 202]);
    expect(first).toEqual([
      { boroughId: BROMLEY, outcome: 'sent', people: 2 },
      { boroughId: CROYDON, outcome: 'sent', people: 1 },
      { boroughId: 202, outcome: 'not asked', people: 0 },
    ]);
    expect(await nudges().send(commissioner, wave, [BROMLEY])).toMatchObject([{ outcome: 'today already' }]);
    await world.returns.start(world.by(CROYDON), wave);
    await submit(CROYDON);
    expect(await nudges('2026-06-13T09:00:00Z').send(commissioner, wave, [BROMLEY, CROYDON])).toMatchObject([
      { outcome: 'sent' },
      { outcome: 'handed in' },
    ]);
    expect(await nudges('2026-08-13T09:00:00Z').send(commissioner, wave, [BROMLEY])).toMatchObject([
      { outcome: 'closed' },
    ]);
    expect((await sent())[0]).toMatchObject({ why: 'nudge', by: 'A commissioner' });
    await expect(nudges().send(commissioner, wave, [])).rejects.toThrow('Nobody was reminded');
    await expect(nudges().send(commissioner, newId(), [BROMLEY])).rejects.toThrow(NotFoundError);
  });

  it('are sent once where two people press at the same moment', async () => {
    const both = await Promise.all([
      nudges().send(world.programme('One'), wave, [BROMLEY]),
      nudges().send(world.programme('Another'), wave, [BROMLEY]),
    ]);
    expect(
      both
        .flat()
        .map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual(['sent', 'today already']);
  });

  it('are seen by the borough they went to and by the programme, and by no other borough', async () => {
    await run('2026-06-12T08:00:00Z');
    const seen = async (context: Parameters<UnitOfWork['run']>[0]): Promise<number[]> =>
      (await world.work.run(context, (tx) => remindersOf(tx, wave))).map(({ boroughId }) => boroughId);
    expect(await seen(world.by(CROYDON).context)).toEqual([CROYDON]);
    expect(await seen(jobFor(202))).toEqual([]);
    expect((await seen(world.programme().context)).toSorted()).toEqual([BROMLEY, CROYDON]);
  });

  it('tell a borough that its return was returned or accepted, and its approver that it waits', async () => {
    const tell = (
      context: Parameters<UnitOfWork['run']>[0],
      what: Parameters<typeof tellOfReturn>[1]['what'],
    ) =>
      world.work.run(context, (tx) =>
        tellOfReturn(tx, {
          ...{ waveId: wave, boroughId: BROMLEY, what, byName: 'Somebody' },
          ...{ at: world.clock.now(), today: world.clock.today() },
        }),
      );
    const open = async (): Promise<string[]> =>
      (await messages()).filter((one) => one.open).map(({ kind, reference }) => `${kind}: ${reference}`);
    await tell(world.by().context, 'ready to approve');
    expect(await open()).toEqual(['survey-to-approve: homes']);
    await tell(world.by().context, 'sent back');
    expect(await open()).toEqual(['survey-sent-back: homes']);
    await tell(world.programme().context, 'returned');
    expect(await open()).toEqual(['survey-returned: homes', 'survey-returned: homes']);
    await tell(world.programme().context, 'accepted');
    expect(await open()).toEqual(['survey-accepted: homes', 'survey-accepted: homes']);
    expect((await sent()).map(({ why, by }) => [why, by])).toEqual([
      ['accepted', 'Somebody'],
      ['returned', 'Somebody'],
    ]);
  });

  it('are on the completion board, with where each borough is', async () => {
    await run('2026-06-12T08:00:00Z');
    const board = await new Completion(world.work, world.clock).board(world.programme(), wave);
    expect(board.boroughs).toMatchObject([
      { boroughId: BROMLEY, state: 'in progress', daysLeft: 18, reminders: 1, mayNudge: true },
      { boroughId: CROYDON, state: 'not started', daysLeft: 18, lastActivityAt: null },
    ]);
    expect(board.headline).toMatchObject({ expected: 2, inTime: 0, toCome: 2, overdue: 0 });
  });
});
