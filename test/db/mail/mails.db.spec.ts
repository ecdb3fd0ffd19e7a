import { Temporal } from 'temporal-polyfill';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { InboxService } from '@lib/mail/messages/inbox.service';
import { ofBorough, ofProgramme } from '@lib/mail/messages/recipient';
import { sendAgain } from '@lib/mail/outbox/outbox.query';
import { MailPreferencesService } from '@lib/mail/preferences/mail-preferences.service';
import { removeOldMail } from '@lib/mail/remove-old-mail';
import { headerOf, MailServer, textOf } from './mail-server';
import { ADMINISTRATOR, BROMLEY, MailWorld } from './mail-world';

const ALL = { page: 1, perPage: 50 };

describe('mails about messages', () => {
  let world: MailWorld;
  let inbox: InboxService;
  let server: MailServer;

  beforeAll(async () => {
    world = await MailWorld.create();
    inbox = new InboxService(world.web, world.clock);
  });
  beforeEach(async () => {
    await world.empty();
    server = await MailServer.start();
  });
  afterEach(() => server.stop());
  afterAll(() => world.database.close());

  const dueNow = (): Promise<void> => world.database.asSuperuser('update outbox set next_try_at = now()');

  it('that come within five minutes are one mail, with links and references and nothing else', async () => {
    await world.tell();
    world.later(3);
    await world.tell({ kind: 'case-listed', reference: 'PLP-2026-0144' });
    expect(await world.tick(server.url)).toMatchObject({ made: 0, sent: 0 });
    world.later(2);
    expect(await world.tick(server.url)).toMatchObject({ made: 1, sent: 1 });
    const [mail] = server.received;
    expect(mail!.to).toEqual(['approver-bromley@practice.invalid']);
    expect(headerOf(mail!, 'Subject')).toBe('Pan-London placements: you have 2 messages');
    const text = textOf(mail!);
    const links =
      text.match(/https:\/\/placements\.example\.org\/messages\/[0-9a-f-]{36}\?as=borough:305/g) ?? [];
    expect(links).toHaveLength(2);
    expect(text).toContain('The panel asks for information: PLP-2026-0143');
    expect((await world.outbox())[0]).toMatchObject({ state: 'sent', attempts: 1, messages: 2 });
    world.later(60);
    expect(await world.tick(server.url)).toMatchObject({ made: 0, sent: 0 });
  });

  it('hold no text of a case: there is no column it could come from', async () => {
    const canary = 'canary-bromley-views-of-the-child';
    await expect(world.tell({ reference: `${canary} and more` })).rejects.toThrow('check');
    await world.tell();
    world.later(5);
    await world.tick(server.url);
    const text = textOf(server.received[0]!);
    const said = text.split(/\s*\n/).filter((line) => line && !/^https?:|^Each link|^Choose how/.test(line));
    expect(said).toEqual(['The panel asks for information: PLP-2026-0143']);
  });

  it('are not sent about what was read or dealt with before, nor to a closed account', async () => {
    await world.tell();
    const reader = { context: world.asApprover };
    await inbox.open(reader, (await inbox.show(reader, ALL)).toDo[0]!.id);
    await world.tell({ to: [ofProgramme(world.person('member'))] });
    await world.isClosed('member', true);
    world.later(10);
    expect(await world.tick(server.url)).toMatchObject({ made: 0, sent: 0 });
    await world.isClosed('member', false);
  });

  it('follow what the person chose, but for what is mandatory', async () => {
    const preferences = new MailPreferencesService(world.web, world.clock);
    const reader = { context: world.asApprover };
    await preferences.choose(reader, 'off');
    expect(await preferences.of(reader)).toBe('off');
    await world.tell({ kind: 'case-listed' });
    world.later(10);
    expect(await world.tick(server.url)).toMatchObject({ made: 0 });
    await world.tell();
    world.later(10);
    expect(await world.tick(server.url)).toMatchObject({ made: 1 });
    expect(textOf(server.received[0]!)).not.toContain('agenda');
    await preferences.choose(reader, 'daily');
    await world.tell({ kind: 'case-listed' });
    world.later(30);
    expect(await world.tick(server.url)).toMatchObject({ made: 0 });
    world.clock.moveTo('2026-11-24T07:59:00Z');
    expect(await world.tick(server.url)).toMatchObject({ made: 0 });
    world.clock.moveTo('2026-11-24T08:00:00Z');
    expect(await world.tick(server.url)).toMatchObject({ made: 1, sent: 1 });
  });

  it('remind once when something is due and once when it is overdue, until it is done', async () => {
    await world.tell({ kind: 'action-given', dueOn: day('2026-11-25') });
    world.later(5);
    expect(await world.tick(server.url)).toMatchObject({ made: 1 });
    world.clock.moveTo('2026-11-25T09:00:00Z');
    expect(await world.tick(server.url)).toMatchObject({ made: 1 });
    expect(await world.tick(server.url)).toMatchObject({ made: 0 });
    world.clock.moveTo('2026-11-26T09:00:00Z');
    expect(await world.tick(server.url)).toMatchObject({ made: 1 });
    world.clock.moveTo('2026-12-26T09:00:00Z');
    expect(await world.tick(server.url)).toMatchObject({ made: 0 });
    const texts = server.received.map(textOf);
    expect(texts[1]).toContain('You have been given an action: PLP-2026-0143 (due today)');
    expect(texts[2]).toContain('You have been given an action: PLP-2026-0143 (overdue)');
  });

  it('wait in the outbox while there is no mail server', async () => {
    await world.tell();
    world.later(5);
    expect(await world.tick(null)).toMatchObject({ made: 1, sent: 0, givenUp: 0 });
    expect((await world.outbox())[0]).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(await world.tick(server.url)).toMatchObject({ made: 0, sent: 1 });
  });

  it('are tried again when the server is away, and all the same mail', async () => {
    await world.tell();
    await world.tell({ to: [ofProgramme(world.person('chair'))] });
    world.later(5);
    await server.stop();
    const gone = server.url;
    expect(await world.tick(gone)).toMatchObject({ made: 2, sent: 0, notTaken: 1 });
    expect((await world.outbox()).map(({ problem }) => problem).sort()).toEqual(
      [null, 'cannot connect'].sort(),
    );
    expect(await world.tick(gone)).toMatchObject({ notTaken: 1 });
    server = await MailServer.start(Number(new URL(gone).port));
    expect(await world.tick(gone)).toMatchObject({ sent: 0 });
    await dueNow();
    expect(await world.tick(gone)).toMatchObject({ sent: 2 });
    expect((await world.outbox()).map(({ state, problem }) => `${state} ${problem}`)).toEqual([
      'sent null',
      'sent null',
    ]);
  });

  it('are tried again when the server is busy or says nothing, and given up after a day', async () => {
    await world.tell();
    world.later(5);
    server.behaviour = 'is busy';
    expect(await world.tick(server.url)).toMatchObject({ notTaken: 1, givenUp: 0 });
    expect((await world.outbox())[0]).toMatchObject({ state: 'failed', problem: 'address refused' });
    server.behaviour = 'says nothing';
    await dueNow();
    expect(await world.tick(server.url, { patienceMs: 300 })).toMatchObject({ notTaken: 1 });
    expect((await world.outbox())[0]).toMatchObject({ state: 'failed', problem: 'timed out', attempts: 2 });
    await world.database.asSuperuser(`update outbox set first_tried_at = now() - interval '1 day'`);
    await dueNow();
    server.behaviour = 'is busy';
    expect(await world.tick(server.url)).toMatchObject({ givenUp: 1 });
    await dueNow();
    expect(await world.tick(server.url)).toMatchObject({ sent: 0, notTaken: 0, givenUp: 0 });
    server.behaviour = 'takes';
    const [mail] = await world.outbox();
    await world.web.run(ADMINISTRATOR, (tx) => sendAgain(tx, mail!.id));
    expect(await world.tick(server.url)).toMatchObject({ sent: 1 });
    expect(await world.web.run(jobFor(BROMLEY), (tx) => sendAgain(tx, mail!.id))).toBeNull();
  });

  it('are given up at once when the server will never take the address', async () => {
    await world.tell();
    world.later(5);
    server.behaviour = 'refuses the address';
    expect(await world.tick(server.url)).toMatchObject({ givenUp: 1 });
    expect((await world.outbox())[0]).toMatchObject({ state: 'gave up', problem: 'address refused' });
  });

  it('are each sent once by two workers', async () => {
    const everybody = [...world.people].filter(([key]) => key.startsWith('officer-'));
    await world.tell({ to: everybody.map(([, id]) => ofBorough(id, BROMLEY)) });
    world.later(5);
    await world.tick(null);
    const ticks = await Promise.all([world.tick(server.url), world.tick(server.url)]);
    expect(ticks[0].sent + ticks[1].sent).toBe(33);
    expect(new Set(server.received.flatMap(({ to }) => to)).size).toBe(33);
    expect(server.received).toHaveLength(33);
  });

  it('are sent again under the same Message-ID by whoever takes over from a worker that was killed', async () => {
    await world.tell();
    world.later(5);
    await world.tick(server.url);
    await world.database.asSuperuser(
      `update outbox set state = 'waiting', sent_at = null, leased_until = now() - interval '1 second'`,
    );
    expect(await world.tick(server.url)).toMatchObject({ sent: 1 });
    const ids = server.received.map((mail) => headerOf(mail, 'Message-ID'));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@placements\.example\.org>$/);
    expect(ids[1]).toBe(ids[0]);
  });

  it('are not taken from the worker that has one in hand', async () => {
    await world.tell();
    world.later(5);
    await world.tick(null);
    await world.database.asSuperuser(
      `update outbox set leased_until = now() + interval '1 minute', attempts = 1`,
    );
    expect(await world.tick(server.url)).toMatchObject({ sent: 0 });
  });

  it('are removed when they have been kept long enough', async () => {
    await world.tell();
    await world.tell({ kind: 'case-listed' });
    world.later(5);
    await world.tick(server.url);
    const clean = (at: string): Promise<number> =>
      world.job.run(SYSTEM, (tx) => removeOldMail(tx, Temporal.Instant.from(at)));
    await inbox.readAll({ context: world.asApprover });
    expect(await clean('2027-02-20T00:00:00Z')).toBe(0);
    expect(await clean('2027-02-22T00:00:00Z')).toBe(2);
    expect(await clean('2027-11-24T00:00:00Z')).toBe(1);
  });
});
