import { newId } from '@lib/kernel/ids';
import { Clock } from '@lib/kernel/clock';
import { PAN_LONDON_PANEL, PanelWorld } from '@test/support/panel/panel-world';
import { Answer } from '@test/support/signed-in';
import { ApiWorld, BROMLEY } from './api-world';
import { writeWhole } from './referral-asked';

interface Told {
  readonly error: { readonly code: string; readonly message: string };
}

const NOBODYS = newId();

/** What only a person does on the road of a case (docs/decisions/0057). */
const A_PERSONS: readonly { readonly method: string; readonly path: string; readonly body?: object }[] = [
  { method: 'POST', path: '/api/v1/cases/:case/send', body: { version: 1 } },
  { method: 'POST', path: '/api/v1/cases/:case/send-back', body: { version: 1, because: 'Say more' } },
  { method: 'POST', path: '/api/v1/cases/:case/submit', body: { version: 1 } },
  { method: 'POST', path: '/api/v1/cases/:case/withdraw', body: { version: 1, because: 'error' } },
  { method: 'POST', path: '/api/v1/cases/:case/response' },
  {
    method: 'POST',
    path: '/api/v1/cases/:case/emergency',
    body: { reason: 'Tonight', post: 'Head of Service', version: 1 },
  },
  { method: 'GET', path: `/api/v1/panel/items/${NOBODYS}` },
  { method: 'PUT', path: `/api/v1/panel/items/${NOBODYS}/recommendation` },
  { method: 'POST', path: `/api/v1/panel/items/${NOBODYS}/recommendation/confirm`, body: { version: 1 } },
  { method: 'POST', path: `/api/v1/panel/meetings/${NOBODYS}/minutes/approve` },
];

describe('a token that may refer cases', () => {
  let world: ApiWorld;
  let bearer: Record<string, string>;
  let reference: string;

  beforeAll(async () => {
    world = await ApiWorld.start();
    const clock = world.app.app.get(Clock, { strict: false });
    const panel = await PanelWorld.of(world.app.database, [BROMLEY], clock);
    await panel.child(BROMLEY, 'TOKEN-0001');
    bearer = await world.token('see cases', 'refer cases');
  });
  afterAll(() => world.close());

  const send = (method: string, path: string, body?: object, headers = bearer): Promise<Answer> =>
    world.client.send(
      world.app.browser(),
      method,
      path,
      method === 'GET' ? undefined : (body ?? {}),
      headers,
    );

  it('opens a case and writes its whole referral', async () => {
    const started = await send('POST', '/api/v1/cases', {
      ...{
        seriesId: PAN_LONDON_PANEL,
        childReference: 'TOKEN-0001',
        ask: 'new placement',
        urgency: 'standard',
      },
    });
    expect(started.status).toBe(201);
    reference = started.json<{ reference: string }>().reference;
    await writeWhole(async <T>(method: string, path: string, body?: object) => {
      const answer = await send(method, `/api/v1/cases${path}`, body);
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.json<T>();
    }, reference);
    const approach = { approached: 'Larch House', approachedOn: '2025-11-12', answer: 'offer' };
    expect((await send('POST', `/api/v1/cases/${reference}/search`, approach)).status).toBe(201);
  });

  it.each(A_PERSONS)('cannot $method $path', async ({ method, path, body }) => {
    const answer = await send(method, path.replace(':case', reference), body);
    expect([answer.status, answer.json<Told>().error]).toMatchObject([
      ...[403, { code: 'token-not-allowed', message: expect.stringContaining('a person does it') as string }],
    ]);
  });

  it('leaves the case to whoever made it, who is no second pair of eyes', async () => {
    const shown = await world.client.get(world.as('officer-bromley'), `/api/v1/cases/${reference}`);
    const { ownerName, version } = shown.json<{ ownerName: string; version: number }>();
    const maker = world.as('approver-bromley');
    const { name } = (await world.client.get(maker, '/api/v1/account')).json<{ name: string }>();
    expect(ownerName).toBe(name);
    const approval = { reason: 'Nowhere to stay tonight', post: 'Head of Service', version };
    const own = await world.client.send(maker, 'POST', `/api/v1/cases/${reference}/emergency`, approval);
    expect([own.status, own.text]).toMatchObject([
      ...[422, expect.stringContaining('Somebody else must approve it') as string],
    ]);
    const timeline = await send('GET', `/api/v1/cases/${reference}/timeline`);
    const { events } = timeline.json<{ events: { kind: string; by: string }[] }>();
    expect(events.find(({ kind }) => kind === 'opened')).toMatchObject({ by: 'Specs' });
  });

  it('has its referral sent by one person and submitted by another', async () => {
    const read = await send('GET', `/api/v1/cases/${reference}/check`);
    const { version, may } = read.json<{ version: number; may: string }>();
    expect(may).toBe('send');
    const sent = await world.client.send(
      ...([world.as('officer-bromley'), 'POST', `/api/v1/cases/${reference}/send`, { version }] as const),
    );
    const again = { version: sent.json<{ version: number }>().version };
    const submitted = await world.client.send(
      ...([world.as('approver-bromley'), 'POST', `/api/v1/cases/${reference}/submit`, again] as const),
    );
    expect([submitted.status, submitted.json()]).toMatchObject([200, { state: 'submitted' }]);
  });

  it('sees nothing of another borough’s case, and writes nothing when it may only see', async () => {
    const camden = await (
      await world.app.as('approver-camden')
    ).send('POST', '/api/v1/api-tokens', {
      headers: { 'content-type': 'application/json', 'x-requested-with': 'specs' },
      body: JSON.stringify({ name: 'Other', permissions: ['see cases', 'refer cases'], months: 1 }),
    });
    const other = { authorization: `Bearer ${camden.json<{ token: string }>().token}` };
    expect((await send('GET', `/api/v1/cases/${reference}`, undefined, other)).status).toBe(404);
    const section = { version: 1, answers: [] };
    const foreign = await send('PUT', `/api/v1/cases/${reference}/referral/plan`, section, other);
    expect(foreign.status).toBe(404);
    const reader = await world.token('see cases');
    expect((await send('GET', `/api/v1/cases/${reference}`, undefined, reader)).status).toBe(200);
    const refused = await send('PUT', `/api/v1/cases/${reference}/referral/plan`, section, reader);
    expect(refused.status).toBe(403);
  });
});
