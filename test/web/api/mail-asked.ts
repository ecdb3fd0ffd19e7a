import { Temporal } from 'temporal-polyfill';
import { PROGRAMME_JOB, SYSTEM } from '@lib/database/context/viewer-context';
import { newId } from '@lib/kernel/ids';
import { postMessage } from '@lib/mail/messages/post-message';
import { ofBorough } from '@lib/mail/messages/recipient';
import { ApiWorld, BROMLEY } from './api-world';

const MESSAGES = '/api/v1/messages';
const OUTBOX = '/api/v1/outbox';

/** Reads messages, deals with them, and has a mail sent again; each answer is held against the document. */
export const askForMail = async (world: ApiWorld): Promise<void> => {
  await askForMessages(world);
  await askForOutbox(world);
};

const askForMessages = async (world: ApiWorld): Promise<void> => {
  await tellOfficer(world);
  const officer = world.as('officer-bromley');
  const inbox = await world.client.get(officer, MESSAGES);
  const { toDo } = inbox.json<{ toDo: { id: string; page: string; text: string }[] }>();
  expect(toDo).toMatchObject([
    { text: 'The panel asks for information: PLP-2026-0143', page: '/cases/PLP-2026-0143' },
  ]);
  const address = `${MESSAGES}/${toDo[0]!.id}`;
  expect((await world.client.get(officer, address)).json<{ readAt: unknown }>().readAt).not.toBeNull();
  const done = await world.client.send(officer, 'POST', `${address}/finish`);
  expect(done.json<{ doneAt: unknown }>().doneAt).not.toBeNull();
  expect((await world.client.send(officer, 'POST', `${MESSAGES}/read`)).status).toBe(204);
  expect((await world.client.get(officer, `${MESSAGES}/mails`)).json()).toEqual({ mails: 'at once' });
  const chosen = await world.client.send(officer, 'PUT', `${MESSAGES}/mails`, { mails: 'daily' });
  expect(chosen.json()).toEqual({ mails: 'daily' });
};

const tellOfficer = async ({ app }: ApiWorld): Promise<void> => {
  const auth = await app.database.unitOfWork('auth');
  const [person] = await auth.run(SYSTEM, (tx) =>
    tx.query<{ id: string }>(`select id from auth.people where practice_key = 'officer-bromley'`),
  );
  const job = await app.database.unitOfWork('job');
  await job.run(PROGRAMME_JOB, (tx) =>
    postMessage(tx, {
      to: [ofBorough(person!.id, BROMLEY)],
      kind: 'information-requested',
      ...{ about: newId(), reference: 'PLP-2026-0143', at: Temporal.Now.instant() },
    }),
  );
};

const askForOutbox = async (world: ApiWorld): Promise<void> => {
  const id = newId();
  await world.app.database.asSuperuser(
    `insert into outbox (id, person_id, address, messages, state, attempts, made_at, problem)
     values ($1, $1, 'officer-bromley@practice.invalid', 1, 'gave up', 4, now(), 'timed out')`,
    [id],
  );
  const administrator = world.as('administrator');
  const outbox = await world.client.get(administrator, `${OUTBOX}?state=gave%20up`);
  expect(outbox.json()).toMatchObject({ mails: [{ id, problem: 'timed out' }], sends: false });
  await world.client.get(administrator, `${OUTBOX}/${id}`);
  const again = await world.client.send(administrator, 'POST', `${OUTBOX}/${id}/send-again`);
  expect(again.json()).toMatchObject({ state: 'waiting' });
  expect((await world.client.send(administrator, 'POST', `${OUTBOX}/${id}/send-again`)).status).toBe(409);
};
