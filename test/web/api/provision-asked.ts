import { ApiWorld } from './api-world';

type Answered = Readonly<Record<string, unknown>>;

const LIST = [
  'URN,Provision type,Registration status,Local authority,Places,Organisation name',
  "9000001,Children's home,Active,Bromley,4,Beacon Care (made up)",
].join('\n');

/** Asks for everything the API has of providers and settings, from a list handed in to a setting entered by hand. */
export const askForProvision = async (world: ApiWorld): Promise<void> => {
  const { app, client } = world;
  const ask = async (method: string, path: string, body?: object): Promise<Answered> => {
    const answer = await client.send(world.as('administrator'), method, `/api/v1/${path}`, body);
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.status === 204 ? {} : answer.json<Answered>();
  };
  const handIn = async (asAt: string): Promise<string> => {
    const form = new FormData();
    form.append('asAt', asAt);
    form.append('file', new Blob([LIST]), 'list.csv');
    const headers = { 'x-requested-with': 'specs' };
    const answer = await world
      .as('administrator')
      .send('POST', '/api/v1/setting-lists', { body: form, headers });
    return client.held('POST', '/api/v1/setting-lists', answer).json<{ id: string }>().id;
  };
  const first = await handIn('2025-03-31');
  const { seen, ifConfirmed } = await ask('GET', `setting-lists/${first}`);
  expect(ifConfirmed).toEqual({ added: 1, changed: 0, gone: 0, unchanged: 0 });
  expect(await ask('POST', `setting-lists/${first}/load`, { seen })).toMatchObject({
    list: { state: 'loaded' },
  });
  await ask('POST', `setting-lists/${await handIn('2025-04-30')}/put-aside`, {});

  const found = await client.get(await app.as('officer-bromley'), '/api/v1/settings?text=9000001');
  const { settings, count } = found.json<{ settings: { id: string; providerId: string }[]; count: number }>();
  expect(count).toBe(1);
  const { id, providerId } = settings[0]!;
  expect(await ask('GET', `settings/${id}`)).toMatchObject({
    urn: '9000001',
    registration: 'Active',
    name: null,
  });
  expect(await ask('POST', `settings/${id}/names`, { alias: 'The Old Mill' })).toMatchObject({
    aliases: ['The Old Mill'],
  });
  expect(await ask('GET', `providers/${providerId}`)).toMatchObject({ settings: 1, registered: 1 });
  await ask('POST', `providers/${providerId}/names`, { alias: 'Beacon Group' });
  const entered = {
    name: 'Rowan Lodge (made up)',
    provisionType: 'Supported accommodation',
    provider: 'Beacon Group',
    localAuthority: 'Kent',
    registration: 'applied',
    reason: 'Offered to a borough',
  };
  expect(await ask('POST', 'settings', entered)).toMatchObject({ providerId, onList: false, places: null });
};
