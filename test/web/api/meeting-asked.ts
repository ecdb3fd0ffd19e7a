import { Clock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { aMeeting } from '@test/support/panel/a-meeting';
import { PanelWorld } from '@test/support/panel/panel-world';
import { ApiWorld, BROMLEY, Who } from './api-world';

type Ask = <T>(who: Who, method: string, path: string, body?: object) => Promise<T>;

interface Live {
  readonly meeting: { readonly state: string };
  readonly items: readonly { readonly id: string; readonly reference: string | null }[];
  readonly attendance: readonly {
    readonly personId: string;
    readonly seat: string;
    readonly version: number;
  }[];
}

interface Item {
  readonly papers: { readonly open: boolean; readonly because: string | null };
  readonly recommendation: { readonly version: number; readonly confirmedAt: string | null } | null;
  readonly nextItemId: string | null;
}

/** Declares, begins, records, closes and minutes a meeting; each answer is held against the document. */
export const askForAMeeting = async (world: ApiWorld): Promise<void> => {
  const panel = await PanelWorld.of(world.app.database, [], world.app.app.get(Clock, { strict: false }));
  const ask: Ask = async <T>(who: Who, method: string, path: string, body?: object) => {
    const answer = await world.client.send(world.as(who), method, `/api/v1/panel/${path}`, body);
    const said = answer.text.slice(0, 300);
    expect([path, answer.status, said]).toEqual([path, answer.status < 300 ? answer.status : 200, said]);
    return (answer.status === 204 ? undefined : answer.json()) as T;
  };
  const cases = [await panel.submittedCase(BROMLEY), await panel.submittedCase(BROMLEY)];
  const expected = ['chair', 'member', 'member-health', 'coordinator'];
  const heldOn = addDays(panel.clock.today(), -1);
  const { id } = await aMeeting(world.app.database, { cases, expected, heldOn });
  await declared(world, ask, id);
  const { first, coordinator } = await begun(ask, id);
  await recorded(world, ask, { item: first, coordinator });
  await closed(world, ask, id, cases[0]!);
  await minuted(world, ask, id, cases[0]!);
};

const declared = async (world: ApiWorld, ask: Ask, id: string): Promise<void> => {
  const { items, toDeclare } = await ask<{ items: { id: string }[]; toDeclare: string[] }>(
    ...(['member', 'GET', `meetings/${id}/conflicts`] as const),
  );
  expect(toDeclare).toEqual(items.map((one) => one.id));
  const closedItem = await ask<Item>('member', 'GET', `items/${items[0]!.id}`);
  expect(closedItem.papers).toEqual({ open: false, because: 'declare first', copy: null });
  const [mine, other] = toDeclare;
  const declarations = [{ itemId: mine }, { itemId: other, nature: 'Works for the provider' }];
  const after = await ask('member', 'POST', `meetings/${id}/conflicts`, { declarations });
  expect(after).toMatchObject({ toDeclare: [], conflicts: [{ itemId: other }] });
  const none = toDeclare.map((itemId) => ({ itemId }));
  await ask('chair', 'POST', `meetings/${id}/conflicts`, { declarations: none });
  const pack = await ask<{ papers: Item[] }>('member', 'GET', `meetings/${id}/pack`);
  expect(pack.papers.map(({ papers }) => papers.because)).toEqual([null, 'conflict']);
  const own = await world.client.send(
    ...([world.as('coordinator'), 'GET', `/api/v1/panel/meetings/${id}`] as const),
  );
  expect(own.json()).toMatchObject({ meeting: { id, state: 'agenda published' } });
  await ask('coordinator', 'GET', `meetings/${id}/checks`);
};

const begun = async (ask: Ask, id: string): Promise<{ first: string; coordinator: string }> => {
  const begins = await ask<Live>('coordinator', 'POST', `meetings/${id}/begin`);
  expect(begins.meeting.state).toBe('in progress');
  const people = begins.attendance.map(({ personId, version }) => ({ personId, version, state: 'present' }));
  const there = await ask<Live>('coordinator', 'PUT', `meetings/${id}/attendance`, { people });
  expect(there).toMatchObject({ quorum: { quorate: true } });
  const chair = there.attendance.find(({ seat }) => seat === 'chair')!;
  await ask('coordinator', 'POST', `meetings/${id}/attendance`, { name: 'Augusta Penhallow' });
  const [item, other] = there.items.map((one) => one.id);
  const spoken = { itemId: other, personId: chair.personId, nature: 'A neighbour' };
  await ask('coordinator', 'POST', `meetings/${id}/conflicts/spoken`, spoken);
  const none = { itemId: other, personId: chair.personId, because: 'It is another family' };
  const after = await ask<{ conflicts: object[] }>(
    ...(['coordinator', 'POST', `meetings/${id}/conflicts/withdraw`, none] as const),
  );
  expect(after.conflicts).toHaveLength(1);
  expect(await ask('chair', 'GET', `meetings/${id}/live`)).toMatchObject({ currentItemId: item });
  const coordinator = there.attendance.find(({ seat }) => seat === 'coordinator')!;
  return { first: item!, coordinator: coordinator.personId };
};

const RECOMMENDED = {
  outcome: 'endorsed with conditions',
  rationale: 'The home is near her college.',
  viewsConsidered: 'She asked to stay near her college, and this does.',
  option: 1, weeklyPence: 692_000, socialCare: 60, education: 20, health: 20,
  conditions: [{ condition: 'A teacher starts with her on the first day', owner: 'education' }],
  actions: [{ task: 'Tell the virtual school', owner: 'borough', dueOn: '2090-12-31' }],
  highCostMark: 'made for one child',
  version: 0,
}; // prettier-ignore

const recorded = async (
  world: ApiWorld,
  ask: Ask,
  { item, coordinator }: { item: string; coordinator: string },
): Promise<void> => {
  const wanted = { ...RECOMMENDED, actions: [{ ...RECOMMENDED.actions[0], owner: coordinator }] };
  const address = `items/${item}`;
  await ask('coordinator', 'POST', `${address}/hear`);
  const written = await ask<Item>('coordinator', 'PUT', `${address}/recommendation`, wanted);
  expect(written.recommendation).toMatchObject({
    ...{ version: 1, optionName: expect.any(String) as string, highCostMark: 'made for one child' },
  });
  const send = (who: Who, method: string, path: string, body: object) =>
    world.client.send(world.as(who), method, `/api/v1/panel/${address}/${path}`, body);
  const late = await send('chair', 'PUT', 'recommendation', { ...wanted, rationale: 'It is cheaper.' });
  expect(late.status).toBe(409);
  expect(late.json()).toMatchObject({
    error: { code: 'recommendation-changed' },
    saved: { recommendation: { rationale: RECOMMENDED.rationale } },
    sent: { rationale: 'It is cheaper.' },
  });
  const lacks = await send('chair', 'PUT', 'recommendation', { ...wanted, conditions: [], version: 1 });
  expect([lacks.status, lacks.json()]).toMatchObject([
    422,
    { error: { problems: [{ field: 'conditions' }] } },
  ]);
  expect((await send('member', 'PUT', 'recommendation', { ...wanted, version: 1 })).status).toBe(403);
  await ask('coordinator', 'PUT', `${address}/room`, { out: [] });
  const confirmed = await ask<Item>('chair', 'POST', `${address}/recommendation/confirm`, { version: 1 });
  expect(confirmed.recommendation?.confirmedAt).not.toBeNull();
};

const closed = async (world: ApiWorld, ask: Ask, id: string, of: PanelCase): Promise<void> => {
  const business = newId();
  await world.app.database.asSuperuser(
    `insert into agenda_items (series_id, id, meeting_id, kind, section, title, minutes, position, suggested_by, state, version)
     select series_id, $2, id, 'business', 'business', 'Vacancies', 5, 1, 'By hand', 'accepted', 1
       from panel_meetings where id = $1`,
    [id, business],
  );
  await ask('coordinator', 'POST', `items/${business}/done`);
  const { actions } = await ask<{ actions: { id: string; reference: string; version: number }[] }>(
    ...(['coordinator', 'GET', 'actions'] as const),
  );
  const action = actions.find(({ reference }) => reference === of.reference)!;
  expect(await ask('coordinator', 'GET', `actions/${action.id}`)).toMatchObject({ state: 'open' });
  const preview = await ask<{ carried: { item: { id: string } }[] }>(
    ...(['coordinator', 'GET', `meetings/${id}/closing`] as const),
  );
  expect(preview.carried.length).toBeGreaterThan(0);
  expect(await ask('coordinator', 'POST', `meetings/${id}/close`, { carry: [] })).toEqual({ carried: 0 });
  const done = { state: 'done', note: 'Told', version: action.version };
  expect(await ask('coordinator', 'POST', `actions/${action.id}`, done)).toMatchObject({ state: 'done' });
  const twice = await world.client.send(
    ...([world.as('chair'), 'POST', `/api/v1/panel/actions/${action.id}`, done] as const),
  );
  expect([twice.status, twice.json()]).toMatchObject([409, { saved: { note: 'Told' }, sent: done }]);
};

const minuted = async (world: ApiWorld, ask: Ask, id: string, of: PanelCase): Promise<void> => {
  const minutes = `meetings/${id}/minutes`;
  const { items } = await ask<{ items: { item: { id: string; reference: string } }[] }>(
    ...(['coordinator', 'GET', minutes] as const),
  );
  const itemId = items.find(({ item }) => item.reference === of.reference)!.item.id;
  const text = { itemId, narrative: 'Heard at length.', version: 0 };
  await ask('coordinator', 'PUT', `${minutes}/narrative`, text);
  const late = await world.client.send(
    ...([world.as('coordinator'), 'PUT', `/api/v1/panel/${minutes}/narrative`, text] as const),
  );
  expect([late.status, late.json()]).toMatchObject([409, { error: { code: 'minute-changed' }, sent: text }]);
  await ask('coordinator', 'POST', `${minutes}/send`);
  await ask('chair', 'POST', `${minutes}/send-back`, { because: 'Say who was there' });
  await ask('coordinator', 'POST', `${minutes}/send`);
  expect(await ask('chair', 'POST', `${minutes}/approve`)).toMatchObject({ state: 'approved' });
  expect(await ask('coordinator', 'POST', `${minutes}/issue`)).toEqual({ issued: 0 });
  const extract = await world.client.get(
    world.as('officer-bromley'),
    `/api/v1/cases/${of.reference}/minutes`,
  );
  expect(extract.json()).toMatchObject({
    minutes: [{ reference: of.reference, narrative: 'Heard at length.' }],
  });
  const reopened = await ask('chair', 'POST', `${minutes}/reopen`, { because: 'A name is wrong' });
  expect(reopened).toMatchObject({ number: 2, versions: [2, 1] });
  expect(await ask('chair', 'GET', `${minutes}?number=1`)).toMatchObject({ number: 1, state: 'approved' });
};
