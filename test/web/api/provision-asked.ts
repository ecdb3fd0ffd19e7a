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
  expect(ifConfirmed).toMatchObject({ added: 1, changed: 0, unchanged: 0 });
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
  await askForUpkeep(ask, id, providerId);
};

type Ask = (method: string, path: string, body?: object) => Promise<Answered>;

/** What is kept of a setting and a provider by hand, from what is recorded to a merge that is undone. */
const askForUpkeep = async (ask: Ask, id: string, providerId: string): Promise<void> => {
  const other = (await ask('POST', 'settings', { ...OTHER, name: 'Alder Lodge (made up)' })) as Kept;
  const setting = async (): Promise<Kept> => (await ask('GET', `settings/${id}`)) as Kept;
  const act = (path: string, body: object): Promise<Kept> =>
    ask('POST', `settings/${id}/${path}`, body) as Promise<Kept>;

  await act('details', { outwardCode: 'BR1', version: (await setting()).version });
  await act('rename', { name: 'Elm House (made up)', on: '2026-01-01', version: (await setting()).version });
  const recorded = await act('registrations', { kind: 'refused', on: '2026-01-10', source: 'Ofsted' });
  await act('registrations/take-back', { record: recorded.registrations[0]!.record!.id });
  const { specialisms } = await act('specialisms', { code: 'autism', from: '2025-01-01' });
  await act('specialisms/end', { record: specialisms[0]!.id, endsOn: '2026-01-01' });
  const restricted = await act('restrictions', {
    code: 'no-emergencies',
    imposedBy: 'provider',
    from: '2025-01-01',
  });
  await act('restrictions/end', { record: restricted.restrictions[0]!.id, endsOn: '2026-01-01' });
  const { notes } = await act('notes', { kind: 'visit', on: '2026-01-10', text: 'The kitchen was new.' });
  await act('notes/withdraw', { record: notes[0]!.id });
  await act('archive', { because: 'Closed', version: (await setting()).version });
  await act('bring-back', {});
  const seen = `${other.version}.${(await setting()).version}`;
  const whole = await ask('POST', `settings/${other.id}/merge`, { into: id, on: '2026-01-01', seen });
  expect(whole).toMatchObject({ id, parts: [{ id: other.id }], earlierNames: [], outwardCode: 'BR1' });
  expect(await ask('POST', `settings/${other.id}/merge/undo`, {})).toMatchObject({ mergedInto: null });

  const provider = async (): Promise<Kept> => (await ask('GET', `providers/${providerId}`)) as Kept;
  const actOn = (path: string, body: object): Promise<Answered> =>
    ask('POST', `providers/${providerId}/${path}`, body);
  await actOn('rename', {
    name: 'Beacon Homes (made up)',
    on: '2026-01-01',
    version: (await provider()).version,
  });
  const { groups } = (await actOn('group', { group: 'Harbour Group (made up)', from: '2026-01-01' })) as Kept;
  const { id: emptyId, version } = await emptyProvider(ask, other.id);
  await ask('POST', `providers/${emptyId}/archive`, { because: 'Gone', version });
  await ask('POST', `providers/${emptyId}/bring-back`, {});
  const both = `${version + 2}.${(await provider()).version}`;
  await ask('POST', `providers/${emptyId}/merge`, { into: providerId, on: '2026-01-01', seen: both });
  await ask('POST', `providers/${emptyId}/merge/undo`, {});
  expect(groups).toHaveLength(1);
};

/** Its one setting is put away, so that it can be. */
const emptyProvider = async (ask: Ask, settingId: string): Promise<Kept> => {
  const { providerId, version } = (await ask('GET', `settings/${settingId}`)) as Kept;
  await ask('POST', `settings/${settingId}/archive`, { because: 'Closed', version });
  return (await ask('GET', `providers/${providerId}`)) as Kept;
};

const OTHER = {
  provisionType: 'Supported accommodation',
  provider: 'Alder Living (made up)',
  localAuthority: 'Kent',
  registration: 'active',
  reason: 'Offered to a borough',
};

interface Kept extends Answered {
  readonly id: string;
  readonly providerId: string;
  readonly version: number;
  readonly registrations: readonly { readonly record: { readonly id: string } | null }[];
  readonly specialisms: readonly { readonly id: string }[];
  readonly restrictions: readonly { readonly id: string }[];
  readonly notes: readonly { readonly id: string }[];
  readonly groups: readonly object[];
}
