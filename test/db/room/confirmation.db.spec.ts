import { Viewer } from '@lib/access/viewer';
import { jobFor, holderOf, SYSTEM } from '@lib/database/context/viewer-context';
import { InvalidError, NotAllowedError, NotFoundError, TooManyError } from '@lib/kernel/domain-error';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { newToken } from '@lib/kernel/secret';
import { lettersOfRequests, removeOldRequests } from '@lib/provision/confirmation/mail-requests';
import { ProvidersAnswer } from '@lib/provision/confirmation/confirming.service';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { returnOf } from '@test/support/importing';
import { commissionerAs, RoomWorld } from '@test/support/provision/room-world';
import { viewerAs } from '../access/viewer-as';

const commissioner: Viewer = commissionerAs(newId());
const officer: Viewer = viewerAs({ personId: newId(), name: 'An officer' }, 'officer', BROMLEY);
const another: Viewer = viewerAs({ personId: newId(), name: 'Another officer' }, 'officer', CROYDON);

const ANSWER: ProvidersAnswer = { vacant: 2, usableFrom: null, outOfUse: 1, outOfUseReason: 'staffing' };
const sender = { address: '192.0.2.1', origin: { route: 'POST /confirm-places/:token' } };

describe('a request to confirm places', () => {
  let world: RoomWorld;
  let home: string;
  let other: string;
  let requestId: string;
  let secret: string;

  beforeEach(async () => {
    world = await RoomWorld.start();
    home = await world.setting({ urn: 'SC000001', name: 'Made-up home' });
    other = await world.setting({ urn: 'SC000002', name: 'Another home' });
    requestId = await world.room.ask(commissioner, home, ' Home@Example.org ');
    secret = world.secrets.linkSecretOf(requestId);
  });
  afterEach(() => world.close());

  const dead = (): Promise<void> =>
    expect(world.confirming.look(secret, sender)).rejects.toMatchObject({ code: 'confirm-link-over' });

  it('is opened as often as anybody likes, answered once, and audited as nobody’s', async () => {
    for (let opened = 0; opened < 3; opened += 1)
      expect((await world.confirming.look(secret, sender)).setting.name).toBe('Made-up home');
    const wrong = world.confirming.answer(secret, { ...ANSWER, vacant: 9 }, sender);
    await expect(wrong).rejects.toBeInstanceOf(InvalidError);
    expect(await world.confirming.answer(secret, ANSWER, sender)).toBe('said');
    await dead();
    await expect(world.confirming.answer(secret, ANSWER, sender)).rejects.toBeInstanceOf(NotFoundError);
    const { now } = await world.places.of(officer, home);
    expect(now).toMatchObject({ vacant: 2, outOfUse: 1, outOfUsePayer: 'not recorded', source: 'provider' });
    expect(await world.audited('places-confirmed-by-link')).toEqual(['link']);
    expect((await world.requests.of(commissioner, home))[0]!.state).toBe('answered');
  });

  it('confirms what the programme said, and keeps what a provider is not asked', async () => {
    const said = {
      ...ANSWER,
      validFrom: day('2026-06-01'),
      commissioned: 4,
      outOfUsePayer: 'boroughs',
    } as const;
    await world.places.say(commissioner, home, said, null);
    expect(await world.confirming.answer(secret, ANSWER, sender)).toBe('confirmed');
    const { now } = await world.places.of(officer, home);
    expect(now).toMatchObject({
      commissioned: 4,
      source: 'programme',
      confirmedSource: 'provider',
      version: 2,
    });
  });

  it('works no more once it is taken back, or seven days after, as if it had never been', async () => {
    await expect(world.requests.revoke(officer, requestId)).rejects.toBeInstanceOf(NotFoundError);
    await world.requests.revoke(commissioner, requestId);
    await dead();
    requestId = await world.room.ask(commissioner, home, 'home@example.org');
    secret = world.secrets.linkSecretOf(requestId);
    await world.confirming.look(secret, sender);
    await world.entering.database.asSuperuser(
      `update confirmation_requests set expires_at = expires_at - interval '7 days' where id = $1`,
      [requestId],
    );
    await dead();
    secret = newToken();
    await dead();
  });

  it('slows down whoever tries links that do not work, and nobody else', async () => {
    for (let guess = 0; guess < 30; guess += 1)
      await expect(world.confirming.look(newToken(), sender)).rejects.toBeInstanceOf(NotFoundError);
    await expect(world.confirming.look(newToken(), sender)).rejects.toBeInstanceOf(TooManyError);
    await world.confirming.look(secret, { address: '192.0.2.2' });
  });

  it('sees one setting and its places; no other, no child, no request but itself', async () => {
    await world.entering.importing.import(BROMLEY, returnOf(['A1']), 2026);
    await world.room.ask(commissioner, other, 'other@example.org');
    const count = (sql: string): Promise<number> =>
      world.entering.importing.work.run(
        holderOf(requestId),
        async (tx) => (await tx.query<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]!.n,
      );
    for (const table of ['children', 'placements', 'block_contracts', 'providers', 'messages'])
      expect([table, await count(table)]).toEqual([table, 0]);
    expect(await count('settings')).toBe(1);
    expect(await count('confirmation_requests')).toBe(1);
    await expect(
      world.entering.importing.work.run(holderOf(requestId), (tx) =>
        tx.query(
          `insert into setting_places (id, setting_id, valid_from, out_of_use, source, said_at, said_by_name, confirmed_on,
                                       confirmed_source, confirmed_by_name, version)
           values ($1, $2, '2026-06-12', 0, 'provider', now(), 'x', '2026-06-12', 'provider', 'x', 1)`,
          [newId(), other],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('is sent by whoever may: the programme, or a borough that holds a block there', async () => {
    await expect(world.room.ask(officer, home, 'a@example.org')).rejects.toBeInstanceOf(NotAllowedError);
    await world.blocks.add(officer, {
      ...{ settingId: home, places: 1, weeklyPence: 500_000 },
      ...{ startsOn: day('2026-01-01'), endsOn: null },
    });
    await world.room.ask(officer, home, 'a@example.org');
    await expect(world.room.ask(officer, home, 'not an address')).rejects.toBeInstanceOf(InvalidError);
    expect(await world.requests.of(officer, home)).toHaveLength(1);
    expect(await world.requests.of(another, home)).toHaveLength(0);
    expect(await world.requests.of(commissioner, home)).toHaveLength(1);
  });

  it('is mailed once, with the link alone, and no secret is kept', async () => {
    const letters = lettersOfRequests(world.secrets);
    const { clock } = world.entering;
    expect(await letters.gather(world.job, clock)).toBe(1);
    expect(await letters.gather(world.job, clock)).toBe(0);
    expect(await world.outbox()).toEqual([
      { address: 'home@example.org', letter: 'confirm-places', about: requestId, messages: 0 },
    ]);
    expect(letters.pathOf('confirm-places', requestId)).toBe(`/confirm-places/${secret}`);
    const rows = await world.job.run(SYSTEM, (tx) => tx.query('select * from confirmation_requests'));
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('is not mailed once its link is over, however far the mail had come; whoever asked sees how it stands', async () => {
    const letters = lettersOfRequests(world.secrets);
    const { clock } = world.entering;
    await world.blocks.add(officer, {
      ...{ settingId: home, places: 1, weeklyPence: 500_000 },
      ...{ startsOn: day('2026-01-01'), endsOn: null },
    });
    const of = async (viewer: Viewer) => (await world.requests.of(viewer, home))[0]!;
    const boroughs = await world.room.ask(officer, home, 'a@example.org');
    await letters.gather(world.job, clock);
    expect([await of(commissioner), await of(officer)]).toMatchObject([
      { mail: 'waiting' },
      { mail: 'waiting' },
    ]);
    const mails = await world.entering.importing.work.run(officer.context, (tx) =>
      tx.query<{ about: string }>('select about from outbox'),
    );
    expect(mails.map(({ about }) => about)).toEqual([boroughs]);

    expect(await world.requests.revoke(commissioner, requestId)).toEqual({ settingId: home, wasSent: false });
    const [first] = await world.job.run(SYSTEM, (tx) =>
      tx.query<{ id: string }>('select id from outbox where about = $1', [requestId]),
    );
    expect(await letters.stop(world.job, first!.id)).toBe(true);
    expect(await letters.stop(world.job, first!.id)).toBe(false);
    expect(await of(commissioner)).toMatchObject({ state: 'revoked', mail: 'stopped', sentAt: null });
    await letters.gather(world.job, clock);
    expect(await of(officer)).toMatchObject({ state: 'open', mail: 'waiting' });
    await world.entering.database.asSuperuser(
      `update confirmation_requests set expires_at = now() where id = $1`,
      [boroughs],
    );
    await letters.gather(world.job, clock);
    expect(await of(officer)).toMatchObject({ state: 'expired', mail: 'stopped' });
  });

  it('cannot be taken back once the provider has answered, and is told when its mail had gone', async () => {
    await lettersOfRequests(world.secrets).gather(world.job, world.entering.clock);
    await world.entering.database.asSuperuser(`update outbox set state = 'sent', sent_at = now()`);
    await world.confirming.answer(secret, ANSWER, sender);
    await expect(world.requests.revoke(commissioner, requestId)).rejects.toMatchObject({
      code: 'confirmation-answered',
    });
    const second = await world.room.ask(commissioner, home, 'home@example.org');
    await lettersOfRequests(world.secrets).gather(world.job, world.entering.clock);
    await world.entering.database.asSuperuser(
      `update outbox set leased_until = now() + interval '1 minute' where about = $1`,
      [second],
    );
    expect(await world.requests.revoke(commissioner, second)).toMatchObject({ wasSent: true });
  });

  it('goes 30 days after its link stopped working', async () => {
    const stoppedAgo = (days: number): Promise<void> =>
      world.entering.database.asSuperuser(
        `update confirmation_requests set expires_at = now() - make_interval(days => $1)`,
        [days],
      );
    await stoppedAgo(29);
    expect(await world.job.run(SYSTEM, removeOldRequests)).toBe(0);
    await stoppedAgo(31);
    expect(await world.job.run(SYSTEM, removeOldRequests)).toBe(1);
  });

  it('is nothing a borough’s context can find by its hash', async () => {
    await expect(
      world.entering.importing.work.run(jobFor(BROMLEY), (tx) => tx.query('select working_link($1)', ['x'])),
    ).rejects.toThrow(/permission denied/);
  });
});
