import { jobFor, ViewerContext } from '@lib/database/context/viewer-context';
import { newId } from '@lib/kernel/ids';
import { NONE_WAITING, WaitingMessages } from '@lib/mail/messages/waiting-messages';
import { NOBODY } from '@lib/access/sign-in/sign-in-context';
import { InboxService } from '@lib/mail/messages/inbox.service';
import { finishMessages, NewMessage, postMessage } from '@lib/mail/messages/post-message';
import { ofBorough, Recipient } from '@lib/mail/messages/recipient';
import { peopleOfBorough, peopleOfPanel, peopleOfProgramme } from '@lib/access/people/recipients';
import { PAN_LONDON_PANEL } from '@test/support/panel/panel-world';
import { BROMLEY, CROYDON, MailWorld } from './mail-world';

const ALL = { page: 1, perPage: 50 };

describe('messages in the inbox', () => {
  let world: MailWorld;
  let inbox: InboxService;

  beforeAll(async () => {
    world = await MailWorld.create();
    inbox = new InboxService(world.web, world.clock);
  });
  beforeEach(() => world.empty());

  /** As a session is found: before anybody is known, by the role that keeps sessions. */
  const waitingFor = async ({ personId, boroughId }: ViewerContext): Promise<WaitingMessages> => {
    const auth = await world.database.unitOfWork('auth');
    const [row] = await auth.run(NOBODY, (tx) =>
      tx.query<{ waiting: Record<string, WaitingMessages> }>('select waiting_messages($1) as waiting', [
        personId,
      ]),
    );
    return row!.waiting[`borough:${boroughId}`] ?? NONE_WAITING;
  };

  afterAll(() => world.database.close());

  it('are seen by the one they are for, under the hat they are for, and by nobody else', async () => {
    await world.tell();
    const seen = async (context: ViewerContext): Promise<number> =>
      (await inbox.show({ context }, ALL)).toDo.length;
    expect(await seen(world.asApprover)).toBe(1);
    expect(await seen({ ...world.asApprover, boroughId: CROYDON })).toBe(0);
    expect(await seen({ ...world.asApprover, scope: 'programme', boroughId: null })).toBe(0);
    expect(await seen({ ...world.asApprover, personId: world.person('officer-bromley') })).toBe(0);
    expect(await seen(jobFor(BROMLEY))).toBe(0);
    expect(await seen({ ...world.asApprover, scope: 'administration', boroughId: null })).toBe(0);
    expect(await world.job.run(jobFor(BROMLEY), (tx) => tx.query('select 1 from messages'))).toEqual([]);
  });

  it('come once to each, and not to whoever caused them', async () => {
    const about = newId();
    const to = [world.approver, ofBorough(world.person('officer-bromley'), BROMLEY)];
    await world.tell({ to, about });
    await world.tell({ to, about });
    await world.web.run(world.asApprover, (tx) =>
      postMessage(tx, { to, kind: 'referral-to-approve', about, at: world.clock.now() }),
    );
    expect((await inbox.show({ context: world.asApprover }, ALL)).toDo).toHaveLength(1);
    const asOfficer = { ...world.asApprover, personId: world.person('officer-bromley') };
    expect((await inbox.show({ context: asOfficer }, ALL)).toDo).toHaveLength(2);
  });

  it('are opened, and ended by the reader, or for all by what followed', async () => {
    const about = newId();
    const officer = ofBorough(world.person('officer-bromley'), BROMLEY);
    await world.tell({ about, to: [world.approver, officer] });
    const reader = { context: world.asApprover };
    const [message] = (await inbox.show(reader, ALL)).toDo;
    expect((await inbox.open(reader, message!.id)).readAt?.toString()).toBe(world.clock.now().toString());
    expect(await waitingFor(world.asApprover)).toEqual({ toDo: 1, unread: 0 });
    await expect(inbox.open({ context: jobFor(CROYDON) }, message!.id)).rejects.toThrow('cannot find');
    await inbox.finish(reader, message!.id);
    expect(await waitingFor(world.asApprover)).toEqual({ toDo: 0, unread: 0 });
    const finished = await world.web.run(world.asApprover, (tx) =>
      finishMessages(tx, about, world.clock.now(), ['information-requested']),
    );
    expect(finished).toBe(1);
    const asOfficer = { context: { ...world.asApprover, personId: officer.personId } };
    expect(await waitingFor(asOfficer.context)).toEqual({ toDo: 0, unread: 0 });
  });

  it('for information wait to be read, and all can be at once', async () => {
    await world.tell({ kind: 'case-listed' });
    await world.tell({ kind: 'minutes-issued' });
    const reader = { context: world.asApprover };
    expect(await waitingFor(world.asApprover)).toEqual({ toDo: 0, unread: 2 });
    expect(await inbox.readAll(reader)).toBe(2);
    expect(await waitingFor(world.asApprover)).toEqual({ toDo: 0, unread: 0 });
    expect((await inbox.show(reader, ALL)).totalOfOthers).toBe(2);
  });

  it('cannot be written to the people of another borough, nor with words of its own', async () => {
    const to = [ofBorough(world.person('approver-croydon'), CROYDON)];
    const write = (message: Partial<NewMessage>): Promise<void> =>
      world.web.run(jobFor(BROMLEY), (tx) =>
        postMessage(tx, { to, kind: 'case-listed', about: newId(), at: world.clock.now(), ...message }),
      );
    await expect(write({})).rejects.toThrow('row-level security');
    await expect(write({ to: [world.approver], reference: 'Amara Whitfield moved' })).rejects.toThrow(
      'check',
    );
    await expect(write({ to: [world.approver], reference: 'C-7KQ4M2' })).rejects.toThrow('check');
    await expect(write({ to: [world.approver] })).resolves.toBeUndefined();
  });

  it('go to who holds a role or a seat now', async () => {
    const who = async (
      find: (tx: Parameters<typeof peopleOfPanel>[0]) => Promise<Recipient[]>,
    ): Promise<string[]> => {
      const found = await world.web.run(jobFor(BROMLEY), find);
      return found.map(({ personId, hat }) => {
        const key = [...world.people].find(([, id]) => id === personId)![0];
        return `${key} ${hat}`;
      });
    };
    expect(await who((tx) => peopleOfBorough(tx, CROYDON, 'approver'))).toEqual([
      'approver-croydon borough:306',
    ]);
    expect(await who((tx) => peopleOfProgramme(tx, 'analyst'))).toEqual(['analyst programme']);
    expect(await who((tx) => peopleOfPanel(tx, PAN_LONDON_PANEL, ['coordinator']))).toEqual([
      'coordinator programme',
    ]);
    expect((await who((tx) => peopleOfPanel(tx, PAN_LONDON_PANEL))).sort()).toHaveLength(6);
    await world.isClosed('analyst', true);
    expect(await who((tx) => peopleOfProgramme(tx, 'analyst'))).toEqual([]);
    await world.isClosed('analyst', false);
  });
});
