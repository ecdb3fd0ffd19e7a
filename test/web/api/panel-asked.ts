import { AuditService } from '@lib/audit/audit.service';
import { Clock } from '@lib/kernel/clock';
import { openMeetings } from '@lib/panel/meetings/open-meetings';
import { addWorkingDays } from '@lib/reference-data/bank-holidays/working-days';
import { PanelWorld } from '@test/support/panel/panel-world';
import { ApiWorld, BROMLEY, Who } from './api-world';

interface Case {
  readonly reference: string;
  readonly version: number;
}

interface Agenda {
  readonly meeting: { readonly id: string; readonly version: number };
  readonly items: readonly (Case & { readonly id: string })[];
  readonly proposed: readonly { readonly reference: string }[];
}

type Ask = <T>(method: string, path: string, body?: object, who?: Who) => Promise<T>;

/** Reviews cases and builds the agenda of a meeting up to its publication; each answer is held against the document. */
export const askForThePanel = async (world: ApiWorld): Promise<void> => {
  const panel = await PanelWorld.of(world.app.database, [], world.app.app.get(Clock, { strict: false }));
  const ask: Ask = async <T>(method: string, path: string, body?: object, who: Who = 'coordinator') => {
    const answer = await world.client.send(world.as(who), method, `/api/v1/panel/${path}`, body);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.json<T>();
  };
  await askForReviews(world, panel, ask);
  await askForAgenda(world, panel, ask);
};

/** One case is taken up, given to a coordinator and asked about; another is rejected. */
const askForReviews = async (world: ApiWorld, panel: PanelWorld, ask: Ask): Promise<void> => {
  const { reference, version } = await panel.submittedCase(BROMLEY);
  const { cases } = await ask<{ cases: Case[] }>('GET', 'cases?queue=new');
  expect(cases).toMatchObject([{ reference, version, status: 'submitted', reviewer: null }]);
  expect(await ask('GET', `cases/${reference}`)).toMatchObject({
    ...{ case: { reference }, copy: { form: 1 }, asked: [], others: [] },
  });
  const { reviewers } = await ask<{ reviewers: { id: string }[] }>('GET', `cases/${reference}/reviewers`);
  expect(reviewers.length).toBeGreaterThan(0);
  const taken = await ask<Case>('POST', `cases/${reference}/take-up`, { version });
  expect(taken).toMatchObject({ status: 'in review', reviewer: 'Perpetua Lanternwick' });
  const account = await world.client.get(world.as('coordinator'), '/api/v1/account');
  const { personId: reviewer } = account.json<{ personId: string }>();
  const allocated = await ask<Case>('POST', `cases/${reference}/allocate`, {
    version: taken.version,
    reviewer,
  });
  const dueOn = addWorkingDays(panel.clock.today(), 3);
  const question = { version: allocated.version, question: 'Which school?', section: 'needs', dueOn };
  expect(await ask('POST', `cases/${reference}/questions`, question)).toMatchObject({
    ...{ status: 'waiting for information', paused: true, dueOn },
  });
  const other = await panel.submittedCase(BROMLEY);
  const why = { version: other.version, because: 'duplicate', note: 'See the case of May.' };
  expect(await ask('POST', `cases/${other.reference}/reject`, why)).toMatchObject({ status: 'rejected' });
};

/** Three cases whose papers came late: the chair takes two, the third comes off, and the agenda is published. */
const askForAgenda = async (world: ApiWorld, panel: PanelWorld, ask: Ask): Promise<void> => {
  const [first, second, third] = [
    await readyCase(panel, ask),
    await readyCase(panel, ask),
    await readyCase(panel, ask),
  ];
  const meeting = `meetings/${await lateMeeting(world, panel, ask)}`;
  const itemOf = async (reference: string): Promise<{ address: string; version: number }> => {
    const { items } = await ask<Agenda>('GET', `${meeting}/agenda`);
    const { id, version } = items.find((one) => one.reference === reference)!;
    return { address: `agenda-items/${id}`, version };
  };
  const change = async (reference: string, verb: string, body: object, who?: Who): Promise<Agenda> => {
    const { address, version } = await itemOf(reference);
    return ask('POST', `${address}/${verb}`, { version, ...body }, who);
  };
  const { proposed } = await ask<Agenda>('GET', `${meeting}/agenda`);
  expect(proposed.map(({ reference }) => reference).sort()).toEqual([first, second, third]);
  for (const reference of [first, second]) await ask('POST', `${meeting}/agenda/accept`, { reference });
  const aside = { reference: third, because: 'For the week after' };
  expect(await ask('POST', `${meeting}/agenda/set-aside`, aside)).toMatchObject({ proposed: [] });
  expect((await change(third, 'accept', {})).items).toContainEqual(
    expect.objectContaining({ reference: third, state: 'accepted' }),
  );
  const moved = await change(second, 'move', { position: 1 });
  expect(moved.items.map(({ reference }) => reference)).toEqual([second, first, third]);
  await change(first, 'minutes', { minutes: 20 });
  const business = { title: 'Vacancies of the week', section: 'business', minutes: 5 };
  const built = await ask<Agenda>('POST', `${meeting}/agenda/business`, business);
  expect(built.items.at(-1)).toMatchObject({ kind: 'business', reference: null, boroughId: null });
  const { version } = built.meeting;
  const early = await world.client.send(world.as('coordinator'), 'POST', `/api/v1/panel/${meeting}/publish`, {
    version,
  });
  expect([early.status, early.json<{ error: object }>().error]).toMatchObject([
    409,
    { code: 'not-ready-to-publish' },
  ]);
  for (const reference of [first, second])
    await change(reference, 'late', { because: 'The placement ends on Friday' }, 'chair');
  await change(third, 'drop', { because: 'The borough found a place' });
  const published = await ask<Agenda>('POST', `${meeting}/publish`, { version });
  expect(published.meeting).toMatchObject({ state: 'agenda published', version: version + 1 });
  expect(published.items).toMatchObject([
    { reference: second, state: 'accepted', publishedAt: expect.any(String) as string },
    { reference: first, state: 'accepted', minutes: 20 },
    { reference: third, state: 'dropped', publishedAt: null },
    { title: 'Vacancies of the week' },
  ]);
};

/** The last of the meetings that opened, with its papers closed long ago. @returns its key */
const lateMeeting = async ({ app }: ApiWorld, { clock }: PanelWorld, ask: Ask): Promise<string> => {
  await openMeetings({ units: await app.database.unitOfWork('job'), audit: new AuditService(), clock });
  const { meetings } = await ask<{ meetings: Agenda['meeting'][] }>('GET', 'meetings');
  const { id } = meetings.at(-1)!;
  await app.database.asSuperuser(`update panel_meetings set cut_off_on = '2020-01-01' where id = $1`, [id]);
  return id;
};

const readyCase = async (panel: PanelWorld, ask: Ask): Promise<string> => {
  const { reference, version } = await panel.submittedCase(BROMLEY);
  const taken = await ask<Case>('POST', `cases/${reference}/take-up`, { version });
  const ready = await ask('POST', `cases/${reference}/ready`, { version: taken.version });
  expect(ready).toMatchObject({ status: 'ready to list' });
  return reference;
};
